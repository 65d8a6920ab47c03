package io.orderwright.desk.forms;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reads forms in the language of whoever typed them. */
@Component
public class Forms {

    private final MessageSource messages;
    private final Validator limits;

    Forms(MessageSource messages, Validator limits) {
        this.messages = messages;
        this.limits = limits;
    }

    public TypedForm of(Map<String, String> typed, Locale locale) {
        return new TypedForm(typed, refused -> RefusalMessages.of(messages, refused, locale));
    }

    /**
     * Makes the request of what was typed and does what is wanted with it, unless something is wrong. Who lost to somebody who
     * did the same at the same instant is told what whoever comes late is told, as programs are.
     *
     * @return whether it was done; if not, the form says why
     */
    public <T> boolean done(TypedForm form, Supplier<T> request, Consumer<T> action) {
        T wanted = request.get();
        if (!faultless(form, wanted)) {
            return false;
        }
        try {
            action.accept(wanted);
            return true;
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            form.refused(refused);
        } catch (ConcurrencyFailureException race) {
            Repeats.orAnswer(race);
            form.refused(Refusal.conflict("request.changed-meanwhile"));
        }
        return false;
    }

    /** Whether the request keeps every limit and nothing else is wrong; if not, the form says why. */
    public boolean faultless(TypedForm form, Object request) {
        form.check(request, limits);
        return form.faultless();
    }

    /**
     * Hands on what somebody answered on the page of a document.
     *
     * @param yes the button that agrees
     * @param address of the page, where he comes when it was done
     * @param again shows the page as it was typed, when something is wrong with that
     */
    public String answered(
            TypedForm form,
            String yes,
            Consumer<TypedAnswer> action,
            String address,
            Function<TypedForm, String> again) {
        TypedAnswer answer = new TypedAnswer(form.text("answer").equals(yes), form.text("comment"), form);
        return done(form, () -> answer, action) ? "redirect:" + address : again.apply(form);
    }
}
