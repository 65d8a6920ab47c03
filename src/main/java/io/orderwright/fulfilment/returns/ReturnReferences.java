package io.orderwright.fulfilment.returns;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Returns name the order whose goods come back, its customer and the goods. */
@Component
class ReturnReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "customer_return", "customer_code", "number"),
                Reference.of(ReferenceTarget.ORDER, "customer_return", "order_number", "number"),
                Reference.of(ReferenceTarget.PRODUCT, "customer_return_line", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "customer_return_serial", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "quarantine_ending", "sku", "return_number"),
                Reference.of(ReferenceTarget.ORDER, "quarantine_ending", "order_number", "return_number"),
                Reference.of(ReferenceTarget.ORDER, "return_exchange", "order_number", "key"),
                Reference.of(ReferenceTarget.ORDER, "return_repair", "order_number", "ticket_number"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("customer_return");
    }
}
