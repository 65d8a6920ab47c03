package io.orderwright.desk.owners;

import static io.orderwright.owners.diagrams.DiagramPeople.OWNERS;
import static io.orderwright.owners.diagrams.DiagramPeople.READERS;
import static io.orderwright.owners.diagrams.DiagramPeople.RELEASERS;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of process diagrams bring to the house: who may reach them, and their link. */
@Component
class DiagramsRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/process-diagrams",
                        "/process-diagrams/*",
                        "/process-diagrams/*/picture",
                        "/process-diagrams/*/files/*",
                        "/diagram-candidates/*",
                        "/diagram-candidates/*/picture",
                        "/diagram-candidates/*/dry-run",
                        "/diagram-candidates/*/dry-run/of",
                        "/diagram-candidates/*/files/*",
                        "/diagram-migrations/from/*/*",
                        "/diagram-migrations/*"),
                AccessRule.post(OWNERS, "/diagram-migrations/from/*/*"),
                AccessRule.post(
                        OWNERS,
                        "/process-diagrams",
                        "/diagram-candidates/*/files",
                        "/diagram-candidates/*/submission",
                        "/modeler-tokens",
                        "/modeler-tokens/*/revoke"),
                AccessRule.read(OWNERS, "/modeler-tokens"),
                AccessRule.post(
                        RELEASERS,
                        "/process-diagrams/*/back",
                        "/process-diagrams/*/gray",
                        "/diagram-candidates/*/withdrawal",
                        "/diagram-candidates/*/release",
                        "/diagram-candidates/*/end",
                        "/diagram-migrations/*/withdrawal",
                        "/diagram-migrations/*/release",
                        "/diagram-migrations/*/stop",
                        "/diagram-migrations/*/back-out"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(156, "diagrams", "/process-diagrams", "diagrams.nav", null).in(DeskGroup.SYSTEM));
    }
}
