package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which of a customer's limits counts on a day, and how long that is known to hold. */
@Tag("unit")
class LimitInForceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Decision OWNERS =
            new Decision("t", "#0", "L-1", Map.of("owner", "o", "fallback", "f"), Map.of());

    private long ids;

    @Test
    void withoutALimitNothingMayBeOwed() {
        LimitInForce none = LimitInForce.on(TODAY, "CNY", List.of());
        assertThat(none).isEqualTo(new LimitInForce(Money.zero("CNY"), Money.zero("CNY"), null, null));
    }

    @Test
    void theOrdinaryLimitThatBeganLastCountsEvenWhenItIsLower() {
        LimitInForce counts = LimitInForce.on(
                TODAY,
                "CNY",
                List.of(ordinary("900", TODAY.minusDays(9), null), ordinary("400", TODAY.minusDays(1), null)));
        assertThat(counts.amount()).isEqualTo(Money.parse("400 CNY"));
        assertThat(counts.until()).as("for ever").isNull();
    }

    @Test
    void ofTwoThatBeganOnOneDayTheLaterOneCounts() {
        LimitInForce counts =
                LimitInForce.on(TODAY, "CNY", List.of(ordinary("900", TODAY, null), ordinary("400", TODAY, null)));
        assertThat(counts.amount()).isEqualTo(Money.parse("400 CNY"));
    }

    @Test
    void aTemporaryLimitCountsWhileItIsTheHigherOne() {
        LimitInForce counts = LimitInForce.on(
                TODAY,
                "CNY",
                List.of(ordinary("400", TODAY.minusDays(9), null), temporary("900", TODAY, TODAY.plusDays(5))));
        assertThat(counts.amount()).isEqualTo(Money.parse("900 CNY"));
        assertThat(counts.ordinary()).isEqualTo(Money.parse("400 CNY"));
        assertThat(counts.until()).isEqualTo(TODAY.plusDays(5));
        assertThat(counts.id()).isEqualTo(2);
    }

    @Test
    void aLowerTemporaryLimitTakesNothingAway() {
        LimitInForce counts = LimitInForce.on(
                TODAY,
                "CNY",
                List.of(ordinary("400", TODAY.minusDays(9), null), temporary("100", TODAY, TODAY.plusDays(5))));
        assertThat(counts.amount()).isEqualTo(Money.parse("400 CNY"));
        assertThat(counts.id()).isEqualTo(1);
    }

    @Test
    void theHighestOfSeveralTemporaryLimitsCounts() {
        LimitInForce counts = LimitInForce.on(
                TODAY,
                "CNY",
                List.of(
                        temporary("500", TODAY, TODAY.plusDays(1)),
                        temporary("700", TODAY, TODAY.plusDays(9)),
                        temporary("600", TODAY, TODAY.plusDays(3))));
        assertThat(counts.amount()).isEqualTo(Money.parse("700 CNY"));
        assertThat(counts.ordinary()).isEqualTo(Money.parse("0 CNY"));
        assertThat(counts.until()).as("until the first of them ends").isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void itIsKnownToHoldUntilTheDayBeforeTheNextOneBegins() {
        LimitInForce counts = LimitInForce.on(
                TODAY,
                "CNY",
                List.of(ordinary("400", TODAY.minusDays(9), null), ordinary("800", TODAY.plusDays(4), null)));
        assertThat(counts.amount()).isEqualTo(Money.parse("400 CNY"));
        assertThat(counts.until()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void beforeTheFirstOneBeginsNothingCounts() {
        LimitInForce counts = LimitInForce.on(TODAY, "CNY", List.of(ordinary("800", TODAY.plusDays(1), null)));
        assertThat(counts.amount()).isEqualTo(Money.parse("0 CNY"));
        assertThat(counts.id()).isNull();
        assertThat(counts.until()).isEqualTo(TODAY);
    }

    @Test
    void itsLastDayStillCountsAndTheNextDoesNot() {
        List<CreditLimit> limits =
                List.of(ordinary("400", TODAY.minusDays(9), null), temporary("900", TODAY, TODAY.plusDays(5)));
        assertThat(LimitInForce.on(TODAY.plusDays(5), "CNY", limits).amount()).isEqualTo(Money.parse("900 CNY"));
        LimitInForce after = LimitInForce.on(TODAY.plusDays(6), "CNY", limits);
        assertThat(after.amount()).isEqualTo(Money.parse("400 CNY"));
        assertThat(after.until()).as("for ever").isNull();
    }

    private CreditLimit ordinary(String amount, LocalDate from, LocalDate until) {
        return approved(LimitKind.ORDINARY, amount, from, until);
    }

    private CreditLimit temporary(String amount, LocalDate from, LocalDate until) {
        return approved(LimitKind.TEMPORARY, amount, from, until);
    }

    private CreditLimit approved(LimitKind kind, String amount, LocalDate from, LocalDate until) {
        LocalDate asked = from.isBefore(TODAY) ? from : TODAY;
        CreditLimit limit = CreditLimit.proposed(
                ++ids,
                new CreditAccount("ACME", "CNY"),
                new ProposeLimit("ACME", kind, new SaidNumber(new BigDecimal(amount)), from, until, "grows"),
                OWNERS,
                "chris",
                NOW,
                asked);
        limit.decide(true, "", "grace", NOW, asked);
        return limit;
    }
}
