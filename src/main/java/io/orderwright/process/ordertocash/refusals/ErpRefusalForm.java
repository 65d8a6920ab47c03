package io.orderwright.process.ordertocash.refusals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.refusals.RefusedOrders;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order that the ERP does not take, and why it says that it does not. */
@Component
class ErpRefusalForm extends RefusedOrder implements FormFacts {

    ErpRefusalForm(OrderForm order, RefusedOrders refusals, FieldRights rights, ObjectMapper json) {
        super("erpRefusal", List.of("externalPostSalesOrder"), order, refusals, rights, json);
    }
}
