package io.orderwright.process.purchase;

import io.orderwright.coordination.OrderFromSupplier;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierAnswer;

/** {@code purchases} in BPMN. */
@TaskBean(name = "purchases")
public class PurchasesTasks {

    private final Purchasing purchasing;
    private final OrderFromSupplier suppliers;

    PurchasesTasks(Purchasing purchasing, OrderFromSupplier suppliers) {
        this.purchasing = purchasing;
        this.suppliers = suppliers;
    }

    public void reviewed(String purchaseNumber, boolean orderNow, String comment) {
        purchasing.review(purchaseNumber, orderNow, comment, Person.acting());
    }

    public boolean needsApproval(String purchaseNumber) {
        return purchasing.needsApproval(purchaseNumber);
    }

    /** The role that the table named. */
    public String approver(String purchaseNumber) {
        return String.valueOf(purchasing.get(purchaseNumber).approver());
    }

    public void decided(String purchaseNumber, boolean approved, String comment) {
        purchasing.decide(purchaseNumber, approved, comment, Person.acting());
    }

    public boolean electronic(String purchaseNumber) {
        return purchasing.electronic(purchaseNumber);
    }

    public void send(String purchaseNumber) {
        purchasing.send(purchaseNumber, Person.acting());
    }

    /** @throws Refusal INVALID for an answer that nobody knows */
    public void refusalResolved(String purchaseNumber, String supplierAnswer, String comment) {
        purchasing.resolve(purchaseNumber, SupplierAnswer.of(supplierAnswer), comment, Person.acting());
    }

    /** Its goods are on their way from now on, and can be promised. */
    public void order(String purchaseNumber) {
        suppliers.ordered(purchaseNumber);
    }

    public void drop(String purchaseNumber) {
        purchasing.drop(purchaseNumber);
    }

    public void refuse(String purchaseNumber) {
        purchasing.refuse(purchaseNumber);
    }

    public void close(String purchaseNumber) {
        purchasing.close(purchaseNumber);
    }
}
