package io.orderwright.process.approval;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.Verb;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What an act means for other tasks than the one at which it was done, and for whatever began on the strength of a yes. */
@Component
class ApprovalConsequences {

    private static final int URGENT = 80;

    private final OrderQueries orders;
    private final PartnerEffects effects;
    private final TaskService tasks;
    private final RuntimeService runtime;

    ApprovalConsequences(OrderQueries orders, PartnerEffects effects, TaskService tasks, RuntimeService runtime) {
        this.orders = orders;
        this.effects = effects;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    void follow(ActOnApproval act, ActResult result) {
        if (result.recalled()) {
            runtime.createMessageCorrelation("messageApprovalRecalled")
                    .processInstanceBusinessKey(act.subject())
                    .correlateAll();
        }
        if (result.takenBack()) {
            callBack(act.subject());
        }
        if (result.urgent()) {
            tasks.createTaskQuery()
                    .taskDefinitionKeyIn(ApprovalVerbs.APPROVE_ORDER, ApprovalVerbs.SIGN_OFF)
                    .processInstanceBusinessKey(act.subject())
                    .list()
                    .forEach(task -> tasks.setPriority(task.getId(), URGENT));
        }
        if (act.verb() == Verb.COPY) {
            runtime.createProcessInstanceByKey("approval-copy")
                    .businessKey(act.subject())
                    .setVariable("subject", act.subject())
                    .setVariable("reader", act.target())
                    .execute();
        }
    }

    /**
     * Only an order can be called back; what others began on the strength of a yes is done.
     *
     * @throws Refusal CONFLICT when goods have left, or the order is just being sent to the ERP
     */
    private void callBack(String number) {
        if (!OrderNumbers.SALES_ORDER.names(number)) {
            throw Refusal.conflict("approval.carried-out", number);
        }
        if (!orders.get(number).state().beforeShipment()) {
            throw Refusal.conflict("approval.too-late-to-revoke", number);
        }
        if (effects.of(number).stream().anyMatch(ApprovalConsequences::underWay)) {
            throw Refusal.conflict("order.being-sent", number);
        }
        boolean nobodyListens = runtime.createMessageCorrelation("messageOrderCalledBack")
                .processInstanceBusinessKey(number)
                .setVariable("approvalTakenBack", true)
                .correlateAllWithResult()
                .isEmpty();
        if (nobodyListens) {
            throw Refusal.conflict("approval.old-diagram-revoke", number);
        }
    }

    private static boolean underWay(EffectRecord effect) {
        return effect.topic().startsWith("erp.")
                && Set.of(EffectRecord.EffectState.SENDING, EffectRecord.EffectState.UNKNOWN)
                        .contains(effect.state());
    }
}
