package io.orderwright.coordination.refusals;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a partner refused is told again once its cause is gone, or was entered there by hand: then the step that tells it is
 * passed as if the partner had answered, with the number that the person found there.
 */
@Component
public class SettleRefusal {

    private final PartnerEffects effects;

    SettleRefusal(PartnerEffects effects) {
        this.effects = effects;
    }

    /**
     * Notes what was done by hand, in the caller's transaction; nothing where it is to be told again.
     *
     * @param subjects under which of them the step told its partner
     * @param step the activity of the process
     * @throws Refusal CONFLICT when the last that the step told was not refused
     */
    public void note(List<String> subjects, String step, RefusalAnswer answer, String by) {
        if (answer.doneByHand()) {
            EffectRecord refused = last(subjects, List.of(step))
                    .filter(effect -> effect.state() == EffectState.REFUSED)
                    .orElseThrow(() -> Refusal.conflict("refusal.none", subjects.get(0)));
            effects.doneByHand(refused.key(), answer.partnerNumber(), by);
        }
    }

    /** What the partner said when it last refused; "–" where it gave no reason. */
    public String words(List<String> subjects, List<String> steps) {
        return last(subjects, steps)
                .map(effect -> Objects.requireNonNullElse(effect.reason(), ""))
                .filter(reason -> !reason.isBlank())
                .orElse("–");
    }

    private Optional<EffectRecord> last(List<String> subjects, List<String> steps) {
        return subjects.stream()
                .flatMap(subject -> effects.of(subject).stream())
                .filter(effect -> steps.contains(effect.activity()))
                .max(Comparator.comparing(EffectRecord::createdAt).thenComparing(EffectRecord::seq));
    }
}
