package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import java.util.List;

/**
 * How what is under way on one version would go on by another.
 *
 * @param from the version that is left, as the engine counts
 * @param to the version on which all begin
 * @param underWay how many are under way on the version that is left
 * @param steps those of the version that is left, as they stand in it
 * @param added steps of the new version to which none of the old goes
 * @param mappings everything that is mapped, for the engine
 * @param faults why it is no way; empty where it is one
 */
public record MovePlan(
        String process,
        int from,
        int to,
        long underWay,
        List<PlannedStep> steps,
        List<WaitingStep> added,
        List<StepPair> mappings,
        List<MoveObstacle> faults) {}
