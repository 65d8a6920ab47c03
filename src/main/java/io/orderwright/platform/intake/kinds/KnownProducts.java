package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.kinds.FileKind.Read;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Complains of rows that name a product nobody has entered. */
@Component
class KnownProducts {

    private final ProductCatalog catalog;

    KnownProducts(ProductCatalog catalog) {
        this.catalog = catalog;
    }

    <T> void check(List<Read<T>> rows, Function<T, String> sku) {
        Set<String> known = catalog.bySku(rows.stream()
                        .map(row -> sku.apply(row.said()))
                        .distinct()
                        .toList())
                .keySet();
        rows.stream().filter(row -> !known.contains(sku.apply(row.said()))).forEach(row -> row.row()
                .complainOfUnknown("sku", "intake.product-unknown"));
    }
}
