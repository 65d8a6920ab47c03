package io.orderwright.coordination.money;

import io.orderwright.coordination.refusals.SettleRefusal;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance knows each write-off once, under a number of its own. */
@Component
public class WriteOffVouchers {

    private static final String POSTING = "finance.post-write-off";
    private static final String STEP = "externalPostWriteOff";

    private final WriteOffs writeOffs;
    private final PartnerDocuments documents;
    private final SettleRefusal refusals;

    WriteOffVouchers(WriteOffs writeOffs, PartnerDocuments documents, SettleRefusal refusals) {
        this.writeOffs = writeOffs;
        this.documents = documents;
        this.refusals = refusals;
    }

    /**
     * The finance system has booked it.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String writeOff) {
        writeOffs.posted(writeOff, documents.number(writeOff, POSTING));
    }

    /**
     * Somebody looked after why finance refused it: it is told again, or finance has it by hand.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public void refusalSettled(String writeOff, RefusalAnswer answer, String by) {
        writeOffs.refusalAnswered(writeOff, answer, by);
        refusals.note(List.of(writeOff), STEP, answer, by);
    }

    /** What finance said when it refused it. */
    public String refusal(String writeOff) {
        return refusals.words(List.of(writeOff), List.of(STEP));
    }
}
