package io.orderwright.approvals.acts;

import io.orderwright.approvals.actions.Action;
import io.orderwright.approvals.actions.ApprovalLog;
import io.orderwright.approvals.actions.Entitlements;
import io.orderwright.approvals.actions.SeatChoice;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.store.ApprovalCopies;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what people want about an approval, one at a time for each document: the row of its asking is locked first. Each
 * act is recorded with who, for whom and why, or refused in words. What each verb does, its {@link Action} knows.
 */
@Service
@Transactional
public class ApprovalActs {

    private final ApprovalRounds rounds;
    private final Entitlements entitlements;
    private final SeatChoice seats;
    private final ApprovalCopies copies;
    private final ApprovalLog log;
    private final Map<ApprovalVerb, Action> actions = new EnumMap<>(ApprovalVerb.class);

    ApprovalActs(
            ApprovalRounds rounds,
            Entitlements entitlements,
            SeatChoice seats,
            ApprovalCopies copies,
            ApprovalLog log,
            List<Action> actions) {
        this.rounds = rounds;
        this.entitlements = entitlements;
        this.seats = seats;
        this.copies = copies;
        this.log = log;
        actions.forEach(action -> action.verbs().forEach(verb -> this.actions.put(verb, action)));
    }

    /**
     * Does it.
     *
     * @throws Refusal FORBIDDEN when the person may not, CONFLICT when it is too late (saying who was faster), INVALID when
     *     a reason or a person is missing or wrong; CONFLICT with the differences when an answer is to something else than
     *     what was seen
     */
    public ActResult act(ActOnApproval act) {
        ApprovalVerb verb = act.verb();
        if (verb.needsReason() && act.comment().isBlank()) {
            throw Refusal.invalid(
                    "comment", verb == ApprovalVerb.REJECT ? "approval.reason-missing" : "approval.comment-missing");
        }
        if (verb.needsPerson() && act.target().isBlank()) {
            throw Refusal.invalid("target", "approval.person-missing");
        }
        ApprovalRound round = rounds.locked(act.subject())
                .filter(one ->
                        one.state().running() || verb == ApprovalVerb.REVOKE && one.state() == RoundState.APPROVED)
                .orElseThrow(() -> tooLate(act.subject()));
        refuseUnlessSeen(round, act);
        Action action = actions.get(verb);
        if (action == null) {
            throw Refusal.invalid("verb", "approval.verb-unknown", verb);
        }
        return action.perform(round, act);
    }

    /** Locks what is asked about, and refuses an answer to something else than what was seen, as {@link #act}. */
    public void refuseUnlessSeen(ActOnApproval act) {
        if (act.seen() != null && act.answers()) {
            rounds.locked(act.subject()).ifPresent(round -> refuseUnlessSeen(round, act));
        }
    }

    /** Whoever may not answer is told that, and not what has moved. */
    private void refuseUnlessSeen(ApprovalRound round, ActOnApproval act) {
        String seen = act.seen();
        if (seen != null && act.answers()) {
            seats.asked(round, act);
            round.seen().refuseUnless(seen, act.subject());
        }
    }

    /**
     * The seat at which it would be done; null when it is done at none: it is the submitter's, or a copied reader's.
     *
     * @throws Refusal as {@link #act}
     */
    @Transactional(readOnly = true)
    public @Nullable Long seatOf(ActOnApproval act) {
        ApprovalRound round = rounds.findFirstBySubjectOrderByRoundNoDesc(act.subject())
                .filter(one -> one.state().running() || act.verb() == ApprovalVerb.REVOKE)
                .orElseThrow(() -> tooLate(act.subject()));
        boolean participant = act.by().equals(round.submitter())
                || act.verb() == ApprovalVerb.COMMENT && copies.has(act.subject(), act.by());
        return act.verb().ofTheSubmitter()
                        || act.verb() == ApprovalVerb.REVOKE
                        || participant && !act.verb().ofTheAsked()
                ? null
                : Long.valueOf(seats.meant(round, act).id());
    }

    /**
     * Whether the person may answer at this one of the seats that are asked.
     *
     * @throws Refusal FORBIDDEN, saying why not; CONFLICT when it is asked no more
     */
    @Transactional(readOnly = true)
    public void refuseUnlessAsked(String subject, long seat, String person) {
        Seat asked = rounds.findFirstBySubjectOrderByRoundNoDesc(subject).stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> round.current().openSeats().stream())
                .filter(open -> open.id() == seat)
                .findFirst()
                .orElseThrow(() -> tooLate(subject));
        entitlements.at(asked, person);
    }

    /** Whether an answer of the person's is wanted. */
    @Transactional(readOnly = true)
    public boolean asks(String subject, String person) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject).stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> round.current().openSeats().stream())
                .anyMatch(seat -> entitlements.mayAnswer(seat, person));
    }

    /** Whom the level whose turn it is could be handed to, or asked of too, by login; nobody where it asks no more. */
    @Transactional(readOnly = true)
    public Set<String> others(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .filter(round -> round.state() == RoundState.OPEN)
                .map(entitlements::others)
                .orElse(Set.of());
    }

    /** Whether the person may take back what all have agreed to; whether it is still time, the process knows. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(String subject, String person) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .filter(round -> round.state() == RoundState.APPROVED)
                .filter(round -> entitlements.mayTakeBack(round, person))
                .isPresent();
    }

    /** Says who was faster, where somebody was. */
    public Refusal tooLate(String subject) {
        return log.tooLate(subject);
    }
}
