package io.orderwright.process.purchase;

import io.orderwright.coordination.OrderFromSupplier;
import io.orderwright.coordination.signoffs.PurchaseSignOff;
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
    private final PurchaseSignOff signOff;

    PurchasesTasks(Purchasing purchasing, OrderFromSupplier suppliers, PurchaseSignOff signOff) {
        this.purchasing = purchasing;
        this.suppliers = suppliers;
        this.signOff = signOff;
    }

    /** For purchases under way in an earlier diagram. */
    public void reviewed(String purchaseNumber, boolean orderNow, String comment) {
        purchasing.review(purchaseNumber, orderNow, comment, Person.acting());
    }

    /** @param seen what the card said of it; empty where nobody told */
    public void reviewedAsSeen(String purchaseNumber, boolean orderNow, String comment, String seen) {
        purchasing.review(purchaseNumber, orderNow, comment, seen, Person.acting());
    }

    public boolean needsApproval(String purchaseNumber) {
        return purchasing.needsApproval(purchaseNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String purchaseNumber) {
        return signOff.answered(purchaseNumber);
    }

    /** The role that the table named; for purchases under way in an earlier diagram. */
    public String approver(String purchaseNumber) {
        return String.valueOf(purchasing.get(purchaseNumber).approver());
    }

    /** A person's yes or no; for purchases under way in an earlier diagram. */
    public void decided(String purchaseNumber, boolean approved, String comment) {
        signOff.answeredAtOnce(purchaseNumber, approved, comment, Person.acting());
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
