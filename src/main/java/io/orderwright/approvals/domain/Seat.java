package io.orderwright.approvals.domain;

import io.orderwright.approvals.rounds.SeatView;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer that a level asks for: of a named person, or of anybody of its group. */
@Entity
@Table(name = "approval_seat")
public class Seat {

    /** Where an answer stands. */
    public enum SeatState {
        OPEN,
        APPROVED,
        REJECTED,
        /** An added approver who need not answer any more. */
        REMOVED,
        /** The level ended without this answer. */
        PASSED
    }

    /** Who wants the answer. */
    public enum Origin {
        TABLE,
        ADDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seat_seq")
    @SequenceGenerator(name = "approval_seat_seq", sequenceName = "approval_seat_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ApprovalLevel level;

    private int asking;
    private @Nullable String groupId;
    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String addedBy;
    private @Nullable String delegatedBy;

    @Enumerated(EnumType.STRING)
    private SeatState state = SeatState.OPEN;

    private @Nullable String answeredBy;
    private @Nullable String onBehalfOf;
    private @Nullable String comment;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Seat() {}

    Seat(ApprovalLevel level, @Nullable String groupId, @Nullable String person, @Nullable String addedBy) {
        this.level = level;
        this.asking = level.asking();
        this.groupId = groupId;
        this.person = person;
        this.addedBy = addedBy;
        this.origin = addedBy == null ? Origin.TABLE : Origin.ADDED;
    }

    void answer(boolean yes, String by, @Nullable String forWhom, String words, Instant now) {
        move(yes ? SeatTransition.APPROVE : SeatTransition.REJECT);
        answeredBy = by;
        onBehalfOf = forWhom;
        comment = words;
        answeredAt = now;
    }

    /** It need not be given any more; nothing happens when it is. */
    void remove() {
        move(SeatTransition.REMOVE);
    }

    /** The level ended without it; nothing happens when it is given. */
    void pass() {
        move(SeatTransition.PASS);
    }

    /** From here on this person answers. */
    public void transfer(String to) {
        move(SeatTransition.TRANSFER);
        if (delegatedBy != null) {
            throw Refusal.conflict("approval.delegated-to-you", delegatedBy);
        }
        person = to;
    }

    /** This person gives an opinion first. */
    public void delegate(String to, String from) {
        move(SeatTransition.DELEGATE);
        if (delegatedBy != null) {
            throw Refusal.conflict("approval.delegated-to-you", delegatedBy);
        }
        person = to;
        delegatedBy = from;
    }

    /** The opinion is given: the question is back with whom it came from. */
    public void giveBack() {
        move(SeatTransition.GIVE_BACK);
        if (delegatedBy == null) {
            throw Refusal.conflict("approval.answered-before", level.subject(), "-", state);
        }
        person = delegatedBy;
        delegatedBy = null;
    }

    private void move(SeatTransition transition) {
        state = transition.after(level.subject(), answeredBy, state);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("a seat has its number only when it is saved");
        }
        return id;
    }

    public ApprovalLevel level() {
        return level;
    }

    public boolean open() {
        return state == SeatState.OPEN;
    }

    public SeatState state() {
        return state;
    }

    boolean added() {
        return origin == Origin.ADDED;
    }

    int asking() {
        return asking;
    }

    public @Nullable String group() {
        return groupId;
    }

    public @Nullable String person() {
        return person;
    }

    public @Nullable String delegatedBy() {
        return delegatedBy;
    }

    public @Nullable String addedBy() {
        return addedBy;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    /** For whom it was answered; null for whoever answered himself. */
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    /** @param substitutes who may answer for the person today */
    public SeatView view(List<String> substitutes) {
        return new SeatView(
                id(),
                level.subject(),
                level.levelNo(),
                groupId,
                person,
                addedBy,
                delegatedBy,
                state.name(),
                answeredBy,
                onBehalfOf,
                comment,
                answeredAt,
                substitutes);
    }
}
