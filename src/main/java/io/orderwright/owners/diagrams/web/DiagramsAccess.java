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

/** Who may read diagrams and why they change, bring one in, and release it. */
@Component
class DiagramsAccess implements AccessRules, BusinessEvent.Readers {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/api/v1/process-diagrams",
                        "/api/v1/process-diagrams/*",
                        "/api/v1/process-diagrams/*/versions",
                        "/api/v1/process-diagrams/*/files",
                        "/api/v1/process-diagrams/*/files/*",
                        "/api/v1/diagram-candidates",
                        "/api/v1/diagram-candidates/*",
                        "/api/v1/diagram-candidates/*/findings",
                        "/api/v1/diagram-candidates/*/difference",
                        "/api/v1/diagram-candidates/*/dry-runs",
                        "/api/v1/diagram-candidates/*/dry-runs/*",
                        "/api/v1/diagram-candidates/*/made-up-run",
                        "/api/v1/diagram-candidates/*/files",
                        "/api/v1/diagram-candidates/*/files/*"),
                AccessRule.read(OWNERS, "/engine-rest/version", "/engine-rest/deployment"),
                AccessRule.post(
                        OWNERS,
                        "/engine-rest/deployment/create",
                        "/api/v1/process-diagrams",
                        "/api/v1/diagram-candidates/*/files",
                        "/api/v1/diagram-candidates/*/submission"),
                AccessRule.read(READERS, "/api/v1/process-diagrams/*/gray"),
                AccessRule.post(
                        RELEASERS,
                        "/api/v1/process-diagrams/*/gray",
                        "/api/v1/process-diagrams/*/back",
                        "/api/v1/diagram-candidates/*/withdrawal",
                        "/api/v1/diagram-candidates/*/release",
                        "/api/v1/diagram-candidates/*/refusal",
                        "/api/v1/diagram-candidates/*/end"));
    }

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "DiagramSubmitted.note", READERS,
                "DiagramReleased.comment", READERS,
                "DiagramShareChanged.reason", READERS,
                "DiagramDeclined.comment", READERS,
                "DiagramRecalled.reason", READERS);
    }
}
