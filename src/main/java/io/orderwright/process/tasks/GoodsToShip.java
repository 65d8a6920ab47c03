package io.orderwright.process.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.orders.OrderHandling;
import io.orderwright.orders.OrderView;
import io.orderwright.process.engine.FormFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the warehouse needs to see to ship an order: the goods, for whom and for when; no prices and no credit. */
@Component
class GoodsToShip implements FormFacts {

    private final OrderHandling orders;
    private final ObjectMapper json;

    GoodsToShip(OrderHandling orders, ObjectMapper json) {
        this.orders = orders;
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
        card.put("lines", order.lines().stream().map(GoodsToShip::line).toList());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> line(OrderView.Line line) {
        return Map.of(
                "line",
                line.lineNo(),
                "sku",
                line.sku(),
                "name",
                line.name(),
                "quantity",
                line.ordered().stripTrailingZeros().toPlainString() + " " + line.unit());
    }
}
