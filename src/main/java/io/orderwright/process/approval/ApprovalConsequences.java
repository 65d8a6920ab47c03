package io.orderwright.process.approval;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.coordination.revisions.SentBackOrders;
import io.orderwright.coordination.signoffs.RecallGate;
import io.orderwright.process.engine.calls.Processes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What an act means for other tasks than the one at which it was done, and for whatever began on the strength of a yes. */
@Component
class ApprovalConsequences {

    private static final int URGENT = 80;

    /** Whoever asked has it back after these, or has it no longer. */
    private static final Set<ApprovalVerb> HANDED_OVER =
            EnumSet.of(ApprovalVerb.SEND_BACK, ApprovalVerb.WITHDRAW, ApprovalVerb.RESUBMIT);

    private static final List<String> WITH_NOBODY_TO_ASK = List.of("taskFindApprovers");

    private final RecallGate recall;
    private final SentBackOrders orders;
    private final TaskService tasks;
    private final Processes processes;

    ApprovalConsequences(RecallGate recall, SentBackOrders orders, TaskService tasks, Processes processes) {
        this.orders = orders;
        this.recall = recall;
        this.tasks = tasks;
        this.processes = processes;
    }

    void follow(ActOnApproval act, ActResult result) {
        if (HANDED_OVER.contains(act.verb())) {
            orders.follow(act.subject());
        }
        if (result.recalled()) {
            processes.tell("messageApprovalRecalled", act.subject());
            handBack(act.subject());
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
        if (act.copies()) {
            processes.start("approval-copy", act.subject(), Map.of("subject", act.subject(), "reader", act.target()));
        }
    }

    /**
     * Where nobody could be found to ask, nobody hears that it is taken back: it goes on by itself to whoever asked, who asks
     * again or gives it up. Nothing happens where somebody is asked, or he has it already. Approvals of orders that began
     * under their own diagram have other names.
     */
    void handBack(String subject) {
        processes.goOn("sign-off", subject, WITH_NOBODY_TO_ASK, ApprovalVerbs.REVISE_SUBJECT);
        processes.goOn("approval", subject, WITH_NOBODY_TO_ASK, ApprovalVerbs.REVISE_ORDER);
    }

    private void callBack(String number) {
        recall.open(number);
        recall.calledBack(number, processes.heard("messageOrderCalledBack", number, Map.of("approvalTakenBack", true)));
    }
}
