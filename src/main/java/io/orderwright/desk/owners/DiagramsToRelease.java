package io.orderwright.desk.owners;

import io.orderwright.desk.HomePanel;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramPeople;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Diagrams that wait until somebody else than who brought them in releases them. */
@Component
class DiagramsToRelease implements HomePanel {

    private static final int PLACE = 16;
    private static final int MOST = 20;

    private final DiagramCandidates candidates;

    DiagramsToRelease(DiagramCandidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String template() {
        return "diagrams/home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<CandidateView>> of(Person person) {
        boolean may = DiagramPeople.RELEASERS.stream().anyMatch(person::has);
        List<CandidateView> waiting = may ? candidates.waitingFor(person.user(), MOST) : List.of();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }
}
