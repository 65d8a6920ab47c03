package io.orderwright.desk.web;

import io.orderwright.platform.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a refusal in the language of whoever asked. */
@Component
class Wording {

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    String of(Refusal refused) {
        String text =
                texts.getMessage(refused.code(), refused.arguments(), refused.code(), LocaleContextHolder.getLocale());
        return text == null ? refused.code() : text;
    }
}
