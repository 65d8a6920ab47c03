package io.orderwright.coordination.returns;

import io.orderwright.coordination.money.BillableOrders;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.fees.ReturnFees;
import io.orderwright.finance.invoices.fees.ReturnFees.ChargedFee;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnSettlement;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks for what is kept of goods that came back, once all that is credited of them is: a document beside each credit note,
 * which pays it with what is left of it. The customer is paid the rest.
 */
@Component
class ChargeRestockingFee {

    private final ReturnQueries queries;
    private final ReturnSettlement settlement;
    private final Corrections corrections;
    private final Billing billing;
    private final CreditNotes notes;
    private final ReturnFees fees;
    private final BillableOrders orders;

    ChargeRestockingFee(
            ReturnQueries queries,
            ReturnSettlement settlement,
            Corrections corrections,
            Billing billing,
            CreditNotes notes,
            ReturnFees fees,
            BillableOrders orders) {
        this.queries = queries;
        this.settlement = settlement;
        this.corrections = corrections;
        this.billing = billing;
        this.notes = notes;
        this.fees = fees;
        this.orders = orders;
    }

    /** Nothing happens where nothing is kept, it was asked for before, or somebody settled the return otherwise. */
    void charge(String number) {
        ReturnView view = queries.get(number);
        if (view.feePercent().isZero() || !view.fees().isEmpty() || queries.settledOtherwise(number)) {
            return;
        }
        view.credits().stream()
                .map(one -> corrections.get(one.correction()))
                .map(CorrectionView::creditNote)
                .filter(Objects::nonNull)
                .forEach(note -> charge(view, note));
    }

    private void charge(ReturnView view, String creditNote) {
        fees.charge(orders.get(view.order()), creditNote, view.feePercent())
                .ifPresent(fee -> charged(view, creditNote, fee));
    }

    private void charged(ReturnView view, String creditNote, ChargedFee fee) {
        settlement.feeCharged(view.number(), fee.number(), fee.gross());
        if (billing.detail(creditNote).invoice().open().isPositive()) {
            notes.apply(creditNote, fee.number(), null, BusinessEvent.SYSTEM);
        }
    }
}
