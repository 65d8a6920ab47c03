package io.orderwright.credit.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditFacts;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
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
        assertThat(account.limit()).isEqualTo(Money.zero("CNY"));
        assertThat(account.exposure()).isEqualTo(Money.zero("CNY"));
        assertThat(account.grade()).isEqualTo(CreditAccount.UNGRADED);
        assertThat(account.scoreOn(TODAY)).isEqualTo(CreditFacts.NO_SCORE);
    }

    @Test
    void anOrderIsOwedForFromAcceptanceToPayment() {
        account.orderTaken(Money.parse("300.00 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("300.00 CNY"));
        account.invoiced(Money.parse("300.00 CNY"), Money.parse("300.00 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("300.00 CNY"));
        assertThat(account.picture().openOrders()).isEqualTo(Money.parse("0 CNY"));
        account.paid(Money.parse("300.00 CNY"), Money.parse("300.00 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    @Test
    void anOrderThatIsNotWantedAnyMoreIsNotOwedFor() {
        account.orderTaken(Money.parse("300.00 CNY"));
        account.orderGone(Money.parse("120.00 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("180.00 CNY"));
    }

    @Test
    void moneyWithoutAnInvoiceLowersWhatIsOwed() {
        account.orderTaken(Money.parse("300.00 CNY"));
        account.paid(Money.parse("100.00 CNY"), Money.zero("CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("200.00 CNY"));
        assertThat(account.picture().unallocated()).isEqualTo(Money.parse("100.00 CNY"));
    }

    @Test
    void whatIsPaidTooMuchWaitsAndThenPaysTheNextInvoice() {
        account.orderTaken(Money.parse("300.00 CNY"));
        account.invoiced(Money.parse("300.00 CNY"), Money.parse("300.00 CNY"));
        account.paid(Money.parse("350.00 CNY"), Money.parse("300.00 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("-50.00 CNY"));
        account.orderTaken(Money.parse("80.00 CNY"));
        account.invoiced(Money.parse("80.00 CNY"), Money.parse("80.00 CNY"));
        account.allocated(Money.parse("50.00 CNY"));
        assertThat(account.picture().receivables()).isEqualTo(Money.parse("30.00 CNY"));
        assertThat(account.picture().unallocated()).isEqualTo(Money.parse("0 CNY"));
        assertThat(account.exposure()).isEqualTo(Money.parse("30.00 CNY"));
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
        account.count(new LimitInForce(Money.parse("10 CNY"), Money.parse("10 CNY"), TODAY, 1L));
        assertThat(account.limitTurnedBy(TODAY.plusDays(daysAfter))).isEqualTo(turned);
    }

    @Test
    void aLimitForEverNeverTurns() {
        account.count(new LimitInForce(Money.parse("10 CNY"), Money.parse("10 CNY"), null, 1L));
        assertThat(account.limitTurnedBy(TODAY.plusYears(99))).isFalse();
    }

    @Test
    void thePictureOfAnotherDayShowsThatDaysLimitAndKeepsWhatIsOwed() {
        account.count(new LimitInForce(Money.parse("10 CNY"), Money.parse("10 CNY"), null, 1L));
        account.orderTaken(Money.of(BigDecimal.ONE, "CNY"));
        LimitInForce then = new LimitInForce(Money.parse("99 CNY"), Money.parse("10 CNY"), TODAY, 2L);
        assertThat(account.picture(then).limit()).isEqualTo(Money.parse("99 CNY"));
        assertThat(account.picture(then).limitUntil()).isEqualTo(TODAY);
        assertThat(account.picture(then).exposure()).isEqualTo(Money.parse("1 CNY"));
        assertThat(account.limit()).as("what is kept").isEqualTo(Money.parse("10 CNY"));
    }

    @Test
    void aNewGradeTakesThePlaceOfTheOneBefore() {
        account.regrade("A");
        assertThat(account.grade()).isEqualTo("A");
        assertThat(account.picture().grade()).isEqualTo("A");
    }

    @Test
    void anotherCurrencyIsNeverCounted() {
        CreditAccount yuan = new CreditAccount("ACME", "CNY");
        Money euros = Money.parse("10 EUR");
        refused(RefusalKind.CONFLICT, "money.other-currency", () -> yuan.orderTaken(euros));
        refused(RefusalKind.CONFLICT, "money.other-currency", () -> yuan.invoiced(euros, euros));
        refused(RefusalKind.CONFLICT, "money.other-currency", () -> yuan.paid(euros, Money.zero("EUR")));
        refused(RefusalKind.CONFLICT, "money.other-currency", () -> yuan.allocated(euros));
        assertThat(yuan.countsNothing()).isTrue();
    }
}
