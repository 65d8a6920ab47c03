package io.orderwright.owners.rules.replays;

import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.domain.DecisionsAgain;
import io.orderwright.owners.rules.domain.ReplayBooks;
import io.orderwright.owners.rules.domain.TableReplay;
import io.orderwright.owners.rules.store.ReplayChanges;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.FieldRights;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Asks past decisions again of a workbook that an owner has brought in, a piece at a time, one workbook after the other. It writes
 * nothing but what it finds.
 */
@Service
public class TableReplays implements DisposableBean {

    /** As many as are asked at most. */
    public static final int MOST = 100_000;

    private static final Logger log = LoggerFactory.getLogger(TableReplays.class);

    private final ReplayBooks replays;
    private final ReplayChanges changes;
    private final RuleReleases releases;
    private final TableWorkshop workshop;
    private final ReplayRun run;
    private final FieldRights rights;
    private final CompanyCalendar calendar;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "orderwright-replays"));

    TableReplays(
            ReplayBooks replays,
            ReplayChanges changes,
            RuleReleases releases,
            TableWorkshop workshop,
            ReplayRun run,
            FieldRights rights,
            CompanyCalendar calendar) {
        this.replays = replays;
        this.changes = changes;
        this.releases = releases;
        this.workshop = workshop;
        this.run = run;
        this.rights = rights;
        this.calendar = calendar;
    }

    /**
     * Begins to ask the newest decisions of the table again.
     *
     * @param wanted how many at most, from 1 to {@link #MOST}
     * @throws Refusal NOT_FOUND for an unknown workbook; INVALID for another number; CONFLICT for a workbook that cannot be used,
     *     and while one of it is under way
     */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    public ReplayView begin(long release, int wanted, String by) {
        if (wanted < 1 || wanted > MOST) {
            throw Refusal.invalid("wanted", "rules.replay-size", MOST);
        }
        ReleaseView asked = releases.get(release);
        DecisionsAgain again = again(asked);
        ReplayView begun = run.begin(new TableReplay(release, wanted, by, calendar.now()), release);
        worker.execute(() -> run.all(begun.id(), asked.table(), again));
        return begun;
    }

    private DecisionsAgain again(ReleaseView release) {
        try {
            return new DecisionsAgain(
                    workshop.trialInForce(release.table()),
                    workshop.trial(release.table(), releases.workbook(release.id()), releases.ownFacts(release.id())));
        } catch (TableRefused refused) {
            throw Refusal.conflict("rules.not-usable", refused.findings().size());
        }
    }

    /** Ends one. @throws Refusal NOT_FOUND where there is none; CONFLICT where it has ended */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    public ReplayView stop(long replay, String by) {
        return run.stop(replay);
    }

    /** @throws Refusal NOT_FOUND where there is none */
    public ReplayView get(long replay) {
        return replays.findById(replay)
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("rules.unknown-replay", replay));
    }

    /** One that an application has left behind is stopped, though nobody has written that down. */
    private ReplayView view(TableReplay replay) {
        return replay.view(calendar.now().minus(ReplayRun.SILENCE));
    }

    /** The newest one of a workbook; empty where nothing was asked again. */
    public Optional<ReplayView> last(long release) {
        return replays.of(release, Limit.of(1)).stream().map(this::view).findFirst();
    }

    /**
     * What would be otherwise, the newest decision first. The row of a table that is asked about credit tells a customer's grade:
     * who may not read that sees none. Where a table asks about an own field, what is listed tells what is said there: who may not
     * read that finds counts only.
     *
     * @param before the decision of the last one of the page before
     */
    public List<ReplayChange> changes(long replay, long before, int size) {
        if (isClosed(replay)) {
            return List.of();
        }
        List<ReplayChange> found = changes.page(replay, before, size);
        return rights.mayRead(FieldRights.Field.CREDIT)
                ? found
                : found.stream().map(ReplayChange::withoutRows).toList();
    }

    /** Whether whoever asks finds counts only. */
    public boolean isClosed(long replay) {
        return !releases.seesWhatIsSaid(get(replay).release());
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        try {
            // What is under way says that it was stopped while there still is a database.
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("asking past decisions again goes on while the application ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
