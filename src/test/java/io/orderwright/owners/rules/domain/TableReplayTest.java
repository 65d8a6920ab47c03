package io.orderwright.owners.rules.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.rules.replays.ReplayChange;
import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Asking past decisions again, as far as it has come. */
@Tag("unit")
class TableReplayTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @Test
    void piecesAddUp() {
        TableReplay replay = replay();
        replay.add(piece(3, 1, "100.00 CNY", 1), NOW.plusSeconds(1));
        replay.add(piece(2, 0, "0.05 CNY", 1), NOW.plusSeconds(2));
        assertThat(replay.view()).satisfies(view -> {
            assertThat(view.asked()).isEqualTo(5);
            assertThat(view.otherwise()).isEqualTo(2);
            assertThat(view.unanswered()).isEqualTo(1);
            assertThat(view.worth()).isEqualTo(Money.parse("100.05 CNY"));
            assertThat(view.percent()).isEqualTo(50);
        });
        assertThat(replay.left()).isEqualTo(5);
        assertThat(replay.isSilentSince(NOW.plusSeconds(2))).isFalse();
        assertThat(replay.isSilentSince(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void whatHasEndedGoesOnNoMore() {
        TableReplay done = replay();
        done.end();
        assertThat(done.view().state()).isEqualTo(ReplayState.DONE);
        assertThat(done.view().percent()).isEqualTo(100);
        refused(RefusalKind.CONFLICT, "rules.replay-over", done::stop);
        TableReplay stopped = replay();
        stopped.stop();
        refused(RefusalKind.CONFLICT, "rules.replay-over", () -> stopped.add(piece(1, 0, "0.00 CNY", 0), NOW));
        refused(RefusalKind.CONFLICT, "rules.replay-over", stopped::end);
    }

    @Test
    void oneThatWasLeftBehindIsShownAsStopped() {
        TableReplay replay = replay();
        assertThat(replay.view(NOW).state()).isEqualTo(ReplayState.RUNNING);
        assertThat(replay.view(NOW.plusSeconds(1))).satisfies(view -> {
            assertThat(view.state()).isEqualTo(ReplayState.STOPPED);
            assertThat(view.percent()).isEqualTo(100);
        });
        replay.end();
        assertThat(replay.view(NOW.plusSeconds(1)).state()).isEqualTo(ReplayState.DONE);
    }

    private static TableReplay replay() {
        TableReplay replay = new TableReplay(7, 10, "rita", NOW);
        ReflectionTestUtils.setField(replay, "id", 9L);
        return replay;
    }

    private static ReplayedPiece piece(int asked, int unanswered, String worth, int otherwise) {
        ReplayChange change = new ReplayChange(1, "SO-1", NOW, "A", "B", Map.of(), Map.of());
        return new ReplayedPiece(1, asked, unanswered, Money.parse(worth), Collections.nCopies(otherwise, change));
    }
}
