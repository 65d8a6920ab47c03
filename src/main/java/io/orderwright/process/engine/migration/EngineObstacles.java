package io.orderwright.process.engine.migration;

import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;

/** What the engine says against a migration, as ours says it; what it says otherwise is told in its own words. */
final class EngineObstacles {

    private static final int LONGEST = 300;

    /** By what its sentences begin with. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("There is no migration instruction for this instance", "migrations.obstacle.no-counterpart");
        KINDS.put("Cannot migrate subscription for compensation handler", "migrations.obstacle.no-counterpart");
        KINDS.put("The type of the source activity is not supported", "migrations.obstacle.unsupported");
        KINDS.put("Target activity is not asyncAfter", "migrations.obstacle.not-queued");
        KINDS.put("Target activity is not asyncBefore", "migrations.obstacle.not-queued");
        KINDS.put("Transition instance is assigned to", "migrations.obstacle.other-ways");
        KINDS.put("The variable '", "migrations.obstacle.variable-twice");
        KINDS.put("Activities have incompatible types", "migrations.obstacle.other-kind");
        KINDS.put("Events are not of the same type", "migrations.obstacle.other-kind");
        KINDS.put("The closest mapped ancestor", "migrations.obstacle.other-part");
        KINDS.put("The source activity's event scope", "migrations.obstacle.other-host");
        KINDS.put("There are multiple mappings", "migrations.obstacle.twice");
        KINDS.put("Only one gateway can be mapped", "migrations.obstacle.twice");
        KINDS.put("The target gateway must have at least", "migrations.obstacle.other-ways");
        KINDS.put("The gateway's flow scope", "migrations.obstacle.other-part");
        KINDS.put("Must map the inner activity", "migrations.obstacle.for-several");
        KINDS.put("Cannot remove the inner activity", "migrations.obstacle.for-several");
        KINDS.put("Target activity '", "migrations.obstacle.for-several");
    }

    private EngineObstacles() {}

    static List<MoveObstacle> of(MigratingProcessInstanceValidationReport report) {
        List<MoveObstacle> all = new ArrayList<>();
        report.getFailures().forEach(said -> all.add(of("", said)));
        report.getActivityInstanceReports()
                .forEach(one -> one.getFailures().forEach(said -> all.add(of(one.getSourceScopeId(), said))));
        report.getTransitionInstanceReports()
                .forEach(one -> one.getFailures().forEach(said -> all.add(of(one.getSourceScopeId(), said))));
        return all.stream().distinct().toList();
    }

    static List<MoveObstacle> of(MigrationInstructionValidationReport report) {
        return report.getFailures().stream()
                .map(said -> of(report.getMigrationInstruction().getSourceActivityId(), said))
                .toList();
    }

    static MoveObstacle of(String step, String said) {
        String told = said.substring(0, Math.min(LONGEST, said.length()));
        return KINDS.entrySet().stream()
                .filter(kind -> said.startsWith(kind.getKey()))
                .findFirst()
                .map(kind -> MoveObstacle.of(step, kind.getValue()))
                .orElseGet(() -> MoveObstacle.of(step, "migrations.obstacle.engine", told));
    }
}
