package io.orderwright.coordination.signoffs;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether what began on the strength of a yes can be called back: only an order can; what others began is done. */
@Component
public class RecallGate {

    private final OrderQueries orders;
    private final PartnerEffects effects;

    RecallGate(OrderQueries orders, PartnerEffects effects) {
        this.orders = orders;
        this.effects = effects;
    }

    /** @throws Refusal CONFLICT when it is no order, goods have left, or it is just being sent to the ERP */
    public void open(String number) {
        if (!OrderNumbers.SALES_ORDER.names(number)) {
            throw Refusal.conflict("approval.carried-out", number);
        }
        if (!orders.get(number).state().beforeShipment()) {
            throw Refusal.conflict("approval.too-late-to-revoke", number);
        }
        if (effects.of(number).stream().anyMatch(RecallGate::underWay)) {
            throw Refusal.conflict("order.being-sent", number);
        }
    }

    /** @throws Refusal CONFLICT when its process did not hear of it: an earlier diagram knows no way back */
    public void calledBack(String number, boolean heard) {
        if (!heard) {
            throw Refusal.conflict("approval.old-diagram-revoke", number);
        }
    }

    private static boolean underWay(EffectRecord effect) {
        return effect.topic().startsWith("erp.")
                && Set.of(EffectState.SENDING, EffectState.UNKNOWN).contains(effect.state());
    }
}
