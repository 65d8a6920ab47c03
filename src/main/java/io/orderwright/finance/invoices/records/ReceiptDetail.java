package io.orderwright.finance.invoices.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that came in, and what of it paid which documents. */
public record ReceiptDetail(@JsonUnwrapped ReceiptView receipt, List<PaidAmount> allocations) {

    /**
     * What of it paid a document, or, negative, did so no longer.
     *
     * @param reverses the entry of the document that is undone
     */
    public record PaidAmount(
            String invoice,
            int entryNo,
            Money amount,
            @Nullable Integer reverses,
            String reason,
            Instant at) {}
}
