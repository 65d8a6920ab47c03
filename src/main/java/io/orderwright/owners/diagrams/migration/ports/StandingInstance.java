package io.orderwright.owners.diagrams.migration.ports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it stands, and whether it could be moved now.
 *
 * @param subject what it is about, e.g. {@code SO-2026-00000001}
 * @param steps ids of the steps where it stands
 * @param since when the newest of them began; absent where it has not begun
 * @param suspended it stays so when it is moved
 * @param incidents open ones: they stay, and what failed keeps its attempts
 * @param called how many processes it has called that are under way: they stay on their version
 * @param obstacles why it cannot be moved; empty where it can
 */
public record StandingInstance(
        String instance,
        String subject,
        List<String> steps,
        @Nullable Instant since,
        boolean suspended,
        int incidents,
        int called,
        List<MoveObstacle> obstacles) {

    public boolean moves() {
        return obstacles.isEmpty();
    }
}
