package io.orderwright.process.purchase;

import io.orderwright.fulfilment.stock.ExpectReceipt;
import io.orderwright.fulfilment.stock.ExpectedReceipts;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** {@code purchases} in BPMN. */
@TaskBean(name = "purchases")
public class PurchasesTasks {

    private static final String POSTING = "supplier.post-purchase-order";

    private final Purchasing purchasing;
    private final ExpectedReceipts expected;
    private final PartnerDocuments documents;
    private final Clock clock;

    PurchasesTasks(Purchasing purchasing, ExpectedReceipts expected, PartnerDocuments documents, Clock clock) {
        this.purchasing = purchasing;
        this.expected = expected;
        this.documents = documents;
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

    public boolean electronic(String purchaseNumber) {
        return purchasing.electronic(purchaseNumber);
    }

    public void send(String purchaseNumber) {
        purchasing.send(purchaseNumber, Person.acting());
    }

    /** @throws Refusal INVALID for an answer that nobody knows */
    public void refusalResolved(String purchaseNumber, String supplierAnswer, String comment) {
        SupplierAnswer answer = Arrays.stream(SupplierAnswer.values())
                .filter(known -> known.name().equals(supplierAnswer))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("supplierAnswer", "task.answer-kind", "supplierAnswer"));
        purchasing.resolve(purchaseNumber, answer, comment, Person.acting());
    }

    /** Its goods are on their way from now on, and can be promised. */
    public void order(String purchaseNumber) {
        LocalDate today = LocalDate.now(clock);
        PurchaseView purchase = purchasing.get(purchaseNumber);
        String confirmation = documents.find(purchaseNumber, POSTING).orElse(null);
        // Whoever approved it, and also where nobody but the supplier's machine is at work: it is the buyer's order.
        String by = String.valueOf(purchase.askedBy());
        purchasing
                .order(purchaseNumber, confirmation, by)
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
