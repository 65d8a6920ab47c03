package io.orderwright.coordination.answers;

import io.orderwright.desk.ports.HeldMessages;
import io.orderwright.desk.ports.OrderPapers;
import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.desk.ports.StuckCalls;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderProgress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person found out at a partner, in the books of what was sent and of the order; then what waited for it goes on. */
@Service
class ResolvePartnerDoubt implements PartnerDoubts {

    /** Messages to customers: an order goes on without them. */
    private static final String MESSAGES = "sms.";

    /** Can be asked again: it does each request number once. */
    private static final String TAX_PLATFORM = "taxplatform.";

    private final PartnerEffects effects;
    private final OrderPapers papers;
    private final OrderProgress orders;
    private final StuckCalls stuck;
    private final HeldMessages held;
    private final TransactionTemplate transaction;

    ResolvePartnerDoubt(
            PartnerEffects effects,
            OrderPapers papers,
            OrderProgress orders,
            StuckCalls stuck,
            HeldMessages held,
            PlatformTransactionManager transactions) {
        this.effects = effects;
        this.papers = papers;
        this.orders = orders;
        this.stuck = stuck;
        this.held = held;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void resolve(String orderNumber, String key, boolean happened, String by) {
        List<String> numbers = papers.of(orderNumber);
        EffectRecord effect = numbers.stream()
                .flatMap(number -> effects.of(number).stream())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("effect.unknown", key));
        if (PartnerEffects.heldBack(effect).isPresent() && !happened) {
            held.send(effect.orderNumber(), key);
            orders.answered(orderNumber, "held-message", "sent", key, by);
            return;
        }
        if (effect.state() != EffectRecord.EffectState.UNKNOWN || effect.response() != null) {
            throw Refusal.conflict("effect.not-in-doubt", key);
        }
        if (happened && effect.topic().startsWith(TAX_PLATFORM)) {
            throw Refusal.conflict("einvoice.look-up", key); // what it issued has a number, which only its answer tells
        }
        transaction.executeWithoutResult(status -> looked(orderNumber, numbers, effect, happened, by));
    }

    private void looked(String orderNumber, List<String> numbers, EffectRecord effect, boolean happened, String by) {
        note(effect.key(), happened, by);
        orders.answered(orderNumber, "partner-doubt", happened ? "happened" : "did-not-happen", effect.key(), by);
        List<String> waiting = waiting(Stream.of(effect.orderNumber(), orderNumber), effect);
        if (waiting.isEmpty() && effect.topic().startsWith(MESSAGES)) {
            effects.endUnawaited(effect.key());
            return;
        }
        if (waiting.isEmpty()) {
            waiting = waiting(numbers.stream(), effect);
        }
        waiting.forEach(stuck::tryAgain);
    }

    private void note(String key, boolean happened, String by) {
        try {
            effects.resolve(key, happened, by);
        } catch (IllegalStateException e) { // somebody else has just said so
            throw Refusal.conflict("effect.not-in-doubt", key);
        }
    }

    /** What is told under one paper's number may be told by the process of another: a credit note by its correction's. */
    private List<String> waiting(Stream<String> numbers, EffectRecord effect) {
        return numbers.distinct()
                .filter(number -> stuck.isAwaited(number, effect.activity()))
                .toList();
    }
}
