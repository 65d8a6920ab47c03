package io.orderwright.owners.rules;

import io.orderwright.owners.rules.RuleEvent.RuleTableDeclined;
import io.orderwright.owners.rules.RuleEvent.RuleTableProposed;
import io.orderwright.owners.rules.RuleEvent.RuleTableRecalled;
import io.orderwright.owners.rules.RuleEvent.RuleTableReleased;
import io.orderwright.owners.rules.RuleEvent.RuleTableWithdrawn;
import io.orderwright.owners.rules.domain.ReleaseBooks;
import io.orderwright.owners.rules.domain.TableRelease;
import io.orderwright.owners.rules.store.TableWorkbooks.Workbook;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.workshop.CheckedTable;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Workbooks of owners on their way into force, and out of it. */
@Service
public class RuleReleases {

    /** Nobody knows today what shall decide later than that. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final ReleaseBooks releases;
    private final ReleaseFiles files;
    private final TableWorkshop workshop;
    private final TablesRefresh refresh;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    RuleReleases(
            ReleaseBooks releases,
            ReleaseFiles files,
            TableWorkshop workshop,
            TablesRefresh refresh,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.releases = releases;
        this.files = files;
        this.workshop = workshop;
        this.refresh = refresh;
        this.transaction = transaction;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Brings a workbook in. What is wrong with it is kept with it, in the state REFUSED; otherwise it waits for somebody else.
     *
     * @param name of the file
     * @param note why
     * @throws Refusal NOT_FOUND for an unknown table; INVALID without a reason; CONFLICT where it says what is in force
     */
    @DecidedBy(Roles.RULE_OWNER)
    public ReleaseView propose(String table, String name, byte[] workbook, String note, String by) {
        String inForce = inForce(table);
        if (note.isBlank()) {
            throw Refusal.invalid("note", "rules.note-missing");
        }
        try {
            CheckedTable checked = workshop.check(table, workbook);
            if (checked.difference().isNone()) {
                throw Refusal.conflict("rules.same", table, inForce);
            }
            String version = checked.view().version();
            TableRelease fresh = TableRelease.proposed(table, version, inForce, note.strip(), by, calendar.now());
            return transaction.execute(status -> {
                ReleaseView view = keep(fresh, new Workbook(name, workbook), List.of(), checked.ownFacts());
                events.publishEvent(new RuleTableProposed(table, by, view.version(), view.note()));
                return view;
            });
        } catch (TableRefused refused) {
            TableRelease fresh = TableRelease.refused(table, inForce, note.strip(), by, calendar.now());
            return transaction.execute(
                    status -> keep(fresh, new Workbook(name, workbook), refused.findings(), List.of()));
        }
    }

    private ReleaseView keep(TableRelease fresh, Workbook workbook, List<TableFault> findings, List<OwnFact> ownFacts) {
        TableRelease release = releases.saveAndFlush(fresh);
        files.add(release, workbook, findings, ownFacts);
        return release.view();
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait; FORBIDDEN for another's */
    @DecidedBy(Roles.RULE_OWNER)
    @Transactional
    public ReleaseView withdraw(long id, String by) {
        TableRelease release = held(id);
        release.withdraw(by, calendar.now());
        ReleaseView view = releases.saveAndFlush(release).view();
        events.publishEvent(new RuleTableWithdrawn(view.table(), by, view.version()));
        return view;
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait; FORBIDDEN for the own one */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    @Transactional
    public ReleaseView decline(long id, String comment, String by) {
        TableRelease release = held(id);
        release.decline(comment.strip(), by, calendar.now());
        ReleaseView view = releases.saveAndFlush(release).view();
        events.publishEvent(new RuleTableDeclined(view.table(), by, view.version(), comment.strip()));
        return view;
    }

    /**
     * The table decides by it from that moment on.
     *
     * @param over the version in force that whoever releases it has compared it with
     * @param from absent for now
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait, cannot be used any more, or another
     *     version is in force than was seen; INVALID for a moment that is past or more than a year ahead; FORBIDDEN for the own one
     */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    public ReleaseView release(long id, String over, @Nullable Instant from, String comment, String by) {
        // Compiling takes long; nobody shall wait for that.
        TableRelease known = known(id);
        if (known.isProposed()) {
            refuseUnlessUsable(known);
        }
        return transaction.execute(status -> released(id, over, from, comment, by));
    }

    private ReleaseView released(long id, String over, @Nullable Instant from, String comment, String by) {
        TableRelease release = held(id);
        // Another release, on another node too, may have come just before.
        refresh.look();
        Instant now = calendar.now();
        Instant moment = from == null ? now : from;
        if (moment.isBefore(now) || moment.isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid("inForceFrom", "rules.moment");
        }
        String before = inForce(release.table());
        files.refuseUnlessTheyMean(release);
        release.release(moment, comment.strip(), by, now);
        if (!before.equals(over)) {
            throw Refusal.conflict("rules.moved", release.table(), over, before);
        }
        ReleaseView view = releases.saveAndFlush(release).view();
        events.publishEvent(new RuleTableReleased(view.table(), by, view.version(), before, moment, comment.strip()));
        return view;
    }

    /** The program may have changed since it was proposed. */
    private void refuseUnlessUsable(TableRelease release) {
        try {
            workshop.trial(release.table(), files.content(release.id()));
        } catch (TableRefused refused) {
            throw Refusal.conflict("rules.not-usable", refused.findings().size());
        }
    }

    /**
     * The table decides by what was in force before it; one whose moment has not come never decides.
     *
     * @throws Refusal NOT_FOUND for an unknown one; INVALID without a reason; CONFLICT unless it is in force, or will be, and where
     *     what was before it asks about own fields that have another type since
     */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    @Transactional
    public ReleaseView takeBack(long id, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "rules.reason-missing");
        }
        TableRelease release = held(id);
        Instant now = calendar.now();
        ReleaseView before = release.view();
        boolean later = before.inForceFrom() != null && before.inForceFrom().isAfter(now);
        List<TableRelease> inForce = releases.inForce(release.table(), now, Limit.of(2));
        boolean uppermost = !inForce.isEmpty() && inForce.get(0).id() == id;
        release.takeBack(reason.strip(), by, now);
        if (!later && !uppermost) {
            throw Refusal.conflict("rules.not-in-force", before.version());
        }
        if (uppermost) {
            inForce.stream().skip(1).forEach(files::refuseUnlessItCanDecide);
        }
        ReleaseView view = releases.saveAndFlush(release).view();
        events.publishEvent(new RuleTableRecalled(view.table(), by, view.version(), reason.strip()));
        return view;
    }

    private TableRelease held(long id) {
        files.hold();
        return known(id);
    }

    private TableRelease known(long id) {
        return releases.findById(id).orElseThrow(() -> Refusal.notFound("rules.unknown-release", id));
    }

    /**
     * The version in force.
     *
     * @throws Refusal NOT_FOUND for an unknown table
     */
    @Transactional(readOnly = true)
    public String inForce(String table) {
        if (!workshop.names().contains(table)) {
            throw Refusal.notFound("rules.unknown-table", table);
        }
        return workshop.inForce(table).version();
    }

    /** @throws Refusal NOT_FOUND for an unknown one */
    @Transactional(readOnly = true)
    public ReleaseView get(long id) {
        return known(id).view();
    }

    /** The newest first. @param before the id of the last one of the page before */
    @Transactional(readOnly = true)
    public List<ReleaseView> page(@Nullable String table, long before, int size) {
        List<TableRelease> found =
                table == null ? releases.page(before, Limit.of(size)) : releases.page(table, before, Limit.of(size));
        return found.stream().map(TableRelease::view).toList();
    }

    /** Those that wait for somebody, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReleaseView> waiting(int most) {
        return releases.waiting(Limit.of(most)).stream().map(TableRelease::view).toList();
    }

    /** What is wrong with it. @throws Refusal as {@link #workbook} */
    @Transactional(readOnly = true)
    public List<TableFault> findings(long id) {
        return files.findings(known(id));
    }

    /** The own fields that it asks about, as they were when it was brought in. */
    @Transactional(readOnly = true)
    public List<OwnFact> ownFacts(long id) {
        known(id);
        return files.ownFacts(id);
    }

    /** Whether whoever asks may read what is said in all own fields that it, or the table in force, asks about. */
    @Transactional(readOnly = true)
    public boolean seesWhatIsSaid(long id) {
        return files.seesAll(files.ownFacts(id))
                && files.seesAll(workshop.ownFactsInForce(known(id).table()));
    }

    /** Its file. @throws Refusal FORBIDDEN where it asks about a field that whoever asks may not know */
    @Transactional(readOnly = true)
    public byte[] workbook(long id) {
        return files.readable(known(id));
    }
}
