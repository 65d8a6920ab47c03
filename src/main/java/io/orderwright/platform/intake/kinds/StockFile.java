package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.back.OpeningStockBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ImportOnly;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is there at the start, once per product. */
@Component
class StockFile implements RecordFile<OpeningStock>, ImportOnly {

    private static final String MAIN = "MAIN";

    private static final List<Column> COLUMNS = List.of(
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("quantity", "数量", "库存数量", "现有数量").ofNumbers(),
            optional("safety", "安全库存").ofNumbers());

    private final StockControl stock;
    private final KnownProducts products;
    private final RecordRules rules;
    private final OpeningStockBack back;

    StockFile(StockControl stock, KnownProducts products, RecordRules rules, OpeningStockBack back) {
        this.back = back;
        this.stock = stock;
        this.products = products;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STOCK;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.through(back);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("P-2001", "500", "50");
    }

    @Override
    public OpeningStock read(Row row) {
        OpeningStock opening = new OpeningStock(
                row.needed("sku"),
                row.neededNumber("quantity", 3),
                Objects.requireNonNullElse(row.number("safety", 3), BigDecimal.ZERO));
        rules.check(row, opening, Map.of());
        return opening;
    }

    @Override
    public String document(OpeningStock opening) {
        return opening.sku();
    }

    @Override
    public String record(OpeningStock opening) {
        return OpeningStockBack.record(opening.sku(), MAIN);
    }

    @Override
    public void look(List<ReadRow<OpeningStock>> rows) {
        products.check(rows, OpeningStock::sku, "quantity", OpeningStock::quantity);
        products.check(rows, OpeningStock::sku, "safety", OpeningStock::safety);
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<OpeningStock>> openings, String actor) {
        Set<String> opened = stock.open(openings.stream().map(ReadRow::said).toList(), actor);
        return openings.stream()
                .map(read -> opened.contains(read.said().sku()) ? RecordEffect.addition() : RecordEffect.repetition())
                .toList();
    }

    @Override
    public String whyNoExport() {
        return "intake.no-export.stock";
    }
}
