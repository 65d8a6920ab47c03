package io.orderwright.desk.entry;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts for the reader of a page. */
@Component
class RefusalTexts {

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(Refusal refused, Locale locale) {
        return RefusalMessages.of(messages, refused, locale);
    }

    /** Arguments are shown as they are: a number gets no separators that nobody wrote. */
    String of(Locale locale, String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Integer ? argument : String.valueOf(argument))
                .toArray();
        String text = messages.getMessage(key, shown, key, locale);
        return text == null ? key : text;
    }
}
