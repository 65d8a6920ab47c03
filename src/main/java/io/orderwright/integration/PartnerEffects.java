package io.orderwright.integration;

import io.orderwright.integration.EffectAttempt.EarlierAttempt;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.caps.MessageCaps;
import io.orderwright.integration.routes.PartnerCalls;
import io.orderwright.integration.store.EffectsLedger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Things done at partners, each exactly once. The steps of one effect: {@link #sequences}, {@link #begin} in one
 * transaction; {@link #perform} with none open; {@link #done} (or refused, failed, answered) in a second one, together
 * with what follows from it. A crash between the steps leaves an effect whose outcome is unknown; the next attempt finds
 * out before it sends anything again.
 */
@Service
public class PartnerEffects {

    private static final String HELD = "held-back";

    private final EffectsLedger ledger;
    private final PartnerCalls calls;
    private final Partners partners;
    private final MessageCaps caps;

    PartnerEffects(EffectsLedger ledger, PartnerCalls calls, Partners partners, MessageCaps caps) {
        this.ledger = ledger;
        this.calls = calls;
        this.partners = partners;
        this.caps = caps;
    }

    /** An activity of one order's process, which may reach its partner more than once. */
    public record EffectStep(String orderNumber, String activityId) {}

    /**
     * The sequence that each step is at: its open effect's, or the one after its last closed effect. A step that is passed
     * again with the words that its partner has carried out already stays at that effect, so that nothing is done twice; a
     * payment reminder alone is sent as often as its step is passed. One statement.
     *
     * @param bodies what each step would send now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<EffectStep, Integer> sequences(Map<EffectStep, String> bodies) {
        return ledger.sequences(bodies);
    }

    /**
     * Writes the effects down as being sent, in the caller's transaction, and says what earlier attempts left. Messages are
     * counted in the same transaction: what was begun and not counted has never been sent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EffectAttempt> begin(List<Effect> effects) {
        return ledger.begin(effects).stream().map(this::counted).toList();
    }

    private EffectAttempt counted(EffectAttempt started) {
        boolean toSend = started.earlier() == EarlierAttempt.NONE || started.earlier() == EarlierAttempt.UNKNOWN;
        return toSend ? caps.heldBack(started.effect()).map(started::heldBackBy).orElse(started) : started;
    }

    /**
     * Writes down that a message which was held back is being sent, because a person wants it, in the caller's transaction.
     *
     * @throws IllegalStateException when somebody else has just done so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EffectAttempt release(Effect effect) {
        caps.release(effect);
        EffectAttempt started = ledger.begin(List.of(effect)).get(0);
        if (started.earlier() != EarlierAttempt.NONE) {
            throw new IllegalStateException("Effect " + effect.key() + " is being sent already");
        }
        return started;
    }

    /** Why a message was not sent whose partner was silent for so long that the process went on: a person may send it later. */
    public static PartnerRefused silent() {
        return new PartnerRefused(HELD, "silent");
    }

    /** By which code a message was not sent, because there were too many or for its number; empty for what was not held back. */
    public static Optional<String> heldBack(EffectRecord effect) {
        String reason = effect.reason();
        return effect.state() == EffectState.REFUSED && reason != null && reason.startsWith(HELD + ": ")
                ? Optional.of(reason.substring(HELD.length() + 2))
                : Optional.empty();
    }

    /**
     * Has the effect carried out and returns the partner's answer. Call it with no transaction open: it may take as long
     * as two deadlines.
     *
     * @throws PartnerRefused the partner says no, for a business reason; or it is a message that is held back
     * @throws PartnerUnavailable no usable answer; worth another attempt
     * @throws AskAPerson nobody but a person can find out whether it took effect, or the key has other content
     */
    public Answer perform(EffectAttempt started) {
        Effect effect = started.effect();
        Answer earlierAnswer = started.answer();
        if (earlierAnswer != null) {
            return earlierAnswer;
        }
        if (started.earlier() == EarlierAttempt.OTHER_CONTENT) {
            throw new AskAPerson(
                    effect.key(),
                    "Effect " + effect.key() + " may have been sent with other content; it is not sent again");
        }
        String heldBack = started.heldBack();
        if (heldBack != null) {
            throw new PartnerRefused(HELD, heldBack);
        }
        boolean maybeSent = started.earlier() == EarlierAttempt.UNKNOWN;
        try {
            return calls.withinBulkhead(effect.partner(), () -> send(effect, maybeSent));
        } catch (PartnerUnavailable e) {
            // That this attempt surely did nothing says nothing about the earlier one.
            throw maybeSent && !e.unknown() ? new PartnerUnavailable("" + e.getMessage(), true, e) : e;
        }
    }

    /** The answer arrived and the process moves on, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Effect effect, Answer answer) {
        ledger.done(effect, answer);
    }

    /** The partner said no and the process is told, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(Effect effect, PartnerRefused refusal) {
        ledger.refused(effect, refusal);
    }

    /** The attempt came to nothing; {@code unknown} when it may have taken effect all the same. */
    @Transactional
    public void failed(Effect effect, String why, boolean unknown) {
        ledger.failed(effect, why, unknown);
    }

    /** The answer arrived but the process could not move on: kept, so that the next attempt need not send again. */
    @Transactional
    public void answered(Effect effect, Answer answer) {
        ledger.answered(effect, answer);
    }

    /**
     * A person looked it up at the partner.
     *
     * @param sent true: it took effect, nothing is sent again; false: it did not, the next attempt sends it
     * @throws IllegalStateException when the effect is not one that waits for such a decision
     */
    @Transactional
    public void resolve(String key, boolean sent, String who) {
        ledger.resolve(key, sent, who);
    }

    /**
     * A person looked it up at the partner, and no process waits for it any more: it ends with that, as carried out, or as
     * held back until somebody sends it.
     *
     * @throws IllegalStateException when nobody has looked it up
     */
    @Transactional
    public void endUnawaited(String key) {
        ledger.endUnawaited(key, HELD + ": silent");
    }

    /**
     * An order of the time before the company moved in: ERP has it, and the customer was told, before it came here. Its
     * process passes these steps without telling anybody.
     *
     * @param oldNumber under which ERP has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toldBefore(String orderNumber, String oldNumber, boolean reachable) {
        ledger.toldBefore(orderNumber, "externalPostSalesOrder", "erp.post-sales-order", oldNumber);
        if (reachable) {
            ledger.toldBefore(orderNumber, "externalConfirmToCustomer", "sms.order-confirmation", oldNumber);
        }
    }

    /**
     * The partner refused it, and a person has entered it there since: its step is passed, the next time that the process comes
     * there, as if the partner had answered with this number. In the caller's transaction.
     *
     * @param key of what was refused
     * @throws IllegalStateException when it was not refused, or has been told again since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doneByHand(String key, String number, String by) {
        ledger.doneByHand(key, number, by);
    }

    /** The effects of an order, oldest first. */
    @Transactional(readOnly = true)
    public List<EffectRecord> of(String orderNumber) {
        return ledger.of(orderNumber);
    }

    /** What the partner answered to what was done under a topic, oldest first. */
    @Transactional(readOnly = true)
    public List<String> answers(String subject, String topic) {
        return ledger.of(subject).stream()
                .filter(effect -> effect.topic().equals(topic) && effect.state() == EffectState.DONE)
                .map(EffectRecord::response)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Why the partner said no under a topic the last time, in its own words; "" where it gave no reason or never did. */
    @Transactional(readOnly = true)
    public String refusal(String subject, String topic) {
        return ledger.of(subject).stream()
                .filter(effect -> effect.topic().equals(topic) && effect.state() == EffectState.REFUSED)
                .map(effect -> Objects.requireNonNullElse(effect.reason(), ""))
                .reduce("", (earlier, later) -> later);
    }

    /** The topics that have a route in camel-routes/. */
    public Set<String> topics() {
        return calls.topics();
    }

    private Answer send(Effect effect, boolean maybeSent) {
        if (maybeSent) {
            if (calls.canAsk(effect.partner())) {
                var known = calls.ask(effect);
                if (known.isPresent()) {
                    return known.get();
                }
            }
            if (!partners.of(effect.partner()).honoursKeys()) {
                throw new AskAPerson(
                        effect.key(),
                        "Effect " + effect.key() + " may have been sent. " + effect.partner()
                                + " cannot be asked and would do it twice: look it up there, then decide");
            }
        }
        return calls.send(effect);
    }
}
