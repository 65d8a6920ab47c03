package io.orderwright.process.redinvoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.einvoices.red.ConfirmationState;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What finance sees of a red letter that waits for somebody. */
@Component
class RedLetterForm implements FormFacts {

    private final RedLetters letters;
    private final ObjectMapper json;

    RedLetterForm(RedLetters letters, ObjectMapper json) {
        this.letters = letters;
        this.json = json;
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
                    "problem", Objects.requireNonNullElse(letter.problem(), "")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
