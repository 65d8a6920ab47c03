package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Products with their packs. */
@Component
public class ProductsBack implements RecordsBack<RegisterProduct> {

    private final ProductCatalog catalog;

    ProductsBack(ProductCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Class<RegisterProduct> stateType() {
        return RegisterProduct.class;
    }

    @Override
    public RecordName named() {
        return RecordName.PRODUCT;
    }

    @Override
    public Map<String, RegisterProduct> now(Collection<String> skus) {
        return catalog.bySku(skus).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> RegisterProduct.of(one.getValue())));
    }

    @Override
    public void restore(Map<String, RegisterProduct> before, Map<String, RegisterProduct> now, String actor) {
        catalog.registerAll(before.values(), actor);
    }

    @Override
    public void remove(Map<String, RegisterProduct> now, String actor) {
        catalog.removeAll(now.keySet(), actor);
    }
}
