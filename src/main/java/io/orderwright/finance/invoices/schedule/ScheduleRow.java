package io.orderwright.finance.invoices.schedule;

import io.orderwright.platform.kernel.Taxation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of a document's schedule; what is paid of it moves, nothing else. */
@Embeddable
public class ScheduleRow {

    private LocalDate dueOn;

    @Embedded
    private KeptTaxation asked;

    private BigDecimal paid = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ScheduleRow() {}

    ScheduleRow(LocalDate dueOn, Taxation amounts) {
        this.dueOn = dueOn;
        this.asked = new KeptTaxation(amounts);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    BigDecimal open() {
        return asked.amounts().gross().subtract(paid);
    }

    /** So much more is paid, or, negative, is not. */
    void pay(BigDecimal amount) {
        paid = paid.add(amount);
    }

    ScheduledAmount view(int rowNo, String currency) {
        return ScheduledAmount.of(rowNo, dueOn, asked.amounts(), paid, currency);
    }
}
