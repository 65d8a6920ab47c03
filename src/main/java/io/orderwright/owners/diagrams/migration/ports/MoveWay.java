package io.orderwright.owners.diagrams.migration.ports;

import java.util.List;

/**
 * From one version of a process to another.
 *
 * @param steps where whoever stands somewhere goes on; who stands at another step cannot be moved
 */
public record MoveWay(String process, int from, int to, List<StepPair> steps) {}
