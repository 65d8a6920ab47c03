package io.orderwright.process.ordertocash;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the warehouse needs to see to ship an order: the goods, for whom and for when; no prices and no credit. */
@Component
class GoodsToShipForm implements FormFacts {

    private final OrderQueries orders;
    private final DeliveryBook deliveryBook;
    private final ObjectMapper json;

    GoodsToShipForm(OrderQueries orders, DeliveryBook deliveryBook, ObjectMapper json) {
        this.orders = orders;
        this.deliveryBook = deliveryBook;
        this.json = json;
    }

    @Override
    public String name() {
        return "goods";
    }

    @Override
    public String about(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", order.number());
        card.put("customer", order.customerName() + " (" + order.customer() + ")");
        card.put("requestedOn", order.requestedOn() == null ? "" : String.valueOf(order.requestedOn()));
        card.put("lines", lines(order));
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    /** Of what goes out in parts, those of this delivery. */
    private List<Map<String, Object>> lines(OrderView order) {
        List<DeliveryLine> part = orders.facts(order.number()).answers().inParts()
                ? deliveryBook.find(order.number()).map(DeliveryView::goods).orElse(null)
                : null;
        if (part == null) {
            return order.lines().stream()
                    .map(line -> line(line, new SaidNumber(line.ordered().kept())))
                    .toList();
        }
        Map<Integer, OrderView.LineView> byNumber =
                order.lines().stream().collect(toMap(OrderView.LineView::lineNo, line -> line));
        return part.stream()
                .map(one -> line(Objects.requireNonNull(byNumber.get(one.lineNo())), one.quantity()))
                .toList();
    }

    private static Map<String, Object> line(OrderView.LineView line, SaidNumber quantity) {
        return Map.of(
                "line",
                line.lineNo(),
                "sku",
                line.sku(),
                "name",
                line.name(),
                "quantity",
                quantity + " " + line.unit());
    }
}
