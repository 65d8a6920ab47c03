package io.orderwright.process.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("owners")
class HistorySettingsTest {

    private static final ZonedDateTime IN_SHANGHAI = ZonedDateTime.parse("2026-11-30T09:00:00+08:00[Asia/Shanghai]");

    @Test
    void theWindowIsByTheCompanysClock() {
        HistorySettings settings = settings("22:30", "05:00");
        assertThat(settings.startForEngine(IN_SHANGHAI)).isEqualTo("22:30+0800");
        assertThat(settings.endForEngine(IN_SHANGHAI)).isEqualTo("05:00+0800");
        assertThat(settings.cleansUp()).isTrue();
    }

    @Test
    void withoutAWindowNothingIsRemovedByItself() {
        HistorySettings settings = settings("00:00", "00:00");
        assertThat(settings.cleansUp()).isFalse();
        assertThat(settings.startForEngine(IN_SHANGHAI)).isNull();
        assertThat(settings.endForEngine(IN_SHANGHAI)).isNull();
    }

    private static HistorySettings settings(String start, String end) {
        return new HistorySettings(LocalTime.parse(start), LocalTime.parse(end), Duration.ofDays(3));
    }
}
