package io.orderwright.approvals.domain;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.domain.Seat.SeatState;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.platform.decisions.Decision;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One level of an approval: who is asked, on which terms, what was said. Asked anew, its answers of before count no longer.
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

    @Embedded
    private LevelGrounds grounds;

    @Enumerated(EnumType.STRING)
    private ApprovalMode mode = ApprovalMode.ANY;

    private int needed = 1;
    private int asking;

    @Embedded
    private LevelTimes timing = new LevelTimes();

    @Embedded
    private LevelVerdict verdict = new LevelVerdict();

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
        this.grounds = new LevelGrounds(asking);
    }

    /** Whatever was said here counts no longer; the group that the table named will be asked. */
    void reset() {
        passOpenSeats();
        asking++;
        groupId = namedGroup;
        verdict = new LevelVerdict();
        timing.reset();
    }

    /** Asks these people of the group; for ANY whoever of them is first. */
    public void ask(String group, List<String> people, LevelTerms terms, Instant now) {
        passOpenSeats();
        asking++;
        groupId = group;
        mode = terms.mode();
        needed = terms.needed(people.size());
        timing.begin(terms, now);
        if (mode == ApprovalMode.ANY) {
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
    public void arm(LevelTerms terms, Instant now) {
        timing.arm(terms, now);
    }

    public void reminded() {
        timing.reminded();
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
        seat.answer(yes, by, forWhom, words, now);
        return settle(by, words, now);
    }

    /** Counts again after an added approver is gone. */
    public Verdict remove(Seat seat, String by, String words, Instant now) {
        seat.remove();
        return settle(by, words, now);
    }

    private Verdict settle(String by, String words, Instant now) {
        Verdict counted = VoteCount.of(needed, now().toList()).verdict();
        if (counted != Verdict.OPEN) {
            verdict = LevelVerdict.of(counted, by, words, now);
            passOpenSeats();
        }
        return counted;
    }

    /** Nobody is asked: the only one who could be has just agreed to the same content, at the level before or elsewhere. */
    public void standsAs(EarlierAgreement yes, String group, Instant now) {
        groupId = group;
        verdict = LevelVerdict.sameAs(yes, now);
    }

    /** Whether this person's own yes, at this time of asking, is what it was approved by, or one of several. */
    public boolean saidYes(String person) {
        return verdict.standsBy(person)
                || now().anyMatch(seat -> seat.state() == SeatState.APPROVED && person.equals(seat.answeredBy()));
    }

    /** The seats of this time of asking. */
    private Stream<Seat> now() {
        return seats.stream().filter(seat -> seat.asking() == asking);
    }

    void passOpenSeats() {
        now().forEach(seat -> seat.pass());
    }

    void withdraw() {
        passOpenSeats();
        verdict.withdraw();
    }

    /** Those who are asked at this moment. */
    public List<Seat> openSeats() {
        return now().filter(Seat::open).toList();
    }

    /** Whether this person has answered, at this time of asking. */
    public boolean answeredBy(String person) {
        return answerOf(person).isPresent();
    }

    Optional<Seat> answerOf(String person) {
        return now().filter(seat -> person.equals(seat.answeredBy())).findFirst();
    }

    boolean standsElsewhere(String person) {
        return verdict.sameAs() != null && verdict.standsBy(person);
    }

    /** Whether this person is asked by name, or was and has answered. */
    public boolean holds(String person) {
        return now().anyMatch(seat -> seat.state() != SeatState.REMOVED
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

    public ApprovalMode mode() {
        return mode;
    }

    public int needed() {
        return needed;
    }

    int asking() {
        return asking;
    }

    public @Nullable String escalateTo() {
        return timing.escalateTo();
    }

    /** How often the submitter may nudge. */
    public Duration nudgeEvery() {
        return timing.nudgeEvery();
    }

    public @Nullable Instant dueAt() {
        return timing.dueAt();
    }

    public @Nullable Instant remindAt() {
        return timing.remindAt();
    }

    public Verdict decision() {
        return verdict.decision();
    }

    public @Nullable String decidedBy() {
        return verdict.by();
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
                grounds.reason(),
                grounds.tableName(),
                grounds.tableVersion(),
                grounds.rowName(),
                verdict.decision(),
                round.state().running() && round.levelNo() == levelNo,
                timing.dueAt(),
                timing.reminders(),
                verdict.by(),
                verdict.comment(),
                verdict.at(),
                verdict.sameAsLevel(),
                verdict.sameAs(),
                now().map(seat -> seat.view(seat.open() ? substitutes.apply(seat) : List.of()))
                        .toList(),
                round.seen().toString());
    }
}
