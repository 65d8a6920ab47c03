package io.orderwright.process.invoicecorrection;

import io.orderwright.coordination.money.CreditNoteVouchers;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.process.engine.forms.AmountForm;
import io.orderwright.process.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What finance sees of a credit note that its system refused. */
@Component
class CorrectionForm implements FormFacts {

    private final Corrections corrections;
    private final CreditNoteVouchers vouchers;

    CorrectionForm(Corrections corrections, CreditNoteVouchers vouchers) {
        this.corrections = corrections;
        this.vouchers = vouchers;
    }

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public String shownAs() {
        return "correction";
    }

    @Override
    public String subject() {
        return "correctionNumber";
    }

    @Override
    public String about(String correctionNumber) {
        CorrectionView correction = corrections.get(correctionNumber);
        return new AmountForm(
                        correction.number(),
                        correction.customer(),
                        correction.amount(),
                        vouchers.refusal(correctionNumber))
                .json();
    }
}
