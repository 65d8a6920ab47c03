package io.orderwright.desk.owners;

import io.orderwright.desk.HomePanel;
import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReaders;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Workbooks that wait until somebody else than who brought them in releases them. */
@Component
class RulesToRelease implements HomePanel {

    private static final int PLACE = 15;
    private static final int MOST = 20;

    private final RuleReleases releases;

    RulesToRelease(RuleReleases releases) {
        this.releases = releases;
    }

    @Override
    public String template() {
        return "rules/home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<ReleaseView>> of(Person person) {
        boolean may = RuleReaders.RELEASERS.stream().anyMatch(person::has);
        List<ReleaseView> waiting = may
                ? releases.waiting(MOST).stream()
                        .filter(one -> !one.proposedBy().equals(person.user()))
                        .toList()
                : List.of();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }
}
