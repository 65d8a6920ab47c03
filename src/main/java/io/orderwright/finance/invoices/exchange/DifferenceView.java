package io.orderwright.finance.invoices.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.ExchangeRate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an allocation in another currency is worth in the company's.
 *
 * @param invoice the document that was paid, by its allocation {@code entryNo}
 * @param amount what paid, in the document's currency; negative for what was undone
 * @param documentRate units of the company's currency for one unit on the day of the document; absent while it waits, and for
 *     what was paid before differences were kept
 * @param paymentRate the same on the day of the payment
 * @param bookValue at the document's rate
 * @param paidValue at the payment's rate
 * @param difference paid less book value: positive is gained, negative lost
 * @param waits until rates of both days are known
 */
public record DifferenceView(
        String invoice,
        int entryNo,
        Money amount,
        LocalDate documentDay,
        LocalDate paymentDay,
        @Nullable ExchangeRate documentRate,
        @Nullable ExchangeRate paymentRate,
        @Nullable Money bookValue,
        @Nullable Money paidValue,
        @Nullable Money difference,
        boolean waits) {

    /** Of the document and of what paid it. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }

    /** Its place among all of them. */
    public String key() {
        return invoice + "/" + entryNo;
    }
}
