package io.orderwright.approvals;

import io.orderwright.approvals.ApprovalEvent.ApprovalActed;
import io.orderwright.approvals.ApprovalEvent.ApprovalAnswered;
import io.orderwright.approvals.Entitlements.Right;
import io.orderwright.approvals.domain.Acts;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.domain.Copies;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what people want about an approval, one at a time for each document: the row of its asking is locked first. Each
 * act is recorded with who, for whom and why, or refused in words.
 */
@Service
@Transactional
public class Approving {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'");

    private final ApprovalRounds rounds;
    private final Entitlements entitlements;
    private final Acts acts;
    private final Copies copies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approving(
            ApprovalRounds rounds,
            Entitlements entitlements,
            Acts acts,
            Copies copies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.entitlements = entitlements;
        this.acts = acts;
        this.copies = copies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @throws Refusal FORBIDDEN when the person may not, CONFLICT when it is too late (saying who was faster), INVALID when
     *     a reason or a person is missing or wrong
     */
    public ActResult act(ActOnApproval act) {
        Verb verb = act.verb();
        if (verb.needsReason() && act.comment().isBlank()) {
            throw Refusal.invalid(
                    "comment", verb == Verb.REJECT ? "approval.reason-missing" : "approval.comment-missing");
        }
        if (verb.needsPerson() && act.target().isBlank()) {
            throw Refusal.invalid("target", "approval.person-missing");
        }
        ApprovalRound round = rounds.locked(act.subject())
                .filter(one -> one.state().running() || verb == Verb.REVOKE && one.state() == RoundState.APPROVED)
                .orElseThrow(() -> tooLate(act.subject()));
        if (verb.ofTheAsked()) {
            Seat seat = seat(round, act);
            Right right = entitlements.at(seat, act.by());
            return asAsked(round, seat, right, act);
        }
        if (verb.ofTheSubmitter()) {
            return asSubmitter(round, act);
        }
        if (verb == Verb.REVOKE) {
            return revoke(round, act);
        }
        if (verb == Verb.COMMENT || verb == Verb.COPY) {
            return asParticipant(round, act);
        }
        throw Refusal.invalid("verb", "approval.verb-unknown", verb);
    }

    /**
     * The seat at which it would be done; null when it is done at none: it is the submitter's, or a copied reader's.
     *
     * @throws Refusal as {@link #act}
     */
    @Transactional(readOnly = true)
    public @Nullable Long seatOf(ActOnApproval act) {
        ApprovalRound round = rounds.findFirstBySubjectOrderByRoundNoDesc(act.subject())
                .filter(one -> one.state().running() || act.verb() == Verb.REVOKE)
                .orElseThrow(() -> tooLate(act.subject()));
        boolean participant =
                act.by().equals(round.submitter()) || act.verb() == Verb.COMMENT && copies.has(act.subject(), act.by());
        return act.verb().ofTheSubmitter()
                        || act.verb() == Verb.REVOKE
                        || participant && !act.verb().ofTheAsked()
                ? null
                : Long.valueOf(seat(round, act).id());
    }

    private ActResult asAsked(ApprovalRound round, Seat seat, Right right, ActOnApproval act) {
        return switch (act.verb()) {
            case APPROVE, REJECT ->
                seat.delegatedBy() == null ? answer(round, seat, right, act) : opinion(round, seat, right, act);
            case SEND_BACK -> sendBack(round, right, act);
            case TRANSFER -> {
                seat.transfer(entitlements.other(seat, act.target()));
                record(round, right, act, act.target());
                yield ActResult.RECAST;
            }
            case DELEGATE -> {
                String from = right.onBehalfOf() == null ? act.by() : right.onBehalfOf();
                seat.delegate(entitlements.other(seat, act.target()), from);
                record(round, right, act, act.target());
                yield ActResult.RECAST;
            }
            case ADD_APPROVER -> {
                Seat added = seat.level().add(entitlements.other(seat, act.target()), act.by());
                rounds.flush();
                record(round, right, act, act.target());
                yield ActResult.added(added.id());
            }
            case REMOVE_APPROVER -> remove(round, seat.level(), right, act);
            default -> throw new IllegalStateException("no verb of those who are asked: " + act.verb());
        };
    }

    private ActResult answer(ApprovalRound round, Seat seat, Right right, ActOnApproval act) {
        ApprovalLevel level = seat.level();
        boolean yes = act.verb() == Verb.APPROVE;
        Instant now = clock.instant();
        int number = round.levelNo();
        Verdict decided = level.answer(seat, yes, act.by(), right.onBehalfOf(), act.comment(), now);
        events.publishEvent(new ApprovalAnswered(
                act.subject(),
                act.by(),
                right.onBehalfOf(),
                number,
                level.group(),
                yes ? Verdict.APPROVED : Verdict.REJECTED,
                act.comment()));
        keep(round, number, act.verb(), act.by(), right.onBehalfOf(), null, act.comment());
        round.decided(decided, now);
        return ActResult.ENDS;
    }

    /** A delegate's answer is an opinion; the question is back with whom it came from. */
    private ActResult opinion(ApprovalRound round, Seat seat, Right right, ActOnApproval act) {
        String back = seat.delegatedBy();
        seat.giveBack();
        record(round, right, act, back);
        return ActResult.RECAST;
    }

    private ActResult sendBack(ApprovalRound round, Right right, ActOnApproval act) {
        String target = act.target().strip();
        record(round, right, act, target.isEmpty() ? round.submitter() : target);
        if (target.isEmpty() || target.equals(round.submitter())) {
            round.sendBack();
        } else {
            round.sendBackTo(levelNumber(target));
        }
        return ActResult.ENDS;
    }

    private static int levelNumber(String target) {
        try {
            return Integer.parseInt(target);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("target", "approval.level-unknown", target);
        }
    }

    private ActResult remove(ApprovalRound round, ApprovalLevel level, Right right, ActOnApproval act) {
        Seat seat = level.openSeats().stream()
                .filter(one -> act.target().equals(one.person()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("target", "approval.person-not-asked", act.target()));
        if (seat.addedBy() == null) {
            throw Refusal.forbidden("approval.asked-by-table", act.target());
        }
        Instant now = clock.instant();
        record(round, right, act, act.target());
        round.decided(level.remove(seat, act.by(), act.comment(), now), now);
        return ActResult.removed(seat.id());
    }

    private ActResult asSubmitter(ApprovalRound round, ActOnApproval act) {
        if (!act.by().equals(round.submitter())) {
            throw Refusal.forbidden("approval.not-submitter", act.subject());
        }
        Right own = new Right(null);
        switch (act.verb()) {
            case NUDGE -> {
                refuseTooSoon(round);
                record(round, own, act, null);
                return ActResult.URGENT;
            }
            case WITHDRAW -> {
                if (round.state() == RoundState.SENT_BACK) {
                    throw Refusal.conflict("approval.is-with-you", act.subject());
                }
                record(round, own, act, null);
                round.sendBack();
                return ActResult.RECALLED;
            }
            case RESUBMIT -> {
                record(round, own, act, null);
                round.resubmit();
                return ActResult.ENDS;
            }
            case GIVE_UP -> {
                if (round.state() != RoundState.SENT_BACK) {
                    throw Refusal.conflict("approval.not-sent-back", act.subject());
                }
                record(round, own, act, null);
                round.withdraw(clock.instant());
                return ActResult.ENDS;
            }
            default -> throw new IllegalStateException("no verb of the submitter: " + act.verb());
        }
    }

    private ActResult revoke(ApprovalRound round, ActOnApproval act) {
        if (round.state() == RoundState.APPROVED) {
            Right right = entitlements.toTakeBack(round, act.by());
            round.takeBack();
            record(round, right, act, null);
            return ActResult.TAKEN_BACK;
        }
        int asked = round.levelNo();
        round.revoke(act.by());
        keep(round, asked, Verb.REVOKE, act.by(), null, String.valueOf(round.levelNo()), act.comment());
        events.publishEvent(new ApprovalActed(
                act.subject(), act.by(), Verb.REVOKE, null, String.valueOf(round.levelNo()), asked, act.comment()));
        return ActResult.RECALLED;
    }

    /** Whether an answer of the person's is wanted. */
    @Transactional(readOnly = true)
    public boolean asks(String subject, String person) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject).stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> round.current().openSeats().stream())
                .anyMatch(seat -> entitlements.mayAnswer(seat, person));
    }

    /** Whether the person may take back what all have agreed to; whether it is still time, the process knows. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(String subject, String person) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .filter(round -> round.state() == RoundState.APPROVED)
                .filter(round -> entitlements.mayTakeBack(round, person))
                .isPresent();
    }

    private void refuseTooSoon(ApprovalRound round) {
        if (round.state() != RoundState.OPEN) {
            throw Refusal.conflict("approval.is-with-you", round.subject());
        }
        Duration every = round.current().nudgeEvery();
        acts.last(round.subject(), Verb.NUDGE)
                .map(last -> last.at().plus(every))
                .ifPresent(next -> {
                    if (next.isAfter(clock.instant())) {
                        throw Refusal.conflict("approval.nudged-lately", time(next));
                    }
                });
    }

    private ActResult asParticipant(ApprovalRound round, ActOnApproval act) {
        boolean submitter = act.by().equals(round.submitter());
        Right right = new Right(null);
        if (!submitter && !(act.verb() == Verb.COMMENT && copies.has(act.subject(), act.by()))) {
            right = entitlements.at(seat(round, act), act.by());
        }
        if (act.verb() == Verb.COPY) {
            if (!copies.add(act.subject(), entitlements.known(act.target()), act.by(), clock.instant())) {
                throw Refusal.conflict("approval.copied-before", act.target());
            }
            record(round, right, act, act.target());
        } else {
            record(round, right, act, null);
        }
        return ActResult.NOTHING;
    }

    /** The seat that is meant: the one that was named, or the first where the person may answer. */
    private Seat seat(ApprovalRound round, ActOnApproval act) {
        Long named = act.seat();
        List<Seat> open = round.state() == RoundState.OPEN ? round.current().openSeats() : List.of();
        if (named != null) {
            return open.stream()
                    .filter(seat -> seat.id() == named)
                    .findFirst()
                    .orElseThrow(() -> tooLate(act.subject()));
        }
        Refusal no = null;
        for (boolean byName : new boolean[] {true, false}) {
            for (Seat seat : open) {
                if (byName != act.by().equals(seat.person())) {
                    continue;
                }
                try {
                    entitlements.at(seat, act.by());
                    return seat;
                } catch (Refusal refusal) {
                    no = no == null ? refusal : no;
                }
            }
        }
        throw no == null ? tooLate(act.subject()) : no;
    }

    /** Says who was faster, where somebody was. */
    public Refusal tooLate(String subject) {
        return acts.last(subject, Verb.APPROVE, Verb.REJECT, Verb.SEND_BACK, Verb.WITHDRAW, Verb.GIVE_UP, Verb.ESCALATE)
                .map(last ->
                        Refusal.conflict("approval.done." + last.verb(), subject, last.actor(), time(last.at())))
                .orElseGet(() -> Refusal.conflict("approval.none-open", subject));
    }

    /** As people read it, by the company's clocks. */
    private String time(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }

    private void record(ApprovalRound round, Right right, ActOnApproval act, @Nullable String target) {
        keep(round, round.levelNo(), act.verb(), act.by(), right.onBehalfOf(), target, act.comment());
        events.publishEvent(new ApprovalActed(
                act.subject(), act.by(), act.verb(), right.onBehalfOf(), target, round.levelNo(), act.comment()));
    }

    private void keep(
            ApprovalRound round,
            int level,
            Verb verb,
            String by,
            @Nullable String onBehalfOf,
            @Nullable String target,
            String comment) {
        acts.add(new ActRecord(
                round.subject(), round.roundNo(), level, verb, by, onBehalfOf, target, comment, clock.instant()));
    }
}
