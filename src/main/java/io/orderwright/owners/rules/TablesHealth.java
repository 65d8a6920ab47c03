package io.orderwright.owners.rules;

import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.TableProblem;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * DEGRADED where a workbook that should decide cannot be used and the one before it does; DOWN where no decision can be made.
 */
@Component("decisionTablesHealthIndicator")
class TablesHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final DecisionTables tables;

    TablesHealth(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Health health() {
        if (tables.refused()) {
            return Health.down().build();
        }
        List<TableProblem> problems = tables.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail(
                                "tables",
                                problems.stream()
                                        .map(TableProblem::table)
                                        .distinct()
                                        .toList())
                        .build();
    }
}
