package io.orderwright.owners.diagrams.gray;

import io.orderwright.owners.diagrams.DiagramEvent.DiagramShareChanged;
import io.orderwright.owners.diagrams.domain.CandidateBooks;
import io.orderwright.owners.diagrams.domain.DiagramCandidate;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.owners.diagrams.store.CandidateFiles;
import io.orderwright.owners.diagrams.store.GrayRows;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how many instances begin on a version that was released for some of them only. */
@Service
public class GrayReleases {

    private static final int ALL = 100;

    private final GrayRows rows;
    private final CandidateBooks candidates;
    private final CandidateFiles files;
    private final DiagramEngine engine;
    private final GrayStarts starts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    GrayReleases(
            GrayRows rows,
            CandidateBooks candidates,
            CandidateFiles files,
            DiagramEngine engine,
            GrayStarts starts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.candidates = candidates;
        this.files = files;
        this.engine = engine;
        this.starts = starts;
        this.transaction = transaction;
        this.events = events;
    }

    /** Empty where all begin on the newest version. */
    @Transactional(readOnly = true)
    public Optional<GrayView> of(String process) {
        return running(process).map(state -> view(process, state));
    }

    private Optional<GrayState> running(String process) {
        int newest = engine.inForce(process).map(RunningDiagram::number).orElse(0);
        return rows.of(process).filter(state -> state.share().version() == newest);
    }

    private GrayView view(String process, GrayState state) {
        GrayShare share = state.share();
        return new GrayView(
                process,
                share.share(),
                share.version(),
                share.former(),
                state.candidate(),
                state.since(),
                state.setBy(),
                state.setAt(),
                state.reason(),
                engine.figures(process, List.of(share.version(), share.former()), state.since()));
    }

    /**
     * From now on so many of a hundred begin on the newest version: 100 for all, and for good; 0 for none. What is under way stays
     * where it is.
     *
     * @param seen the share that whoever says so has seen
     * @throws Refusal NOT_FOUND where all begin on the newest; CONFLICT where the share is another than was seen, or the same;
     *     INVALID without a reason; FORBIDDEN for more by who brought the version in
     */
    @DecidedBy({Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
    public void set(String process, int share, int seen, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "diagrams.reason-missing");
        }
        if (share < 0 || share > ALL) {
            throw Refusal.invalid("share", "diagrams.share.bounds");
        }
        transaction.executeWithoutResult(status -> {
            files.hold();
            GrayState state = running(process).orElseThrow(() -> Refusal.notFound("diagrams.share.none", process));
            int before = state.share().share();
            if (before != seen || before == share) {
                throw Refusal.conflict("diagrams.share.moved", before);
            }
            if (share > before && broughtBy(state.candidate()).equals(by)) {
                throw Refusal.forbidden("diagrams.share.own");
            }
            if (share == ALL) {
                rows.end(process);
            } else {
                rows.set(process, share, reason.strip(), by);
            }
            events.publishEvent(new DiagramShareChanged(process, by, state.candidate(), before, share, reason.strip()));
        });
        starts.look();
    }

    private String broughtBy(long candidate) {
        return candidates
                .findById(candidate)
                .map(DiagramCandidate::view)
                .orElseThrow(() -> Refusal.notFound("diagrams.unknown", candidate))
                .broughtBy();
    }
}
