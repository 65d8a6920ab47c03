package io.orderwright.finance.invoices.schedule;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/** A row of a document's schedule, in the document's currency; what is paid of it moves, nothing else. */
@Embeddable
public class ScheduleRow {

    private LocalDate dueOn;

    @Embedded
    private KeptTaxation asked;

    private SaidNumber paid;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ScheduleRow() {}

    ScheduleRow(LocalDate dueOn, Taxation amounts) {
        this.dueOn = dueOn;
        this.asked = new KeptTaxation(amounts);
        this.paid = new SaidNumber(Money.zero(amounts.gross().code()).amount());
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Money open(String currency) {
        return asked.amounts(currency).gross().minus(paid.money(currency));
    }

    /** So much more is paid, or, negative, is not. */
    void pay(Money amount) {
        paid = new SaidNumber(paid.money(amount.code()).plus(amount).amount());
    }

    ScheduledAmount view(int rowNo, String currency) {
        return ScheduledAmount.of(rowNo, dueOn, asked.amounts(currency), paid.money(currency));
    }
}
