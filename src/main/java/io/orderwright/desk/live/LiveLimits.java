package io.orderwright.desk.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much watching there may be.
 *
 * @param connections open pages at once, on this node
 * @param connectionsPerPerson of them by one person; a page beyond asks again by itself from time to time
 * @param burst how long changes are gathered before the first nudge
 * @param pause how long a page is left alone after a nudge; longer, the more pages watch the same
 * @param heartbeat how often a silent connection is used, so that nobody on the way cuts it
 */
@ConfigurationProperties("orderwright.live")
public record LiveLimits(
        @DefaultValue("2000") int connections,
        @DefaultValue("20") int connectionsPerPerson,
        @DefaultValue("100ms") Duration burst,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("20s") Duration heartbeat) {

    /** All pages that watch a topic fetch it again after a nudge: so many milliseconds for each of them. */
    private static final int MILLIS_PER_WATCHER = 50;

    Duration pauseFor(int watchers) {
        Duration fair = Duration.ofMillis((long) watchers * MILLIS_PER_WATCHER);
        return fair.compareTo(pause) > 0 ? fair : pause;
    }
}
