package io.orderwright.process.tasks;

import io.orderwright.inventory.ExpectReceipt;
import io.orderwright.inventory.ExpectedReceipts;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.purchasing.Purchasing;
import java.time.Clock;
import java.time.LocalDate;

/** {@code purchases} in BPMN. */
@TaskBean(name = "purchases")
public class PurchaseSteps {

    private final Purchasing purchasing;
    private final ExpectedReceipts expected;
    private final Clock clock;

    PurchaseSteps(Purchasing purchasing, ExpectedReceipts expected, Clock clock) {
        this.purchasing = purchasing;
        this.expected = expected;
        this.clock = clock;
    }

    public void reviewed(String purchaseNumber, boolean orderNow, String comment) {
        purchasing.review(purchaseNumber, orderNow, comment, Person.acting());
    }

    public boolean needsApproval(String purchaseNumber) {
        return purchasing.get(purchaseNumber).approver() != null;
    }

    /** The role that the table named. */
    public String approver(String purchaseNumber) {
        return String.valueOf(purchasing.get(purchaseNumber).approver());
    }

    public void decided(String purchaseNumber, boolean approved, String comment) {
        purchasing.decide(purchaseNumber, approved, comment, Person.acting());
    }

    /** Its goods are on their way from now on, and can be promised. */
    public void order(String purchaseNumber) {
        LocalDate today = LocalDate.now(clock);
        String by = Person.acting();
        purchasing
                .order(purchaseNumber, by)
                .forEach(line -> expected.expect(
                        new ExpectReceipt(
                                purchaseNumber, line.sku(), line.quantity(), today.plusDays(line.leadDays()), true),
                        by));
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
