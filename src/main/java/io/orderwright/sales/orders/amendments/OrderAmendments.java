package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.orders.OrderEvent.OrderChanged;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendment.Ground;
import io.orderwright.sales.orders.books.OrdersByNumber;
import io.orderwright.sales.orders.domain.OrderIncrease;
import io.orderwright.sales.orders.domain.SalesOrder;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what orders ask for. Each accepted change is a new version; every earlier one stays readable. */
@Service
public class OrderAmendments {

    private final OrdersByNumber orders;
    private final OrderVersions versions;
    private final LineAmendments lines;
    private final HeadAmendments heads;
    private final EntityManager entities;
    private final Units units;
    private final ApplicationEventPublisher events;

    OrderAmendments(
            OrdersByNumber orders,
            OrderVersions versions,
            LineAmendments lines,
            HeadAmendments heads,
            EntityManager entities,
            Units units,
            ApplicationEventPublisher events) {
        this.heads = heads;
        this.orders = orders;
        this.versions = versions;
        this.lines = lines;
        this.entities = entities;
        this.units = units;
        this.events = events;
    }

    /**
     * An order before and after, and what of its lines is wanted no longer, or more.
     *
     * @param waited it waited for goods before
     * @param goesOn it need not wait for goods any longer
     */
    public record AmendmentResult(
            OrderView before,
            OrderView after,
            int version,
            List<LoweredLine> lowered,
            List<RaisedLine> raised,
            boolean waited,
            boolean goesOn) {}

    /** The order as it is now, and as it stays until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderView hold(String number) {
        return orders.held(number).view();
    }

    /**
     * Less or more is wanted of some lines, or other goods too. Nobody hears of it before {@link #tell}; the order is held until
     * the transaction ends. What is more is not kept in stock yet: {@link #keep} says how much of it is.
     *
     * @throws Refusal as {@code SalesOrder.lower} and {@code OrderIncrease.raise} say; INVALID for a quantity with more decimals
     *     than the unit has, one that is as before, goods that cannot be ordered, or a day or address that cannot be or is there
     *     already; NOT_FOUND for an unknown order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AmendmentResult amend(String number, OrderAmendment wanted, Ground ground) {
        SalesOrder order = orders.held(number);
        OrderView before = order.view();
        wanted.quantities().forEach((lineNo, quantity) -> measured(before, lineNo, quantity.number()));
        boolean waited = order.waitsForGoods();
        // What is more of a line whose price is agreed has that price.
        wanted.prices().forEach(line -> order.reprice(line.lineNo(), line.price(), line.discount()));
        // First what is more: something else instead of all that was ordered leaves an order.
        List<RaisedLine> raised = this.lines.raise(order, order.view(), wanted);
        List<LoweredLine> lowered = this.lines.lower(order, before, wanted);
        HeadAmendment head = wanted.head();
        if (head != null) {
            heads.amend(order, before, head);
        }
        OrderView after = order.view();
        int last = versions.write(before, after, ground);
        entities.flush();
        return new AmendmentResult(before, after, last, lowered, raised, waited, waited && !order.waitsForGoods());
    }

    private void measured(OrderView before, int lineNo, BigDecimal quantity) {
        before.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .forEach(line -> units.requireMeasure("quantity-" + lineNo, quantity, line.unit()));
    }

    /**
     * Of what {@link #amend} added, so much is kept in stock, and so much is missing.
     *
     * @param further whether it leaves with another delivery than the one that is being prepared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AmendmentResult keep(AmendmentResult amended, List<KeptLine> lines, boolean further) {
        SalesOrder order = orders.known(amended.before().number());
        new OrderIncrease(order).keep(lines, further);
        entities.flush();
        return new AmendmentResult(
                amended.before(),
                order.view(),
                amended.version(),
                amended.lowered(),
                amended.raised(),
                amended.waited(),
                amended.waited() && !order.waitsForGoods());
    }

    /**
     * Tells whoever listens what {@link #amend} did.
     *
     * @param beginsAgain whether the order is asked about anew, as a whole
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AmendmentResult amended, String changeOrder, String by, boolean beginsAgain) {
        OrderView after = amended.after();
        events.publishEvent(new OrderChanged(
                after.number(),
                by,
                changeOrder,
                amended.version(),
                amended.before().gross(),
                after.gross(),
                amended.goesOn(),
                beginsAgain));
        if (amended.before().state() != after.state()) {
            events.publishEvent(
                    new OrderMoved(after.number(), by, amended.before().state(), after.state()));
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
        return versions.last(number);
    }
}
