package io.orderwright.coordination.proposals;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.PaymentTerms;
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

    /**
     * Deposits are shares of what was agreed before anybody agreed to the order, and whoever has a part is billed for it as was
     * agreed when that left.
     *
     * @throws Refusal CONFLICT for terms with deposits, or in place of such, once people agreed to the order; and for bills of
     *     other goods than before, once a part has left
     */
    void refuseTerms(OrderView before, OrderView after, ChangeStage stage) {
        PaymentTerms was = before.paymentTerms();
        PaymentTerms is = after.paymentTerms();
        if (was.equals(is)) {
            return;
        }
        boolean begun = stage != ChangeStage.PLACED && stage != ChangeStage.IN_APPROVAL;
        boolean deposits = !was.deposits().isEmpty() || !is.deposits().isEmpty();
        if (deposits && (begun || !billing.documents(after.number()).isEmpty())) {
            throw Refusal.conflict("change.terms-deposits", after.number());
        }
        if (stage == ChangeStage.PARTLY_SHIPPED && was.billing() != is.billing()) {
            throw Refusal.conflict("change.terms-basis", after.number());
        }
    }

    private static Money signed(InvoiceView document) {
        return document.kind().sign() < 0 ? document.gross().negated() : document.gross();
    }
}
