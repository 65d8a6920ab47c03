package io.orderwright.process.ordertocash;

import io.orderwright.integration.messages.BillLine;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.OrderBill;
import io.orderwright.integration.messages.OrderReversal;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the ERP is told about an order, in our own neutral form; a route turns it into the partner's. */
@Component
class OrderErpMessages implements PartnerMessages {

    private static final String POST_ORDER = "erp.post-sales-order";
    private static final String REVERSE_ORDER = "erp.reverse-sales-order";
    private static final Set<String> TOPICS = Set.of(POST_ORDER, REVERSE_ORDER);

    private final OrderQueries orders;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    OrderErpMessages(OrderQueries orders, CompanyCalendar calendar, NeutralJson json) {
        this.orders = orders;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return TOPICS.contains(topic);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
        Map<String, String> bodies = new HashMap<>();
        orders.byNumber(orderNumbers).forEach((number, order) -> bodies.put(number, json.text(told(topic, order))));
        return bodies;
    }

    private NeutralMessage told(String topic, OrderView order) {
        return topic.equals(REVERSE_ORDER) ? new OrderReversal(order.number(), "cancelled") : bill(order);
    }

    private OrderBill bill(OrderView order) {
        return new OrderBill(
                order.number(),
                calendar.dateOf(order.placedAt()).toString(),
                new MessageParty(order.customer(), order.customerName()),
                order.currency(),
                order.net().amount(),
                order.tax().amount(),
                order.gross().amount(),
                order.lines().stream()
                        .map(line -> new BillLine(
                                line.sku(),
                                line.ordered().kept(),
                                line.unitPrice().amount(),
                                line.gross().amount()))
                        .toList());
    }
}
