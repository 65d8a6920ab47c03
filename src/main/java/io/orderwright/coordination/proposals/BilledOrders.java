package io.orderwright.coordination.proposals;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What orders were billed for before they end: they are for no less. */
@Component
class BilledOrders {

    private final Billing billing;

    BilledOrders(Billing billing) {
        this.billing = billing;
    }

    /** @throws Refusal CONFLICT for less than its deposits and part invoices ask for */
    void refuseBelow(OrderView order) {
        if (order.paymentTerms().billing() == BillingBasis.END) {
            return;
        }
        BigDecimal asked = billing.documents(order.number()).stream()
                .map(BilledOrders::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (asked.compareTo(order.gross()) > 0) {
            throw Refusal.conflict(
                    "change.below-billed",
                    order.number(),
                    order.gross().toPlainString(),
                    asked.toPlainString(),
                    order.currency());
        }
    }

    private static BigDecimal signed(InvoiceView document) {
        return document.gross()
                .amount()
                .multiply(BigDecimal.valueOf(document.kind().sign()));
    }
}
