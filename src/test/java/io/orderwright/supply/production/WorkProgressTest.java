package io.orderwright.supply.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.domain.WorkRank;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a work order, what comes of it and when; and which one comes first. */
@Tag("unit")
class WorkProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** Of ten, a minute and a half a piece and half an hour before: what remains, comes, falls short, is it finished, minutes. */
    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, 0,   0, false, 10,  10, 10,  false, 45",
        "STARTED,   0,   0, false, 10,  10, 10,  false, 15",
        "STARTED,   3,   1, false, 6,   9,  7,   false, 9",
        "STARTED,   3.5, 0, false, 6.5, 10, 6.5, false, 10",
        "STARTED,   9,   1, false, 0,   9,  1,   true,  1",
        "STARTED,   12,  0, false, 0,   12, 0,   true,  1",
        "STARTED,   4,   0, true,  6,   10, 6,   true,  9",
        "DONE,      4,   0, true,  0,   10, 6,   true,  30",
        "CANCELLED, 0,   0, false, 0,   10, 10,  false, 30",
    })
    void whatFollows(
            WorkState state,
            BigDecimal completed,
            BigDecimal scrapped,
            boolean ended,
            BigDecimal remaining,
            BigDecimal yield,
            BigDecimal shortfall,
            boolean finished,
            long minutes) {
        WorkProgress progress = WorkProgress.of(work(1, 5, state, completed, scrapped, ended, null, null));
        assertThat(progress.remaining()).isEqualTo(pieces(remaining));
        assertThat(progress.yield()).isEqualTo(pieces(yield));
        assertThat(progress.shortfall()).isEqualTo(pieces(shortfall));
        assertThat(progress.finished()).isEqualTo(finished);
        assertThat(progress.minutes()).isEqualTo(minutes);
        assertThat(progress.late()).as("nobody has said when it is wanted").isFalse();
    }

    @Test
    void itIsLateWhenItIsReadyAfterItsDayOrNobodyKnowsWhen() {
        assertThat(late(WorkState.SCHEDULED, DAY)).isFalse();
        assertThat(late(WorkState.SCHEDULED, DAY.plusDays(1))).isTrue();
        assertThat(late(WorkState.SCHEDULED, null)).isTrue();
        assertThat(late(WorkState.DONE, DAY.plusDays(1))).isFalse();
    }

    @Test
    void thePriorityThenTheDayThenTheAgeComesFirst() {
        WorkView urgent = waiting(9, 7, null);
        WorkView soon = waiting(8, 5, DAY);
        WorkView later = waiting(7, 5, DAY.plusDays(1));
        WorkView anyDay = waiting(2, 5, null);
        WorkView younger = waiting(3, 5, null);
        assertThat(WorkRank.outranks(urgent, soon)).isTrue();
        assertThat(WorkRank.outranks(soon, urgent)).isFalse();
        assertThat(WorkRank.outranks(soon, later)).isTrue();
        assertThat(WorkRank.outranks(later, anyDay)).isTrue();
        assertThat(WorkRank.outranks(anyDay, younger)).isTrue();
        assertThat(WorkRank.outranks(younger, anyDay)).isFalse();
    }

    private static boolean late(WorkState state, @Nullable LocalDate endsOn) {
        return WorkProgress.of(work(1, 5, state, BigDecimal.ZERO, BigDecimal.ZERO, false, DAY, endsOn))
                .late();
    }

    private static WorkView waiting(long id, int priority, @Nullable LocalDate neededOn) {
        return work(id, priority, WorkState.SCHEDULED, BigDecimal.ZERO, BigDecimal.ZERO, false, neededOn, null);
    }

    private static WorkView work(
            long id,
            int priority,
            WorkState state,
            BigDecimal completed,
            BigDecimal scrapped,
            boolean ended,
            @Nullable LocalDate neededOn,
            @Nullable LocalDate endsOn) {
        return new WorkView(
                id,
                "WO-" + id,
                "BOLT",
                pieces(BigDecimal.TEN),
                pieces(completed),
                pieces(scrapped),
                ended,
                "SO-1",
                neededOn,
                "STANDARD",
                false,
                "LATHE",
                new PieceTime(new BigDecimal("1.5")),
                30,
                state,
                priority,
                null,
                null,
                null,
                null,
                1,
                null,
                endsOn,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                "");
    }

    private static Quantity pieces(BigDecimal amount) {
        return Quantity.of(amount, "pc");
    }
}
