package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.back.carried.PurchasesBack;
import io.orderwright.platform.intake.kinds.opening.OpeningPurchaseFile.OpenPurchaseRow;
import io.orderwright.platform.intake.ports.OpenPurchases;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import io.orderwright.supply.purchasing.opening.OpenPurchase;
import io.orderwright.supply.purchasing.opening.OpenPurchase.OpenGoods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Purchase orders of which goods are still to come, and goods that are only expected; one row a SKU. */
@Component
class OpeningPurchaseFile implements DocumentFile<OpenPurchaseRow>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("purchase_number", "采购单号", "采购订单号", "po_number", "单号").ofKeys(),
            optional("supplier", "供应商编码", "供应商", "supplier_code").ofKeys(),
            optional("ordered_on", "采购日期", "下单日期", "order_date").of(ColumnContent.DAY),
            optional("currency", "币种", "货币"),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("quantity", "采购数量", "数量").ofNumbers(),
            optional("received", "已收数量", "已到数量").ofNumbers(),
            optional("unit_price", "单价", "价格", "price").ofNumbers(),
            required("due_on", "预计到货日期", "到货日期", "expected_on").of(ColumnContent.DAY),
            optional("supplier_confirmed", "供应商已确认", "confirmed", "已确认"));

    private final OpenPurchases purchases;
    private final KnownProducts products;
    private final OpeningCells cells;
    private final PurchasesBack back;

    OpeningPurchaseFile(OpenPurchases purchases, KnownProducts products, OpeningCells cells, PurchasesBack back) {
        this.back = back;
        this.purchases = purchases;
        this.products = products;
        this.cells = cells;
    }

    /**
     * One row.
     *
     * @param line what is still to come of the SKU; nothing where all of it has
     */
    record OpenPurchaseRow(
            String number,
            AskedLine line,
            LocalDate dueOn,
            boolean confirmed,
            @Nullable UnitPrice price) {

        boolean come() {
            return line.quantity().signum() == 0;
        }
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_PURCHASES;
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
        return List.of("PO-OLD-77", "S-100", "2026-08-14", "CNY", "P-2001", "500", "200", "0.85", "2026-09-20", "是");
    }

    @Override
    public OpenPurchaseRow read(Row row) {
        String sku = row.needed("sku");
        BigDecimal ordered = row.neededNumber("quantity", 3);
        BigDecimal received = Objects.requireNonNullElse(row.number("received", 3), BigDecimal.ZERO);
        OpeningCells.keepable(row, "quantity", ordered);
        if (ordered.signum() <= 0) {
            row.complain("quantity", "intake.rule.Positive");
        }
        if (received.signum() < 0 || received.compareTo(ordered) > 0) {
            row.complain("received", "intake.opening.received");
        }
        return new OpenPurchaseRow(
                row.needed("purchase_number"),
                new AskedLine(sku, ordered.subtract(received), null, null, null),
                cells.day(row, "due_on"),
                !Boolean.FALSE.equals(row.flag("supplier_confirmed")),
                price(row));
    }

    /** What was ordered of a supplier has its day and price; what is only expected has neither. */
    private @Nullable UnitPrice price(Row row) {
        boolean bought = row.text("supplier") != null;
        for (String column : List.of("ordered_on", "currency", "unit_price")) {
            if (bought) {
                row.needed(column);
            } else if (row.text(column) != null) {
                row.complain(column, "intake.opening.no-supplier");
            }
        }
        BigDecimal price = row.number("unit_price", 4);
        row.date("ordered_on");
        if (!bought || price == null) {
            return null;
        }
        OpeningCells.keepable(row, "unit_price", price);
        if (price.signum() < 0) {
            row.complain("unit_price", "intake.rule.DecimalMin", 0);
        }
        return new UnitPrice(price, cells.currency(row));
    }

    @Override
    public String document(OpenPurchaseRow said) {
        return said.number();
    }

    @Override
    public void look(List<ReadRow<OpenPurchaseRow>> rows) {
        products.checkLines(rows.stream().filter(read -> !read.said().come()).toList(), OpenPurchaseRow::line);
        products.check(rows.stream().filter(read -> read.said().come()).toList(), said -> said.line()
                .sku());
    }

    @Override
    public List<RecordEffect> write(List<List<ReadRow<OpenPurchaseRow>>> documents, String actor) {
        List<RecordEffect> effects = new ArrayList<>();
        for (List<ReadRow<OpenPurchaseRow>> rows : documents) {
            OpeningCells.agree(rows, "supplier", "ordered_on", "currency");
            complainOfTwice(rows);
            List<ReadRow<OpenPurchaseRow>> left =
                    rows.stream().filter(read -> !read.said().come()).toList();
            if (left.isEmpty()) {
                rows.get(0).row().complain("received", "intake.opening.all-came");
            }
            if (OpeningCells.clean(rows)) {
                effects.add(
                        purchases.takeOver(purchase(rows.get(0).row(), left), actor)
                                ? RecordEffect.addition()
                                : RecordEffect.repetition());
            }
        }
        return effects;
    }

    /** A SKU is expected under a number on one day. */
    private static void complainOfTwice(List<ReadRow<OpenPurchaseRow>> rows) {
        Set<String> seen = new HashSet<>();
        rows.stream().filter(read -> !seen.add(read.said().line().sku())).forEach(read -> read.row()
                .complain("sku", "intake.opening.sku-twice"));
    }

    private OpenPurchase purchase(Row first, List<ReadRow<OpenPurchaseRow>> left) {
        Map<AskedLine, Quantity> units = products.inUnits(left, OpenPurchaseRow::line);
        List<OpenGoods> goods = left.stream()
                .map(ReadRow::said)
                .map(said -> new OpenGoods(
                        said.line().sku(),
                        Objects.requireNonNull(units.get(said.line())),
                        said.price(),
                        said.dueOn(),
                        said.confirmed()))
                .toList();
        return new OpenPurchase(first.raw("purchase_number"), first.text("supplier"), first.date("ordered_on"), goods);
    }

    @Override
    public void each(Consumer<String[]> row) {
        purchases.each(purchase -> purchase.lines().forEach(line -> row.accept(cells(purchase, line))));
    }

    private static String[] cells(OpenPurchase purchase, OpenGoods line) {
        UnitPrice price = line.price();
        return new String[] {
            purchase.number(),
            OpeningCells.text(purchase.supplier()),
            purchase.orderedOn() == null ? "" : purchase.orderedOn().toString(),
            price == null ? "" : price.currency(),
            line.sku(),
            line.rest().plain(),
            "",
            price == null ? "" : price.plain(),
            line.dueOn().toString(),
            line.confirmed() ? "yes" : "no"
        };
    }
}
