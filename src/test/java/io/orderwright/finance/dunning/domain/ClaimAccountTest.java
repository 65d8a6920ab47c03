package io.orderwright.finance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.domain.ClaimAccount.BearingRow;
import io.orderwright.finance.dunning.domain.ClaimAccount.Cost;
import io.orderwright.finance.dunning.domain.ClaimAccount.RowClaim;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.ports.OverdueMoney.DayPayment;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Interest by interval, and what payments count for first. */
@Tag("unit")
@Tag("money")
class ClaimAccountTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

    /** A23: a fee of 10.00 and interest of 0.41 on 100.00 over 15 days at 10 %. */
    @ParameterizedTest
    @CsvSource({"PRINCIPAL_FIRST, 10.00, 0.41, 0.00", "COSTS_FIRST, 0.00, 0.00, 10.41"})
    void a23WhatIsPaidLeavesFeeAndInterest(SettlementOrder order, String costs, String interest, String principal) {
        ClaimAccount account = account(
                order, "100.00", "10", List.of(new Cost(DUE.plusDays(15), cny("10.00"))), 15, paid(15, "100.00"));
        assertThat(only(account).accrued()).isEqualTo(cny("0.41"));
        assertThat(account.costsLeft()).isEqualTo(cny(costs));
        assertThat(only(account).interest()).isEqualTo(cny(interest));
        assertThat(only(account).principal()).isEqualTo(cny(principal));
        assertThat(total(account)).isEqualTo(cny("10.41"));
    }

    /** A24: 50.00 pays 5.00 of costs, 0.25 of interest and 44.75 of 100.00; or all of it the principal. */
    @ParameterizedTest
    @CsvSource({"COSTS_FIRST, 0.00, 0.00, 55.25", "PRINCIPAL_FIRST, 5.00, 0.25, 50.00"})
    void a24CostsComeFirstThenInterestThenPrincipal(
            SettlementOrder order, String costs, String interest, String principal) {
        ClaimAccount account = account(
                order, "100.00", "3.65", List.of(new Cost(DUE.plusDays(25), cny("5.00"))), 25, paid(25, "50.00"));
        assertThat(account.costsLeft()).isEqualTo(cny(costs));
        assertThat(only(account).interest()).isEqualTo(cny(interest));
        assertThat(only(account).principal()).isEqualTo(cny(principal));
        assertThat(total(account)).isEqualTo(cny("55.25"));
    }

    /** A25: 1,000 at 12 %, 200 paid after 30 days, then 28 days more: 9.86, and 7.46 on what is left. */
    @Test
    void a25InterestRunsOnTheBalanceOfEachInterval() {
        ClaimAccount law = account(SettlementOrder.COSTS_FIRST, "1000.00", "12", List.of(), 58, paid(30, "200.00"));
        assertThat(only(law).principal()).isEqualTo(cny("809.86"));
        assertThat(only(law).interest()).isEqualTo(cny("7.46"));
        assertThat(only(law).accrued()).isEqualTo(cny("17.32"));
        ClaimAccount books =
                account(SettlementOrder.PRINCIPAL_FIRST, "1000.00", "12", List.of(), 58, paid(30, "200.00"));
        assertThat(only(books).principal()).isEqualTo(cny("800.00"));
        assertThat(only(books).accrued()).isEqualTo(cny("17.22"));
    }

    @Test
    void whatIsPaidInTimeBearsNothing() {
        ClaimAccount account =
                account(SettlementOrder.PRINCIPAL_FIRST, "1000.00", "12", List.of(), 10, paid(-5, "400.00"));
        assertThat(only(account).accrued()).isEqualTo(cny("1.97"));
        assertThat(only(account).principal()).isEqualTo(cny("600.00"));
    }

    @Test
    void roundedToTheDecimalsOfTheCurrency() {
        OverdueRow yen =
                new OverdueRow("I", "O", 1, "C", DUE, Money.parse("10000 JPY"), Money.parse("10000 JPY"), List.of());
        ClaimAccount account = ClaimAccount.of(
                SettlementOrder.PRINCIPAL_FIRST,
                "JPY",
                List.of(new BearingRow(yen, new InterestRate(1000))),
                List.of(),
                DUE.plusDays(20));
        assertThat(only(account).accrued()).isEqualTo(Money.parse("55 JPY"));
    }

    /** Whatever is paid when, and in which order it counts: what is left is what there was, less what was paid. */
    @ParameterizedTest
    @EnumSource(SettlementOrder.class)
    void nothingIsLostAndNothingAppears(SettlementOrder order) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Money asked =
                    cny(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString());
            Money left = asked;
            List<DayPayment> payments = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                Money part = Money.rounded(left.amount().multiply(BigDecimal.valueOf(random.nextInt(100), 2)), "CNY");
                payments.add(new DayPayment(DUE.plusDays(random.nextInt(90) - 10), part));
                left = left.minus(part);
            }
            List<Cost> costs = List.of(
                    new Cost(DUE.plusDays(random.nextInt(40)), cny("20.00")),
                    new Cost(DUE.plusDays(40 + random.nextInt(40)), cny("50.00")));
            ClaimAccount account = account(order, asked.plain(), "12", costs, 80, payments.toArray(DayPayment[]::new));
            assertThat(total(account))
                    .as("seed %s", seed)
                    .isEqualTo(left.plus(cny("70.00")).plus(only(account).accrued()));
            assertThat(List.of(
                            account.costsLeft(),
                            only(account).interest(),
                            only(account).principal()))
                    .noneMatch(Money::isNegative);
        }
    }

    private static ClaimAccount account(
            SettlementOrder order, String asked, String percent, List<Cost> costs, int days, DayPayment... payments) {
        OverdueRow row = new OverdueRow("I", "O", 1, "C", DUE, cny(asked), cny(asked), List.of(payments));
        return ClaimAccount.of(
                order,
                "CNY",
                List.of(new BearingRow(row, InterestRate.ofPercent(new BigDecimal(percent)))),
                costs,
                DUE.plusDays(days));
    }

    private static DayPayment paid(int day, String amount) {
        return new DayPayment(DUE.plusDays(day), cny(amount));
    }

    private static RowClaim only(ClaimAccount account) {
        return account.rows().values().iterator().next();
    }

    private static Money total(ClaimAccount account) {
        return account.costsLeft()
                .plus(only(account).interest())
                .plus(only(account).principal());
    }

    private static Money cny(String amount) {
        return Money.parse(amount + " CNY");
    }
}
