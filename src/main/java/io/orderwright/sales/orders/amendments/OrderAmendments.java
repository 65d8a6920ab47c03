package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.orders.OrderEvent.OrderChanged;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.books.OrdersByNumber;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.versions.VersionLedger;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what orders ask for. Each accepted change is a new version; every earlier one stays readable. */
@Service
public class OrderAmendments {

    private final OrdersByNumber orders;
    private final VersionLedger versions;
    private final EntityManager entities;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderAmendments(
            OrdersByNumber orders,
            VersionLedger versions,
            EntityManager entities,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.versions = versions;
        this.entities = entities;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An order before and after, and what of its lines is wanted no longer.
     *
     * @param goesOn it need not wait for goods any longer
     */
    public record Lowered(OrderView before, OrderView after, int version, List<LoweredLine> lines, boolean goesOn) {}

    /**
     * Less is wanted of some lines. Nobody hears of it before {@link #tell}; the order is held until the transaction ends.
     *
     * @param quantities by line number, each less than now
     * @throws Refusal as {@code SalesOrder.lower} says; INVALID for a quantity with more decimals than the unit has; NOT_FOUND for an unknown order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lowered lower(
            String number, Map<Integer, BigDecimal> quantities, String changeOrder, String reason, String by) {
        SalesOrder order = orders.held(number);
        OrderView before = order.view();
        quantities.forEach((lineNo, quantity) -> before.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .forEach(line -> units.requireMeasure("quantity-" + lineNo, quantity, line.unit())));
        boolean waited = order.waitsForGoods();
        List<LoweredLine> lines = order.lower(quantities);
        OrderView after = order.view();
        int last = versions.last(number);
        if (last == 0) {
            versions.write(OrderVersion.of(before, ++last, null, "", before.placedBy(), before.placedAt()));
        }
        versions.write(OrderVersion.of(after, ++last, changeOrder, reason, by, clock.instant()));
        entities.flush();
        return new Lowered(before, after, last, lines, waited && !order.waitsForGoods());
    }

    /** Tells whoever listens what {@link #lower} did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Lowered lowered, String changeOrder, String by) {
        OrderView after = lowered.after();
        events.publishEvent(new OrderChanged(
                after.number(),
                by,
                changeOrder,
                lowered.version(),
                lowered.before().gross(),
                after.gross(),
                after.currency(),
                lowered.goesOn()));
        if (lowered.before().state() != after.state()) {
            events.publishEvent(
                    new OrderMoved(after.number(), by, lowered.before().state(), after.state()));
        }
    }

    /** What it asked for, from the first version on; empty for an order that was never changed. */
    @Transactional(readOnly = true)
    public List<OrderVersion> versions(String number) {
        return versions.of(number);
    }

    /** The version that an order is at, from 1. */
    @Transactional(readOnly = true)
    public int version(String number) {
        return Math.max(1, versions.last(number));
    }
}
