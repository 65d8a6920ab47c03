package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books what was counted, or has somebody asked who has not counted. */
@Component
class ReleaseCount implements CountRelease {

    private final StockTakes takes;
    private final ApprovalActs approving;
    private final ApprovalTasks tasks;

    ReleaseCount(StockTakes takes, ApprovalActs approving, ApprovalTasks tasks) {
        this.takes = takes;
        this.approving = approving;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void release(String number, String by) {
        if (!takes.needsOtherPerson(number, by)) {
            takes.release(number, by);
            return;
        }
        takes.handIn(number, by);
        if (approving.asks(number, by)) {
            tasks.answer(number, Verdict.APPROVED, "", by);
        }
    }
}
