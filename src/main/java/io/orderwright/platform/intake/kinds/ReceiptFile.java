package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ImportOnly;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Goods that arrived, once per reference and product. */
@Component
class ReceiptFile implements RecordFile<ReceiveStock>, ImportOnly {

    private static final List<Column> COLUMNS = List.of(
            required("reference", "收货单号", "入库单号", "单号").ofKeys(),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("quantity", "数量", "收货数量").ofNumbers(),
            optional("against", "采购单号", "预计到货单号").ofKeys());

    private final StockControl stock;
    private final KnownProducts products;
    private final RecordRules rules;

    ReceiptFile(StockControl stock, KnownProducts products, RecordRules rules) {
        this.stock = stock;
        this.products = products;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.RECEIPTS;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.closed("intake.undo.never.receipts");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("RC-2026-0001", "P-2001", "120", "");
    }

    @Override
    public ReceiveStock read(Row row) {
        ReceiveStock receipt = new ReceiveStock(
                row.needed("reference"), row.needed("sku"), row.neededNumber("quantity", 3), row.text("against"), null);
        rules.check(row, receipt, Map.of());
        return receipt;
    }

    /** By SKU first: rows are written in this order, and stock rows must be taken in the order of the SKU. */
    @Override
    public String document(ReceiveStock receipt) {
        return receipt.sku() + " | " + receipt.reference();
    }

    @Override
    public void look(List<ReadRow<ReceiveStock>> rows) {
        products.check(rows, ReceiveStock::sku, "quantity", ReceiveStock::quantity);
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<ReceiveStock>> receipts, String actor) {
        return stock.receive(receipts.stream().map(ReadRow::said).toList(), actor).stream()
                .map(booked -> booked.before() ? RecordEffect.repetition() : RecordEffect.addition())
                .toList();
    }

    @Override
    public String whyNoExport() {
        return "intake.no-export.receipts";
    }
}
