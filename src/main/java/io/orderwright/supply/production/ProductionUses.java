package io.orderwright.supply.production;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products that are made, and work orders, name products. */
@Component
class ProductionUses implements RecordUses {

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.PRODUCT, "made_product", "sku", "made", "sku"),
                new Naming(RecordName.PRODUCT, "work_order", "sku", "work-order", "number"));
    }
}
