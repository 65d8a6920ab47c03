package io.orderwright.process.creditlimit;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.coordination.signoffs.LimitSignOff;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposed limits, decided on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EngineLimitTasks implements LimitTasks {

    /** In an earlier diagram. */
    private static final String DECIDE = "userDecideLimit";

    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final ApprovalInbox inbox;

    EngineLimitTasks(EngineTasks tasks, ApprovalTasks signOffs, ApprovalInbox inbox) {
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> waitingFor(String user, int offset, int size) {
        List<String> waiting = new ArrayList<>(tasks.waitingFor(user, 0, offset + size, DECIDE));
        waiting.addAll(inbox.waiting(LimitSignOff.NAME, user, offset + size));
        return waiting.stream().skip(offset).limit(size).toList();
    }

    @Override
    public void decide(String limitNumber, boolean approved, String comment, String seen, String user) {
        if (tasks.isOpen(limitNumber, DECIDE)) {
            tasks.complete(limitNumber, DECIDE, user, Map.of("approved", approved, "comment", comment));
        } else {
            signOffs.answer(limitNumber, approved ? Verdict.APPROVED : Verdict.REJECTED, comment, seen, user);
        }
    }
}
