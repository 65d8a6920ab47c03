package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deliveries, what is picked and packed for them, and shipments. */
@Component
class DeliveryReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.PRODUCT, "pick_line", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "parcel_content", "sku", "delivery_id"),
                Reference.of(ReferenceTarget.ORDER, "traced_goods", "order_number", "sku"),
                Reference.of(ReferenceTarget.WAREHOUSE, "pick_line", "warehouse", "sku"),
                Reference.of(ReferenceTarget.ORDER, "delivery", "order_number", "number"),
                Reference.of(ReferenceTarget.ORDER, "shipment", "order_number", "number"));
    }
}
