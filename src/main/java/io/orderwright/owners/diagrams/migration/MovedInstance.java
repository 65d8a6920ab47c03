package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an instance in a migration.
 *
 * @param subject what it is about, e.g. {@code SO-2026-00000001}
 * @param outcome absent while it waits for its turn
 * @param obstacles why it stays, where it was refused
 * @param messages for how many messages it waited when it had moved; absent where it has not
 * @param timers the same of times
 */
public record MovedInstance(
        String instance,
        String subject,
        @Nullable MoveOutcome outcome,
        @Nullable Instant at,
        List<MoveObstacle> obstacles,
        @Nullable Integer messages,
        @Nullable Integer timers) {}
