package io.orderwright.coordination.proposals;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.BillingBasis;
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
        Money asked = billing.documents(order.number()).stream()
                .map(BilledOrders::signed)
                .reduce(Money.zero(order.currency()), Money::plus);
        if (asked.isMoreThan(order.gross())) {
            throw Refusal.conflict(
                    "change.below-billed", order.number(), order.gross().plain(), asked.plain(), order.currency());
        }
    }

    private static Money signed(InvoiceView document) {
        return document.kind().sign() < 0 ? document.gross().negated() : document.gross();
    }
}
