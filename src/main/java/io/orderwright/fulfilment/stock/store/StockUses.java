package io.orderwright.fulfilment.stock.store;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books of stock name products. */
@Component
class StockUses implements RecordUses {

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.PRODUCT, "stock_item", "sku", "stock", "warehouse"),
                new Naming(RecordName.PRODUCT, "stock_movement", "sku", "movement", "reference"),
                new Naming(RecordName.PRODUCT, "stock_blocking", "sku", "movement", "reference"),
                new Naming(RecordName.PRODUCT, "stock_count", "sku", "stock-count", "sku"),
                new Naming(RecordName.PRODUCT, "expected_receipt", "sku", "expected", "reference"));
    }
}
