package io.orderwright.process.ordertocash.refusals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.refusals.RefusedOrders;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order, and what a partner said when it refused something of it. */
abstract class RefusedOrder implements FormFacts {

    private final String name;
    private final List<String> steps;
    private final OrderForm order;
    private final RefusedOrders refusals;
    private final FieldRights rights;
    private final ObjectMapper json;

    RefusedOrder(
            String name,
            List<String> steps,
            OrderForm order,
            RefusedOrders refusals,
            FieldRights rights,
            ObjectMapper json) {
        this.name = name;
        this.steps = steps;
        this.order = order;
        this.refusals = refusals;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about(String orderNumber) {
        Map<String, Object> card =
                new LinkedHashMap<>(order.facts(orderNumber, rights.mayRead(FieldRights.Field.CREDIT)));
        card.put("refusal", refusals.refusal(orderNumber, steps));
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
