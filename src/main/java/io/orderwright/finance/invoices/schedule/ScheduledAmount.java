package io.orderwright.finance.invoices.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import java.time.LocalDate;

/**
 * What of a document is due on a day; the rows of a document are all of it.
 *
 * @param row its place, from 1
 * @param paid what of it is paid
 */
public record ScheduledAmount(int row, LocalDate dueOn, Money net, Money tax, Money gross, Money paid) {

    public static ScheduledAmount of(int row, LocalDate dueOn, Taxation asked, Money paid) {
        return new ScheduledAmount(row, dueOn, asked.net(), asked.tax(), asked.gross(), paid);
    }

    /** What of it is still to be paid. */
    @JsonProperty
    public Money open() {
        return gross.minus(paid);
    }
}
