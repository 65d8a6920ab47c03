package io.orderwright.process.expediting;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.fulfilment.stock.StockEvent.StockDisplaced;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.process.engine.calls.InWords;
import io.orderwright.sales.orders.OrderProgress;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An urgent insertion starts its process, and is answered on our own pages and API by the task that Tasklist shows. */
@Component
class EngineInsertionTasks implements InsertionTasks {

    private static final String PROCESS = "urgent-insertion";

    /** In an earlier diagram. */
    private static final String APPROVE = "userApproveInsertion";

    private final RuntimeService runtime;
    private final UrgentInsertions insertions;
    private final OrderProgress orders;
    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final ApprovalActs approving;

    EngineInsertionTasks(
            RuntimeService runtime,
            UrgentInsertions insertions,
            OrderProgress orders,
            EngineTasks tasks,
            ApprovalTasks signOffs,
            ApprovalActs approving) {
        this.runtime = runtime;
        this.insertions = insertions;
        this.orders = orders;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.approving = approving;
    }

    @EventListener
    void on(InsertionAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(event.insertion())
                .setVariable("insertionNumber", event.insertion())
                .execute());
    }

    @EventListener
    void on(StockDisplaced event) {
        orders.displaced(event.subject(), event.quantities());
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
