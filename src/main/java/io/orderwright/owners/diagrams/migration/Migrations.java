package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.DiagramEvent;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationAsked;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationBegun;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationDeclined;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationReversed;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationStopped;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationWithdrawn;
import io.orderwright.owners.diagrams.migration.domain.DiagramMigration;
import io.orderwright.owners.diagrams.migration.domain.MigrationBooks;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import io.orderwright.owners.diagrams.migration.store.MigrationRows;
import io.orderwright.owners.diagrams.store.CandidateFiles;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Migrations as people ask for them, decide about them, stop them and take them back; never two at a time for a process. */
@Service
public class Migrations {

    private static final int PORTION = 1_000;

    private final MigrationBooks migrations;
    private final MigrationRows rows;
    private final MigrationPlans plans;
    private final CandidateFiles diagrams;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Migrations(
            MigrationBooks migrations,
            MigrationRows rows,
            MigrationPlans plans,
            CandidateFiles diagrams,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.migrations = migrations;
        this.rows = rows;
        this.plans = plans;
        this.diagrams = diagrams;
        this.transaction = transaction;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * What is under way on a version shall go on by the one on which all begin. Somebody else decides.
     *
     * @param to the version that whoever asks has seen
     * @param chosen as {@link MigrationPlans#plan} takes it
     * @throws Refusal as there; CONFLICT where another migration of the process is open, another version is in force than was seen,
     *     the plan is no way or nothing is under way; INVALID without a reason
     */
    public MigrationView ask(String process, int from, int to, List<String> chosen, String reason, String by) {
        return held(() -> {
            refuseSecond(process);
            MovePlan plan = plans.plan(process, from, chosen);
            if (plan.to() != to) {
                throw Refusal.conflict("diagrams.moved", process, to, plan.to());
            }
            MigrationPlans.refuseUnlessWay(plan.faults());
            if (plan.underWay() == 0) {
                throw Refusal.conflict("migrations.nothing", process, from);
            }
            MigrationView asked = migrations
                    .saveAndFlush(DiagramMigration.asked(process, from, to, reason, by, calendar.now()))
                    .view();
            rows.keep(asked.id(), plan.mappings());
            return told(asked, new MigrationAsked(process, by, asked.id(), from, to, asked.reason()));
        });
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it is decided; FORBIDDEN for another's */
    public MigrationView withdraw(long id, String by) {
        return held(() -> {
            DiagramMigration migration = known(id);
            migration.withdraw(by, calendar.now());
            MigrationView view = migrations.saveAndFlush(migration).view();
            return told(view, new MigrationWithdrawn(view.process(), by, id));
        });
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait; FORBIDDEN for the own one */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public MigrationView decline(long id, String comment, String by) {
        return held(() -> {
            DiagramMigration migration = known(id);
            migration.decline(comment, by, calendar.now());
            MigrationView view = migrations.saveAndFlush(migration).view();
            return told(view, new MigrationDeclined(view.process(), by, id, comment.strip()));
        });
    }

    /**
     * One after the other goes on by the other version, from now on: those that are under way at this moment.
     *
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait, or all begin on another version by now;
     *     FORBIDDEN for the own one
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public MigrationView begin(long id, String comment, String by) {
        return held(() -> {
            DiagramMigration migration = known(id);
            migration.begin(comment, by, calendar.now());
            MigrationView view = migrations.saveAndFlush(migration).view();
            String process = view.process();
            int target = plans.target(process);
            if (target != view.to()) {
                throw Refusal.conflict("diagrams.moved", process, view.to(), target);
            }
            long all = collect(view);
            return told(view, new MigrationBegun(process, by, id, view.from(), view.to(), all, comment.strip()));
        });
    }

    private long collect(MigrationView view) {
        long all = 0;
        String after = "";
        while (true) {
            List<StartedInstance> portion = plans.engine().instances(view.process(), view.from(), after, PORTION);
            rows.add(view.id(), portion);
            all += portion.size();
            if (portion.size() < PORTION) {
                return all;
            }
            after = portion.get(PORTION - 1).instance();
        }
    }

    /** What is moved stays so. @throws Refusal NOT_FOUND for an unknown one; CONFLICT unless it is under way; INVALID without a reason */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public MigrationView stop(long id, String reason, String by) {
        return held(() -> {
            DiagramMigration migration = known(id);
            migration.stop(reason, by, calendar.now());
            MigrationView view = migrations.saveAndFlush(migration).view();
            rows.leave(id, calendar.now());
            return told(view, new MigrationStopped(view.process(), by, id, reason.strip()));
        });
    }

    /**
     * What it has moved, and what is still under way, goes back at once: two people had agreed to how it was before.
     *
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT while it or another is open, where it was taken back, moves back
     *     itself, or there is no way back; INVALID without a reason
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public MigrationView backOut(long id, String reason, String by) {
        return held(() -> {
            DiagramMigration of = known(id);
            DiagramMigration back = of.backOut(reason, by, calendar.now());
            MigrationView was = of.view();
            refuseSecond(was.process());
            if (migrations.findByBackOutOf(id).isPresent()) {
                throw Refusal.conflict("migrations.backed-out", id);
            }
            List<StepPair> steps = wayBack(was);
            MigrationView view = migrations.saveAndFlush(back).view();
            rows.keep(view.id(), steps);
            long all = rows.addMoved(view.id(), id);
            if (all == 0) {
                throw Refusal.conflict("migrations.nothing", was.process(), was.to());
            }
            return told(
                    view,
                    new MigrationReversed(
                            view.process(), by, view.id(), id, view.from(), view.to(), all, view.reason()));
        });
    }

    /**
     * Where several steps went to one, the one of the same id is the way back, or else the first. What fits on the way there need
     * not fit on the way back: whoever stands at such a step stays.
     */
    private List<StepPair> wayBack(MigrationView was) {
        Map<String, String> back = new LinkedHashMap<>();
        rows.steps(was.id()).stream()
                .map(StepPair::reversed)
                .forEach(step ->
                        back.merge(step.from(), step.to(), (one, other) -> other.equals(step.from()) ? other : one));
        List<StepPair> steps = plans.engine().proposed(was.process(), was.to(), was.from(), back);
        return plans.engine().fitting(new MoveWay(was.process(), was.to(), was.from(), steps));
    }

    private void refuseSecond(String process) {
        migrations.open(process).ifPresent(open -> {
            throw Refusal.conflict("migrations.open", process, open.id());
        });
    }

    /** @throws Refusal NOT_FOUND for an unknown one */
    @Transactional(readOnly = true)
    public MigrationView get(long id) {
        return known(id).view();
    }

    @Transactional(readOnly = true)
    public List<MigrationView> page(String process, long before, int most) {
        return migrations.page(process, before, Limit.of(most)).stream()
                .map(DiagramMigration::view)
                .toList();
    }

    /** The one that moves back what that one has moved. */
    @Transactional(readOnly = true)
    public Optional<MigrationView> backOutOf(long id) {
        return migrations.findByBackOutOf(id).map(DiagramMigration::view);
    }

    /** Those that wait for somebody else than who asks, the oldest first. */
    @Transactional(readOnly = true)
    public List<MigrationView> waitingFor(String by, int most) {
        return migrations.waitingForOthers(by, Limit.of(most)).stream()
                .map(DiagramMigration::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<StepPair> steps(long id) {
        known(id);
        return rows.steps(id);
    }

    /** How whatever is under way would go on now, by the steps that were kept when it was asked for. */
    @Transactional(readOnly = true)
    public MovePlan plan(long id) {
        MigrationView view = known(id).view();
        return plans.plan(new MoveWay(view.process(), view.from(), view.to(), rows.steps(id)));
    }

    /** Steps of the version that is left at which whoever stands there stays. */
    @Transactional(readOnly = true)
    public List<WaitingStep> staying(long id) {
        MigrationView view = known(id).view();
        Set<String> left = rows.steps(id).stream().map(StepPair::from).collect(Collectors.toSet());
        return plans.engine().steps(view.process(), view.from()).stream()
                .filter(step -> !left.contains(step.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public MigrationProgress progress(long id) {
        known(id);
        return rows.progress(id);
    }

    /** What became of each, by their ids. @param after the last one before; may be empty */
    @Transactional(readOnly = true)
    public List<MovedInstance> instances(long id, String after, int most) {
        known(id);
        return rows.instances(id, after, most);
    }

    private DiagramMigration known(long id) {
        return migrations.findById(id).orElseThrow(() -> Refusal.notFound("migrations.unknown", id));
    }

    private MigrationView told(MigrationView view, DiagramEvent event) {
        events.publishEvent(event);
        return view;
    }

    private MigrationView held(Supplier<MigrationView> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            diagrams.hold();
            return change.get();
        }));
    }
}
