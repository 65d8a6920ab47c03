package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.DiagramEvent.DiagramReceived;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramSubmitted;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramWithdrawn;
import io.orderwright.owners.diagrams.DiagramInspection.Inspected;
import io.orderwright.owners.diagrams.domain.CandidateBooks;
import io.orderwright.owners.diagrams.domain.DiagramCandidate;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.owners.diagrams.store.CandidateFiles;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Diagrams that owners bring in, correct, submit and withdraw. Nothing of them runs. */
@Service
public class DiagramCandidates {

    private final CandidateBooks candidates;
    private final CandidateFiles files;
    private final DiagramInspection inspection;
    private final DiagramEngine engine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DiagramCandidates(
            CandidateBooks candidates,
            CandidateFiles files,
            DiagramInspection inspection,
            DiagramEngine engine,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.candidates = candidates;
        this.files = files;
        this.inspection = inspection;
        this.engine = engine;
        this.transaction = transaction;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Keeps a diagram with what comes along, faulty or not. Forms that it shows and that were not brought along are those of the
     * version in force.
     *
     * @param note why; may be empty until it is submitted
     * @throws Refusal INVALID where there is not one diagram, or it cannot be read; CONFLICT where it says what is in force
     */
    @DecidedBy(Roles.PROCESS_OWNER)
    public CandidateView bring(List<DiagramFile> brought, String note, String by) {
        return kept(inspection.inspect(brought), note, by);
    }

    private CandidateView kept(Inspected inspected, String note, String by) {
        return held(() ->
                keep(DiagramCandidate.kept(inspected.brought(), note.strip(), by, calendar.now()), inspected, by));
    }

    /**
     * Other files take the place of those that were brought in.
     *
     * @param note why; empty for what was said before
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it is no draft; FORBIDDEN for another's; else as {@link #bring}
     */
    @DecidedBy(Roles.PROCESS_OWNER)
    public CandidateView correct(long id, List<DiagramFile> brought, String note, String by) {
        known(id);
        return corrected(id, inspection.inspect(brought), note, by);
    }

    private CandidateView corrected(long id, Inspected inspected, String note, String by) {
        return held(() -> {
            DiagramCandidate candidate = known(id);
            candidate.correct(inspected.brought(), note.strip(), by, calendar.now());
            return keep(candidate, inspected, by);
        });
    }

    /**
     * Corrects what the same person still works at, where there is something of that process; else keeps it as {@link #bring}.
     * Forms that he brought along before and leaves out now stay as he brought them.
     */
    @DecidedBy(Roles.PROCESS_OWNER)
    public CandidateView bringAgain(List<DiagramFile> brought, String by) {
        return candidates.drafts(inspection.process(brought), by, Limit.of(1)).stream()
                .findFirst()
                .map(draft -> corrected(draft.id(), inspection.inspect(brought, own(draft.id())), "", by))
                .orElseGet(() -> kept(inspection.inspect(brought), "", by));
    }

    private List<DiagramFile> own(long draft) {
        Set<String> takenOver = files.takenOver(draft);
        return files.of(draft).stream()
                .filter(file -> !takenOver.contains(file.name()))
                .toList();
    }

    private CandidateView keep(DiagramCandidate candidate, Inspected inspected, String by) {
        CandidateView view = candidates.saveAndFlush(candidate).view();
        files.keep(view.id(), inspected.files(), inspected.takenOver(), inspected.findings());
        events.publishEvent(new DiagramReceived(view.process(), by, view.id(), view.hash(), view.faults()));
        return view;
    }

    /**
     * From now on it waits for somebody else.
     *
     * @param note why; empty for what was said before
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it is no draft, or faulty; FORBIDDEN for another's; INVALID
     *     where nobody said why
     */
    @DecidedBy(Roles.PROCESS_OWNER)
    public CandidateView submit(long id, String note, String by) {
        return held(() -> submitted(known(id), note, by));
    }

    private CandidateView submitted(DiagramCandidate candidate, String note, String by) {
        candidate.submit(note.strip(), by);
        CandidateView view = candidates.saveAndFlush(candidate).view();
        events.publishEvent(new DiagramSubmitted(view.process(), by, view.id(), view.hash(), view.note()));
        return view;
    }

    /** @throws Refusal NOT_FOUND for an unknown one; CONFLICT where it is decided; FORBIDDEN for another's */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public CandidateView withdraw(long id, String by) {
        return held(() -> {
            DiagramCandidate candidate = known(id);
            candidate.withdraw(by, calendar.now());
            CandidateView view = candidates.saveAndFlush(candidate).view();
            events.publishEvent(new DiagramWithdrawn(view.process(), by, view.id()));
            return view;
        });
    }

    /**
     * What was in force before becomes a candidate, and waits for somebody else; where something is wrong with it by now it is kept
     * and does not.
     *
     * @throws Refusal NOT_FOUND for an unknown process; INVALID without a reason; CONFLICT where there was nothing before, or it
     *     said what is in force
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public CandidateView back(String process, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "diagrams.reason-missing");
        }
        List<RunningDiagram> versions = engine.versions(process, 2);
        if (versions.isEmpty()) {
            throw Refusal.notFound("diagrams.unknown-process", process);
        }
        if (versions.size() == 1) {
            throw Refusal.conflict("diagrams.no-former", process);
        }
        Inspected inspected = inspection.inspect(engine.files(versions.get(1)));
        return held(() -> {
            DiagramCandidate candidate = DiagramCandidate.kept(inspected.brought(), reason.strip(), by, calendar.now());
            CandidateView view = keep(candidate, inspected, by);
            return view.faults() > 0 ? view : submitted(known(view.id()), "", by);
        });
    }

    /** Those that wait for somebody else than who brought them in, and he may be it, the oldest first. @param by who asks */
    @Transactional(readOnly = true)
    public List<CandidateView> waitingFor(String by, int most) {
        return candidates.waitingForOthers(by, Limit.of(most)).stream()
                .map(DiagramCandidate::view)
                .toList();
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

    /** @throws Refusal NOT_FOUND for an unknown one */
    @Transactional(readOnly = true)
    public CandidateView get(long id) {
        return known(id).view();
    }

    /** The newest first, of all processes. @param before the id of the last one of the page before */
    @Transactional(readOnly = true)
    public List<CandidateView> page(long before, int size) {
        return candidates.page(before, Limit.of(size)).stream()
                .map(DiagramCandidate::view)
                .toList();
    }

    /** The newest first, of one process. @param before the id of the last one of the page before */
    @Transactional(readOnly = true)
    public List<CandidateView> page(String process, long before, int size) {
        return candidates.page(process, before, Limit.of(size)).stream()
                .map(DiagramCandidate::view)
                .toList();
    }

    /** Those that wait for somebody, the oldest first. */
    @Transactional(readOnly = true)
    public List<CandidateView> waiting(int most) {
        return candidates.waiting(Limit.of(most)).stream()
                .map(DiagramCandidate::view)
                .toList();
    }
}
