package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.DiagramEvent.DiagramDeclined;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramDeployed;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramFailed;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramRecalled;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramReleased;
import io.orderwright.owners.diagrams.domain.CandidateBooks;
import io.orderwright.owners.diagrams.domain.DiagramCandidate;
import io.orderwright.owners.diagrams.gray.GrayShare;
import io.orderwright.owners.diagrams.gray.GrayStarts;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.owners.diagrams.store.CandidateFiles;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Diagrams of owners on their way into force. */
@Service
public class DiagramReleases {

    private static final Logger log = LoggerFactory.getLogger(DiagramReleases.class);

    /** Nobody knows today what shall run later than that. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final CandidateBooks candidates;
    private final CandidateFiles files;
    private final DiagramInspection inspection;
    private final DiagramEngine engine;
    private final GrayStarts gray;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DiagramReleases(
            CandidateBooks candidates,
            CandidateFiles files,
            DiagramInspection inspection,
            GrayStarts gray,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.candidates = candidates;
        this.files = files;
        this.inspection = inspection;
        this.engine = inspection.engine();
        this.gray = gray;
        this.transaction = transaction;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait; FORBIDDEN for the own one */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public CandidateView decline(long id, String comment, String by) {
        return held(() -> {
            DiagramCandidate candidate = known(id);
            candidate.decline(comment.strip(), by, calendar.now());
            CandidateView view = candidates.saveAndFlush(candidate).view();
            events.publishEvent(new DiagramDeclined(view.process(), by, id, comment.strip()));
            return view;
        });
    }

    /**
     * Instances begin on it from that moment on; those under way stay where they are.
     *
     * @param over the engine's version in force that whoever releases it has compared it with; 0 for none
     * @param from absent for now
     * @param share of a hundred instances that begin, so many begin on it; the others on the version in force
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it does not wait, something is wrong with it by now, or another
     *     version is in force than was seen; INVALID for a moment that is past or more than a year ahead, and for a share where all
     *     must begin on one version; FORBIDDEN for the own one
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public CandidateView release(long id, int over, @Nullable Instant from, int share, String comment, String by) {
        // To look at it takes long; nobody shall wait for that.
        if (known(id).view().state() == CandidateState.PROPOSED) {
            inspection.refuseUnlessUsable(files.of(id));
        }
        CandidateView released = held(() -> released(known(id), over, from, share, comment.strip(), by));
        gray.look();
        return released;
    }

    private CandidateView released(
            DiagramCandidate candidate, int over, @Nullable Instant from, int share, String comment, String by) {
        Instant now = calendar.now();
        Instant moment = from == null ? now : from;
        if (moment.isBefore(now) || moment.isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid("inForceFrom", "diagrams.moment");
        }
        String process = candidate.view().process();
        gray.refuseUnlessPossible(process, share);
        candidate.release(moment, over, share, comment, by, now);
        int before = engine.inForce(process).map(RunningDiagram::number).orElse(0);
        if (before != over) {
            throw Refusal.conflict("diagrams.moved", process, over, before);
        }
        CandidateView view = candidates.saveAndFlush(candidate).view();
        events.publishEvent(new DiagramReleased(process, by, view.id(), before, moment, share, comment));
        return candidate.isDueAt(now) ? deploy(candidate, by, now) : view;
    }

    private CandidateView deploy(DiagramCandidate candidate, String by, Instant now) {
        String process = candidate.view().process();
        int former = engine.inForce(process).map(RunningDiagram::number).orElse(0);
        boolean again = engine.deployed(candidate.id(), process).isPresent();
        RunningDiagram running = engine.deploy(candidate.id(), process, files.of(candidate.id()));
        if (!again && running.number() != former + 1) {
            // A program that starts deploys under the engine's lock, not under ours.
            throw Refusal.conflict("diagrams.moved", process, former, running.number() - 1);
        }
        candidate.deployed(running.deployment(), now);
        CandidateView view = candidates.saveAndFlush(candidate).view();
        gray.begin(view, new GrayShare(former, running.number(), view.share()), by);
        events.publishEvent(new DiagramDeployed(view.process(), by, view.id(), running.number()));
        return view;
    }

    /**
     * Puts in force what was released and whose moment has come, each once, on whichever node is first. Where something is wrong
     * with it by now, another version came between, or the engine does not take it, what is in force stays.
     *
     * @return whether there was one
     */
    boolean putNextInForce() {
        List<DiagramCandidate> due = candidates.due(calendar.now(), Limit.of(1));
        due.forEach(candidate -> putInForce(candidate.id()));
        if (!due.isEmpty()) {
            gray.look();
        }
        return !due.isEmpty();
    }

    /** One that cannot be put in force does not keep those that come after it waiting: it fails, for whatever reason. */
    private void putInForce(long id) {
        try {
            whileDue(id, this::putInForce);
        } catch (TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException refused) {
            log.warn("released diagram {} was not put in force", id, refused);
            whileDue(
                    id,
                    candidate -> fail(
                            candidate,
                            List.of(fault(candidate, "diagrams.fault.refused", String.valueOf(refused.getMessage())))));
        }
    }

    private void whileDue(long id, Consumer<DiagramCandidate> act) {
        transaction.executeWithoutResult(status -> {
            files.hold();
            DiagramCandidate candidate = known(id);
            if (candidate.isDueAt(calendar.now())) {
                act.accept(candidate);
            }
        });
    }

    private void putInForce(DiagramCandidate candidate) {
        CandidateView view = candidate.view();
        List<DiagramFault> findings = faults(candidate);
        if (findings.isEmpty()) {
            deploy(candidate, Objects.requireNonNullElse(view.decidedBy(), ""), calendar.now());
        } else {
            fail(candidate, findings);
        }
    }

    /** What somebody has released over one version does not undo another that nobody has compared it with. */
    private List<DiagramFault> faults(DiagramCandidate candidate) {
        CandidateView view = candidate.view();
        int before = engine.inForce(view.process()).map(RunningDiagram::number).orElse(0);
        int over = Objects.requireNonNullElse(view.releasedOver(), 0);
        boolean between =
                before != over && engine.deployed(view.id(), view.process()).isEmpty();
        return between
                ? List.of(fault(candidate, "diagrams.fault.between", String.valueOf(over), String.valueOf(before)))
                : engine.findings(files.of(view.id()));
    }

    private DiagramFault fault(DiagramCandidate candidate, String kind, String... said) {
        String diagram = files.of(candidate.id()).stream()
                .filter(DiagramFile::isDiagram)
                .map(DiagramFile::name)
                .findFirst()
                .orElse("");
        return new DiagramFault(diagram, "", kind, List.of(said));
    }

    private void fail(DiagramCandidate candidate, List<DiagramFault> findings) {
        String by = Objects.requireNonNullElse(candidate.view().decidedBy(), "");
        files.keep(candidate.id(), findings);
        candidate.fail(findings.size());
        CandidateView view = candidates.saveAndFlush(candidate).view();
        events.publishEvent(new DiagramFailed(view.process(), by, view.id(), findings.size()));
    }

    /**
     * It never comes into force.
     *
     * @throws Refusal NOT_FOUND for an unknown one; INVALID without a reason; CONFLICT unless its moment is still to come, or it
     *     could not be put in force
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public CandidateView takeBack(long id, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "diagrams.reason-missing");
        }
        return held(() -> {
            DiagramCandidate candidate = known(id);
            candidate.takeBack(reason.strip(), by, calendar.now());
            CandidateView view = candidates.saveAndFlush(candidate).view();
            events.publishEvent(new DiagramRecalled(view.process(), by, id, reason.strip()));
            return view;
        });
    }

    private CandidateView held(Supplier<CandidateView> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            files.hold();
            return change.get();
        }));
    }

    private DiagramCandidate known(long id) {
        return candidates.findById(id).orElseThrow(() -> Refusal.notFound("diagrams.unknown", id));
    }
}
