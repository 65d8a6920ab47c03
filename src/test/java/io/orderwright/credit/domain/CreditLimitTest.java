package io.orderwright.credit.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitOrigin;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide about a limit, once, and on which days it counts. */
@Tag("unit")
class CreditLimitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CreditAccount ACCOUNT = new CreditAccount("ACME", "CNY");
    private static final Decision OWNERS = new Decision(
            "credit/limit-approval",
            "2026-01 #1",
            "L-2",
            Map.of("owner", "general-manager", "fallback", "sales-manager"),
            Map.of());

    @ParameterizedTest
    @EnumSource(
            value = LimitOrigin.class,
            names = {"OPENING", "LOWERED"})
    void whatCreditControlMaySetAloneCountsFromToday(LimitOrigin origin) {
        CreditLimit limit = CreditLimit.set(1, ACCOUNT, Money.parse("10 CNY"), origin, "first", "chris", NOW, TODAY);
        assertThat(limit.countsOn(TODAY)).isTrue();
        assertThat(limit.countsOn(TODAY.minusDays(1))).isFalse();
        assertThat(limit.overOn(TODAY.plusYears(50))).isFalse();
        assertThat(limit.view(null).state()).isEqualTo(LimitState.APPROVED);
    }

    @Test
    void aProposalCountsNothingUntilSomebodyElseAgrees() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        assertThat(limit.countsOn(TODAY)).isFalse();
        decide(limit, true, "grace");
        assertThat(limit.countsOn(TODAY)).isTrue();
    }

    @Test
    void itKeepsWhoMustDecideAndTheRowThatSaidSo() {
        LimitView view = proposed(LimitKind.ORDINARY, null, null).view(null);
        assertThat(view.ownerGroup()).isEqualTo("general-manager");
        assertThat(view.fallbackGroup()).isEqualTo("sales-manager");
        assertThat(view.tableName() + " " + view.tableVersion() + " " + view.row())
                .isEqualTo("credit/limit-approval 2026-01 #1 L-2");
    }

    @Test
    void aProposalBeginsTodayUnlessItSaysAnotherDay() {
        assertThat(proposed(LimitKind.ORDINARY, null, null).validFrom()).isEqualTo(TODAY);
        assertThat(proposed(LimitKind.ORDINARY, TODAY.plusDays(5), null).validFrom())
                .isEqualTo(TODAY.plusDays(5));
    }

    /** Who may decide, and that a no needs a word, approvals say: SignOffOfEveryKindTest. */
    @Test
    void whoProposedItMayGiveItUpUntilItIsDecided() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        limit.withdraw();
        assertThat(limit.view(null).state()).isEqualTo(LimitState.WITHDRAWN);
        assertThat(limit.view(null).decidedBy()).isNull();
        assertThat(limit.countsOn(TODAY)).isFalse();
        refused(RefusalKind.CONFLICT, "credit.limit-decided", () -> decide(limit, true, "grace"));
        CreditLimit decided = proposed(LimitKind.ORDINARY, null, null);
        decide(decided, true, "grace");
        refused(RefusalKind.CONFLICT, "credit.limit-decided", decided::withdraw);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void itIsDecidedOnce(boolean first, boolean second) {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        decide(limit, first, "grace");
        refused(RefusalKind.CONFLICT, "credit.limit-decided", () -> decide(limit, second, "gina"));
        assertThat(limit.view(null).decidedBy()).isEqualTo("grace");
    }

    @Test
    void aYesNeedsNoneAndABlankOneIsNotKept() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        limit.decide(true, " ", "grace", NOW, TODAY);
        assertThat(limit.view(null).comment()).isNull();
        assertThat(limit.view(null).decidedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsOverIsNotApproved() {
        CreditLimit limit = proposed(LimitKind.TEMPORARY, null, TODAY.plusDays(3));
        refused(
                RefusalKind.CONFLICT,
                "credit.limit-over",
                () -> limit.decide(true, "", "grace", NOW, TODAY.plusDays(4)));
        assertThat(limit.view(null).state()).isEqualTo(LimitState.PROPOSED);
    }

    @Test
    void onItsLastDayItMayStillBeApproved() {
        CreditLimit limit = proposed(LimitKind.TEMPORARY, null, TODAY.plusDays(3));
        limit.decide(true, "", "grace", NOW, TODAY.plusDays(3));
        assertThat(limit.countsOn(TODAY.plusDays(3))).isTrue();
        assertThat(limit.countsOn(TODAY.plusDays(4))).isFalse();
    }

    @Test
    void whatIsOverMayStillBeRejected() {
        CreditLimit limit = proposed(LimitKind.TEMPORARY, null, TODAY.plusDays(3));
        limit.decide(false, "too late", "grace", NOW, TODAY.plusDays(9));
        assertThat(limit.view(null).state()).isEqualTo(LimitState.REJECTED);
    }

    @Test
    void approvedLateItCountsFromThenSinceNobodyCouldOweOnItBefore() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        limit.decide(true, "", "grace", NOW, TODAY.plusDays(2));
        assertThat(limit.validFrom()).isEqualTo(TODAY.plusDays(2));
        assertThat(limit.countsOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void approvedEarlyItCountsFromTheDayThatItNames() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, TODAY.plusDays(5), null);
        decide(limit, true, "grace");
        assertThat(limit.countsOn(TODAY.plusDays(4))).isFalse();
        assertThat(limit.countsOn(TODAY.plusDays(5))).isTrue();
    }

    @Test
    void rejectedItNeverCounts() {
        CreditLimit limit = proposed(LimitKind.ORDINARY, null, null);
        decide(limit, false, "grace");
        assertThat(limit.countsOn(TODAY)).isFalse();
        assertThat(limit.view(null).comment()).isEqualTo("words");
    }

    @Test
    void onlyTheOneThatCountsIsSaidToCount() {
        CreditLimit limit =
                CreditLimit.set(3, ACCOUNT, Money.parse("10 CNY"), LimitOrigin.OPENING, "first", "chris", NOW, TODAY);
        assertThat(limit.view(3L).counts()).isTrue();
        assertThat(limit.view(4L).counts()).isFalse();
        assertThat(limit.view(null).counts()).isFalse();
    }

    private static void decide(CreditLimit limit, boolean approved, String by) {
        limit.decide(approved, "words", by, NOW, TODAY);
    }

    private static CreditLimit proposed(LimitKind kind, LocalDate from, LocalDate until) {
        ProposeLimit asked =
                new ProposeLimit("ACME", kind, new SaidNumber(new BigDecimal("5000.00")), from, until, "grows");
        return CreditLimit.proposed(2, ACCOUNT, asked, OWNERS, "chris", NOW, TODAY);
    }
}
