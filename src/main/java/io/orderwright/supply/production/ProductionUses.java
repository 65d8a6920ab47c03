package io.orderwright.supply.production;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products that are made, and work orders, name products. */
@Component
class ProductionUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.PRODUCT, "made_product", "sku", "made", "sku"),
                new RecordNaming(RecordName.PRODUCT, "work_order", "sku", "work-order", "number"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.PRODUCT, "made_product", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "work_order", "sku", "number"));
    }
}
