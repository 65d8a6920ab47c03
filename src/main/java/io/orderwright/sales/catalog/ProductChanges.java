package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.Pack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a product's fields, for the record: what each was and is. */
final class ProductChanges {

    private final Map<String, Object> changes = new TreeMap<>();

    private ProductChanges() {}

    static Map<String, Object> between(ProductView before, ProductView after) {
        return new ProductChanges()
                .of("name", before.name(), after.name())
                .of("unit", before.unit(), after.unit())
                .of("price", before.price().plain(), after.price().plain())
                .of("currency", before.currency(), after.currency())
                .of("taxCode", before.taxCode(), after.taxCode())
                .of("active", before.active(), after.active())
                .of("category", before.category(), after.category())
                .of("cost", before.cost(), after.cost())
                .of("barcode", before.barcode(), after.barcode())
                .of("weight", before.weight(), after.weight())
                .of("packs", shown(before.packs()), shown(after.packs()))
                .of("tracing", before.tracing(), after.tracing())
                .of("warrantyMonths", before.warrantyMonths(), after.warrantyMonths())
                .changes;
    }

    private ProductChanges of(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
        return this;
    }

    private static String shown(List<Pack> packs) {
        return packs.stream()
                .map(pack -> pack.name() + " = " + PlainNumber.of(pack.pieces()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
