package io.orderwright.credit;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a limit is used or raised, and what a person's word for an order may say. */
@Tag("unit")
class CreditFactsTest {

    @ParameterizedTest
    @CsvSource({
        "50.00, 100.00, 50.00",
        "100.00, 100.00, 100.00",
        "100.01, 100.00, 100.01",
        "1000000.01, 1000000.00, 100.01",
        "0.01, 1000000.00, 0.01",
        "33.33, 100.00, 33.33",
        "1.00, 3.00, 33.34"
    })
    void oneCentOverTheLimitIsOverIt(BigDecimal exposure, BigDecimal limit, BigDecimal percent) {
        assertThat(CreditFacts.utilisation(Money.of(exposure, "CNY"), Money.of(limit, "CNY")))
                .isEqualByComparingTo(percent);
    }

    /** A26 and A27: what is owed counts with the order, what was turned over does not; the table's examples hold the answers. */
    @ParameterizedTest
    @Tag("money")
    @CsvSource({"246.05, 64.20, 250, 124.10", "75532.50, 37766.25, 200000, 56.65"})
    void anOrderCountsWithWhatIsOwedAlready(BigDecimal owed, BigDecimal order, BigDecimal limit, BigDecimal percent)
            throws IOException {
        assertThat(CreditFacts.utilisation(Money.of(owed.add(order), "CNY"), Money.of(limit, "CNY")))
                .isEqualByComparingTo(percent);
        assertThat(Files.readAllLines(Path.of("rules", "credit", "credit-decision.examples.csv")))
                .filteredOn(line -> line.contains("," + percent + ",0," + order + ","))
                .singleElement()
                .asString()
                .contains(percent.compareTo(BigDecimal.valueOf(100)) > 0 ? ",HOLD," : ",APPROVE,");
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-5, 100", "0, 0", "-5, 0"})
    void whoOwesNothingUsesNothing(BigDecimal exposure, BigDecimal limit) {
        assertThat(CreditFacts.utilisation(Money.of(exposure, "CNY"), Money.of(limit, "CNY")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void whateverIsOwedWithoutALimitIsBeyondEveryBand(BigDecimal limit) {
        assertThat(CreditFacts.utilisation(Money.parse("0.01 CNY"), Money.of(limit, "CNY")))
                .isEqualByComparingTo("999999999");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0", "90, 100, 0", "150, 100, 50", "100.01, 100, 0.01", "1, 0, 999999999", "0, 0, 0"})
    void aRaiseIsMeasuredAgainstTheLimitOfNow(BigDecimal proposed, BigDecimal now, BigDecimal percent) {
        assertThat(LimitFacts.raise(Money.of(proposed, "CNY"), Money.of(now, "CNY")))
                .isEqualByComparingTo(percent);
    }

    @Test
    void whatIsLeftEmptyIsAsUsual() {
        assertThat(ReleaseCredit.typed("SO-1", "", " ", "", " knows them "))
                .isEqualTo(new ReleaseCredit("SO-1", null, Percent.NONE, null, "knows them"));
        assertThat(ReleaseCredit.whole("SO-1", "knows them"))
                .isEqualTo(ReleaseCredit.typed("SO-1", "", "", "", "knows them"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200.50|1200.50", "1,200.50|1200.50", " 7 |7", "-3|-3"})
    void amountsAreReadAsPeopleWriteThem(String typed, BigDecimal amount) {
        assertThat(ReleaseCredit.typed("SO-1", typed, "", "", "r").amount()).isEqualTo(new SaidNumber(amount));
    }

    @Test
    void aShareMayBeWrittenWithItsSign() {
        assertThat(ReleaseCredit.typed("SO-1", "", "7.5 %", "", "r").deviationPercent())
                .isEqualTo(new Percent(new BigDecimal("7.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "1.234", "1e5", "--1", "1234567890123456"})
    void whatIsNoAmountIsRefusedAtItsField(String typed) {
        assertThat(refused(
                                RefusalKind.INVALID,
                                "credit.release-no-number",
                                () -> ReleaseCredit.typed("SO-1", typed, "", "", "r"))
                        .field())
                .isEqualTo("amount");
        assertThat(refused(
                                RefusalKind.INVALID,
                                "credit.release-no-number",
                                () -> ReleaseCredit.typed("SO-1", "", typed, "", "r"))
                        .field())
                .isEqualTo("deviationPercent");
    }

    @Test
    void aDayIsReadYearFirst() {
        assertThat(ReleaseCredit.typed("SO-1", "", "", " 2026-04-30 ", "r").until())
                .isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30.4.2026", "tomorrow"})
    void whatIsNoDayIsRefusedAtItsField(String typed) {
        assertThat(refused(
                                RefusalKind.INVALID,
                                "credit.release-no-day",
                                () -> ReleaseCredit.typed("SO-1", "", "", typed, "r"))
                        .field())
                .isEqualTo("until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aWordForAnOrderNeedsAReason(String reason) {
        assertThat(refused(
                                RefusalKind.INVALID,
                                "credit.reason-missing",
                                () -> ReleaseCredit.typed("SO-1", "", "", "", reason))
                        .field())
                .isEqualTo("reason");
    }
}
