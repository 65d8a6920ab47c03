package io.orderwright.process.effects;

import io.orderwright.desk.ports.HeldMessages;
import io.orderwright.integration.Answer;
import io.orderwright.integration.AskAPerson;
import io.orderwright.integration.Effect;
import io.orderwright.integration.EffectAttempt;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what was held back when a person says so. The process has gone on long since: the message is an effect of its own,
 * the next one of its step, and nothing waits for it.
 */
@Component
class ReleasedMessages implements HeldMessages {

    private final List<PartnerMessages> messages;
    private final PartnerEffects effects;
    private final TransactionTemplate transaction;

    ReleasedMessages(List<PartnerMessages> messages, PartnerEffects effects, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.effects = effects;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void send(String subject, String key) {
        EffectAttempt started =
                Objects.requireNonNull(transaction.execute(status -> effects.release(next(subject, key))));
        Effect effect = started.effect();
        try {
            Answer answer = effects.perform(started);
            transaction.executeWithoutResult(status -> effects.done(effect, answer));
        } catch (PartnerRefused refused) {
            transaction.executeWithoutResult(status -> effects.refused(effect, refused));
            throw Refusal.conflict("effect.not-sent", "" + refused.getMessage());
        } catch (PartnerUnavailable | AskAPerson failed) {
            boolean unknown = !(failed instanceof PartnerUnavailable away) || away.unknown();
            effects.failed(effect, "" + failed.getMessage(), unknown);
            throw Refusal.conflict("effect.not-sent", "" + failed.getMessage());
        }
    }

    /** What the step would send now, under its next key; whoever says so twice at once is refused once. */
    private Effect next(String subject, String key) {
        List<EffectRecord> all = effects.of(subject);
        String step = key.substring(0, key.lastIndexOf(':') + 1);
        EffectRecord held = all.stream()
                .filter(one ->
                        one.key().equals(key) && PartnerEffects.heldBack(one).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("effect.not-held", key));
        int last = all.stream()
                .filter(one -> one.key().startsWith(step))
                .mapToInt(EffectRecord::seq)
                .max()
                .orElse(held.seq());
        if (last > held.seq()) {
            throw Refusal.conflict("effect.not-held", key);
        }
        String body = messages.stream()
                .filter(writer -> writer.knows(held.topic()))
                .findFirst()
                .map(writer -> writer.messagesFor(held.topic(), List.of(subject)))
                .map(written -> written.get(subject))
                .map(PartnerMessages.PartnerMessage::body)
                .orElseThrow(() -> Refusal.conflict("effect.not-held", key));
        String activity = step.substring(subject.length() + 1, step.length() - 1);
        return Effect.of(subject, activity, held.seq() + 1, held.topic(), body);
    }
}
