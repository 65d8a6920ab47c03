package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer may owe and owes. */
@Tag("unit")
class CreditAccountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final CreditAccount account = new CreditAccount("ACME", "CNY");

    @Test
    void whoIsNewMayOweNothingAndIsGradedCautiously() {
        assertThat(account.limit()).isZero();
        assertThat(account.exposure()).isZero();
        assertThat(account.grade()).isEqualTo(CreditAccount.UNGRADED);
        assertThat(account.scoreOn(TODAY)).isEqualTo(CreditFacts.NO_SCORE);
    }

    @Test
    void anOrderIsOwedForFromAcceptanceToPayment() {
        account.orderTaken(new BigDecimal("300.00"));
        assertThat(account.exposure()).isEqualByComparingTo("300.00");
        account.invoiced(new BigDecimal("300.00"), new BigDecimal("300.00"));
        assertThat(account.exposure()).isEqualByComparingTo("300.00");
        assertThat(account.picture().openOrders()).isEqualByComparingTo("0");
        account.paid(new BigDecimal("300.00"), new BigDecimal("300.00"));
        assertThat(account.exposure()).isEqualByComparingTo("0");
    }

    @Test
    void anOrderThatIsNotWantedAnyMoreIsNotOwedFor() {
        account.orderTaken(new BigDecimal("300.00"));
        account.orderGone(new BigDecimal("120.00"));
        assertThat(account.exposure()).isEqualByComparingTo("180.00");
    }

    @Test
    void moneyWithoutAnInvoiceLowersWhatIsOwed() {
        account.orderTaken(new BigDecimal("300.00"));
        account.paid(new BigDecimal("100.00"), BigDecimal.ZERO);
        assertThat(account.exposure()).isEqualByComparingTo("200.00");
        assertThat(account.picture().unallocated()).isEqualByComparingTo("100.00");
    }

    @Test
    void whatIsPaidTooMuchWaitsAndThenPaysTheNextInvoice() {
        account.orderTaken(new BigDecimal("300.00"));
        account.invoiced(new BigDecimal("300.00"), new BigDecimal("300.00"));
        account.paid(new BigDecimal("350.00"), new BigDecimal("300.00"));
        assertThat(account.exposure()).isEqualByComparingTo("-50.00");
        account.orderTaken(new BigDecimal("80.00"));
        account.invoiced(new BigDecimal("80.00"), new BigDecimal("80.00"));
        account.allocated(new BigDecimal("50.00"));
        assertThat(account.picture().receivables()).isEqualByComparingTo("30.00");
        assertThat(account.picture().unallocated()).isEqualByComparingTo("0");
        assertThat(account.exposure()).isEqualByComparingTo("30.00");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 640", "2025-03-02, 640", "2025-03-01, 1000", "2020-01-01, 1000"})
    void aScoreOlderThanAYearSaysNothing(LocalDate scored, int seen) {
        account.score(640, scored);
        assertThat(account.scoreOn(TODAY)).isEqualTo(seen);
    }

    @Test
    void aNewScoreTakesThePlaceOfTheOneBefore() {
        account.score(640, TODAY.minusYears(3));
        account.score(700, TODAY);
        assertThat(account.scoreOn(TODAY)).isEqualTo(700);
        assertThat(account.picture().scoreDate()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void theKeptLimitTurnsOnTheDayAfterTheLastThatItIsKnownFor(int daysAfter, boolean turned) {
        account.count(new LimitInForce(BigDecimal.TEN, BigDecimal.TEN, TODAY, 1L));
        assertThat(account.limitTurnedBy(TODAY.plusDays(daysAfter))).isEqualTo(turned);
    }

    @Test
    void aLimitForEverNeverTurns() {
        account.count(new LimitInForce(BigDecimal.TEN, BigDecimal.TEN, null, 1L));
        assertThat(account.limitTurnedBy(TODAY.plusYears(99))).isFalse();
    }

    @Test
    void thePictureOfAnotherDayShowsThatDaysLimitAndKeepsWhatIsOwed() {
        account.count(new LimitInForce(BigDecimal.TEN, BigDecimal.TEN, null, 1L));
        account.orderTaken(BigDecimal.ONE);
        LimitInForce then = new LimitInForce(new BigDecimal("99"), BigDecimal.TEN, TODAY, 2L);
        assertThat(account.picture(then).limit()).isEqualByComparingTo("99");
        assertThat(account.picture(then).limitUntil()).isEqualTo(TODAY);
        assertThat(account.picture(then).exposure()).isEqualByComparingTo("1");
        assertThat(account.limit()).as("what is kept").isEqualByComparingTo("10");
    }

    @Test
    void aNewGradeTakesThePlaceOfTheOneBefore() {
        account.regrade("A");
        assertThat(account.grade()).isEqualTo("A");
        assertThat(account.picture().grade()).isEqualTo("A");
    }
}
