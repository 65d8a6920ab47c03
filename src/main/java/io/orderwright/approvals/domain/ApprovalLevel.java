package io.orderwright.approvals.domain;

import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Mode;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.domain.Seat.State;
import io.orderwright.platform.decisions.Decision;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One level of an approval: who is asked, on which terms, and what was said. Each time it is asked anew (sent back,
 * escalated) its earlier answers count no longer.
 */
@Entity
@Table(name = "approval")
public class ApprovalLevel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
    @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ApprovalRound round;

    private String subject;
    private int levelNo;
    private String groupId;
    private String namedGroup;
    private String submitter;
    private String reason;
    private String tableName;
    private String tableVersion;
    private String rowName;

    @Enumerated(EnumType.STRING)
    private Mode mode = Mode.ANY;

    private int needed = 1;
    private int asking;
    private @Nullable Instant dueAt;
    private @Nullable Instant remindAt;
    private @Nullable String escalateTo;
    private @Nullable String nudgeEvery;
    private int reminders;

    @Enumerated(EnumType.STRING)
    private Verdict decision = Verdict.OPEN;

    private @Nullable String decidedBy;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @OneToMany(mappedBy = "level", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Seat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ApprovalLevel() {}

    ApprovalLevel(ApprovalRound round, int levelNo, String groupId, Decision asking) {
        this.round = round;
        this.subject = round.subject();
        this.submitter = round.submitter();
        this.levelNo = levelNo;
        this.groupId = groupId;
        this.namedGroup = groupId;
        this.reason = asking.text("reason");
        this.tableName = asking.table();
        this.tableVersion = asking.version();
        this.rowName = asking.row();
    }

    /** Whatever was said here counts no longer; the group that the table named will be asked. */
    void reset() {
        passOpenSeats();
        asking++;
        groupId = namedGroup;
        decision = Verdict.OPEN;
        decidedBy = null;
        comment = null;
        decidedAt = null;
        reminders = 0;
    }

    /** Asks these people of the group; for ANY whoever of them is first. */
    public void ask(String group, List<String> people, Terms terms, Instant now) {
        passOpenSeats();
        asking++;
        groupId = group;
        mode = terms.mode();
        needed = terms.needed(people.size());
        escalateTo = terms.escalateTo();
        nudgeEvery = terms.nudgeEvery().toString();
        arm(terms, now);
        if (mode == Mode.ANY) {
            seats.add(new Seat(this, group, null, null));
        } else {
            people.forEach(person -> seats.add(new Seat(this, group, person, null)));
        }
    }

    /** Asks whoever of the group is first, without a time. */
    public void askGroup() {
        asking++;
        seats.add(new Seat(this, groupId, null, null));
    }

    /** Counts its time from now. */
    public void arm(Terms terms, Instant now) {
        dueAt = now.plus(terms.due());
        Duration reminder = terms.remindAfter();
        remindAt = reminder == null ? null : now.plus(reminder);
    }

    public void reminded() {
        reminders++;
    }

    public Seat add(String person, String by) {
        Seat seat = new Seat(this, null, person, by);
        seats.add(seat);
        return seat;
    }

    /**
     * Records an answer; OPEN while it is not the last one needed. It ends with a no of an added approver, or when so many
     * of the others have said no that too few are left; with a yes when enough of the others and all added ones agree.
     */
    public Verdict answer(Seat seat, boolean yes, String by, @Nullable String forWhom, String words, Instant now) {
        seat.answer(yes ? State.APPROVED : State.REJECTED, by, forWhom, words, now);
        return settle(by, words, now);
    }

    /** Counts again after an added approver is gone. */
    public Verdict remove(Seat seat, String by, String words, Instant now) {
        seat.end(State.REMOVED);
        return settle(by, words, now);
    }

    private Verdict settle(String by, String words, Instant now) {
        Verdict counted = count();
        if (counted != Verdict.OPEN) {
            decision = counted;
            decidedBy = by;
            comment = words;
            decidedAt = now;
            passOpenSeats();
        }
        return counted;
    }

    private Verdict count() {
        long yes = asked().filter(seat -> seat.state() == State.APPROVED).count();
        long open = asked().filter(Seat::open).count();
        boolean addedNo = added().anyMatch(seat -> seat.state() == State.REJECTED);
        if (addedNo || yes + open < needed) {
            return Verdict.REJECTED;
        }
        return yes >= needed && added().noneMatch(Seat::open) ? Verdict.APPROVED : Verdict.OPEN;
    }

    private Stream<Seat> asked() {
        return now().filter(seat -> !seat.added());
    }

    private Stream<Seat> added() {
        return now().filter(Seat::added);
    }

    /** The seats of this time of asking. */
    private Stream<Seat> now() {
        return seats.stream().filter(seat -> seat.asking() == asking);
    }

    /** Nobody is asked here any more. */
    void passOpenSeats() {
        now().forEach(seat -> seat.end(State.PASSED));
    }

    void withdraw() {
        passOpenSeats();
        if (decision == Verdict.OPEN) {
            decision = Verdict.WITHDRAWN;
        }
    }

    /** Those who are asked at this moment. */
    public List<Seat> openSeats() {
        return now().filter(Seat::open).toList();
    }

    /** Whether this person has answered, at this time of asking. */
    public boolean answeredBy(String person) {
        return now().anyMatch(seat -> person.equals(seat.answeredBy()));
    }

    /** Whether this person is asked by name, or was and has answered. */
    public boolean holds(String person) {
        return now().anyMatch(seat -> seat.state() != State.REMOVED
                && (person.equals(seat.person())
                        || person.equals(seat.delegatedBy())
                        || person.equals(seat.answeredBy())));
    }

    public String subject() {
        return subject;
    }

    public ApprovalRound round() {
        return round;
    }

    public String submitter() {
        return submitter;
    }

    public int levelNo() {
        return levelNo;
    }

    public String group() {
        return groupId;
    }

    /** The group that the table named, whoever was asked in its place. */
    public String namedGroup() {
        return namedGroup;
    }

    public Mode mode() {
        return mode;
    }

    public int needed() {
        return needed;
    }

    int asking() {
        return asking;
    }

    public @Nullable String escalateTo() {
        return escalateTo;
    }

    /** How often the submitter may nudge. */
    public Duration nudgeEvery() {
        return nudgeEvery == null ? Duration.ZERO : Duration.parse(nudgeEvery);
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant remindAt() {
        return remindAt;
    }

    public Verdict decision() {
        return decision;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** @param substitutes who may answer today at a seat for those who are asked there */
    public ApprovalView view(Function<Seat, List<String>> substitutes) {
        return new ApprovalView(
                subject,
                round.roundNo(),
                levelNo,
                groupId,
                namedGroup,
                mode,
                needed,
                submitter,
                reason,
                tableName,
                tableVersion,
                rowName,
                decision,
                round.state().running() && round.levelNo() == levelNo,
                dueAt,
                reminders,
                decidedBy,
                comment,
                decidedAt,
                now().map(seat -> seat.view(seat.open() ? substitutes.apply(seat) : List.of()))
                        .toList());
    }
}
