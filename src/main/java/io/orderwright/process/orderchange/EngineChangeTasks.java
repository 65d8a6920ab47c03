package io.orderwright.process.orderchange;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeTasks;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change order is answered on our own pages and API by the tasks that Tasklist shows. */
@Component
class EngineChangeTasks implements ChangeTasks {

    /** In an earlier diagram. */
    private static final String APPROVE = "userApproveChange";

    private static final String RESOLVE = "userResolveChangeRefusal";

    private final OrderChanges changes;
    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final ApprovalActs approving;

    EngineChangeTasks(OrderChanges changes, EngineTasks tasks, ApprovalTasks signOffs, ApprovalActs approving) {
        this.changes = changes;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.approving = approving;
    }

    @Override
    public String ask(String orderNumber, AskChange asked, String by) {
        return Objects.requireNonNull(Collisions.repeated(() -> changes.ask(orderNumber, asked, by)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String changeNumber, String user) {
        return tasks.asks(changeNumber, user, APPROVE) || approving.asks(changeNumber, user);
    }

    @Override
    public void decide(String changeNumber, boolean approved, String comment, String seen, String user) {
        if (tasks.isOpen(changeNumber, APPROVE)) {
            Collisions.repeated(() -> {
                tasks.complete(changeNumber, APPROVE, user, Map.of("approved", approved, "comment", comment));
                return approved;
            });
        } else {
            signOffs.answer(changeNumber, approved ? Verdict.APPROVED : Verdict.REJECTED, comment, seen, user);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asksAboutRefusal(String changeNumber, String user) {
        return tasks.asks(changeNumber, user, RESOLVE);
    }

    @Override
    @Transactional
    public void resolve(String changeNumber, boolean tryAgain, String comment, String user) {
        tasks.complete(changeNumber, RESOLVE, user, Map.of("tryAgain", tryAgain, "comment", comment));
    }
}
