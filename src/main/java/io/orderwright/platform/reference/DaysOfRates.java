package io.orderwright.platform.reference;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** From when a rate may hold, and how far it may be from the one before. */
final class DaysOfRates {

    /** A rate of a later year is a slip of the keyboard. */
    private static final int YEARS_AHEAD = 2;

    /** Nothing of before is in any book. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** A rate that is this many times the one before, or the other way round, is asked about. */
    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    private DaysOfRates() {}

    /**
     * What held is not changed, since documents were judged by it; where nothing held, it may be filled in.
     *
     * @throws Refusal INVALID for a day before today at which something holds, or a day far from today
     */
    static void checkDay(LocalDate day, LocalDate today, boolean holds) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("validFrom", "reference.day-far", day);
        }
        if (holds && day.isBefore(today)) {
            throw Refusal.invalid("validFrom", "reference.day-past", day, today);
        }
    }

    /**
     * As {@link #checkDay}, for whoever moves the books in: they may go on from the last day that is known here.
     *
     * @param follows whether the day comes after every other that is known
     */
    static void checkBrought(LocalDate day, LocalDate today, boolean holds, boolean follows) {
        checkDay(day, today, holds && !follows);
    }

    /** @throws Refusal INVALID for a rate far from the one before that nobody has confirmed */
    static void checkJump(BigDecimal rate, Optional<BigDecimal> before, boolean confirmed) {
        if (confirmed || before.isEmpty() || before.get().signum() == 0 || rate.signum() == 0) {
            return;
        }
        BigDecimal old = before.get();
        if (rate.compareTo(old.multiply(FAR)) >= 0 || rate.multiply(FAR).compareTo(old) <= 0) {
            throw Refusal.invalid("rate", "reference.rate-far", PlainNumber.of(old), PlainNumber.of(rate));
        }
    }
}
