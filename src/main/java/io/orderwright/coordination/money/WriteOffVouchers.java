package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.integration.PartnerDocuments;
import org.springframework.stereotype.Component;

/** Finance knows each write-off once, under a number of its own. */
@Component
public class WriteOffVouchers {

    private static final String POSTING = "finance.post-write-off";

    private final WriteOffs writeOffs;
    private final PartnerDocuments documents;

    WriteOffVouchers(WriteOffs writeOffs, PartnerDocuments documents) {
        this.writeOffs = writeOffs;
        this.documents = documents;
    }

    /**
     * The finance system has booked it.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String writeOff) {
        writeOffs.posted(writeOff, documents.number(writeOff, POSTING));
    }

    /** Somebody has removed why finance refused it; it is told again. */
    public void refusalResolved(String writeOff, String comment, String by) {
        writeOffs.refusalAnswered(writeOff, comment, by);
    }
}
