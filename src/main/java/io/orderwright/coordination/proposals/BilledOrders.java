package io.orderwright.coordination.proposals;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.fulfilment.returns.exchanges.ExchangeAmounts;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.PaymentTerms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What orders were billed for before they end: they are for no less, and, once deposits are asked for, for no more. */
@Component
class BilledOrders {

    private final Billing billing;
    private final Exchanges exchanges;

    BilledOrders(Billing billing, Exchanges exchanges) {
        this.billing = billing;
        this.exchanges = exchanges;
    }

    /**
     * @throws Refusal CONFLICT for less than its deposits and part invoices ask for; and for an exchange of which less would be
     *     due than its unpaid deposits ask for
     */
    void refuseBelow(OrderView order) {
        refuseBelowAwaited(order);
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

    /** Whether deposits are asked for from the order as it was agreed to, so that nothing asks for more than that. */
    boolean byDeposits(OrderView order) {
        return exchange(order)
                .map(ExchangeView::payFirst)
                .orElseGet(() -> !order.paymentTerms().deposits().isEmpty());
    }

    /**
     * An exchange whose deposit waits for its payment stays due for as much: nobody is held up for what he does not owe.
     *
     * @throws Refusal CONFLICT where less would be due than its unpaid deposits ask for
     */
    private void refuseBelowAwaited(OrderView after) {
        exchange(after).filter(ExchangeView::payFirst).ifPresent(one -> {
            List<InvoiceView> deposits = billing.documents(after.number()).stream()
                    .filter(document -> document.kind() == InvoiceKind.DEPOSIT)
                    .filter(document -> document.state() != InvoiceState.CORRECTED)
                    .toList();
            if (deposits.stream().noneMatch(document -> document.open().isPositive())) {
                return;
            }
            Money asked = deposits.stream().map(InvoiceView::gross).reduce(Money.zero(after.currency()), Money::plus);
            Money due = new ExchangeAmounts(after.gross(), one.returned(), one.freight()).due();
            if (asked.isMoreThan(due)) {
                throw Refusal.conflict(
                        "change.exchange-awaited", after.number(), due.plain(), asked.plain(), after.currency());
            }
        });
    }

    /** Of other orders nothing is read. */
    private Optional<ExchangeView> exchange(OrderView order) {
        return OrderView.EXCHANGE.equals(order.source()) ? exchanges.ofKey(order.externalId()) : Optional.empty();
    }
}
