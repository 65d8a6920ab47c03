package io.orderwright.sales.changes;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.sales.changes.ChangeEvent.ChangeDecided;
import io.orderwright.sales.changes.ChangeEvent.ChangeEnded;
import io.orderwright.sales.changes.ChangeEvent.ChangeReasked;
import io.orderwright.sales.changes.ChangeEvent.ChangeRefusalResolved;
import io.orderwright.sales.changes.domain.ChangeOrder;
import io.orderwright.sales.changes.domain.ChangeOrders;
import io.orderwright.sales.changes.matrix.ChangeCell;
import io.orderwright.sales.changes.matrix.ChangeMatrix;
import io.orderwright.sales.changes.ports.AmendmentExecution;
import io.orderwright.sales.changes.ports.AmendmentExecution.Ground;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes orders as customers want: what a change does is seen before it is asked for, agreed to where it asks more of
 * somebody than was approved, done to all books at once, and told to the partners who know the order.
 */
@Service
public class OrderChanges {

    /** What keeps a change from being done for a moment only. */
    private static final Set<String> PASSING = Set.of("order.being-sent", "change.at-carrier", "change.other-version");

    private final ChangeOrders orders;
    private final ChangeRequests requests;
    private final AmendmentExecution amending;
    private final ChangeMatrix matrix;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderChanges(
            ChangeOrders orders,
            ChangeRequests requests,
            AmendmentExecution amending,
            ChangeMatrix matrix,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.amending = amending;
        this.matrix = matrix;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Done and undone again: nothing has happened afterwards.
     *
     * @throws Refusal as {@link #ask}
     */
    public ChangeEffects preview(String orderNumber, AskChange asked, String by) {
        Integer seen = asked.version();
        if (seen != null && seen != amending.version(orderNumber)) {
            throw Refusal.changed("change.other-version", orderNumber);
        }
        return amending.preview(orderNumber, amending.wanted(orderNumber, asked), by);
    }

    /** What may be changed of the order as it stands, and what of it not, and why. */
    public List<ChangeCell> possibilities(String orderNumber) {
        return matrix.row(amending.stage(orderNumber));
    }

    /**
     * Asks for it; returns its number. Where nobody must agree it is done at once.
     *
     * @throws Refusal NOT_FOUND for an unknown order; CHANGED where it is another version by now; CONFLICT where another change
     *     is open, and, with the differences, where it would do something else than was seen; and as {@link AmendmentExecution#preview}
     */
    @ActsOn(ActingVerb.CHANGE_ORDER)
    public String ask(String orderNumber, AskChange asked, String by) {
        ChangeEffects effects = preview(orderNumber, asked, by);
        SeenChange seen = asked.seen();
        List<Refusal.Difference> differences = seen == null ? List.of() : seen.from(effects);
        if (!differences.isEmpty()) {
            throw Refusal.moved("change.seen-moved", differences, orderNumber);
        }
        return requests.write(orderNumber, asked, amending.wanted(orderNumber, asked), effects, by);
    }

    /**
     * Those who were asked agreed to it, or did not.
     *
     * @throws Refusal CONFLICT unless it is ASKED
     */
    @Transactional
    public void decide(String number, boolean approved, String comment, String by) {
        ChangeOrder change = held(number);
        change.decide(approved, comment, by, clock.instant());
        events.publishEvent(new ChangeDecided(change.orderNumber(), by, number, approved, comment.strip()));
    }

    /**
     * Does what was asked for, unless others must agree by now, or the order has moved on too far.
     *
     * @throws Refusal CONFLICT unless those agreed who must; CONFLICT when the order is just being sent to a partner: in a moment
     *     it is not
     */
    @Transactional
    public ProposalOutcome apply(String number) {
        ChangeOrder change = held(number);
        ProposalOutcome outcome = change.carryOut(new Amendment(change, amending));
        if (outcome == ProposalOutcome.DONE) {
            change.made(amending.version(change.orderNumber()));
        }
        return outcome;
    }

    /** One change order, done to its order. */
    private record Amendment(ChangeOrder change, AmendmentExecution amending)
            implements ProposalExecution<ChangeEffects> {

        @Override
        public ChangeEffects preview() {
            ChangeEffects now = amending.preview(change.orderNumber(), change.wanted(), change.askedBy());
            change.refuseUnlessSeen(amending.version(change.orderNumber()));
            return now;
        }

        @Override
        public ChangeEffects carryOut() {
            ChangeEffects done = amending.carryOut(
                    change.orderNumber(),
                    change.wanted(),
                    new Ground(change.number(), change.reason(), change.askedBy(), change.decidedBy()));
            // The order is held by now: of two who saw the same version, the second is told.
            change.refuseUnlessSeen(amending.version(change.orderNumber()) - 1);
            return done;
        }

        @Override
        public boolean passing(Refusal refused) {
            return PASSING.contains(refused.code()) || ChangeMatrix.passing(refused.code());
        }
    }

    /** Others must agree to it by now. */
    @Transactional
    public void askAgain(String number) {
        ChangeOrder change = held(number);
        change.askAgain(amending.preview(change.orderNumber(), change.wanted(), change.askedBy()));
        events.publishEvent(new ChangeReasked(change.orderNumber(), BusinessEvent.SYSTEM, number));
    }

    /**
     * The ERP refused it.
     *
     * @throws Refusal CONFLICT unless it is APPLIED; INVALID without a word about it
     */
    @Transactional
    @DecidedBy(Roles.SALES_MANAGER)
    public void resolve(String number, boolean tryAgain, String comment, String by) {
        ChangeOrder change = held(number);
        change.resolveRefusal(comment);
        events.publishEvent(new ChangeRefusalResolved(change.orderNumber(), by, number, tryAgain, comment.strip()));
    }

    /** Somebody said no: nothing more happens to it. */
    @Transactional
    public void reject(String number) {
        end(number, ChangeOrder::reject);
    }

    /**
     * Whoever asked for it wants it no longer.
     *
     * @throws Refusal CONFLICT once it was answered with no, is carried out, or is over; FORBIDDEN to all but who asked for it
     */
    @Transactional
    public void withdraw(String number, String by) {
        ChangeOrder change = held(number);
        change.withdraw(by, clock.instant());
        events.publishEvent(new ChangeEnded(change.orderNumber(), by, number, change.state()));
    }

    /** The order cannot be changed so any more: nothing more happens to it. */
    @Transactional
    public void drop(String number) {
        end(number, ChangeOrder::drop);
    }

    /** The partners know of it: nothing more happens to it. */
    @Transactional
    public void close(String number) {
        end(number, ChangeOrder::close);
    }

    private void end(String number, BiConsumer<ChangeOrder, Instant> transition) {
        ChangeOrder change = held(number);
        transition.accept(change, clock.instant());
        events.publishEvent(new ChangeEnded(change.orderNumber(), BusinessEvent.SYSTEM, number, change.state()));
    }

    /** Whether somebody must agree to it. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return known(number, orders::findById).needsApproval();
    }

    /** The roles of which somebody must agree, separated by commas. */
    @Transactional(readOnly = true)
    public String approvers(String number) {
        return known(number, orders::findById).approvers();
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public ChangeView get(String number) {
        return known(number, orders::findById).view();
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<ChangeView> page(long before, int size) {
        return views(orders.findByIdLessThanOrderByIdDesc(before, Limit.of(size)));
    }

    /** Those of these ids, in no order. */
    @Transactional(readOnly = true)
    public List<ChangeView> ofIds(List<String> ids) {
        return views(orders.findByIdIn(ids.stream().map(Long::valueOf).toList()));
    }

    /** Those asked for an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeView> ofOrder(String orderNumber) {
        return views(orders.findByOrderNumberOrderById(orderNumber));
    }

    private static List<ChangeView> views(List<ChangeOrder> found) {
        return found.stream().map(ChangeOrder::view).toList();
    }

    private ChangeOrder held(String number) {
        return known(number, orders::hold);
    }

    private static ChangeOrder known(String number, Function<Long, Optional<ChangeOrder>> finding) {
        return finding.apply(ChangeNumbers.CHANGE_ORDER.idOf(number))
                .filter(change -> change.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
