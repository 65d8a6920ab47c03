package io.orderwright.process.expediting;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An urgent insertion is answered on our own pages and API by the task that Tasklist shows. */
@Component
class EngineInsertionTasks implements InsertionTasks {

    /** In an earlier diagram. */
    private static final String APPROVE = "userApproveInsertion";

    private final UrgentInsertions insertions;
    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final ApprovalActs approving;

    EngineInsertionTasks(
            UrgentInsertions insertions, EngineTasks tasks, ApprovalTasks signOffs, ApprovalActs approving) {
        this.insertions = insertions;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.approving = approving;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String insertionNumber, String user) {
        return tasks.asks(insertionNumber, user, APPROVE) || approving.asks(insertionNumber, user);
    }

    @Override
    @Transactional
    public void decide(
            String insertionNumber,
            boolean approved,
            String comment,
            @Nullable Boolean tellCustomers,
            String seen,
            String user) {
        if (!tasks.isOpen(insertionNumber, APPROVE)) {
            if (approved && tellCustomers != null) {
                insertions.tell(insertionNumber, tellCustomers);
            }
            signOffs.answer(insertionNumber, approved ? Verdict.APPROVED : Verdict.REJECTED, comment, seen, user);
            return;
        }
        Map<String, Object> answers = new HashMap<>(Map.of("approved", approved, "comment", comment));
        // Tasks of before customers were told do not ask for it.
        if (insertions.get(insertionNumber).tellCustomers() != null) {
            answers.put("tellCustomers", tellCustomers == null ? "" : tellCustomers ? "YES" : "NO");
        }
        tasks.complete(insertionNumber, APPROVE, user, answers);
    }

    /** What diagrams take from carrying it out: DONE, WORSE or GONE. */
    static String word(ProposalOutcome outcome) {
        return outcome == ProposalOutcome.ASK_AGAIN ? "WORSE" : outcome.name();
    }
}
