package io.orderwright.credit.exposure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may owe and owes, in one currency, tax included.
 *
 * @param limit what counts today, a temporary raise included
 * @param limitUntil the last day on which that holds, going by what is approved now; absent for ever
 * @param openOrders accepted orders that are not invoiced yet
 * @param receivables invoices that are not paid yet
 * @param unallocated money received that no invoice took yet
 * @param exposure openOrders + receivables - unallocated
 * @param bureauScore what an external bureau says, 0 to 999; absent until it was asked
 * @param scoreDate the day for which the bureau says so
 */
@JsonPropertyOrder({"customer", "grade", "currency"})
public record CreditPicture(
        String customer,
        String grade,
        Money limit,
        @Nullable LocalDate limitUntil,
        Money openOrders,
        Money receivables,
        Money unallocated,
        Money exposure,
        @Nullable Integer bureauScore,
        @Nullable LocalDate scoreDate) {

    /** The one in which the customer orders and pays. */
    @JsonProperty
    public String currency() {
        return limit.code();
    }
}
