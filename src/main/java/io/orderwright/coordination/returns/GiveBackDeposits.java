package io.orderwright.coordination.returns;

import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.coordination.money.BillableOrders;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.deposits.Deposits;
import io.orderwright.finance.invoices.deposits.DepositsMayBeLeft;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What of a deposit nothing will deduct, because its goods came back for good or were billed for less, is taken back by a credit
 * note of its own: it waits for the customer, as an amount of his, until it pays something or is paid back. A return that is
 * being credited asks for the deposits it frees itself.
 */
@Component
public class GiveBackDeposits {

    private static final String WHY = "定金余额无可抵扣 / the rest of the deposit is for nothing";

    private final OrderQueries orders;
    private final Deposits deposits;
    private final BillableOrders billable;
    private final Corrections corrections;
    private final CreditReturn returns;
    private final SignOffs signOffs;

    GiveBackDeposits(
            OrderQueries orders,
            Deposits deposits,
            BillableOrders billable,
            Corrections corrections,
            CreditReturn returns,
            SignOffs signOffs) {
        this.orders = orders;
        this.deposits = deposits;
        this.billable = billable;
        this.corrections = corrections;
        this.returns = returns;
        this.signOffs = signOffs;
    }

    @EventListener
    void on(DepositsMayBeLeft event) {
        ofOrder(event.order());
    }

    /** Finance has it: it may be too late for it. */
    @EventListener
    void on(InvoicePosted event) {
        if (event.kind() == InvoiceKind.DEPOSIT) {
            ofOrder(event.subject());
        }
    }

    /** Of an order that was given up all deposits are taken back, once, where it is given up. */
    private void ofOrder(String order) {
        if (deposits.booked(order).isEmpty() || isGivenUp(order)) {
            return;
        }
        if (returns.waiting(order).isEmpty()) {
            deposits.beyond(billable.get(order)).forEach(this::giveBack);
        }
    }

    private boolean isGivenUp(String order) {
        OrderState state = orders.facts(order).state();
        return state == OrderState.CANCELLED || state == OrderState.REJECTED;
    }

    private void giveBack(String deposit) {
        List<CorrectionView> asked = corrections.ofInvoice(deposit);
        // The documents are held by now, and whoever answers waits for them.
        asked.forEach(one -> signOffs.giveUpAtOnce(one.number(), WHY));
        corrections.takeBack(
                new CorrectInvoice(
                        deposit, "rest-" + (asked.size() + 1), CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, WHY),
                BusinessEvent.SYSTEM);
    }
}
