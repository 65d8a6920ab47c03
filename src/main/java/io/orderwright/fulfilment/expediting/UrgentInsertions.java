package io.orderwright.fulfilment.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionDecided;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionEnded;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionReasked;
import io.orderwright.fulfilment.expediting.domain.RushOrder;
import io.orderwright.fulfilment.expediting.domain.RushOrders;
import io.orderwright.fulfilment.expediting.ports.ReallocationExecution;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an urgent order before others: what it takes from whom is seen before it is asked for, agreed to by whom the table
 * production/insertion-approval names, and done only if it takes no more than that.
 */
@Service
public class UrgentInsertions {

    /** The table that says who must agree; its answers are kept under the insertion's number. */
    public static final String APPROVAL = "production/insertion-approval";

    private final RushOrders orders;
    private final InsertionRequests requests;
    private final InsertionApproval approval;
    private final DisplacementRecords displaced;
    private final ReallocationExecution reallocating;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgentInsertions(
            RushOrders orders,
            InsertionRequests requests,
            InsertionApproval approval,
            DisplacementRecords displaced,
            ReallocationExecution reallocating,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.approval = approval;
        this.displaced = displaced;
        this.reallocating = reallocating;
        this.events = events;
        this.clock = clock;
    }

    /** What taking the order before others would take from whom now, and who would have to agree; empty where nobody must. */
    public record Preview(Displacement displacement, String approver, String tableVersion, String row, String reason) {}

    /**
     * Done and undone again: nothing has happened afterwards.
     *
     * @throws Refusal NOT_FOUND for an unknown order; CONFLICT when it waits for no goods
     */
    public Preview preview(String orderNumber) {
        Displacement displacement = reallocating.preview(orderNumber);
        InsertionApprover who = approval.forecast(displacement);
        String approver = Objects.requireNonNullElse(who.approver(), "");
        return new Preview(displacement, approver, who.tableVersion(), who.row(), who.reason());
    }

    /**
     * Asks for it; returns its number. Where nobody is displaced it is done at once.
     *
     * @throws Refusal CONFLICT when the order waits for no goods, or was asked for already
     */
    @ActsOn(ActingVerb.ASK_INSERTION)
    public String ask(AskInsertion asked, String by) {
        return requests.write(asked, reallocating.preview(asked.order()), by);
    }

    /**
     * Somebody agreed to what it takes, or did not.
     *
     * @param tellCustomers whether the customers of displaced orders are told, whatever was asked for; null leaves that
     * @throws Refusal CONFLICT unless it is ASKED
     */
    @Transactional
    public void decide(String number, boolean approved, String comment, @Nullable Boolean tellCustomers, String by) {
        RushOrder rush = held(number);
        rush.decide(approved, comment, tellCustomers, by, clock.instant());
        events.publishEvent(
                new InsertionDecided(rush.orderNumber(), by, number, approved, comment.strip(), rush.tellCustomers()));
    }

    /**
     * Does what was agreed to, unless it takes more by now, or the order no longer waits.
     *
     * @throws Refusal CONFLICT unless those agreed who must; CONFLICT when others were faster at this very moment: nothing has
     *     happened
     */
    @Transactional
    public ProposalOutcome carryOut(String number, String by) {
        RushOrder rush = held(number);
        ProposalOutcome outcome = rush.carryOut(new Insertion(rush, reallocating, by), clock.instant());
        if (outcome == ProposalOutcome.DONE) {
            events.publishEvent(new InsertionEnded(rush.orderNumber(), by, number, rush.state()));
            displaced.write(rush, by);
        }
        return outcome;
    }

    /** One rush order, done by somebody. Whatever refuses it, it is not needed any more. */
    private record Insertion(RushOrder rush, ReallocationExecution reallocating, String by)
            implements ProposalExecution<Displacement> {

        @Override
        public Displacement preview() {
            return reallocating.preview(rush.orderNumber());
        }

        @Override
        public Displacement carryOut() {
            return reallocating.carryOut(rush.orderNumber(), rush.number(), by);
        }

        @Override
        public boolean passing(Refusal refused) {
            return false;
        }
    }

    /** It takes more than was agreed to: the table is asked about that, and nobody has agreed yet. */
    @Transactional
    public void askAgain(String number) {
        RushOrder rush = held(number);
        Displacement now = reallocating.preview(rush.orderNumber());
        rush.askAgain(now, approval.ask(number, now));
        events.publishEvent(new InsertionReasked(rush.orderNumber(), BusinessEvent.SYSTEM, number));
    }

    /** Somebody said no: it is not done. */
    @Transactional
    public void reject(String number) {
        end(number, RushOrder::reject);
    }

    /**
     * Whoever asked for it wants it no longer.
     *
     * @throws Refusal CONFLICT once it was answered with no, is carried out, or is over; FORBIDDEN to all but who asked for it
     */
    @Transactional
    public void withdraw(String number, String by) {
        RushOrder rush = held(number);
        rush.withdraw(by, clock.instant());
        events.publishEvent(new InsertionEnded(rush.orderNumber(), by, number, rush.state()));
    }

    /**
     * Whether the customers of displaced orders are told, whatever was asked for.
     *
     * @throws Refusal CONFLICT unless it is ASKED
     */
    @Transactional
    public void tell(String number, boolean tellCustomers) {
        held(number).tell(tellCustomers);
    }

    /** The order waits for nothing any more: it is not done. */
    @Transactional
    public void drop(String number) {
        end(number, RushOrder::drop);
    }

    private void end(String number, BiConsumer<RushOrder, Instant> transition) {
        RushOrder rush = held(number);
        transition.accept(rush, clock.instant());
        events.publishEvent(new InsertionEnded(rush.orderNumber(), BusinessEvent.SYSTEM, number, rush.state()));
    }

    /** Whether an insertion of the order was carried out. */
    @Transactional(readOnly = true)
    public boolean urgent(String orderNumber) {
        return orders.existsByOrderNumberAndStateIn(orderNumber, List.of(ProposalState.DONE));
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
    public InsertionView get(String number) {
        return known(number, orders::findById).view();
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<InsertionView> page(long before, int size) {
        return views(orders.findByIdLessThanOrderByIdDesc(before, Limit.of(size)));
    }

    /** Those asked for an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<InsertionView> ofOrder(String orderNumber) {
        return views(orders.findByOrderNumberOrderById(orderNumber));
    }

    /** What the order lost to others, the oldest first. */
    @Transactional(readOnly = true)
    public List<DisplacedOrder> displaced(String orderNumber) {
        return displaced.of(orderNumber);
    }

    /** Orders that lost something since a moment, the newest first. */
    @Transactional(readOnly = true)
    public List<DisplacedOrder> displacedSince(Instant since, int size) {
        return displaced.since(since, size);
    }

    private static List<InsertionView> views(List<RushOrder> found) {
        return found.stream().map(RushOrder::view).toList();
    }

    private RushOrder held(String number) {
        return known(number, orders::hold);
    }

    private static RushOrder known(String number, Function<Long, Optional<RushOrder>> finding) {
        return finding.apply(InsertionNumbers.URGENT_INSERTION.idOf(number))
                .filter(rush -> rush.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
