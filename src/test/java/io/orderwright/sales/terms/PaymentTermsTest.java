package io.orderwright.sales.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days as a calendar on the wall gives them. */
@Tag("unit")
@Tag("money")
class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource({
        "100@INVOICE+30, 100@INVOICE+30, false",
        "100@INVOICE+30, 100@INVOICE+29, false",
        "100@INVOICE+30, 100@INVOICE+31, true",
        "50@INVOICE+0/50@INVOICE+60, 100@INVOICE+60, true",
        "50@INVOICE+0/50@INVOICE+60, 60@INVOICE+60/40@INVOICE+0, true",
        "50@INVOICE+0/50@INVOICE+60, 50@INVOICE+1/50@INVOICE+10, true",
        "50@INVOICE+0/50@INVOICE+60, 50@INVOICE+0/50@INVOICE+59, false",
        "50@INVOICE+0/50@INVOICE+60, 100@INVOICE+0, false",
        "100@INVOICE+30, 50@INVOICE+0/50@INVOICE+30, false",
        "100@INVOICE+30, 50@INVOICE+0/50@INVOICE+31, true",
        "100@INVOICE+30, 100@DELIVERY+30, true",
        "month::0;100@INVOICE+30, 100@INVOICE+30, false",
        "100@INVOICE+30, month::0;100@INVOICE+0, true",
        "bill:DELIVERY;100@INVOICE+30, 100@INVOICE+30, true"
    })
    void laterIsWhatIsNotSurelyAsSoonRowByRow(String was, String is, boolean later) {
        assertThat(PaymentTerms.parsed("IS", is).mayBeLaterThan(PaymentTerms.parsed("WAS", was)))
                .isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 30, 2027-03-02",
        "2028-01-31, 30, 2028-03-01",
        "2026-12-31, 1, 2027-01-01",
        "2028-02-29, 0, 2028-02-29"
    })
    void aNumberOfDaysIsCountedFromTheDocument(LocalDate issued, int days, LocalDate due) {
        assertThat(PaymentTerms.net(days).dueDays(TermsDays.issued(issued))).containsExactly(due);
    }

    @ParameterizedTest
    @CsvSource({
        // no cut-off, the month itself and the next one
        "2027-01-31, , 0, 0, 2027-01-31",
        "2027-02-10, , 0, 0, 2027-02-28",
        "2028-02-10, , 0, 0, 2028-02-29",
        "2027-01-31, , 1, 0, 2027-02-28",
        "2028-01-31, , 1, 0, 2028-02-29",
        "2026-12-15, , 1, 0, 2027-01-31",
        "2028-02-29, , 12, 0, 2029-02-28",
        // days after the end of the month
        "2027-01-05, , 0, 25, 2027-02-25",
        "2028-02-01, , 0, 30, 2028-03-30",
        // on the cut-off day, the day after, and on the last days of short months
        "2027-01-25, 25, 1, 0, 2027-02-28",
        "2027-01-26, 25, 1, 0, 2027-03-31",
        "2027-05-25, 25, 0, 15, 2027-06-15",
        "2027-05-26, 25, 0, 15, 2027-07-15",
        "2026-12-26, 25, 0, 0, 2027-01-31",
        "2027-02-28, 30, 0, 0, 2027-02-28",
        "2027-01-31, 30, 0, 0, 2027-02-28",
        "2027-01-31, 31, 0, 0, 2027-01-31"
    })
    void monthlyAccountsCountFromTheEndOfAMonth(
            LocalDate issued, @Nullable Integer cutOff, int months, int days, LocalDate due) {
        assertThat(monthly(cutOff, months, days).dueDays(TermsDays.issued(issued)))
                .containsExactly(due);
    }

    @Test
    void rowsCountFromTheirOwnDayAndNeverBeforeTheDocument() {
        TermsDays days = new TermsDays(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 20), LocalDate.of(2027, 1, 25));
        assertThat(rows("30 ORDER 0, 60 DELIVERY 10, 10 INVOICE 90").dueDays(days))
                .containsExactly(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 30), LocalDate.of(2027, 4, 25));
    }

    @ParameterizedTest
    @CsvSource({"'30 ORDER 0, 60 DELIVERY 10, 10 INVOICE 90', , , 90", "0, , 0, 30", "0, 25, 1, 66", "30, , , 30"})
    void theLongestWaitIsWhatDecisionsCount(
            String typed, @Nullable Integer cutOff, @Nullable Integer months, int longest) {
        PaymentTerms terms =
                new PaymentTerms("X", months == null ? null : new MonthEnd(cutOff, months), TermsText.rows(typed));
        assertThat(terms.longestDays()).isEqualTo(longest);
    }

    @Test
    void aCopyKeepsWhatWasAgreed() {
        for (PaymentTerms terms : List.of(
                monthly(25, 1, 15),
                monthly(null, 0, 0),
                rows("33.33 ORDER 0, 66.67 INVOICE 30"),
                each(monthly(25, 1, 15)),
                each(PaymentTerms.net(30)))) {
            assertThat(PaymentTerms.of(terms.code(), terms.rule(), 0)).isEqualTo(terms);
            assertThat(TermsText.rows(TermsText.of(terms.rows()))).isEqualTo(terms.rows());
        }
        assertThat(PaymentTerms.of(null, null, 45)).isEqualTo(PaymentTerms.net(45));
    }

    /** What is billed by delivery is more than a number of days, and what was agreed before means what it meant. */
    @Test
    void theBasisIsPartOfTheMeaning() {
        assertThat(each(PaymentTerms.net(30)).isNet()).isFalse();
        assertThat(each(PaymentTerms.net(30)).rule()).isEqualTo("bill:DELIVERY;100@INVOICE+30");
        assertThat(PaymentTerms.net(30).rule()).isEqualTo("100@INVOICE+30");
        assertThat(PaymentTerms.of("X", "month:25:1;100@INVOICE+15", 66).billing())
                .isEqualTo(BillingBasis.END);
    }

    private static PaymentTerms each(PaymentTerms terms) {
        return new PaymentTerms("EACH", terms.monthEnd(), terms.rows(), BillingBasis.DELIVERY);
    }

    @Test
    void depositsAreRowsOfTheirOwn() {
        PaymentTerms terms = new PaymentTerms(
                "D",
                null,
                TermsText.rows("30% 下单 0 定金 备货，20 ORDER 7 DEPOSIT SHIPMENT, 10 order 9 deposit, 40 INVOICE 30"),
                BillingBasis.SCHEDULE);
        assertThat(terms.rule())
                .isEqualTo("bill:SCHEDULE;30@ORDER+0!SUPPLY/20@ORDER+7!SHIPMENT/10@ORDER+9!NONE/40@INVOICE+30");
        assertThat(PaymentTerms.of("D", terms.rule(), 30)).isEqualTo(terms);
        assertThat(TermsText.rows(TermsText.of(terms.rows()))).isEqualTo(terms.rows());
        assertThat(terms.deposits()).hasSize(3);
        assertThat(terms.longestDays()).isEqualTo(30);
        assertThatThrownBy(() -> TermsText.rows("30 ORDER 0 DEPOSIT LATER")).hasMessageContaining("terms.rows-form");
    }

    @Test
    void whatIsNoRowIsRefused() {
        for (String wrong : List.of("", "30", "half ORDER 0", "30 LATER 0", "30 ORDER", "3000 ORDER 0")) {
            String typed = wrong.equals("30") ? "30, 70" : wrong;
            assertThatThrownBy(() -> TermsText.rows(typed))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("terms.rows-form"));
        }
        assertThat(TermsText.rows("30% 订单 0；70% 开票 +30")).isEqualTo(TermsText.rows("30 ORDER 0, 70 INVOICE 30"));
    }

    private static PaymentTerms monthly(@Nullable Integer cutOff, int months, int days) {
        return new PaymentTerms(
                "MONTHLY", new MonthEnd(cutOff, months), PaymentTerms.net(days).rows());
    }

    private static PaymentTerms rows(String typed) {
        return new PaymentTerms("ROWS", null, TermsText.rows(typed));
    }
}
