package io.orderwright.platform.ground;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says refusals in the language of whoever asked, at every door in the same words. */
@Component
public class RefusalMessages {

    private final MessageSource texts;

    RefusalMessages(MessageSource texts) {
        this.texts = texts;
    }

    /** In the language of the request at hand. */
    public String of(Refusal refused) {
        return of(refused, LocaleContextHolder.getLocale());
    }

    public String of(Refusal refused, Locale locale) {
        return of(texts, refused, locale);
    }

    /** Arguments are shown as they are: a number with decimals gets no separators that nobody wrote. */
    public static String of(MessageSource texts, Refusal refused, Locale locale) {
        Object[] shown = Arrays.stream(refused.arguments())
                .map(argument -> argument instanceof Integer ? argument : String.valueOf(argument))
                .toArray();
        String text = texts.getMessage(refused.code(), shown, refused.code(), locale);
        return text == null ? refused.code() : text;
    }
}
