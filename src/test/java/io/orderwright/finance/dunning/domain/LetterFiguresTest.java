package io.orderwright.finance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.domain.LetterDraft.LeveledRow;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.finance.dunning.ports.OverdueMoney.DayPayment;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a letter asks for, to the cent. Rows are due on the first of March and bear 10 per cent. */
@Tag("unit")
@Tag("money")
class LetterFiguresTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DAY = DUE.plusDays(15);

    @ParameterizedTest
    @EnumSource(SettlementOrder.class)
    void aRowWithItsInterestAndTheFee(SettlementOrder order) {
        LetterFigures figures =
                new LetterFigures(order, List.of(row("A", "100.00 CNY")), List.of(), Money.parse("5.00 CNY"), DAY);
        assertThat(figures.rows())
                .containsExactly(new LetterRow(
                        "A", 1, DUE, 15, 2, cny("100.00"), cny("100.00"), cny("0.41"), cny("0.41"), false));
        assertThat(figures.sums()).containsExactly(sum("100.00", "0.41", "5.00", "0.00"));
        assertThat(figures.sums().get(0).total()).isEqualTo(cny("105.41"));
    }

    /** Amount, days, interest: a cent bears nothing, nothing runs before the first day, half a cent is a cent. */
    @ParameterizedTest
    @CsvSource({"0.01, 15, 0.00", "100.00, 0, 0.00", "100.00, 1, 0.03", "18.25, 1, 0.01", "18.24, 1, 0.00"})
    void interestOfSmallAmounts(String amount, int days, String interest) {
        LetterFigures figures = new LetterFigures(
                SettlementOrder.COSTS_FIRST,
                List.of(row("A", amount + " CNY")),
                List.of(),
                Money.parse("0 CNY"),
                DUE.plusDays(days));
        assertThat(figures.sums()).containsExactly(sum(amount, interest, "0.00", "0.00"));
    }

    /** Each currency by itself; the fee is asked for in its own only. */
    @Test
    void currenciesAreNotAddedUp() {
        LetterFigures figures =
                figures("5.00 CNY", List.of(), row("A", "100.00 CNY"), row("B", "200.00 USD"), row("C", "50.00 CNY"));
        assertThat(figures.sums())
                .containsExactly(
                        sum("150.00", "0.62", "5.00", "0.00"),
                        LetterFigures.sum(
                                Money.parse("200.00 USD"),
                                Money.parse("0.82 USD"),
                                Money.parse("0 USD"),
                                Money.parse("0 USD")));
        assertThat(figures.rows()).extracting(LetterRow::invoice).containsExactly("A", "C", "B");
    }

    @Test
    void aFeeInACurrencyWithoutRowsIsASumOfItsOwn() {
        assertThat(figures("5.00 EUR", List.of(), row("A", "100.00 CNY")).sums())
                .extracting(sum -> sum.currency() + " " + sum.total().plain())
                .containsExactly("CNY 100.41", "EUR 5.00");
        assertThat(figures("0.00 EUR", List.of(), row("A", "100.00 CNY")).sums())
                .hasSize(1);
        assertThat(figures("0.00 CNY", List.of()).sums()).isEmpty();
    }

    /** Fees of letters before are asked for again unless they were waived. */
    @Test
    void earlierFeesAreAskedForAgain() {
        List<ClaimView> claims = List.of(
                claim(ClaimKind.FEE, null, "3.00 CNY", false),
                claim(ClaimKind.FEE, null, "0.01 CNY", false),
                claim(ClaimKind.FEE, null, "7.00 CNY", true),
                claim(ClaimKind.FEE, null, "9.00 USD", false));
        assertThat(figures("5.00 CNY", claims, row("A", "100.00 CNY")).sums())
                .containsExactly(
                        sum("100.00", "0.41", "5.00", "3.01"),
                        LetterFigures.sum(
                                Money.zero("USD"), Money.zero("USD"), Money.zero("USD"), Money.parse("9.00 USD")));
    }

    /** Interest of a row that is told again is in the row; of one that is paid by now it is left from before. */
    @Test
    void interestOfEarlierLettersCountsOnce() {
        List<ClaimView> claims = List.of(
                claim(ClaimKind.INTEREST, "A", "0.20 CNY", false),
                claim(ClaimKind.INTEREST, "PAID", "0.33 CNY", false),
                claim(ClaimKind.INTEREST, "PAID", "0.50 CNY", true));
        assertThat(figures("0 CNY", claims, row("A", "100.00 CNY")).sums())
                .containsExactly(sum("100.00", "0.41", "0.00", "0.33"));
    }

    /** Waived of the 0.41, what is left; never less than nothing. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.40", "0.41, 0.00", "0.42, 0.00"})
    void waivedInterestIsNotAskedForAgain(String waived, String left) {
        LetterFigures figures = figures(
                "0 CNY",
                List.of(claim(ClaimKind.INTEREST, "A", waived + " CNY", true)),
                row("A", "100.00 CNY"),
                row("B", "100.00 CNY"));
        assertThat(figures.rows()).extracting(row -> row.interest().plain()).containsExactly(left, "0.41");
        assertThat(figures.rows().get(0).accrued()).isEqualTo(cny("0.41"));
    }

    /** 50.00 on the day of the letter: the law pays the fee of 5.00 and the interest of 0.41 first. */
    @ParameterizedTest
    @CsvSource({"COSTS_FIRST, 55.41, 0.00, 0.00", "PRINCIPAL_FIRST, 50.00, 0.41, 5.00"})
    void whatWasPaidCountsInTheOrderOfTheLaw(SettlementOrder order, String principal, String interest, String earlier) {
        OverdueRow paid = new OverdueRow(
                "A",
                "SO-1",
                1,
                "C-1",
                DUE,
                cny("100.00"),
                cny("50.00"),
                List.of(new DayPayment(DAY, cny("50.00")), new DayPayment(DAY.plusDays(1), cny("50.00"))));
        LetterFigures figures = new LetterFigures(
                order,
                List.of(leveled(paid)),
                List.of(claim(ClaimKind.FEE, null, "5.00 CNY", false)),
                Money.parse("0 CNY"),
                DAY);
        assertThat(figures.sums()).containsExactly(sum(principal, interest, "0.00", earlier));
        assertThat(figures.rows().get(0).open()).isEqualTo(cny("50.00"));
    }

    private static LetterFigures figures(String fee, List<ClaimView> claims, LeveledRow... rows) {
        return new LetterFigures(SettlementOrder.COSTS_FIRST, List.of(rows), claims, Money.parse(fee), DAY);
    }

    private static LeveledRow row(String invoice, String amount) {
        Money money = Money.parse(amount);
        return leveled(new OverdueRow(invoice, "SO-1", 1, "C-1", DUE, money, money, List.of()));
    }

    private static LeveledRow leveled(OverdueRow row) {
        Money none = Money.parse("0 CNY");
        return new LeveledRow(
                row,
                2,
                new LevelAnswer(
                        2,
                        none,
                        InterestRate.ofPercent(BigDecimal.TEN),
                        LetterChannel.SMS,
                        none,
                        20,
                        false,
                        false,
                        "R2",
                        "V"));
    }

    private static ClaimView claim(ClaimKind kind, @Nullable String invoice, String amount, boolean waived) {
        return new ClaimView(
                1,
                "C-1",
                "DL-1",
                kind,
                invoice,
                invoice == null ? 0 : 1,
                DUE.plusDays(5),
                Money.parse(amount),
                waived ? "fiona" : null,
                waived ? Instant.EPOCH : null,
                waived ? "goodwill" : null);
    }

    private static LetterSum sum(String principal, String interest, String fee, String earlier) {
        return LetterFigures.sum(cny(principal), cny(interest), cny(fee), cny(earlier));
    }

    private static Money cny(String amount) {
        return Money.parse(amount + " CNY");
    }
}
