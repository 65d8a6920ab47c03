package io.orderwright.finance.invoices.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.Origin;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A difference is known once, and what undoes it is the same with the other sign. */
@Tag("unit")
@Tag("money")
class RealisedDifferenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final CountedValue NOTHING = new CountedValue(Money.zero("USD"), Money.zero("CNY"), null);
    private static final ExchangeRate BOOKED = new ExchangeRate(new BigDecimal("64.43"));
    private static final ExchangeRate PAID = new ExchangeRate(new BigDecimal("63"));

    @Test
    void isKnownOnce() {
        RealisedDifference one = row("40.00", null, false);
        assertThat(one.view().waits()).isTrue();
        one.value(BOOKED, PAID, NOTHING, NOTHING);
        assertThat(one.view().difference()).isEqualTo(Money.parse("-57.20 CNY"));
        assertThatThrownBy(() -> one.value(PAID, PAID, NOTHING, NOTHING)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCreditNoteOfTheSameDocumentIsWorthWhatItTakesBack() {
        RealisedDifference one = row("40.00", null, true);
        one.value(BOOKED, BOOKED, NOTHING, new CountedValue(Money.parse("0.01 USD"), Money.parse("0.65 CNY"), BOOKED));
        assertThat(one.view().difference()).isEqualTo(Money.parse("0.00 CNY"));
    }

    @Test
    void whatIsUndoneHasTheOtherSign() {
        RealisedDifference one = row("40.00", null, false);
        RealisedDifference undoing = row("-40.00", 1, false);
        undoing.undo(one);
        assertThat(undoing.waits()).as("while the other waits").isTrue();
        one.value(BOOKED, PAID, NOTHING, NOTHING);
        undoing.undo(one);
        assertThat(undoing.view().difference()).isEqualTo(Money.parse("57.20 CNY"));
        assertThat(undoing.view().bookValue()).isEqualTo(Money.parse("-2577.20 CNY"));
    }

    /** What was paid before differences were kept is undone without one. */
    @Test
    void whatWasLeftWithoutIsUndoneWithout() {
        RealisedDifference undoing = row("-40.00", 1, false);
        undoing.undo(new RealisedDifference(origin("40.00", null, false), false, null));
        assertThat(undoing.waits()).isFalse();
        assertThat(undoing.view().difference()).isNull();
    }

    private static RealisedDifference row(String amount, Integer reverses, boolean atBook) {
        return new RealisedDifference(origin(amount, reverses, atBook));
    }

    private static Origin origin(String amount, Integer reverses, boolean atBook) {
        return new Origin("IN-1", 1, "7", Money.parse(amount + " USD"), reverses, DAY, DAY, atBook);
    }
}
