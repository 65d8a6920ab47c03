package io.orderwright.platform.proposals;

import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked for by one person and agreed to by another one before it is carried out. It refuses whatever
 * {@link ProposalTransition} does not allow, with the state that it is in.
 *
 * @param <E> what it does, as far as somebody must agree to that
 */
@MappedSuperclass
public abstract class Proposal<E> {

    /** May always answer for another. */
    private static final String ALWAYS = "general-manager";

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.ASKED;

    private String askedBy;
    private Instant askedAt;
    private @Nullable String approver;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private String remark = "";
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Proposal() {}

    /** @param approver the role that must agree; absent where nobody must */
    protected Proposal(
            long id, String number, String reason, @Nullable String approver, String askedBy, Instant askedAt) {
        this.id = id;
        this.number = number;
        this.reason = reason;
        this.approver = approver;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    protected abstract ProposalTexts texts();

    protected abstract AgreementPolicy<E> policy();

    /** What it does, as it was agreed to; as it was done once it is carried out. */
    protected abstract E effects();

    /** From now on, {@link #effects()} is this. */
    protected abstract void keep(E effects);

    public boolean needsApproval() {
        return approver != null;
    }

    /** The roles of which somebody must agree, separated by commas; for what is asked about in an earlier diagram. */
    public String approvers() {
        return approver == null || approver.equals(ALWAYS) ? ALWAYS : approver + "," + ALWAYS;
    }

    /**
     * Those who were asked agreed to it, or did not. Who may answer and with how many words, whoever asks them knows.
     *
     * @throws Refusal CONFLICT unless it is ASKED
     */
    public void decide(boolean approved, String comment, String by, Instant now) {
        ProposalTransition answer = approved ? ProposalTransition.APPROVE : ProposalTransition.DECLINE;
        refuseUnlessPossible(answer);
        state = answer.to();
        decidedBy = by;
        decidedAt = now;
        remark = comment.strip();
    }

    /**
     * Carries it out as it was agreed to. Whatever else than DONE comes of it, it stands where it stood.
     *
     * @throws Refusal CONFLICT unless it is APPROVED, or ASKED where nobody must agree; CONFLICT when what is done turns out to be
     *     worse than what was seen a moment ago; and what the execution refuses and may do in a moment
     */
    protected ProposalOutcome carryOut(ProposalExecution<E> execution) {
        refuseUnlessPossible(ProposalTransition.CARRY_OUT);
        if (needsApproval() && state != ProposalState.APPROVED) {
            throw Refusal.conflict(texts().state(), number, state);
        }
        E now;
        try {
            now = execution.preview();
        } catch (Refusal refused) {
            if (execution.passing(refused)) {
                throw refused;
            }
            return ProposalOutcome.GONE;
        }
        if (policy().worse(now, effects())) {
            return ProposalOutcome.ASK_AGAIN;
        }
        E done = execution.carryOut();
        if (policy().worse(done, effects())) {
            throw Refusal.conflict(texts().changedMeanwhile(), number);
        }
        keep(done);
        state = ProposalTransition.CARRY_OUT.to();
        return ProposalOutcome.DONE;
    }

    /**
     * It does more by now than was agreed to: nobody has agreed to that.
     *
     * @param role that must agree to it; absent where nobody must
     * @throws Refusal CONFLICT once it was answered with no, is carried out, or is over
     */
    protected void askAgain(E effects, @Nullable String role) {
        move(ProposalTransition.ASK_AGAIN);
        keep(effects);
        approver = role;
        decidedBy = null;
        decidedAt = null;
    }

    /** @throws Refusal CONFLICT unless it is carried out */
    public void close(Instant now) {
        end(ProposalTransition.CLOSE, now);
    }

    /** @throws Refusal CONFLICT unless somebody said no */
    public void reject(Instant now) {
        end(ProposalTransition.REJECT, now);
    }

    /** @throws Refusal CONFLICT once it was answered with no, is carried out, or is over */
    public void drop(Instant now) {
        end(ProposalTransition.DROP, now);
    }

    /** @throws Refusal CONFLICT once it was answered with no, is carried out, or is over; FORBIDDEN to all but who asked for it */
    public void withdraw(String by, Instant now) {
        refuseUnlessPossible(ProposalTransition.WITHDRAW);
        if (!by.equals(askedBy)) {
            throw Refusal.forbidden("proposal.of-another", number);
        }
        end(ProposalTransition.WITHDRAW, now);
    }

    /** Says something about it later. */
    protected void remark(String comment) {
        refuseUnlessSaid(comment);
        remark = comment.strip();
    }

    private void end(ProposalTransition transition, Instant now) {
        move(transition);
        endedAt = now;
    }

    private void move(ProposalTransition transition) {
        refuseUnlessPossible(transition);
        state = transition.to();
    }

    private void refuseUnlessPossible(ProposalTransition transition) {
        if (!transition.possibleFrom(state)) {
            throw Refusal.conflict(texts().state(), number, state);
        }
    }

    private void refuseUnlessSaid(String comment) {
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", texts().commentMissing());
        }
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String reason() {
        return reason;
    }

    public ProposalState state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable String approver() {
        return approver;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public String remark() {
        return remark;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
