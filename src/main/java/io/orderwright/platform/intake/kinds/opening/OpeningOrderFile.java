package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.opening.OpeningOrderFile.OpeningOrderRow;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.opening.CarryOverOrder;
import io.orderwright.sales.orders.opening.OpenOrder;
import io.orderwright.sales.orders.opening.OpenOrder.OpenLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders that were accepted before, of which something is still to be delivered; one row a line. */
@Component
class OpeningOrderFile implements DocumentFile<OpeningOrderRow>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("order_id", "订单号", "order", "order_number", "单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户", "客户编号").ofKeys(),
            required("placed_on", "下单日期", "order_date").of(ColumnContent.DAY),
            optional("purchase_order", "客户采购单号", "采购单号").ofKeys(),
            optional("requested_on", "要求交期", "交货日期", "required_date").of(ColumnContent.DAY),
            optional("prepaid", "预付", "款到发货"),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("quantity", "订购数量", "数量").ofNumbers(),
            optional("delivered", "已交数量", "已发数量").ofNumbers(),
            required("unit_price", "单价", "价格", "price").ofNumbers(),
            optional("discount", "折扣", "折扣率").of(ColumnContent.SHARE),
            optional("unit", "单位", "包装", "pack"),
            optional("ship_to", "收货地址编码", "收货地址", "ship_to_code").ofKeys());

    private final OpenBusiness business;
    private final KnownBusiness known;
    private final KnownProducts products;
    private final RecordRules rules;
    private final OpeningCells cells;

    OpeningOrderFile(
            OpenBusiness business, KnownBusiness known, KnownProducts products, RecordRules rules, OpeningCells cells) {
        this.business = business;
        this.known = known;
        this.products = products;
        this.rules = rules;
        this.cells = cells;
    }

    /**
     * One row.
     *
     * @param line what is still to be delivered; absent when all of it has been
     * @param delivered what has been delivered, in words; "" for nothing
     */
    record OpeningOrderRow(String order, LocalDate placedOn, PlaceOrder.@Nullable AskedLine line, String delivered) {}

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_ORDERS;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.closed("intake.undo.never.orders");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of(
                "OLD-5001",
                "C-1001",
                "2026-08-20",
                "PO-7788",
                "2026-10-15",
                "否",
                "P-2001",
                "20",
                "5",
                "1.20",
                "5%",
                "",
                "");
    }

    @Override
    public OpeningOrderRow read(Row row) {
        String sku = row.needed("sku");
        BigDecimal ordered = row.neededNumber("quantity", 3);
        BigDecimal delivered = Objects.requireNonNullElse(row.number("delivered", 3), BigDecimal.ZERO);
        row.neededNumber("unit_price", 4);
        if (delivered.signum() < 0 || delivered.compareTo(ordered) > 0) {
            row.complain("delivered", "intake.opening.delivered");
        }
        BigDecimal rest = ordered.subtract(delivered);
        PlaceOrder.AskedLine line = rest.signum() == 0 && delivered.signum() > 0
                ? null
                : new PlaceOrder.AskedLine(
                        sku, rest, row.number("unit_price", 4), row.share("discount", 6), row.text("unit"));
        if (line != null) {
            rules.check(row, line, Map.of());
        }
        return new OpeningOrderRow(
                row.needed("order_id"),
                cells.day(row, "placed_on"),
                line,
                delivered.signum() == 0
                        ? ""
                        : (sku + ": " + PlainNumber.of(delivered) + " " + row.raw("unit")).strip());
    }

    @Override
    public String document(OpeningOrderRow said) {
        return said.order();
    }

    @Override
    public void look(List<ReadRow<OpeningOrderRow>> rows) {
        List<ReadRow<OpeningOrderRow>> left =
                rows.stream().filter(read -> read.said().line() != null).toList();
        products.checkLines(left, said -> Objects.requireNonNull(said.line()));
    }

    @Override
    public List<RecordEffect> write(List<List<ReadRow<OpeningOrderRow>>> documents, String actor) {
        List<RecordEffect> effects = new ArrayList<>();
        for (List<ReadRow<OpeningOrderRow>> rows : documents) {
            OpeningCells.agree(rows, "customer", "placed_on", "purchase_order", "requested_on", "prepaid");
            CarryOverOrder order = order(rows);
            if (OpeningCells.clean(rows)) {
                effects.add(business.order(order, actor) ? RecordEffect.addition() : RecordEffect.repetition());
            }
        }
        return effects;
    }

    private CarryOverOrder order(List<ReadRow<OpeningOrderRow>> rows) {
        Row first = rows.get(0).row();
        List<PlaceOrder.AskedLine> lines = new ArrayList<>();
        for (ReadRow<OpeningOrderRow> read : rows) {
            PlaceOrder.AskedLine line = read.said().line();
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            first.complain("delivered", "intake.opening.nothing-left");
        }
        PlaceOrder rest = new PlaceOrder(
                        first.raw("customer"),
                        null,
                        first.text("purchase_order"),
                        first.date("requested_on"),
                        Boolean.TRUE.equals(first.flag("prepaid")),
                        lines)
                .to(first.text("ship_to"));
        if (first.clean()) {
            rules.check(first, rest, Map.of("lines", "order_id"));
        }
        return new CarryOverOrder(
                rows.get(0).said().order(),
                rows.get(0).said().placedOn(),
                rest,
                rows.stream()
                        .map(read -> read.said().delivered())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void each(Consumer<String[]> row) {
        known.eachOrder(order -> order.lines().forEach(line -> row.accept(cells(order, line))));
    }

    private static String[] cells(OpenOrder order, OpenLine line) {
        return new String[] {
            order.number(),
            order.customer(),
            order.placedOn().toString(),
            OpeningCells.text(order.purchaseOrder()),
            Objects.toString(order.requestedOn(), ""),
            order.prepaid() ? "yes" : "no",
            line.ordered().sku(),
            PlainNumber.of(line.ordered().quantity()),
            PlainNumber.of(line.delivered().quantity()),
            PlainNumber.of(Objects.requireNonNull(line.ordered().unitPrice())),
            line.line().discount().percent() + "%",
            OpeningCells.text(line.ordered().unit()),
            OpeningCells.text(order.shipTo())
        };
    }
}
