package io.orderwright.sales.orders;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderEvent.OrderCancellationAsked;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.orders.OrderEvent.OrderQuestionAnswered;
import io.orderwright.sales.orders.OrderEvent.OrderReopened;
import io.orderwright.sales.orders.domain.Origin;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders in, keeps them, and moves them as the process says. */
@Service
public class OrderHandling {

    /** An order and whether the same request had been made before. */
    public record Placed(OrderView order, boolean repeated) {}

    private final SalesOrders orders;
    private final OrderAssembly assembly;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    OrderHandling(
            SalesOrders orders,
            OrderAssembly assembly,
            DocumentIds ids,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            EntityManager entities) {
        this.orders = orders;
        this.entities = entities;
        this.assembly = assembly;
        this.ids = ids;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes an order in, once: the same source and external id again gives the same order. The order and its process
     * commit together.
     *
     * @param source the channel, for example {@code api} or {@code file}
     * @param externalId the caller's key for this request in that channel
     * @throws Refusal INVALID for unknown customer or product or a wrong currency; CONFLICT when the key was used for
     *     other content
     */
    public Placed place(PlaceOrder asked, String source, String externalId, String actor) {
        Origin origin = new Origin(source, externalId, Fingerprint.of(asked.toString()), actor);
        try {
            return required(transaction.execute(status -> placeOnce(asked, origin)));
        } catch (DataIntegrityViolationException race) {
            // The same request won on another thread: its order is the answer. Anything else is thrown again.
            return transaction
                    .execute(status ->
                            orders.findBySourceAndExternalId(source, externalId).map(order -> repeated(order, origin)))
                    .orElseThrow(() -> race);
        }
    }

    private Placed placeOnce(PlaceOrder asked, Origin origin) {
        Optional<SalesOrder> earlier = orders.findBySourceAndExternalId(origin.source(), origin.externalId());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), origin);
        }
        SalesOrder order = assembly.make(asked, origin, () -> ids.next(DocumentType.SALES_ORDER))
                .faultless();
        orders.save(order);
        OrderView view = order.view();
        events.publishEvent(new OrderPlaced(
                view.number(),
                origin.actor(),
                view.customer(),
                view.gross(),
                view.currency(),
                view.lines().size()));
        return new Placed(order.view(), false);
    }

    /**
     * What placing this now would make of it: amounts, a flagged duplicate, everything that is wrong. Nothing is written
     * and no number is drawn.
     */
    @Transactional(readOnly = true)
    public OrderPreview preview(PlaceOrder asked, String actor) {
        Origin origin = new Origin("preview", "", Fingerprint.of(asked.toString()), actor);
        OrderAssembly.Made made = assembly.make(asked, origin, () -> 0);
        SalesOrder order = made.order();
        return new OrderPreview(order == null ? null : order.view(), made.places(), made.problems());
    }

    private static Placed repeated(SalesOrder order, Origin origin) {
        if (!order.requestHash().equals(origin.requestHash())) {
            throw Refusal.conflict("order.key-reused", origin.externalId(), order.number());
        }
        return new Placed(order.view(), true);
    }

    /**
     * Those of the keys that were used in this source before, for orders with other content; with the numbers of those
     * orders. {@link #place} would refuse them.
     */
    @Transactional(readOnly = true)
    public Map<String, String> usedForOther(String source, Map<String, PlaceOrder> asked) {
        return orders.keys(source, asked.keySet()).stream()
                .filter(key ->
                        !key.getRequestHash().equals(Fingerprint.of(String.valueOf(asked.get(key.getExternalId())))))
                .collect(toMap(SalesOrders.Key::getExternalId, SalesOrders.Key::getNumber));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public OrderView get(String number) {
        return find(number).view();
    }

    /** As it is now, and as it stays until the transaction ends. */
    @Transactional
    public OrderView hold(String number) {
        return locked(number).view();
    }

    /** Those of the numbers that exist, by number; one query however many. */
    @Transactional(readOnly = true)
    public Map<String, OrderView> byNumber(Collection<String> numbers) {
        List<Long> wanted = numbers.stream()
                .filter(DocumentType.SALES_ORDER::names)
                .map(DocumentType.SALES_ORDER::idOf)
                .toList();
        // The statement for many is translated for each call; one order is read by a statement that is kept.
        Collection<SalesOrder> found =
                wanted.size() == 1 ? orders.findById(wanted.get(0)).stream().toList() : orders.withLines(wanted);
        return found.stream().map(SalesOrder::view).collect(toMap(OrderView::number, o -> o));
    }

    /** The newest first, before the order with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<OrderSummary> page(long before, Set<OrderState> states, String customer, int size) {
        Set<OrderState> wanted = states.isEmpty() ? EnumSet.allOf(OrderState.class) : states;
        return orders.page(before, wanted, customer, Limit.of(size));
    }

    /** Orders of a customer since a moment, the oldest first, without cancelled and rejected ones and the one named. */
    @Transactional(readOnly = true)
    public List<OrderSummary> placedSince(String customer, Instant since, String exceptNumber) {
        return orders.placedSince(customer, since, exceptNumber, EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED));
    }

    /**
     * Asks for the order to be cancelled; the process then undoes what was done for it.
     *
     * @throws Refusal CONFLICT once goods have left or the order has ended
     */
    @Transactional
    public void cancel(String number, String reason, String actor) {
        find(number).refuseUnlessCancellable();
        events.publishEvent(new OrderCancellationAsked(number, actor, reason));
    }

    /**
     * Looks once more at what is about to run: the totals that are stored are those of the lines.
     *
     * @throws IllegalStateException when they are not
     */
    @Transactional(readOnly = true)
    public void validate(String number) {
        find(number).validate();
    }

    /** Somebody answered a question about the order; it stays in its history. */
    @Transactional
    public void answered(String number, String question, String answer, String comment, String by) {
        events.publishEvent(new OrderQuestionAnswered(number, by, question, answer, comment));
    }

    @Transactional
    public void held(String number) {
        move(number, SalesOrder::hold);
    }

    @Transactional
    public void approvalAsked(String number) {
        move(number, SalesOrder::askApproval);
    }

    /** @param missing what could not be reserved, by line number; empty when all is there */
    @Transactional
    public void reserved(String number, Map<Integer, BigDecimal> missing) {
        move(number, order -> order.reserve(missing));
    }

    /** Goods that lines waited for have been reserved; quantities by line number. */
    @Transactional
    public void backOrderServed(String number, Map<Integer, BigDecimal> quantities) {
        move(locked(number), order -> order.serve(quantities));
    }

    /** Goods that were reserved went to an urgent order; quantities by line number. */
    @Transactional
    public void displaced(String number, Map<Integer, BigDecimal> quantities) {
        move(locked(number), order -> order.displace(quantities));
    }

    /** A prepaid order's money is not there yet. */
    @Transactional
    public void awaitsPayment(String number) {
        move(number, SalesOrder::awaitPayment);
    }

    @Transactional
    public void confirmed(String number) {
        move(number, SalesOrder::confirm);
    }

    @Transactional
    public void released(String number) {
        move(number, SalesOrder::release);
    }

    @Transactional
    public void shipped(String number) {
        move(number, SalesOrder::ship);
    }

    /** A part of it has left; quantities by line number. */
    @Transactional
    public void partShipped(String number, Map<Integer, BigDecimal> quantities) {
        move(locked(number), order -> order.ship(quantities));
    }

    /** The customer has the goods; quantities by line number, or absent for everything that has left. */
    @Transactional
    public void delivered(String number, @Nullable Map<Integer, BigDecimal> quantities) {
        move(locked(number), order -> {
            if (quantities == null) {
                order.deliver();
            } else {
                order.deliver(quantities);
            }
        });
    }

    @Transactional
    public void invoiced(String number) {
        move(number, SalesOrder::invoice);
    }

    @Transactional
    public void closed(String number) {
        move(number, SalesOrder::close);
    }

    @Transactional
    public void rejected(String number) {
        move(number, SalesOrder::reject);
    }

    @Transactional
    public void cancelled(String number) {
        move(number, SalesOrder::cancel);
    }

    /** Its approval was taken back: it begins again. */
    @Transactional
    public void reopened(String number) {
        move(number, SalesOrder::reopen);
        events.publishEvent(new OrderReopened(number, BusinessEvent.SYSTEM));
    }

    /** Whoever changes quantities while goods may arrive for it holds the order from the first look on. */
    private SalesOrder locked(String number) {
        SalesOrder order = find(number);
        orders.hold(order.id());
        entities.refresh(order);
        return order;
    }

    private void move(String number, Consumer<SalesOrder> transition) {
        move(find(number), transition);
    }

    private void move(SalesOrder order, Consumer<SalesOrder> transition) {
        OrderState before = order.state();
        transition.accept(order);
        if (order.state() != before) {
            events.publishEvent(new OrderMoved(order.number(), BusinessEvent.SYSTEM, before, order.state()));
        }
    }

    private SalesOrder find(String number) {
        return orders.findById(DocumentType.SALES_ORDER.idOf(number))
                .filter(order -> order.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("order.unknown", number));
    }

    private static Placed required(@org.jspecify.annotations.Nullable Placed placed) {
        if (placed == null) {
            throw new IllegalStateException("a transaction that returns an order returned none");
        }
        return placed;
    }
}
