package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.back.PastOrdersBack;
import io.orderwright.platform.intake.kinds.opening.PastOrderFile.PastOrderRow;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrder.PastLine;
import io.orderwright.sales.history.PastOrderState;
import io.orderwright.sales.history.PastOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders that have ended, as they were; one row a line. What was sold then need not be known as a product. What a line came to is
 * quantity times price, unless the row says it.
 */
@Component
class PastOrderFile implements DocumentFile<PastOrderRow>, KnownRecords {

    private static final String USUAL_UNIT = "pcs";
    private static final int PRICE_DECIMALS = 4;

    private static final List<Column> COLUMNS = List.of(
            required("order_id", "订单号", "order", "order_number", "单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户", "客户编号").ofKeys(),
            required("state", "状态", "status"),
            required("placed_on", "下单日期", "order_date").of(ColumnContent.DAY),
            optional("ended_on", "完结日期", "shipped_on", "发货日期").of(ColumnContent.DAY),
            optional("purchase_order", "客户采购单号", "采购单号").ofKeys(),
            optional("comment", "备注"),
            required("currency", "币种", "货币"),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            optional("name", "产品名称", "品名", "名称"),
            required("quantity", "数量").ofNumbers(),
            optional("unit", "单位", "计量单位"),
            required("unit_price", "单价", "价格", "price").ofNumbers(),
            optional("line_amount", "行金额", "金额", "amount").ofNumbers());

    private final OpenBusiness business;
    private final KnownBusiness known;
    private final ProductCatalog catalog;
    private final PastOrders history;
    private final OpeningCells cells;
    private final PastOrdersBack back;

    PastOrderFile(
            OpenBusiness business,
            KnownBusiness known,
            ProductCatalog catalog,
            PastOrders history,
            OpeningCells cells,
            PastOrdersBack back) {
        this.back = back;
        this.business = business;
        this.known = known;
        this.catalog = catalog;
        this.history = history;
        this.cells = cells;
    }

    /** One row; names and units that it does not say are the product's, of what is kept already those of then. */
    record PastOrderRow(
            String order,
            PastOrderState state,
            LocalDate placedOn,
            @Nullable LocalDate endedOn,
            String sku,
            Quantity quantity,
            Money amount) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PAST_ORDERS;
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
        return List.of(
                "OLD-4001",
                "C-1001",
                "CLOSED",
                "2024-03-02",
                "2024-03-12",
                "PO-5512",
                "",
                "CNY",
                "P-2001",
                "示例螺栓 M8",
                "200",
                "个",
                "1.10",
                "");
    }

    @Override
    public PastOrderRow read(Row row) {
        String currency = cells.currency(row);
        row.needed("state");
        PastOrderState state =
                Objects.requireNonNullElse(row.choice("state", PastOrderState.class), PastOrderState.CLOSED);
        BigDecimal quantity = row.neededNumber("quantity", 3);
        BigDecimal price = row.neededNumber("unit_price", 4);
        OpeningCells.keepable(row, "quantity", quantity);
        OpeningCells.keepable(row, "unit_price", quantity.multiply(price));
        if (quantity.signum() <= 0) {
            row.complain("quantity", "intake.rule.Positive");
        }
        if (price.signum() < 0) {
            row.complain("unit_price", "intake.rule.DecimalMin", 0);
        }
        Quantity sold =
                Quantity.of(quantity.max(BigDecimal.ZERO), Objects.requireNonNullElse(row.text("unit"), USUAL_UNIT));
        return new PastOrderRow(
                row.needed("order_id"),
                state,
                cells.day(row, "placed_on"),
                row.date("ended_on"),
                row.needed("sku"),
                sold,
                row.raw("line_amount").isEmpty()
                        ? sold.at(price, currency)
                        : cells.optional(row, "line_amount", currency));
    }

    @Override
    public String document(PastOrderRow said) {
        return said.order();
    }

    @Override
    public List<RecordEffect> write(List<List<ReadRow<PastOrderRow>>> documents, String actor) {
        Map<String, ProductView> products = catalog.bySku(documents.stream()
                .flatMap(List::stream)
                .map(read -> read.said().sku())
                .distinct()
                .toList());
        Map<String, PastOrder> kept =
                history
                        .of(documents.stream()
                                .map(rows -> rows.get(0).said().order())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PastOrder::number, one -> one));
        List<RecordEffect> effects = new ArrayList<>();
        for (List<ReadRow<PastOrderRow>> rows : documents) {
            OpeningCells.agree(
                    rows, "customer", "state", "placed_on", "ended_on", "purchase_order", "comment", "currency");
            if (OpeningCells.clean(rows)) {
                effects.add(
                        business.pastOrder(
                                        order(
                                                rows,
                                                products,
                                                kept.get(rows.get(0).said().order())),
                                        actor)
                                ? RecordEffect.addition()
                                : RecordEffect.repetition());
            }
        }
        return effects;
    }

    private static PastOrder order(
            List<ReadRow<PastOrderRow>> rows, Map<String, ProductView> products, @Nullable PastOrder kept) {
        Row first = rows.get(0).row();
        PastOrderRow head = rows.get(0).said();
        List<PastLine> lines = new ArrayList<>(rows.size());
        Money total = Money.zero(head.amount().code());
        for (ReadRow<PastOrderRow> read : rows) {
            PastOrderRow said = read.said();
            lines.add(line(read, products.get(said.sku()), kept, lines.size()));
            total = total.plus(said.amount());
        }
        return new PastOrder(
                head.order(),
                first.raw("customer"),
                head.state(),
                head.placedOn(),
                head.endedOn(),
                first.text("purchase_order"),
                first.text("comment"),
                total,
                lines);
    }

    /** A product may have another name or unit by now than when the line was kept. */
    private static PastLine line(
            ReadRow<PastOrderRow> read, @Nullable ProductView product, @Nullable PastOrder kept, int index) {
        PastOrderRow said = read.said();
        PastLine then = kept == null || kept.lines().size() <= index
                ? null
                : kept.lines().get(index);
        String name = product == null ? said.sku() : product.name();
        String unit = product == null ? USUAL_UNIT : product.unit();
        if (then != null && then.sku().equals(said.sku())) {
            name = then.name();
            unit = then.unit();
        }
        return new PastLine(
                index + 1,
                said.sku(),
                Objects.requireNonNullElse(read.row().text("name"), name),
                Quantity.of(
                        said.quantity().amount(),
                        Objects.requireNonNullElse(read.row().text("unit"), unit)),
                said.amount());
    }

    @Override
    public void each(Consumer<String[]> row) {
        known.eachPastOrder(order -> order.lines().forEach(line -> row.accept(cells(order, line))));
    }

    private static String[] cells(PastOrder order, PastLine line) {
        BigDecimal quantity = line.quantity().amount();
        BigDecimal price = line.amount().amount().divide(quantity, PRICE_DECIMALS, RoundingMode.HALF_UP);
        return new String[] {
            order.number(),
            order.customer(),
            order.state().name(),
            order.placedOn().toString(),
            Objects.toString(order.endedOn(), ""),
            OpeningCells.text(order.purchaseOrder()),
            OpeningCells.text(order.comment()),
            order.total().code(),
            line.sku(),
            line.name(),
            PlainNumber.of(quantity),
            line.quantity().unit(),
            PlainNumber.of(price),
            line.amount().plain()
        };
    }
}
