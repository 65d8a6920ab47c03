package io.orderwright.process.writeoff;

import io.orderwright.coordination.money.WriteOffVouchers;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.process.engine.forms.AmountForm;
import io.orderwright.process.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What finance sees of a write-off that its system refused. */
@Component
class WriteOffForm implements FormFacts {

    private final WriteOffs writeOffs;
    private final WriteOffVouchers vouchers;

    WriteOffForm(WriteOffs writeOffs, WriteOffVouchers vouchers) {
        this.writeOffs = writeOffs;
        this.vouchers = vouchers;
    }

    @Override
    public String name() {
        return "writeOff";
    }

    @Override
    public String shownAs() {
        return "writeOff";
    }

    @Override
    public String subject() {
        return "writeOffNumber";
    }

    @Override
    public String about(String writeOffNumber) {
        WriteOffView writeOff = writeOffs.get(writeOffNumber);
        return new AmountForm(
                        writeOff.number(), writeOff.customer(), writeOff.amount(), vouchers.refusal(writeOffNumber))
                .json();
    }
}
