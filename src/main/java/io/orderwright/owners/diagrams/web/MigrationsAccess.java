package io.orderwright.owners.diagrams.web;

import static io.orderwright.owners.diagrams.DiagramPeople.OWNERS;
import static io.orderwright.owners.diagrams.DiagramPeople.READERS;
import static io.orderwright.owners.diagrams.DiagramPeople.RELEASERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may read migrations of what is under way and why there are, ask for one, and decide about it. */
@Component
class MigrationsAccess implements AccessRules, BusinessEvent.Readers {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/api/v1/process-diagrams/*/under-way",
                        "/api/v1/process-diagrams/*/migrations",
                        "/api/v1/process-diagrams/*/versions/*/migration-plan",
                        "/api/v1/process-diagrams/*/versions/*/migration-outlook",
                        "/api/v1/diagram-migrations/*",
                        "/api/v1/diagram-migrations/*/instances"),
                AccessRule.post(OWNERS, "/api/v1/process-diagrams/*/versions/*/migrations"),
                AccessRule.post(
                        RELEASERS,
                        "/api/v1/diagram-migrations/*/withdrawal",
                        "/api/v1/diagram-migrations/*/release",
                        "/api/v1/diagram-migrations/*/refusal",
                        "/api/v1/diagram-migrations/*/stop",
                        "/api/v1/diagram-migrations/*/back-out"));
    }

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "MigrationAsked.reason", READERS,
                "MigrationBegun.comment", READERS,
                "MigrationDeclined.comment", READERS,
                "MigrationStopped.reason", READERS,
                "MigrationReversed.reason", READERS);
    }
}
