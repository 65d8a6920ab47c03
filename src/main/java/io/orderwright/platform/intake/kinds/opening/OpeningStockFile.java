package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.opening.OpenStock;
import io.orderwright.fulfilment.stock.opening.StockOpenings;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.OpeningStockBack;
import io.orderwright.platform.intake.kinds.opening.OpeningStockFile.OpeningStockRow;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What lies in each warehouse on the day of moving in. Said again, it is corrected as long as nothing else has moved. */
@Component
class OpeningStockFile implements RecordFile<OpeningStockRow>, KnownRecords {

    private static final int PAGE = 500;
    private static final String MAIN = "MAIN";

    private static final List<Column> COLUMNS = List.of(
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            optional("warehouse", "仓库", "仓库编码", "warehouse_code").ofKeys(),
            required("quantity", "数量", "库存数量", "现有数量").ofNumbers(),
            optional("unit", "单位", "包装", "pack"),
            optional("safety", "安全库存").ofNumbers());

    private final StockOpenings stock;
    private final KnownProducts products;
    private final RecordRules rules;
    private final OpeningStockBack back;
    private final LocalDate day;

    @Autowired
    OpeningStockFile(StockOpenings stock, KnownProducts products, RecordRules rules, OpeningStockBack back) {
        this(stock, products, rules, back, LocalDate.EPOCH);
    }

    private OpeningStockFile(
            StockOpenings stock, KnownProducts products, RecordRules rules, OpeningStockBack back, LocalDate day) {
        this.back = back;
        this.stock = stock;
        this.products = products;
        this.rules = rules;
        this.day = day;
    }

    /**
     * One row.
     *
     * @param line SKU and quantity, in a pack where one is named
     * @param warehouse MAIN where the row names none
     */
    record OpeningStockRow(AskedLine line, String warehouse) {}

    @Override
    public RecordFile<OpeningStockRow> asOf(LocalDate other) {
        return new OpeningStockFile(stock, products, rules, back, other);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_STOCK;
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
        return List.of("P-2001", "MAIN", "500", "", "50");
    }

    @Override
    public OpeningStockRow read(Row row) {
        String warehouse = row.raw("warehouse");
        OpeningStockRow said = new OpeningStockRow(
                new AskedLine(
                        row.needed("sku"),
                        row.neededNumber("quantity", Units.MOST_DECIMALS),
                        null,
                        null,
                        row.text("unit")),
                warehouse.isEmpty() ? MAIN : warehouse);
        BigDecimal safety = Objects.requireNonNullElse(row.number("safety", Units.MOST_DECIMALS), BigDecimal.ZERO);
        rules.check(row, new OpeningStock(said.line().sku(), said.line().quantity(), safety), Map.of());
        return said;
    }

    @Override
    public String document(OpeningStockRow said) {
        return OpeningStockBack.record(said.line().sku(), said.warehouse());
    }

    @Override
    public void look(List<ReadRow<OpeningStockRow>> rows) {
        products.checkLines(rows, OpeningStockRow::line);
        products.check(rows, said -> said.line().sku(), "safety");
        Set<String> known = Set.copyOf(stock.warehouses());
        rows.stream().filter(read -> !known.contains(read.said().warehouse())).forEach(read -> read.row()
                .complain("warehouse", "stock.warehouse-unknown", read.said().warehouse()));
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<OpeningStockRow>> records, String actor) {
        Map<AskedLine, Quantity> units = products.inUnits(records, OpeningStockRow::line);
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (ReadRow<OpeningStockRow> read : records) {
            Quantity quantity = units.get(read.said().line());
            if (quantity == null) {
                throw Refusal.invalid("sku", "intake.product-unknown");
            }
            effects.add(write(read, quantity, actor));
        }
        return effects;
    }

    private RecordEffect write(ReadRow<OpeningStockRow> read, Quantity quantity, String actor) {
        String sku = read.said().line().sku();
        BigDecimal kept = read.row().number("safety", Units.MOST_DECIMALS);
        Quantity safety = kept == null ? null : Quantity.of(kept, quantity.unit());
        OpenStock said = new OpenStock(sku, read.said().warehouse(), quantity, safety);
        StockView known = stock.find(sku, said.warehouse()).orElse(null);
        RecordEffect effect = known == null
                ? RecordEffect.addition()
                : new Differences(read.row().line(), document(read.said()))
                        .of(
                                "quantity",
                                known.onHand().kept(),
                                (stock.openedAs(said, day) ? known.onHand() : quantity).amount())
                        .of(
                                "safety",
                                known.safety().kept(),
                                safety == null ? known.safety().kept() : safety.amount())
                        .effect();
        if (!effect.nothing()) {
            stock.open(said, day, actor);
        }
        return effect;
    }

    @Override
    public void each(Consumer<String[]> row) {
        for (String warehouse : stock.warehouses()) {
            String sku = "";
            for (List<StockView> page = stock.page(warehouse, sku, PAGE);
                    !page.isEmpty();
                    page = stock.page(warehouse, sku, PAGE)) {
                page.forEach(one -> row.accept(new String[] {
                    one.sku(), warehouse, one.onHand().plain(), "", one.safety().plain()
                }));
                sku = page.get(page.size() - 1).sku();
            }
        }
    }
}
