package io.orderwright.coordination;

import io.orderwright.credit.exposure.CreditOfDocuments;
import io.orderwright.credit.exposure.CreditOfDocuments.Settlement;
import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.MoneyAllocated;
import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money that came in counts for the customer's credit; says which orders it was waited for. */
@Component
public class BookPayment {

    private final CreditOfDocuments credit;
    private final IncomingPayments payments;
    private final OrderQueries orders;

    BookPayment(CreditOfDocuments credit, IncomingPayments payments, OrderQueries orders) {
        this.credit = credit;
        this.payments = payments;
        this.orders = orders;
    }

    /**
     * @param paid the orders whose documents have nothing left to pay
     * @param deposited the orders whose deposits took some of it
     * @param prepaid the order that the money was sent for in advance, when all of it is there now
     */
    public record BookedPayment(
            List<String> paid,
            List<String> deposited,
            @Nullable String prepaid) {

        /** The one order as a list; empty for none. */
        public List<String> paidInAdvance() {
            return prepaid == null ? List.of() : List.of(prepaid);
        }
    }

    /** Whether it paid a document that an order waits for. */
    public boolean isDeposit(PaidPart part) {
        return part.kind() == InvoiceKind.DEPOSIT;
    }

    public BookedPayment received(PaymentReceived event) {
        List<Settlement> settlements =
                event.allocations().stream().map(BookPayment::settlement).toList();
        credit.paid(event.customer(), event.amount(), event.allocated(), settlements);
        List<String> paid = event.allocations().stream()
                .filter(PaidPart::settled)
                .map(PaidPart::orderNumber)
                .distinct()
                .toList();
        List<String> deposited = event.allocations().stream()
                .filter(part -> part.kind() == InvoiceKind.DEPOSIT)
                .map(PaidPart::orderNumber)
                .distinct()
                .toList();
        return new BookedPayment(paid, deposited, covered(event));
    }

    private @Nullable String covered(PaymentReceived event) {
        String order = event.orderNumber();
        boolean covered = order != null && event.allocations().isEmpty() && covered(orders.facts(order));
        return covered ? order : null;
    }

    private boolean covered(OrderFacts order) {
        return payments.depositCovers(order.number(), order.gross());
    }

    /** Money that had come in before has paid an order's invoice. */
    public void allocated(DepositAllocated event) {
        credit.allocated(event.customer(), settlement(event.allocation()));
    }

    /** A person let money that waited pay a document; says whether nothing of its order is left to pay. */
    public boolean allocated(MoneyAllocated event) {
        credit.allocated(event.customer(), settlement(event.allocation()));
        return event.allocation().settled();
    }

    static Settlement settlement(PaidPart part) {
        return new Settlement(part.orderNumber(), part.amount(), part.owed());
    }
}
