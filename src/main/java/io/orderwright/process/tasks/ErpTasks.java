package io.orderwright.process.tasks;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import java.util.List;

/** {@code erp} in BPMN. */
@TaskBean(name = "erp")
public class ErpTasks {

    private static final String POSTING = "erp.post-sales-order";

    private final PartnerEffects effects;

    ErpTasks(PartnerEffects effects) {
        this.effects = effects;
    }

    /**
     * Whether the ERP has the order.
     *
     * @throws Refusal CONFLICT while it is just being sent, or nobody knows whether it arrived
     */
    public boolean posted(String orderNumber) {
        List<EffectRecord.State> states = effects.of(orderNumber).stream()
                .filter(effect -> effect.topic().equals(POSTING))
                .map(EffectRecord::state)
                .toList();
        if (states.contains(EffectRecord.State.SENDING) || states.contains(EffectRecord.State.UNKNOWN)) {
            throw Refusal.conflict("order.being-sent", orderNumber);
        }
        return states.contains(EffectRecord.State.DONE);
    }
}
