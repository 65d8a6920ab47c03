package io.orderwright.coordination.answers;

import io.orderwright.desk.ports.HeldMessages;
import io.orderwright.desk.ports.OrderPapers;
import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.desk.ports.StuckCalls;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderProgress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person found out at a partner, in the books of what was sent and of the order; then what waited for it goes on. */
@Service
class ResolvePartnerDoubt implements PartnerDoubts {

    private static final String POST_INVOICE = "finance.post-invoice";

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
        EffectRecord effect = papers.of(orderNumber).stream()
                .flatMap(number -> effects.of(number).stream())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("effect.unknown", key));
        if (PartnerEffects.heldBack(effect).isPresent() && !happened) {
            held.send(effect.orderNumber(), key);
            orders.answered(orderNumber, "held-message", "sent", key, by);
            return;
        }
        if (effect.state() != EffectRecord.EffectState.UNKNOWN && effect.state() != EffectRecord.EffectState.SENDING) {
            throw Refusal.conflict("effect.not-in-doubt", key);
        }
        if (happened && effect.topic().startsWith(TAX_PLATFORM)) {
            throw Refusal.conflict("einvoice.look-up", key); // what it issued has a number, which only its answer tells
        }
        transaction.executeWithoutResult(status -> looked(orderNumber, effect, happened, by));
    }

    private void looked(String orderNumber, EffectRecord effect, boolean happened, String by) {
        effects.resolve(effect.key(), happened, by);
        orders.answered(orderNumber, "partner-doubt", happened ? "happened" : "did-not-happen", effect.key(), by);
        if (!stuck.isAwaited(effect.orderNumber(), effect.activity())
                && !stuck.isAwaited(orderNumber, effect.activity())) {
            effects.endUnawaited(effect.key());
            return;
        }
        stuck.tryAgain(effect.orderNumber());
        if (effect.topic().equals(POST_INVOICE)) {
            stuck.tryAgain(orderNumber); // what is told under an invoice's number is told by the order's process
        }
    }
}
