package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.domain.CandidateBooks;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** DEGRADED where a released diagram could not be put in force and the version before it goes on. */
@Component("processDiagramsHealthIndicator")
class DiagramsHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final CandidateBooks candidates;

    DiagramsHealth(CandidateBooks candidates) {
        this.candidates = candidates;
    }

    @Override
    public Health health() {
        List<String> failed = candidates.failed();
        return failed.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetail("processes", failed).build();
    }
}
