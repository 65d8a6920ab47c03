package io.orderwright.desk.credit;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A page of credit again, with what was typed in the form that was refused, and why. */
@Component
class RefusedForm {

    private final MessageSource texts;

    RefusedForm(MessageSource texts) {
        this.texts = texts;
    }

    void show(
            Refusal refused,
            String form,
            Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(
                refused.kind() == Refusal.RefusalKind.FORBIDDEN
                        ? HttpStatus.FORBIDDEN.value()
                        : HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("form", form);
        model.addAttribute("field", refused.field());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", RefusalMessages.of(texts, refused, locale));
        model.addAttribute("kinds", LimitKind.values());
    }
}
