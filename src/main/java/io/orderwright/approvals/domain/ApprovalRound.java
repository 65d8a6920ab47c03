package io.orderwright.approvals.domain;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.rounds.SeenSubject;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.approvals.signoffs.Exclusions;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.ground.columns.MoneyColumns;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One asking of a document, level after level, from the first question to the last answer. */
@Entity
@Table(name = "approval_round")
public class ApprovalRound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_round_seq")
    @SequenceGenerator(name = "approval_round_seq", sequenceName = "approval_round_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String subject;
    private String kind;
    private String title;

    @CompositeType(MoneyColumns.class)
    @AttributeOverride(name = "amount", column = @Column(name = "total"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private @Nullable Money total;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exclusions excluded;

    private @Nullable String fallbackGroup;
    private @Nullable String agreedBy;
    private @Nullable String agreedAs;
    private @Nullable Long agreedNumber;
    private int roundNo;
    private String submitter;
    private String content;

    @Convert(converter = CompanyMoney.class)
    private Money amount;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.OPEN;

    private int levelNo = 1;
    private Instant askedAt;
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("levelNo")
    private List<ApprovalLevel> levels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ApprovalRound() {}

    public ApprovalRound(AskSignOff asked, int roundNo, Instant now) {
        SignOffSubject what = asked.subject();
        this.subject = what.number();
        this.kind = what.kind();
        this.title = what.title();
        this.total = what.total();
        this.roundNo = roundNo;
        this.submitter = asked.submitter();
        this.content = asked.content();
        this.amount = asked.companyAmount();
        this.fallbackGroup = asked.fallback();
        this.excluded = Exclusions.of(asked.excluded());
        agreed(asked.agreed());
        this.askedAt = now;
        asked.groups()
                .forEach(group -> levels.add(new ApprovalLevel(this, levels.size() + 1, group, asked.decision())));
    }

    /** A level has been decided: the next one's turn, or the end. */
    public void decided(Verdict verdict, Instant now) {
        check(RoundTransition.DECIDE);
        if (verdict == Verdict.REJECTED) {
            end(RoundState.REJECTED, now);
        } else if (verdict == Verdict.APPROVED && levelNo < levels.size()) {
            levelNo++;
        } else if (verdict == Verdict.APPROVED) {
            end(RoundState.APPROVED, now);
        }
    }

    /** To the submitter, who asks again or gives up. */
    public void sendBack() {
        check(RoundTransition.SEND_BACK);
        current().passOpenSeats();
        state = RoundState.SENT_BACK;
    }

    /** @throws Refusal INVALID when it is no earlier level */
    public void sendBackTo(int level) {
        check(RoundTransition.SEND_BACK_TO);
        if (level < 1 || level >= levelNo) {
            throw Refusal.invalid("target", "approval.no-earlier-level", level, levelNo);
        }
        restartAt(level);
    }

    /** The submitter asks again: everybody, from the first level on. */
    public void resubmit() {
        check(RoundTransition.RESUBMIT);
        state = RoundState.OPEN;
        restartAt(1);
    }

    /**
     * Somebody takes his yes back while others are still asked: his level and all after it are asked again.
     *
     * @throws Refusal FORBIDDEN when he gave none at an earlier level
     */
    public void revoke(String by) {
        check(RoundTransition.REVOKE);
        int level = levels.stream()
                .filter(one -> one.levelNo() < levelNo && one.answeredBy(by))
                .mapToInt(ApprovalLevel::levelNo)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("approval.not-approver", subject));
        restartAt(level);
    }

    /** What all agreed to holds no longer. What each said stays readable; the document is asked anew, in a round of its own. */
    public void takeBack() {
        check(RoundTransition.TAKE_BACK);
        state = RoundState.REVOKED;
    }

    /**
     * What was asked or agreed covers less now, and nothing else: the same people would be asked, or fewer; but not whoever
     * lowered it while they are asked.
     */
    public void lowerTo(String lesserContent, Money lesserTotal, String by) {
        check(RoundTransition.LOWER);
        content = lesserContent;
        total = lesserTotal;
        excluded = state.running() && part(by) == null ? excluded.and(by, PartTaken.EDITED) : excluded;
    }

    /** What this person did about the document, so that he never answers; null where he may. */
    public @Nullable PartTaken part(String person) {
        return person.equals(submitter) ? PartTaken.ASKED : excluded.part(person);
    }

    /** As whoever answers sees it. */
    public SeenSubject seen() {
        return SeenSubject.of(roundNo, content, total);
    }

    /** Whether this is what was asked about; of what was asked before contents were kept, nobody knows better. */
    public boolean covers(String asked) {
        return content.isEmpty() || content.equals(asked);
    }

    /** Whoever has agreed elsewhere is asked as everybody else is when it is asked again. */
    private void restartAt(int level) {
        agreed(null);
        levels.stream().filter(one -> one.levelNo() >= level).forEach(ApprovalLevel::reset);
        levelNo = level;
    }

    /** The question is moot. */
    public void withdraw(Instant now) {
        check(RoundTransition.WITHDRAW);
        levels.forEach(ApprovalLevel::withdraw);
        end(RoundState.WITHDRAWN, now);
    }

    private void check(RoundTransition transition) {
        transition.check(subject, state);
    }

    private void end(RoundState end, Instant now) {
        state = end;
        endedAt = now;
    }

    /** Whose turn it is. */
    public ApprovalLevel current() {
        return levels.get(levelNo - 1);
    }

    public List<ApprovalLevel> levels() {
        return List.copyOf(levels);
    }

    /** Where this person has answered at another level than this one, with an answer that counts. */
    public Optional<Seat> answerElsewhere(ApprovalLevel level, String person) {
        return levels.stream()
                .filter(other -> other != level)
                .flatMap(other -> other.answerOf(person).stream())
                .findFirst();
    }

    /** What somebody did elsewhere, if he has agreed by that and answered here at no other level than this one. */
    public Optional<EarlierAgreement> agreedElsewhere(ApprovalLevel level) {
        return agreedBy == null || agreedAs == null || agreedNumber == null
                ? Optional.empty()
                : Optional.of(new EarlierAgreement(agreedBy, agreedAs, agreedNumber))
                        .filter(yes -> part(yes.person()) == null
                                && answerElsewhere(level, yes.person()).isEmpty());
    }

    private void agreed(@Nullable EarlierAgreement yes) {
        agreedBy = yes == null ? null : yes.person();
        agreedAs = yes == null ? null : yes.as();
        agreedNumber = yes == null ? null : yes.number();
    }

    /** Another level than this one at which nobody was asked, since this person had agreed elsewhere. */
    public Optional<ApprovalLevel> stoodElsewhere(ApprovalLevel level, String person) {
        return levels.stream()
                .filter(other -> other != level && other.standsElsewhere(person))
                .findFirst();
    }

    /** It asks, or was answered with a yes that holds. */
    public boolean counts() {
        return state.running() || state == RoundState.APPROVED;
    }

    public RoundState state() {
        return state;
    }

    public String subject() {
        return subject;
    }

    public int roundNo() {
        return roundNo;
    }

    public int levelNo() {
        return levelNo;
    }

    public String submitter() {
        return submitter;
    }

    public Money amount() {
        return amount;
    }

    /** The group that is asked where a level's own has nobody; null where the table of terms says it. */
    public @Nullable String fallbackGroup() {
        return fallbackGroup;
    }

    /** What all its levels came to. */
    public Verdict verdict() {
        return switch (state) {
            case APPROVED -> Verdict.APPROVED;
            case REJECTED -> Verdict.REJECTED;
            case WITHDRAWN -> Verdict.WITHDRAWN;
            case OPEN, SENT_BACK, REVOKED -> Verdict.OPEN;
        };
    }

    public RoundView view() {
        SignOffSubject what = new SignOffSubject(subject, kind, title, total);
        return new RoundView(
                subject, roundNo, submitter, state, amount, levelNo, askedAt, what, seen().toString(), excluded.all());
    }
}
