package io.orderwright.sales.changes;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.changes.ChangeEvent.ChangeAsked;
import io.orderwright.sales.changes.ChangeEvent.ChangeDecided;
import io.orderwright.sales.changes.ChangeEvent.ChangeEnded;
import io.orderwright.sales.changes.ChangeEvent.ChangeReasked;
import io.orderwright.sales.changes.ChangeEvent.ChangeRefusalResolved;
import io.orderwright.sales.changes.ChangeView.State;
import io.orderwright.sales.changes.ledger.ChangeLedger;
import io.orderwright.sales.changes.ports.Changing;
import io.orderwright.sales.changes.ports.Changing.Changed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes orders as customers want: what a change does is seen before it is asked for, agreed to where it asks more of
 * somebody than was approved, done to all books at once, and told to the partners who know the order.
 */
@Service
@Transactional
public class OrderChanges {

    private final ChangeLedger ledger;
    private final Changing changing;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderChanges(
            ChangeLedger ledger, Changing changing, DocumentIds ids, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.changing = changing;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a change that was to be done. */
    public enum Outcome {
        DONE,
        /** Somebody else must agree by now. */
        ASK_AGAIN,
        /** The order cannot be changed so any more. */
        GONE
    }

    /**
     * Done and undone again: nothing has happened afterwards.
     *
     * @throws Refusal as {@link #ask}
     */
    public ChangeEffects preview(String orderNumber, AskChange asked) {
        refuseUnlessSeen(orderNumber, asked);
        return changing.preview(orderNumber, asked.wanted());
    }

    /**
     * Asks for it; returns its number. Where nobody must agree it is done at once.
     *
     * @throws Refusal NOT_FOUND for an unknown order; CHANGED where it is another version by now; CONFLICT where another change
     *     is open; and as {@link Changing#preview}
     */
    public String ask(String orderNumber, AskChange asked, String by) {
        refuseUnlessSeen(orderNumber, asked);
        ChangeEffects effects = changing.preview(orderNumber, asked.wanted());
        long id = ids.next(DocumentType.CHANGE_ORDER);
        String number = DocumentType.CHANGE_ORDER.number(LocalDate.now(clock), id);
        String reason = asked.reason().strip();
        if (!ledger.ask(id, number, orderNumber, reason, asked.wanted(), effects, by, clock.instant())) {
            throw Refusal.conflict("change.asked-already", orderNumber);
        }
        events.publishEvent(new ChangeAsked(orderNumber, by, number, reason));
        return number;
    }

    private void refuseUnlessSeen(String orderNumber, AskChange asked) {
        Integer seen = asked.version();
        if (seen != null && seen != changing.version(orderNumber)) {
            throw Refusal.changed("change.other-version", orderNumber);
        }
    }

    /**
     * Somebody agrees to it, or does not.
     *
     * @throws Refusal FORBIDDEN to who asked for it; INVALID for a no without a word
     */
    public void decide(String number, boolean approved, String comment, String by) {
        ChangeView change = held(number, State.ASKED);
        if (by.equals(change.askedBy())) {
            throw Refusal.forbidden("change.own", number);
        }
        if (!approved && comment.isBlank()) {
            throw Refusal.invalid("comment", "change.comment-missing");
        }
        ledger.decide(number, by, comment.strip(), clock.instant());
        events.publishEvent(new ChangeDecided(change.orderNumber(), by, number, approved, comment.strip()));
    }

    /**
     * Does what was asked for, unless others must agree by now, or the order has moved on too far.
     *
     * @throws Refusal CONFLICT when the order is just being sent to a partner: in a moment it is not
     */
    public Outcome apply(String number) {
        ChangeView change = held(number, State.ASKED);
        ChangeEffects now;
        try {
            now = changing.preview(change.orderNumber(), change.wanted());
        } catch (Refusal refused) {
            if (refused.code().equals("order.being-sent") || refused.code().equals("change.at-carrier")) {
                throw refused;
            }
            return Outcome.GONE;
        }
        if (now.asksOtherThan(change.effects())) {
            return Outcome.ASK_AGAIN;
        }
        Changed done =
                changing.carryOut(change.orderNumber(), change.wanted(), number, change.reason(), change.askedBy());
        ledger.applied(number, done.effects(), done.version());
        return Outcome.DONE;
    }

    /** Others must agree to it by now. */
    public void askAgain(String number) {
        ChangeView change = held(number, State.ASKED);
        ledger.askAgain(number, changing.preview(change.orderNumber(), change.wanted()));
        events.publishEvent(new ChangeReasked(change.orderNumber(), BusinessEvent.SYSTEM, number));
    }

    /**
     * The ERP refused it.
     *
     * @throws Refusal INVALID without a word about it
     */
    public void resolve(String number, boolean tryAgain, String comment, String by) {
        ChangeView change = held(number, State.APPLIED);
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "change.comment-missing");
        }
        ledger.remark(number, comment.strip());
        events.publishEvent(new ChangeRefusalResolved(change.orderNumber(), by, number, tryAgain, comment.strip()));
    }

    /** Nothing more happens to it. */
    public void end(String number, State state) {
        ChangeView change = held(number, state == State.DONE ? State.APPLIED : State.ASKED);
        ledger.end(number, state, clock.instant());
        events.publishEvent(new ChangeEnded(change.orderNumber(), BusinessEvent.SYSTEM, number, state));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public ChangeView get(String number) {
        return ledger.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<ChangeView> page(long before, int size) {
        return ledger.page(before, size);
    }

    /** Those asked for an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeView> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    private ChangeView held(String number, State wanted) {
        ChangeView change = ledger.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        if (change.state() != wanted) {
            throw Refusal.conflict("change.state", number, change.state());
        }
        return change;
    }
}
