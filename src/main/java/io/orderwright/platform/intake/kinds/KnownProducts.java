package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complains of rows that name a product nobody has entered. */
@Component
public class KnownProducts {

    private final ProductCatalog catalog;
    private final Units units;

    KnownProducts(ProductCatalog catalog, Units units) {
        this.catalog = catalog;
        this.units = units;
    }

    /** Complains too of quantities that the product's unit does not have. */
    public <T> void check(
            List<ReadRow<T>> rows, Function<T, String> sku, String column, Function<T, @Nullable BigDecimal> quantity) {
        Map<String, ProductView> known = known(rows, sku);
        for (ReadRow<T> row : rows) {
            check(row.row(), known.get(sku.apply(row.said())), column, quantity.apply(row.said()));
        }
    }

    /** The same of the number that the rows say in a column, if they say one. */
    public <T> void check(List<ReadRow<T>> rows, Function<T, String> sku, String column) {
        Map<String, ProductView> known = known(rows, sku);
        for (ReadRow<T> row : rows) {
            BigDecimal said = row.row().number(column, Units.MOST_DECIMALS);
            check(row.row(), known.get(sku.apply(row.said())), column, said);
        }
    }

    private void check(Row row, @Nullable ProductView product, String column, @Nullable BigDecimal said) {
        if (product == null) {
            row.complainOfUnknown("sku", "intake.product-unknown");
        } else if (said != null) {
            units.refusedMeasure(column, said, product.unit())
                    .ifPresent(why -> row.complain(column, why.code(), why.arguments()));
        }
    }

    /** The same for lines of orders, which may be said in packs. */
    public <T> void checkLines(List<ReadRow<T>> rows, Function<T, PlaceOrder.AskedLine> line) {
        Map<String, ProductView> known = known(rows, line.andThen(PlaceOrder.AskedLine::sku));
        for (ReadRow<T> row : rows) {
            PlaceOrder.AskedLine said = line.apply(row.said());
            ProductView product = known.get(said.sku());
            if (product == null) {
                row.row().complainOfUnknown("sku", "intake.product-unknown");
            } else {
                checkQuantity(row.row(), said, product);
            }
        }
    }

    /** What the lines say in the products' own units; for lines that were found right. */
    public <T> Map<PlaceOrder.AskedLine, Quantity> inUnits(
            List<ReadRow<T>> rows, Function<T, PlaceOrder.AskedLine> line) {
        Map<String, ProductView> known = known(rows, line.andThen(PlaceOrder.AskedLine::sku));
        Map<PlaceOrder.AskedLine, Quantity> units = new HashMap<>();
        for (ReadRow<T> row : rows) {
            PlaceOrder.AskedLine said = line.apply(row.said());
            ProductView product = known.get(said.sku());
            if (product != null) {
                units.put(said, Quantity.of(said.units(said.pack(product, "unit")), product.unit()));
            }
        }
        return units;
    }

    /** Complains of a pack that the product does not come in, and of a quantity that its unit does not have. */
    public void checkQuantity(Row row, PlaceOrder.AskedLine line, ProductView product) {
        try {
            units.requireMeasure("quantity", line.units(line.pack(product, "unit")), product.unit());
        } catch (Refusal why) {
            row.complain("unit".equals(why.field()) ? "unit" : "quantity", why.code(), why.arguments());
        }
    }

    public <T> void check(List<ReadRow<T>> rows, Function<T, String> sku) {
        Set<String> known = known(rows, sku).keySet();
        rows.stream().filter(row -> !known.contains(sku.apply(row.said()))).forEach(row -> row.row()
                .complainOfUnknown("sku", "intake.product-unknown"));
    }

    private <T> Map<String, ProductView> known(List<ReadRow<T>> rows, Function<T, String> sku) {
        return catalog.bySku(
                rows.stream().map(row -> sku.apply(row.said())).distinct().toList());
    }
}
