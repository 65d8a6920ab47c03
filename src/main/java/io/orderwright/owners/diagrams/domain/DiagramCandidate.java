package io.orderwright.owners.diagrams.domain;

import io.orderwright.owners.diagrams.CandidateState;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A diagram that an owner has brought in: instances begin on it when somebody else has released it and its moment has come. */
@Entity
public class DiagramCandidate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "diagram_candidate_seq")
    @SequenceGenerator(name = "diagram_candidate_seq", sequenceName = "diagram_candidate_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String processKey;
    private String processName;

    @Enumerated(EnumType.STRING)
    private CandidateState state;

    private String contentHash;
    private int faults;
    private int baseVersion;
    private String note;
    private String broughtBy;
    private Instant broughtAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    private @Nullable Instant inForceFrom;
    private @Nullable Integer releasedOver;
    private int share;
    private @Nullable String deploymentId;
    private @Nullable Instant deployedAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DiagramCandidate() {}

    private DiagramCandidate(BroughtDiagram brought, String note, String by, Instant now) {
        this.processKey = brought.process();
        this.state = CandidateState.DRAFT;
        this.note = note;
        this.broughtBy = by;
        this.share = 100;
        this.baseVersion = brought.base();
        take(brought, now);
    }

    /** Keeps what was brought in, faulty or not. @param note why; may be empty until it is submitted */
    public static DiagramCandidate kept(BroughtDiagram brought, String note, String by, Instant now) {
        return new DiagramCandidate(brought, note, by, now);
    }

    private void take(BroughtDiagram brought, Instant now) {
        processName = brought.name();
        contentHash = brought.hash();
        faults = brought.faults();
        // What is corrected was made when the first of it was: another version may have come since.
        baseVersion = Math.min(baseVersion, brought.base());
        broughtAt = now;
    }

    /**
     * Other files take the place of those that were brought in.
     *
     * @param words why; empty for what was said before
     * @throws Refusal CONFLICT where it is no draft; FORBIDDEN for another's; INVALID for another process
     */
    public void correct(BroughtDiagram brought, String words, String by, Instant now) {
        CandidateState after = CandidateTransition.CORRECT.after(id(), state);
        refuseAnothers(by);
        if (!brought.process().equals(processKey)) {
            throw Refusal.invalid("file", "diagrams.other-process", brought.process(), processKey);
        }
        state = after;
        take(brought, now);
        say(words);
    }

    /** @throws Refusal CONFLICT where it is no draft, or faulty; FORBIDDEN for another's; INVALID where nobody said why */
    public void submit(String words, String by) {
        CandidateState after = CandidateTransition.SUBMIT.after(id(), state);
        refuseAnothers(by);
        if (faults > 0) {
            throw Refusal.conflict("diagrams.faulty", faults);
        }
        say(words);
        if (note.isEmpty()) {
            throw Refusal.invalid("note", "diagrams.note-missing");
        }
        state = after;
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            note = words;
        }
    }

    /** @throws Refusal CONFLICT where it is decided; FORBIDDEN for another than who brought it in */
    public void withdraw(String by, Instant now) {
        CandidateState after = CandidateTransition.WITHDRAW.after(id(), state);
        refuseAnothers(by);
        state = after;
        decide("", by, now);
    }

    /** @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who brought it in */
    public void decline(String words, String by, Instant now) {
        CandidateState after = CandidateTransition.DECLINE.after(id(), state);
        refuseOwn(by);
        state = after;
        decide(words, by, now);
    }

    /**
     * @param over the engine's version in force; 0 for none
     * @param of of a hundred instances that begin, so many shall begin on it
     * @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who brought it in; INVALID for a share under 1 or above 100
     */
    public void release(Instant from, int over, int of, String words, String by, Instant now) {
        CandidateState after = CandidateTransition.RELEASE.after(id(), state);
        refuseOwn(by);
        state = after;
        if (of < 1 || of > 100) {
            throw Refusal.invalid("share", "diagrams.share.bounds");
        }
        inForceFrom = from;
        releasedOver = over;
        share = of;
        decide(words, by, now);
    }

    /** The engine has it. @throws Refusal CONFLICT unless it was released and not yet put in force */
    public void deployed(String deployment, Instant now) {
        state = CandidateTransition.DEPLOY.after(id(), state);
        deploymentId = deployment;
        deployedAt = now;
    }

    /** It cannot be put in force. @throws Refusal CONFLICT unless it was released and not yet put in force */
    public void fail(int found) {
        state = CandidateTransition.FAIL.after(id(), state);
        faults = found;
    }

    /** @throws Refusal CONFLICT unless it was released and is not in force: its moment has not come, or it could not be put in force */
    public void takeBack(String reason, String by, Instant now) {
        state = CandidateTransition.TAKE_BACK.after(id(), state);
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }

    private void refuseAnothers(String by) {
        if (!by.equals(broughtBy)) {
            throw Refusal.forbidden("diagrams.not-own", id());
        }
    }

    private void refuseOwn(String by) {
        if (by.equals(broughtBy)) {
            throw Refusal.forbidden("diagrams.own", id());
        }
    }

    private void decide(String words, String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        comment = words;
    }

    /** Under which the engine got it. */
    public @Nullable String deploymentId() {
        return deploymentId;
    }

    public boolean isDueAt(Instant now) {
        return state == CandidateState.RELEASED && inForceFrom != null && !inForceFrom.isAfter(now);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("It is not kept yet");
        }
        return id;
    }

    public CandidateView view() {
        return new CandidateView(
                id(),
                processKey,
                processName,
                state,
                contentHash,
                faults,
                baseVersion,
                note,
                broughtBy,
                broughtAt,
                decidedBy,
                decidedAt,
                comment,
                inForceFrom,
                releasedOver,
                share,
                deployedAt,
                endedBy,
                endedAt,
                endReason);
    }
}
