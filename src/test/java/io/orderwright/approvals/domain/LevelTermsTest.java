package io.orderwright.approvals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.platform.decisions.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Until when a level is to be answered, why it is asked, and what it came to. */
@Tag("unit")
@Tag("approvals")
class LevelTermsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    /** After how long; a level without a reminder reminds nobody. */
    @ParameterizedTest
    @CsvSource({"PT48H, PT24H", "PT48H, ", "PT0S, PT0S"})
    void timesRunFromWhenItIsAsked(Duration due, @Nullable Duration remind) {
        LevelTimes times = new LevelTimes();
        assertThat(times.nudgeEvery()).isZero();
        times.begin(
                new LevelTerms(ApprovalMode.ANY, 100, due, remind, "general-manager", null, Duration.ofHours(4)), NOW);
        assertThat(times.dueAt()).isEqualTo(NOW.plus(due));
        assertThat(times.remindAt()).isEqualTo(remind == null ? null : NOW.plus(remind));
        assertThat(times.escalateTo()).isEqualTo("general-manager");
        assertThat(times.nudgeEvery()).isEqualTo(Duration.ofHours(4));
    }

    /** Armed again, on other terms: the times move, what was said at the beginning stays. */
    @Test
    void armingAgainMovesTheTimesOnly() {
        LevelTimes times = new LevelTimes();
        times.begin(
                new LevelTerms(
                        ApprovalMode.ANY,
                        100,
                        Duration.ofDays(2),
                        Duration.ofDays(1),
                        "boss",
                        null,
                        Duration.ofHours(4)),
                NOW);
        times.arm(
                new LevelTerms(ApprovalMode.ANY, 100, Duration.ofDays(5), null, "nobody", null, Duration.ofHours(9)),
                NOW.plusSeconds(1));
        assertThat(times.dueAt()).isEqualTo(NOW.plusSeconds(1).plus(Duration.ofDays(5)));
        assertThat(times.remindAt()).isNull();
        assertThat(times.escalateTo()).isEqualTo("boss");
        assertThat(times.nudgeEvery()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void remindersAreCountedUntilItIsAskedAnew() {
        LevelTimes times = new LevelTimes();
        times.reminded();
        times.reminded();
        assertThat(times.reminders()).isEqualTo(2);
        times.reset();
        assertThat(times.reminders()).isZero();
    }

    /** What is decided stays so; what is open is withdrawn. */
    @ParameterizedTest
    @EnumSource(Verdict.class)
    void onlyWhatIsOpenIsWithdrawn(Verdict verdict) {
        LevelVerdict level = LevelVerdict.of(verdict, "anna", "fine", NOW);
        level.withdraw();
        assertThat(level.decision()).isEqualTo(verdict == Verdict.OPEN ? Verdict.WITHDRAWN : verdict);
        assertThat(level.by()).isEqualTo("anna");
        assertThat(level.comment()).isEqualTo("fine");
        assertThat(level.at()).isEqualTo(NOW);
        assertThat(level.standsBy("anna")).as("she was asked").isFalse();
    }

    @Test
    void aLevelBeginsOpen() {
        assertThat(new LevelVerdict().decision()).isEqualTo(Verdict.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"LEVEL, 2, 2, ", "CHANGE, 9, , CHANGE"})
    void whoAgreedBeforeIsNotAskedAgain(String as, long number, @Nullable Integer level, @Nullable String other) {
        LevelVerdict verdict = LevelVerdict.sameAs(new EarlierAgreement("anna", as, number), NOW);
        assertThat(verdict.decision()).isEqualTo(Verdict.APPROVED);
        assertThat(verdict.sameAsLevel()).isEqualTo(level);
        assertThat(verdict.sameAs()).isEqualTo(other);
        assertThat(ReflectionTestUtils.getField(verdict, "sameAsNumber")).isEqualTo(level == null ? number : null);
        assertThat(verdict.standsBy("anna")).isTrue();
        assertThat(verdict.standsBy("ben")).isFalse();
    }

    @Test
    void theRowThatNamedTheGroupIsKept() {
        LevelGrounds grounds = new LevelGrounds(new Decision(
                "purchasing/order-approval",
                "2026-01 #a1b2c3d4",
                "A-2",
                Map.of("reason", "reason.purchase.finance"),
                Map.of()));
        assertThat(grounds)
                .returns("reason.purchase.finance", LevelGrounds::reason)
                .returns("purchasing/order-approval", LevelGrounds::tableName)
                .returns("2026-01 #a1b2c3d4", LevelGrounds::tableVersion)
                .returns("A-2", LevelGrounds::rowName);
        Decision silent = new Decision("t", "v", "r", Map.of(), Map.of());
        assertThatThrownBy(() -> new LevelGrounds(silent)).hasMessageContaining("reason");
    }
}
