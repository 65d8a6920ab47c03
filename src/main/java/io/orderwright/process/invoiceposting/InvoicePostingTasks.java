package io.orderwright.process.invoiceposting;

import io.orderwright.coordination.money.DocumentVouchers;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code invoicePosting} in BPMN. */
@TaskBean(name = "invoicePosting")
public class InvoicePostingTasks {

    private final DocumentVouchers vouchers;

    InvoicePostingTasks(DocumentVouchers vouchers) {
        this.vouchers = vouchers;
    }

    public void posted(String documentNumber) {
        vouchers.posted(documentNumber);
    }

    public void refusalResolved(String documentNumber, String comment) {
        vouchers.refusalSettled(documentNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(String documentNumber, boolean doneByHand, String partnerNumber, String comment) {
        vouchers.refusalSettled(documentNumber, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }
}
