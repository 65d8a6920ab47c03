package io.orderwright.finance.einvoices.red;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what does not add up in red letters in the language of whoever asks; what the platform said stays as it said it. */
@Component
public class RedLetterWords {

    private final MessageSource texts;

    RedLetterWords(MessageSource texts) {
        this.texts = texts;
    }

    public RedLetterView said(RedLetterView letter, Locale locale) {
        String problem = letter.problem();
        if (problem == null) {
            return letter;
        }
        return letter.saying(
                letter.problemArguments().isEmpty()
                        ? problem
                        : texts.getMessage(problem, letter.problemArguments().toArray(), problem, locale));
    }
}
