package io.orderwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("architecture")
class AroundMidnightTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T23:57:29Z, UTC, 0",
        "2026-11-29T23:57:31Z, UTC, 150",
        "2026-12-31T23:59:59Z, UTC, 2",
        "2026-11-30T00:00:00Z, UTC, 0",
        "2026-11-29T15:59:00Z, Asia/Shanghai, 61"
    })
    void noClassBeginsShortlyBeforeMidnight(Instant now, ZoneId zone, long seconds) {
        assertThat(AroundMidnight.waiting(now, zone)).hasSeconds(seconds);
    }
}
