package io.orderwright.process.ordertocash.refusals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.refusals.RefusedOrders;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order whose invoice the finance system does not book, and why it says that it does not. */
@Component
class FinanceRefusalForm extends RefusedOrder implements FormFacts {

    FinanceRefusalForm(OrderForm order, RefusedOrders refusals, FieldRights rights, ObjectMapper json) {
        super("financeRefusal", List.of("externalPostInvoice"), order, refusals, rights, json);
    }
}
