package io.orderwright.credit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a company that moves out says of a customer's limits beyond the one of today. */
@Tag("unit")
class DatedLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private long ids;

    @Test
    void whatCountsForGoodIsSaidElsewhere() {
        assertThat(dated(limit(LimitKind.ORDINARY, "400", TODAY.minusDays(9), null))
                        .all())
                .isEmpty();
    }

    @Test
    void anOrdinaryLimitThatEndsIsFollowedByWhatCountsAfterwards() {
        DatedLimits both = dated(
                limit(LimitKind.ORDINARY, "400", TODAY.minusDays(9), null),
                limit(LimitKind.ORDINARY, "900", TODAY.minusDays(1), TODAY.plusDays(4)));
        CarriedLimit after = said(LimitKind.ORDINARY, "400", TODAY.plusDays(5), null);
        assertThat(both.all()).containsExactly(after);
        assertThat(both.has(after)).isTrue();
        assertThat(both.another(said(LimitKind.ORDINARY, "401", TODAY.plusDays(5), null)))
                .isTrue();

        DatedLimits alone = dated(limit(LimitKind.ORDINARY, "900", TODAY, TODAY.plusDays(4)));
        assertThat(alone.all()).containsExactly(said(LimitKind.ORDINARY, "0", TODAY.plusDays(5), null));
    }

    @Test
    void aDayOnWhichNothingChangesIsNotSaid() {
        DatedLimits same = dated(
                limit(LimitKind.ORDINARY, "400", TODAY.minusDays(9), null),
                limit(LimitKind.ORDINARY, "400", TODAY.plusDays(3), null));
        assertThat(same.all()).isEmpty();
        assertThat(same.has(said(LimitKind.ORDINARY, "400", TODAY.plusDays(3), null)))
                .isTrue();
        assertThat(same.has(said(LimitKind.ORDINARY, "400", TODAY, null)))
                .as("that of today stands elsewhere")
                .isFalse();
    }

    @Test
    void ofTwoTemporaryLimitsForTheSameDaysTheHigherOneIsSaid() {
        DatedLimits two = dated(
                limit(LimitKind.TEMPORARY, "900", TODAY, TODAY.plusDays(4)),
                limit(LimitKind.TEMPORARY, "700", TODAY, TODAY.plusDays(4)),
                limit(LimitKind.TEMPORARY, "800", TODAY, TODAY.plusDays(6)));
        assertThat(two.all())
                .containsExactly(
                        said(LimitKind.TEMPORARY, "900", TODAY, TODAY.plusDays(4)),
                        said(LimitKind.TEMPORARY, "800", TODAY, TODAY.plusDays(6)));
        assertThat(two.has(said(LimitKind.TEMPORARY, "700", TODAY, TODAY.plusDays(4))))
                .isFalse();
        assertThat(two.another(said(LimitKind.TEMPORARY, "700", TODAY, TODAY.plusDays(4))))
                .isTrue();
        assertThat(two.another(said(LimitKind.TEMPORARY, "700", TODAY, TODAY.plusDays(5))))
                .isFalse();
    }

    private static DatedLimits dated(CreditLimit... limits) {
        return new DatedLimits(TODAY, "CNY", List.of(limits));
    }

    private CreditLimit limit(LimitKind kind, String amount, LocalDate from, @Nullable LocalDate until) {
        return CreditLimit.carriedOver(
                ++ids, new CreditAccount("ACME", "CNY"), said(kind, amount, from, until), "ines", Instant.EPOCH, TODAY);
    }

    private static CarriedLimit said(LimitKind kind, String amount, LocalDate from, @Nullable LocalDate until) {
        return new CarriedLimit("ACME", kind, Money.parse(amount + " CNY"), from, until);
    }
}
