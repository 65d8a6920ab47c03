package io.orderwright.coordination;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import org.springframework.stereotype.Component;

/** What partners were told of an order, as far as the ledger knows. */
@Component
public class OrderAtPartners {

    private static final String POSTING = "erp.post-sales-order";
    private static final String CONFIRMATION = "sms.order-confirmation";

    private final PartnerEffects effects;

    OrderAtPartners(PartnerEffects effects) {
        this.effects = effects;
    }

    /**
     * Whether the ERP has the order.
     *
     * @throws Refusal CONFLICT while it is just being sent, or nobody knows whether it arrived
     */
    public boolean erpHas(String orderNumber) {
        List<EffectState> states = states(orderNumber, POSTING);
        if (inDoubt(states)) {
            throw Refusal.conflict("order.being-sent", orderNumber);
        }
        return states.contains(EffectState.DONE);
    }

    /**
     * What is sent is read a moment before it is written down as being sent: an order that waits for that is not to be
     * changed. One that the ERP refused waits for a person.
     *
     * @throws Refusal CONFLICT while it is, or may be at any moment
     */
    public void refuseWhileBeingSent(OrderView order) {
        if (isBeingSent(order)) {
            throw Refusal.conflict("order.being-sent", order.number());
        }
    }

    /** Whether it is just being sent, may be at any moment, or nobody knows whether it arrived. */
    public boolean isBeingSent(OrderView order) {
        List<EffectState> states = states(order.number(), POSTING);
        if (inDoubt(states) || states.contains(EffectState.DONE) || order.state() != OrderState.CONFIRMING) {
            return inDoubt(states);
        }
        return states.isEmpty() || states.get(states.size() - 1) != EffectState.REFUSED;
    }

    private static boolean inDoubt(List<EffectState> states) {
        return states.contains(EffectState.SENDING) || states.contains(EffectState.UNKNOWN);
    }

    /** Whether a confirmation has gone to the customer, or may have. */
    public boolean customerWasTold(OrderView order) {
        return states(order.number(), CONFIRMATION).stream()
                .anyMatch(state -> state != EffectState.FAILED && state != EffectState.REFUSED);
    }

    private List<EffectState> states(String orderNumber, String topic) {
        return effects.of(orderNumber).stream()
                .filter(effect -> effect.topic().equals(topic))
                .map(EffectRecord::state)
                .toList();
    }
}
