package io.orderwright.process.approval;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.coordination.signoffs.RecallGate;
import io.orderwright.process.engine.calls.Processes;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What an act means for other tasks than the one at which it was done, and for whatever began on the strength of a yes. */
@Component
class ApprovalConsequences {

    private static final int URGENT = 80;

    private final RecallGate recall;
    private final TaskService tasks;
    private final Processes processes;

    ApprovalConsequences(RecallGate recall, TaskService tasks, Processes processes) {
        this.recall = recall;
        this.tasks = tasks;
        this.processes = processes;
    }

    void follow(ActOnApproval act, ActResult result) {
        if (result.recalled()) {
            processes.tell("messageApprovalRecalled", act.subject());
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

    private void callBack(String number) {
        recall.open(number);
        recall.calledBack(number, processes.heard("messageOrderCalledBack", number, Map.of("approvalTakenBack", true)));
    }
}
