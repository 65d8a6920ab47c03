package io.orderwright.sales.orders.entry;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.books.NewOrders;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.domain.Origin;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders in, each request once. */
@Service
public class OrderIntake {

    /** An order and whether the same request had been made before. */
    public record PlacedOrder(OrderView order, boolean repeated) {}

    private final SalesOrders orders;
    private final NewOrders placed;
    private final OrderAssembly assembly;
    private final DocumentIds ids;
    private final List<OwnFields> owners;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OrderIntake(
            SalesOrders orders,
            NewOrders placed,
            OrderAssembly assembly,
            DocumentIds ids,
            List<OwnFields> owners,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.placed = placed;
        this.assembly = assembly;
        this.ids = ids;
        this.owners = owners;
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
     *     other content, or when it is not what was seen; FORBIDDEN for a customer of somebody else for whom the person may not place orders
     */
    @ActsOn(ActingVerb.PLACE_ORDER)
    public PlacedOrder place(PlaceOrder asked, String source, String externalId, String actor) {
        Origin origin = new Origin(source, externalId, OrderContent.fingerprint(asked), actor);
        try {
            return Objects.requireNonNull(transaction.execute(status -> placeOnce(asked, origin)));
        } catch (DataIntegrityViolationException race) {
            // The same request won on another thread: its order is the answer. Anything else is thrown again.
            return transaction
                    .execute(status -> orders.findByKey(source, externalId).map(order -> repeated(order, asked)))
                    .orElseThrow(() -> race);
        }
    }

    private PlacedOrder placeOnce(PlaceOrder asked, Origin origin) {
        placed.write();
        Optional<SalesOrder> earlier = orders.findByKey(origin.source(), origin.externalId());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), asked);
        }
        BusinessKey.requireReference("externalId", origin.externalId());
        SalesOrder order = assembly.make(asked, origin, () -> ids.next(OrderNumbers.SALES_ORDER))
                .faultless();
        refuseUnlessSeen(asked.seen(), order.view());
        placed.add(order);
        OrderView view = order.view();
        // What goes out for goods that come back says what was said of those: nobody types it.
        boolean typed = !origin.source().equals(OrderView.EXCHANGE);
        owners.forEach(
                fields -> fields.placed(OrderFields.ORDER, view.number(), asked.saidInFields(), origin.actor(), typed));
        events.publishEvent(new OrderPlaced(
                view.number(),
                origin.actor(),
                view.customer(),
                view.gross(),
                view.lines().size()));
        // The process has begun and taken the order as far as it goes at once.
        return new PlacedOrder(order.view(), false);
    }

    private static void refuseUnlessSeen(@Nullable SeenOrder seen, OrderView order) {
        List<Refusal.Difference> differences = seen == null ? List.of() : seen.from(order);
        if (seen != null && !differences.isEmpty()) {
            throw Refusal.moved(
                    "order.seen-moved",
                    differences,
                    PlainNumber.of(seen.total()) + " " + seen.currency(),
                    PlainNumber.of(order.gross().amount()) + " " + order.currency());
        }
    }

    private static PlacedOrder repeated(SalesOrder order, PlaceOrder asked) {
        if (!order.isWhat(asked)) {
            throw Refusal.conflict("order.key-reused", order.origin().externalId(), order.number());
        }
        return new PlacedOrder(order.view(), true);
    }

    /**
     * What placing this now would make of it: amounts, a flagged duplicate, everything that is wrong. Nothing is written
     * and no number is drawn.
     */
    @Transactional(readOnly = true)
    public OrderPreview preview(PlaceOrder asked, String actor) {
        Origin origin = new Origin("preview", "", OrderContent.fingerprint(asked), actor);
        OrderAssembly.AssemblyResult made = assembly.make(asked, origin, () -> 0);
        SalesOrder order = made.order();
        List<Refusal> problems = Stream.concat(
                        made.problems().stream(),
                        owners.stream()
                                .flatMap(fields ->
                                        fields.faults(OrderFields.ORDER, asked.saidInFields(), actor).stream()))
                .toList();
        return new OrderPreview(order == null ? null : order.view(), made.places(), problems);
    }

    /** Those of the keys that were used in this source before. */
    @Transactional(readOnly = true)
    public Set<String> placedBefore(String source, Collection<String> externalIds) {
        return orders.keys(source, externalIds).stream()
                .map(SalesOrders.Key::getExternalId)
                .collect(toSet());
    }

    /**
     * Those of the keys that were used in this source before, for orders with other content; with the numbers of those
     * orders.
     *
     * @param asked by key
     */
    @Transactional(readOnly = true)
    public Map<String, String> usedForOther(String source, Map<String, PlaceOrder> asked) {
        return orders.keys(source, asked.keySet()).stream()
                .filter(key -> !OrderContent.isOf(
                        key.getRequestHash(),
                        key.getCurrency(),
                        Objects.requireNonNull(asked.get(key.getExternalId()))))
                .collect(toMap(SalesOrders.Key::getExternalId, SalesOrders.Key::getNumber));
    }
}
