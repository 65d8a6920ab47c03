package io.orderwright.approvals;

import io.orderwright.approvals.actions.ApprovalLog;
import io.orderwright.approvals.actions.ApprovalTable;
import io.orderwright.approvals.actions.Entitlements;
import io.orderwright.approvals.actions.LevelQuestion;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.domain.Seats;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.rounds.SeatView;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks and tells on its way through the levels of one asking; the order of steps is the process's. */
@Service
@Transactional
public class ApprovalFlow {

    private final ApprovalRounds rounds;
    private final Seats seats;
    private final ApprovalTable table;
    private final Entitlements entitlements;
    private final LevelQuestion levels;
    private final ApprovalLog log;
    private final Clock clock;

    ApprovalFlow(
            ApprovalRounds rounds,
            Seats seats,
            ApprovalTable table,
            Entitlements entitlements,
            LevelQuestion levels,
            ApprovalLog log,
            Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.table = table;
        this.entitlements = entitlements;
        this.levels = levels;
        this.log = log;
        this.clock = clock;
    }

    /** It is the next level's turn: asks its group, or the fallback where the group is empty. False when nobody is there. */
    public boolean openLevel(String subject) {
        ApprovalRound round = running(subject);
        return levels.put(round, round.current(), round.current().group());
    }

    /**
     * Once more, after nobody was found.
     *
     * @throws Refusal CONFLICT when there still is nobody: an administrator has to give the group a member
     */
    public void findApprovers(String subject) {
        ApprovalRound round = running(subject);
        if (!levels.put(round, round.current(), round.current().group())) {
            throw Refusal.conflict("approval.nobody", subject, round.current().group());
        }
    }

    /** For a diagram that asks one level after the other by itself: whoever is next is asked. */
    public void openNext(String subject) {
        ApprovalRound round = last(subject);
        if (round.state() == RoundState.OPEN && round.current().openSeats().isEmpty()) {
            round.current().askGroup();
        }
    }

    /** Whether nobody is asked at the level whose turn it is. */
    @Transactional(readOnly = true)
    public boolean nobodyAsked(String subject) {
        return last(subject).current().openSeats().isEmpty();
    }

    /** The seats that are asked now, by number. */
    @Transactional(readOnly = true)
    public List<Long> askedSeats(String subject) {
        return last(subject).current().openSeats().stream().map(Seat::id).toList();
    }

    /** Whether the level that was asked needs no more answers. */
    @Transactional(readOnly = true)
    public boolean levelEnded(String subject) {
        ApprovalRound round = last(subject);
        return round.state() != RoundState.OPEN || round.current().openSeats().isEmpty();
    }

    /** Whether another level is to be asked, a later or an earlier one. */
    @Transactional(readOnly = true)
    public boolean goesOn(String subject) {
        return last(subject).state() == RoundState.OPEN;
    }

    @Transactional(readOnly = true)
    public boolean sentBack(String subject) {
        return last(subject).state() == RoundState.SENT_BACK;
    }

    @Transactional(readOnly = true)
    public RoundView round(String subject) {
        return last(subject).view();
    }

    /** Who is asked at a seat. */
    @Transactional(readOnly = true)
    public SeatView seat(long number) {
        Seat seat = seats.findById(number).orElseThrow(() -> Refusal.notFound("approval.no-seat", number));
        return seat.view(entitlements.substitutes(seat));
    }

    /** Whether the person may answer there now; says why not. */
    @Transactional(readOnly = true)
    public void refuseUnlessAsked(long number, String person) {
        Seat seat = seats.findById(number).orElseThrow(() -> Refusal.notFound("approval.no-seat", number));
        entitlements.at(seat, person);
    }

    @Transactional(readOnly = true)
    public Instant dueAt(String subject) {
        Instant due = last(subject).current().dueAt();
        return due == null ? clock.instant() : due;
    }

    /** When those who are asked are reminded; with their due time where the table names no reminder. */
    @Transactional(readOnly = true)
    public Instant remindAt(String subject) {
        Instant reminder = last(subject).current().remindAt();
        return reminder == null ? dueAt(subject) : reminder;
    }

    /** The level's reminder is due. False when the table wants none, or nobody is asked any more. */
    public boolean remind(String subject) {
        ApprovalRound round = running(subject);
        ApprovalLevel level = round.current();
        if (level.remindAt() == null || level.openSeats().isEmpty()) {
            return false;
        }
        level.reminded();
        log.happened(round, ApprovalVerb.REMIND, null, level.group());
        return true;
    }

    /**
     * The level was not answered in time: its superior group is asked instead, or, where the table names none, the same
     * people are asked again. False when nobody is there.
     */
    public boolean escalate(String subject) {
        ApprovalRound round = running(subject);
        ApprovalLevel level = round.current();
        String superior = level.escalateTo();
        if (superior == null) {
            level.reminded();
            level.arm(table.terms(level.group(), round.amount()).terms(), clock.instant());
            log.happened(round, ApprovalVerb.REMIND, null, level.group());
            return true;
        }
        log.happened(round, ApprovalVerb.ESCALATE, superior, level.group());
        return levels.put(round, level, superior);
    }

    private ApprovalRound running(String subject) {
        return rounds.locked(subject)
                .filter(round -> round.state().running())
                .orElseThrow(() -> Refusal.conflict("approval.none-open", subject));
    }

    private ApprovalRound last(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .orElseThrow(() -> Refusal.conflict("approval.none-open", subject));
    }
}
