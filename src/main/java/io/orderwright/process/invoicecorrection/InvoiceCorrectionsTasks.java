package io.orderwright.process.invoicecorrection;

import io.orderwright.coordination.money.CreditNoteVouchers;
import io.orderwright.coordination.signoffs.money.CorrectionSignOff;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code invoiceCorrections} in BPMN. */
@TaskBean(name = "invoiceCorrections")
public class InvoiceCorrectionsTasks {

    private final Corrections corrections;
    private final CorrectionSignOff signOff;
    private final CreditNoteVouchers vouchers;

    InvoiceCorrectionsTasks(Corrections corrections, CorrectionSignOff signOff, CreditNoteVouchers vouchers) {
        this.corrections = corrections;
        this.signOff = signOff;
        this.vouchers = vouchers;
    }

    public boolean needsApproval(String correctionNumber) {
        return corrections.needsApproval(correctionNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String correctionNumber) {
        return signOff.answered(correctionNumber);
    }

    public void issue(String correctionNumber) {
        corrections.issue(correctionNumber);
    }

    public void posted(String correctionNumber) {
        vouchers.posted(correctionNumber);
    }

    public void refusalResolved(String correctionNumber, String comment) {
        vouchers.refusalSettled(correctionNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(String correctionNumber, boolean doneByHand, String partnerNumber, String comment) {
        vouchers.refusalSettled(
                correctionNumber, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }
}
