package io.orderwright.fulfilment.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionDecided;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionEnded;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionReasked;
import io.orderwright.fulfilment.expediting.InsertionEvent.OrderDisplaced;
import io.orderwright.fulfilment.expediting.InsertionView.State;
import io.orderwright.fulfilment.expediting.ledger.InsertionLedger;
import io.orderwright.fulfilment.expediting.ports.Displacing;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an urgent order before others: what it takes from whom is seen before it is asked for, agreed to by whom the table
 * production/insertion-approval names, and done only if it takes no more than that.
 */
@Service
@Transactional
public class UrgentInsertions {

    private static final String TABLE = "production/insertion-approval";

    private final InsertionLedger ledger;
    private final DelayNotices notices;
    private final Displacing displacing;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgentInsertions(
            InsertionLedger ledger,
            DelayNotices notices,
            Displacing displacing,
            DecisionTables tables,
            DecisionLog decisions,
            DocumentIds ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.notices = notices;
        this.displacing = displacing;
        this.tables = tables;
        this.decisions = decisions;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What became of an approved insertion. */
    public enum Outcome {
        DONE,
        /** It takes more than was agreed to. */
        WORSE,
        /** The order waits for nothing any more. */
        GONE
    }

    /** What taking the order before others would take from whom now, and who would have to agree. */
    public record Preview(Displacement displacement, String approver, String tableVersion, String row, String reason) {}

    /**
     * Done and undone again: nothing has happened afterwards.
     *
     * @throws Refusal NOT_FOUND for an unknown order; CONFLICT when it waits for no goods
     */
    public Preview preview(String orderNumber) {
        Displacement displacement = displacing.preview(orderNumber);
        Decision decision = tables.decide(TABLE, displacement.facts());
        return new Preview(
                displacement, decision.text("approver"), decision.version(), decision.row(), decision.text("reason"));
    }

    /**
     * Asks for it; returns its number. Where nobody is displaced it is done at once.
     *
     * @throws Refusal CONFLICT when the order waits for no goods, or was asked for already
     */
    public String ask(AskInsertion asked, String by) {
        Displacement displacement = displacing.preview(asked.order());
        long id = ids.next(DocumentType.URGENT_INSERTION);
        String number = DocumentType.URGENT_INSERTION.number(LocalDate.now(clock), id);
        Decision decision = decide(number, displacement);
        if (!ledger.ask(
                id,
                number,
                asked,
                displacement,
                decision.text("approver"),
                decision.version(),
                decision.row(),
                by,
                clock.instant())) {
            throw Refusal.conflict("insertion.asked-already", asked.order());
        }
        events.publishEvent(new InsertionAsked(
                asked.order(), by, number, asked.reason().strip(), !Boolean.FALSE.equals(asked.tellCustomers())));
        return number;
    }

    private Decision decide(String number, Displacement displacement) {
        Decision decision = tables.decide(TABLE, displacement.facts());
        decisions.record(number, decision);
        return decision;
    }

    /**
     * Somebody agrees to what it takes, or does not.
     *
     * @param tellCustomers whether the customers of displaced orders are told, whatever was asked for; null leaves that
     * @throws Refusal FORBIDDEN to who asked for it; INVALID for a no without a word
     */
    public void decide(String number, boolean approved, String comment, @Nullable Boolean tellCustomers, String by) {
        InsertionView insertion = held(number);
        if (by.equals(insertion.askedBy())) {
            throw Refusal.forbidden("insertion.own", number);
        }
        if (!approved && comment.isBlank()) {
            throw Refusal.invalid("comment", "insertion.comment-missing");
        }
        Boolean tell = approved && tellCustomers != null ? tellCustomers : insertion.tellCustomers();
        ledger.decide(number, by, comment.strip(), tell, clock.instant());
        events.publishEvent(new InsertionDecided(insertion.orderNumber(), by, number, approved, comment.strip(), tell));
    }

    /**
     * Does what was agreed to, unless it takes more by now, or the order no longer waits.
     *
     * @throws Refusal CONFLICT when others were faster at this very moment: nothing has happened
     */
    public Outcome carryOut(String number, String by) {
        InsertionView insertion = held(number);
        String order = insertion.orderNumber();
        Displacement now;
        try {
            now = displacing.preview(order);
        } catch (Refusal waitsNoMore) {
            return Outcome.GONE;
        }
        if (now.worseThan(insertion.displacement())) {
            return Outcome.WORSE;
        }
        Displacement done = displacing.carryOut(order, number, by);
        if (done.worseThan(insertion.displacement())) {
            throw Refusal.conflict("insertion.changed-meanwhile", number);
        }
        ledger.done(number, done, clock.instant());
        events.publishEvent(new InsertionEnded(order, by, number, State.DONE));
        done.orders().forEach(loser -> {
            ledger.displaced(number, loser, done.pieces(loser), Math.max(0, done.days(loser)));
            events.publishEvent(
                    new OrderDisplaced(loser, by, number, order, done.pieces(loser), Math.max(0, done.days(loser))));
        });
        if (Boolean.TRUE.equals(insertion.tellCustomers())) {
            notices.write(number, done);
        }
        return Outcome.DONE;
    }

    /** It takes more than was agreed to: the table is asked about that, and nobody has agreed yet. */
    public void askAgain(String number) {
        InsertionView insertion = held(number);
        Displacement displacement = displacing.preview(insertion.orderNumber());
        Decision decision = decide(number, displacement);
        ledger.askAgain(number, displacement, decision.text("approver"), decision.version(), decision.row());
        events.publishEvent(new InsertionReasked(insertion.orderNumber(), BusinessEvent.SYSTEM, number));
    }

    /** It is not done. */
    public void end(String number, State state) {
        InsertionView insertion = held(number);
        ledger.end(number, state, clock.instant());
        events.publishEvent(new InsertionEnded(insertion.orderNumber(), BusinessEvent.SYSTEM, number, state));
    }

    /** Whether an insertion of the order was carried out. */
    @Transactional(readOnly = true)
    public boolean urgent(String orderNumber) {
        return ledger.ofOrder(orderNumber).stream().anyMatch(insertion -> insertion.state() == State.DONE);
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public InsertionView get(String number) {
        return ledger.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<InsertionView> page(long before, int size) {
        return ledger.page(before, size);
    }

    /** Those asked for an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<InsertionView> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    /** What the order lost to others, the oldest first. */
    @Transactional(readOnly = true)
    public List<DisplacedBy> displaced(String orderNumber) {
        return ledger.displaced(orderNumber);
    }

    /** Orders that lost something since a moment, the newest first. */
    @Transactional(readOnly = true)
    public List<DisplacedBy> displacedSince(Instant since, int size) {
        return ledger.displacedSince(since, size);
    }

    private InsertionView held(String number) {
        InsertionView insertion = ledger.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        if (insertion.state() != State.ASKED) {
            throw Refusal.conflict("insertion.state", number, insertion.state());
        }
        return insertion;
    }
}
