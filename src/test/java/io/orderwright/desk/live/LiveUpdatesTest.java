package io.orderwright.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told what, how often, and who is forgotten. */
@Tag("desk")
class LiveUpdatesTest {

    private static final Duration BURST = Duration.ofMillis(50);
    private static final Duration BEAT = Duration.ofMillis(50);

    private final LiveUpdates live = new LiveUpdates(new LiveLimits(5, 3, BURST, Duration.ofMillis(200), BEAT));

    @BeforeEach
    void start() {
        live.start();
    }

    @AfterEach
    void stop() {
        live.stop();
    }

    @Test
    void aWatcherIsToldOfItsTopicsAndOfNothingElse() {
        Page list = new Page();
        Page order = new Page();
        watch("sally", "1", list, "orders", "tasks");
        watch("sally", "1", order, "order/SO-2026-00000001");
        live.changed("order/SO-2026-00000002");
        live.changed("order/SO-2026-00000001");
        await().untilAsserted(() -> assertThat(order.heard).containsExactly("order/SO-2026-00000001"));
        live.changed("orders");
        await().untilAsserted(() -> assertThat(list.heard).containsExactly("orders"));
        assertThat(order.heard).hasSize(1);
    }

    @Test
    void aBurstIsToldOnceAndItsLastChangeIsNeverLost() {
        Page list = new Page();
        watch("sally", "1", list, "orders");
        for (int change = 0; change < 10_000; change++) {
            live.changed("orders");
        }
        await().untilAsserted(() -> assertThat(list.heard).isNotEmpty());
        int told = list.heard.size();
        assertThat(told).isLessThan(10);
        live.changed("orders");
        await().untilAsserted(() -> assertThat(list.heard).hasSizeGreaterThan(told));
    }

    @Test
    void whatChangedAfterThePageWasMadeIsToldWhenItBeginsToWatch() {
        live.changed("orders");
        Page made = new Page();
        watch("sally", "1", made, "orders");
        await().untilAsserted(() -> assertThat(made.heard).containsExactly("orders"));
    }

    @Test
    void aPageThatIsOlderThanThisNodeIsToldToLook() {
        Page old = new Page();
        live.watch("sally", "1", Set.of("quiet"), Duration.ofHours(1), old);
        await().untilAsserted(() -> assertThat(old.heard).containsExactly("quiet"));
    }

    @Test
    void thereAreNeverMoreThanTheLimitsAllow() {
        for (int page = 0; page < 3; page++) {
            assertThat(watch("sally", "1", new Page(), "orders")).isPresent();
        }
        assertThat(watch("sally", "1", new Page(), "orders"))
                .as("a fourth of one person")
                .isEmpty();
        assertThat(watch("morgan", "2", new Page(), "orders")).isPresent();
        Optional<Watcher> fifth = watch("morgan", "2", new Page(), "orders");
        assertThat(watch("chris", "3", new Page(), "orders"))
                .as("a sixth in all")
                .isEmpty();
        live.stop(fifth.orElseThrow());
        live.stop(fifth.orElseThrow());
        assertThat(live.watching()).isEqualTo(4);
        assertThat(watch("chris", "3", new Page(), "orders")).isPresent();
    }

    @Test
    void theEndOfASessionEndsItsPagesAndNoOthers() {
        Page ended = new Page();
        Page stays = new Page();
        watch("sally", "1", ended, "orders");
        watch("sally", "2", stays, "orders");
        live.sessionEnded("1");
        assertThat(ended.closed).isTrue();
        assertThat(stays.closed).isFalse();
        live.changed("orders");
        await().untilAsserted(() -> assertThat(stays.heard).isNotEmpty());
        assertThat(ended.heard).isEmpty();
    }

    @Test
    void aPageThatWentAwaySilentlyIsForgotten() {
        Page gone = new Page();
        gone.broken = true;
        watch("sally", "1", gone, "orders");
        await().untilAsserted(() -> assertThat(live.watching()).isZero());
    }

    @Test
    void aStopClosesEveryPage() {
        Page page = new Page();
        watch("sally", "1", page, "orders");
        live.stop();
        assertThat(page.closed).isTrue();
        assertThat(watch("sally", "1", new Page(), "orders")).isEmpty();
    }

    private Optional<Watcher> watch(String user, String session, Page page, String... topics) {
        return live.watch(user, session, Set.of(topics), Duration.ZERO, page);
    }

    private static final class Page implements Channel {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile boolean broken;
        private volatile boolean closed;

        @Override
        public void changed(String topic) throws IOException {
            beat();
            heard.add(topic);
        }

        @Override
        public void beat() throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
