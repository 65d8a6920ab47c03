package io.orderwright.desk.masters;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reads forms in the language of whoever typed them. */
@Component
class Forms {

    private final MessageSource messages;
    private final Validator limits;

    Forms(MessageSource messages, Validator limits) {
        this.messages = messages;
        this.limits = limits;
    }

    TypedForm of(Map<String, String> typed, Locale locale) {
        return new TypedForm(typed, refused -> RefusalMessages.of(messages, refused, locale));
    }

    /**
     * Makes the request of what was typed and does what is wanted with it, unless something is wrong.
     *
     * @return whether it was done; if not, the form says why
     */
    <T> boolean done(TypedForm form, Supplier<T> request, java.util.function.Consumer<T> action) {
        T wanted = request.get();
        form.check(wanted, limits);
        if (!form.faultless()) {
            return false;
        }
        try {
            action.accept(wanted);
            return true;
        } catch (Refusal refused) {
            form.refused(refused);
        } catch (ConcurrencyFailureException race) {
            form.refused(Refusal.conflict("request.changed-meanwhile"));
        }
        return false;
    }
}
