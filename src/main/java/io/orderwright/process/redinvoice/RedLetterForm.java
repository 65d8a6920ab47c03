package io.orderwright.process.redinvoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.einvoices.red.ConfirmationState;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetterWords;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What finance sees of a red letter that waits for somebody. */
@Component
class RedLetterForm implements FormFacts {

    private final RedLetters letters;
    private final RedLetterWords words;
    private final ObjectMapper json;

    RedLetterForm(RedLetters letters, RedLetterWords words, ObjectMapper json) {
        this.letters = letters;
        this.words = words;
        this.json = json;
    }

    /** In both languages, as the form's own words are; what the platform said stays as it said it. */
    private String problem(RedLetterView letter) {
        String chinese = words.said(letter, Locale.SIMPLIFIED_CHINESE).problemWords();
        if (chinese == null || letter.problemArguments().isEmpty()) {
            return Objects.requireNonNullElse(chinese, "");
        }
        return chinese + " / " + words.said(letter, Locale.ENGLISH).problemWords();
    }

    @Override
    public String name() {
        return "redLetter";
    }

    @Override
    public String shownAs() {
        return "redLetter";
    }

    @Override
    public String subject() {
        return "redLetterNumber";
    }

    @Override
    public String about(String number) {
        RedLetterView letter = letters.get(number);
        ConfirmationState confirmation = letter.confirmation();
        try {
            return json.writeValueAsString(Map.of(
                    "number", letter.number(),
                    "creditNote", letter.creditNote(),
                    "customer", letter.customer(),
                    "amount", letter.gross().toString(),
                    "confirmation", confirmation == null ? "–" : confirmation.code(),
                    "problem", problem(letter)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
