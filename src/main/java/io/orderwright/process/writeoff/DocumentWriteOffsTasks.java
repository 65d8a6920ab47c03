package io.orderwright.process.writeoff;

import io.orderwright.coordination.money.WriteOffVouchers;
import io.orderwright.coordination.signoffs.money.WriteOffSignOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code documentWriteOffs} in BPMN. */
@TaskBean(name = "documentWriteOffs")
public class DocumentWriteOffsTasks {

    private final WriteOffs writeOffs;
    private final WriteOffSignOff signOff;
    private final WriteOffVouchers vouchers;

    DocumentWriteOffsTasks(WriteOffs writeOffs, WriteOffSignOff signOff, WriteOffVouchers vouchers) {
        this.writeOffs = writeOffs;
        this.signOff = signOff;
        this.vouchers = vouchers;
    }

    public boolean needsApproval(String writeOffNumber) {
        return writeOffs.needsApproval(writeOffNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String writeOffNumber) {
        return signOff.answered(writeOffNumber);
    }

    public void book(String writeOffNumber) {
        writeOffs.book(writeOffNumber);
    }

    public void posted(String writeOffNumber) {
        vouchers.posted(writeOffNumber);
    }

    public void refusalResolved(String writeOffNumber, String comment) {
        vouchers.refusalSettled(writeOffNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(String writeOffNumber, boolean doneByHand, String partnerNumber, String comment) {
        vouchers.refusalSettled(writeOffNumber, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }
}
