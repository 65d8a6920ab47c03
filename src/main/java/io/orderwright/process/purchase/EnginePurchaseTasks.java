package io.orderwright.process.purchase;

import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchase orders, answered on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EnginePurchaseTasks implements PurchaseTasks {

    private static final String REVIEW = "userReviewPurchase";
    private static final String APPROVE = "userApprovePurchase";
    private static final String RESOLVE = "userResolveSupplierRefusal";

    private final EngineTasks tasks;

    EnginePurchaseTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> waitingFor(String user, int offset, int size) {
        return tasks.waitingFor(user, offset, size, REVIEW, APPROVE, RESOLVE);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String purchaseNumber, String user) {
        return tasks.asks(purchaseNumber, user, REVIEW, APPROVE, RESOLVE);
    }

    @Override
    @Transactional
    public void review(String purchaseNumber, boolean orderNow, String comment, String user) {
        tasks.complete(purchaseNumber, REVIEW, user, Map.of("orderNow", orderNow, "comment", comment));
    }

    @Override
    @Transactional
    public void decide(String purchaseNumber, boolean approved, String comment, String user) {
        tasks.complete(purchaseNumber, APPROVE, user, Map.of("approved", approved, "comment", comment));
    }

    @Override
    @Transactional
    public void resolve(String purchaseNumber, SupplierAnswer answer, String comment, String user) {
        tasks.complete(purchaseNumber, RESOLVE, user, Map.of("supplierAnswer", answer.name(), "comment", comment));
    }
}
