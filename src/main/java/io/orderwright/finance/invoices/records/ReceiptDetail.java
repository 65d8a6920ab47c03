package io.orderwright.finance.invoices.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, what of it paid which documents, and what of it went out again.
 *
 * @param id the number under which it is used, and goes out
 */
public record ReceiptDetail(
        long id, @JsonUnwrapped ReceiptView receipt, List<PaidAmount> allocations, List<MovementView> movements) {

    /**
     * What of it paid a document, or, negative, did so no longer.
     *
     * @param reverses the entry of the document that is undone
     * @param exchange what it is worth in the company's currency, and was gained or lost by it; absent where it is in that
     */
    public record PaidAmount(
            String invoice,
            int entryNo,
            Money amount,
            @Nullable Integer reverses,
            String reason,
            Instant at,
            @Nullable DifferenceView exchange) {}
}
