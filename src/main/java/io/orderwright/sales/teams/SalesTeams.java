package io.orderwright.sales.teams;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.sales.teams.TeamEvent.TeamEntered;
import io.orderwright.sales.teams.ports.Actors;
import io.orderwright.sales.teams.store.TeamRows;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales teams and who is in them: a person is in one team at most. */
@Service
@Transactional
public class SalesTeams {

    /** More than a person would look through. */
    private static final int MOST_OFFERED = 200;

    private final TeamRows rows;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    SalesTeams(TeamRows rows, Actors actors, ApplicationEventPublisher events) {
        this.rows = rows;
        this.actors = actors;
        this.events = events;
    }

    /** One page in the order of the code, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<SalesTeamView> page(String after, int size) {
        return rows.page(after, size);
    }

    @Transactional(readOnly = true)
    public Optional<SalesTeamView> find(String code) {
        return rows.find(code);
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public SalesTeamView get(String code) {
        return rows.find(code).orElseThrow(() -> Refusal.notFound("team.unknown", code));
    }

    /** Those that customers and orders may be given to. */
    @Transactional(readOnly = true)
    public List<SalesTeamView> offered() {
        return rows.page("", MOST_OFFERED).stream()
                .filter(SalesTeamView::active)
                .toList();
    }

    /** The team that the person is in. */
    @Transactional(readOnly = true)
    public Optional<String> teamOf(String person) {
        return rows.teamOf(person);
    }

    /**
     * Enters a team, or brings the one of this code up to date; the same again changes nothing.
     *
     * @throws Refusal INVALID for a code that may not be given, and for members whom nobody knows; FORBIDDEN
     *     to all but sales managers
     */
    @DecidedBy(Roles.SALES_MANAGER)
    public void enter(EnterTeam asked, String by) {
        Optional<SalesTeamView> before = rows.find(asked.code());
        if (before.isEmpty()) {
            BusinessKey.require("code", asked.code(), KeyKind.SALES_TEAM);
            rows.twins(asked.code()).forEach(twin -> {
                throw Refusal.invalid("code", "team.twin", twin);
            });
        }
        SalesTeamView team = wanted(asked, before);
        for (int at = 0; at < team.members().size(); at++) {
            if (!actors.knows(team.members().get(at))) {
                throw Refusal.invalid(
                        "members[" + at + "]",
                        "team.person-unknown",
                        team.members().get(at));
            }
        }
        if (before.filter(team::equals).isPresent()) {
            return;
        }
        rows.enter(team);
        events.publishEvent(new TeamEntered(
                team.code(),
                by,
                team.name(),
                before.map(there -> String.join(", ", there.members())).orElse("–") + " → "
                        + String.join(", ", team.members()),
                team.active()));
    }

    /** What is not said stays as it is. */
    private static SalesTeamView wanted(EnterTeam asked, Optional<SalesTeamView> known) {
        Boolean active = asked.active();
        List<String> members = asked.members();
        return new SalesTeamView(
                asked.code(),
                asked.name().strip(),
                active == null ? known.map(SalesTeamView::active).orElse(true) : active,
                members == null
                        ? known.map(SalesTeamView::members).orElse(List.of())
                        : members.stream()
                                .map(String::strip)
                                .distinct()
                                .sorted()
                                .toList());
    }
}
