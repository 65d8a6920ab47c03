package io.orderwright.process.purchase;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.coordination.signoffs.PurchaseSignOff;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchase orders, answered on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EnginePurchaseTasks implements PurchaseTasks {

    private static final String REVIEW = "userReviewPurchase";

    /** In an earlier diagram. */
    private static final String APPROVE = "userApprovePurchase";

    private static final String RESOLVE = "userResolveSupplierRefusal";

    private final Purchasing purchasing;
    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final ApprovalActs approving;
    private final ApprovalInbox inbox;

    EnginePurchaseTasks(
            Purchasing purchasing,
            EngineTasks tasks,
            ApprovalTasks signOffs,
            ApprovalActs approving,
            ApprovalInbox inbox) {
        this.purchasing = purchasing;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.approving = approving;
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> waitingFor(String user, int offset, int size) {
        List<String> waiting = new ArrayList<>(tasks.waitingFor(user, 0, offset + size, REVIEW, APPROVE, RESOLVE));
        waiting.addAll(inbox.waiting(PurchaseSignOff.NAME, user, offset + size));
        return waiting.stream().skip(offset).limit(size).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String purchaseNumber, String user) {
        return tasks.asks(purchaseNumber, user, REVIEW, APPROVE, RESOLVE) || approving.asks(purchaseNumber, user);
    }

    @Override
    @Transactional
    public void review(String purchaseNumber, boolean orderNow, String comment, String user) {
        review(purchaseNumber, orderNow, comment, "", user);
    }

    /** Whoever may not answer is told that, and not what has moved; tasks of an earlier diagram take no word. */
    @Override
    @Transactional
    public void review(String purchaseNumber, boolean orderNow, String comment, String seen, String user) {
        if (tasks.asks(purchaseNumber, user, REVIEW)) {
            purchasing.refuseUnlessSeen(purchaseNumber, seen);
        }
        tasks.complete(purchaseNumber, REVIEW, user, Map.of("orderNow", orderNow, "comment", comment));
    }

    @Override
    public void decide(String purchaseNumber, boolean approved, String comment, String seen, String user) {
        if (tasks.isOpen(purchaseNumber, APPROVE)) {
            tasks.complete(purchaseNumber, APPROVE, user, Map.of("approved", approved, "comment", comment));
        } else {
            signOffs.answer(purchaseNumber, approved ? Verdict.APPROVED : Verdict.REJECTED, comment, seen, user);
        }
    }

    @Override
    @Transactional
    public void resolve(String purchaseNumber, SupplierAnswer answer, String comment, String user) {
        tasks.complete(purchaseNumber, RESOLVE, user, Map.of("supplierAnswer", answer.name(), "comment", comment));
    }
}
