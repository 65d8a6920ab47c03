package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's word for an order stands until credit is asked about it anew, or its last day is over. */
@Tag("unit")
class CreditReleaseTest {

    private static final Instant GIVEN = Instant.parse("2026-11-28T09:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private final CreditRelease release = new CreditRelease(
            new CreditCommitment(
                    new DecideCredit("SO-1", "ACME", "KEY", Money.parse("10 CNY"), Money.parse("10 CNY"), 0, false),
                    CreditAnswer.HOLD,
                    GIVEN),
            ReleaseCredit.whole("SO-1", "pays on delivery"),
            Money.parse("10 CNY"),
            LAST,
            "content",
            "chris",
            GIVEN);

    @Test
    void itStandsSinceCreditWasAskedLast() {
        assertThat(release.stands(GIVEN, LAST)).isTrue();
        assertThat(release.stands(GIVEN.minusSeconds(1), LAST)).isTrue();
        assertThat(release.stands(GIVEN.plusSeconds(1), LAST)).isFalse();
    }

    @Test
    void itStandsUntilItsLastDay() {
        assertThat(release.stands(GIVEN, LAST.plusDays(1))).isFalse();
    }
}
