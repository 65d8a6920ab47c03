package io.orderwright.platform.intake;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong in a file, in the reader's language. */
@Component
public class ErrorTexts {

    private final MessageSource messages;

    ErrorTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong and how to mend it. A refusal of another module that has no text of its own is named by its code. */
    public String of(RowError error, Locale locale) {
        Object[] arguments = error.arguments().toArray();
        String plain = messages.getMessage(
                "intake.refused", new Object[] {error.code(), String.join(", ", error.arguments())}, locale);
        return String.valueOf(messages.getMessage(error.code(), arguments, plain, locale));
    }

    public String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
