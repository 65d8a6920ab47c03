package io.orderwright.process.ordertocash.reversal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The order that the ERP does not give back, and why it says that it does not. */
@Component
class ReversalForm implements FormFacts {

    private final OrderForm order;
    private final OrderAtPartners partners;
    private final FieldRights rights;
    private final ObjectMapper json;

    ReversalForm(OrderForm order, OrderAtPartners partners, FieldRights rights, ObjectMapper json) {
        this.order = order;
        this.partners = partners;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String name() {
        return "reversal";
    }

    @Override
    public String about(String orderNumber) {
        Map<String, Object> card =
                new LinkedHashMap<>(order.facts(orderNumber, rights.mayRead(FieldRights.Field.CREDIT)));
        card.put("refusal", partners.reversalRefusal(orderNumber));
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
