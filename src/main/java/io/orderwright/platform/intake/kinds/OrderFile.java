package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;
import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.opening.FileNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders, one row a line. What concerns the whole order may stand in its first row only. */
@Component
public class OrderFile implements FileKind<OrderFile.OrderRow>, KnownRecords {

    private static final int LONGEST_ID = 64; // a key of what we keep about the order

    private static final List<Column> COLUMNS = List.of(
            required("order_id", "订单号", "order", "order_number", "单号", "外部订单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户", "客户编号").ofKeys(),
            optional("purchase_order", "客户采购单号", "采购单号", "客户单号").ofKeys(),
            optional("currency", "币种", "货币"),
            optional("requested_on", "要求交期", "交货日期", "交期").of(ColumnContent.DAY),
            optional("prepaid", "预付", "款到发货"),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("quantity", "数量").ofNumbers(),
            optional("unit_price", "单价", "价格", "price").ofNumbers(),
            optional("discount", "折扣", "折扣率").of(ColumnContent.SHARE),
            optional("unit", "单位", "包装", "pack"),
            optional("ship_to", "收货地址编码", "收货地址", "ship_to_code").ofKeys(),
            optional("installation", "系统编号").ofKeys());

    private record Shared(String column, Function<OrderRow, @Nullable Object> said) {}

    private static final List<Shared> WHOLE = List.of(
            new Shared("customer", OrderRow::customer),
            new Shared("purchase_order", OrderRow::purchaseOrder),
            new Shared("currency", OrderRow::currency),
            new Shared("requested_on", OrderRow::requestedOn),
            new Shared("prepaid", OrderRow::prepaid),
            new Shared("ship_to", OrderRow::shipTo));

    private final CustomerMaster customers;
    private final KnownProducts products;
    private final ProductCatalog catalog;
    private final RecordRules rules;
    private final CompanyCalendar calendar;
    private final AddressBook addresses;
    private final KnownBusiness known;

    OrderFile(
            CustomerMaster customers,
            ProductCatalog catalog,
            RecordRules rules,
            KnownProducts products,
            CompanyCalendar calendar,
            AddressBook addresses,
            KnownBusiness known) {
        this.addresses = addresses;
        this.known = known;
        this.products = products;
        this.customers = customers;
        this.catalog = catalog;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** One row: the order it belongs to, what it says about the whole order, and its line. */
    public record OrderRow(
            FileNumber number,
            @Nullable String customer,
            @Nullable String purchaseOrder,
            @Nullable String currency,
            @Nullable LocalDate requestedOn,
            @Nullable Boolean prepaid,
            @Nullable String shipTo,
            PlaceOrder.AskedLine line) {}

    @Override
    public ImportKind kind() {
        return ImportKind.ORDERS;
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
                "WEB-10001", "C-1001", "PO-7788", "CNY", "2026-09-30", "否", "P-2001", "20", "1.20", "5%", "", "", "");
    }

    @Override
    public OrderRow read(Row row) {
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(
                row.needed("sku"),
                row.neededNumber("quantity", 3),
                row.number("unit_price", 4),
                row.share("discount", 6),
                row.text("unit"));
        OrderRow said = new OrderRow(
                new FileNumber(Objects.requireNonNullElse(row.code("installation"), ""), row.needed("order_id")),
                row.text("customer"),
                row.text("purchase_order"),
                row.code("currency"),
                row.date("requested_on"),
                row.flag("prepaid"),
                row.text("ship_to"),
                line);
        rules.check(row, line, Map.of());
        if (said.purchaseOrder() != null) {
            row.complainOfFault("purchase_order");
        }
        if (said.number().id().length() > LONGEST_ID) {
            row.complain("order_id", "intake.rule.Size", LONGEST_ID);
        }
        if (!said.number().installation().isEmpty()
                && !FileNumber.isInstallation(said.number().installation())) {
            row.complain("installation", "intake.installation-unknown");
        }
        return said;
    }

    @Override
    public String document(OrderRow said) {
        return said.number().key();
    }

    @Override
    public void look(List<ReadRow<OrderRow>> rows) {
        Map<String, ProductView> known = catalog.bySku(
                rows.stream().map(read -> read.said().line().sku()).distinct().toList());
        Map<String, CustomerView> buyers = customers.byCode(rows.stream()
                .map(read -> read.said().customer())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        rows.forEach(read -> look(read, known, buyers));
    }

    private void look(ReadRow<OrderRow> read, Map<String, ProductView> known, Map<String, CustomerView> buyers) {
        OrderRow said = read.said();
        ProductView product = known.get(said.line().sku());
        if (product == null) {
            read.row().complainOfUnknown("sku", "intake.product-unknown");
        } else if (!product.active()) {
            read.row().complain("sku", "intake.product-discontinued");
        } else {
            products.checkQuantity(read.row(), said.line(), product);
        }
        if (said.customer() == null) {
            return;
        }
        CustomerView buyer = buyers.get(said.customer());
        if (buyer == null) {
            read.row().complainOfUnknown("customer", "intake.customer-unknown");
        } else if (said.currency() != null && !said.currency().equals(buyer.currency())) {
            read.row().complain("currency", "intake.currency-mismatch", buyer.currency());
        }
    }

    /** The rows of one order, the first of them first, as one order; complains in rows that contradict the first. */
    public @Nullable PlaceOrder whole(List<ReadRow<OrderRow>> rows) {
        ReadRow<OrderRow> first = rows.get(0);
        if (first.said().customer() == null) {
            first.row().complain("customer", "intake.order-customer-missing");
        }
        for (ReadRow<OrderRow> other : rows.subList(1, rows.size())) {
            WHOLE.forEach(shared -> agree(first, other, shared));
        }
        if (!rows.stream().allMatch(read -> read.row().clean())) {
            return null;
        }
        PlaceOrder order = order(rows);
        rules.check(first.row(), order, Map.of("lines", "order_id"));
        return first.row().clean() ? order : null;
    }

    /** What is wrong with an order that is new: its number, and the day on which it is wanted. */
    public void checkNew(ReadRow<OrderRow> first) {
        first.row().complainOfFault("order_id");
        String buyer = first.said().customer();
        if (buyer != null && customers.find(buyer).filter(one -> !one.active()).isPresent()) {
            first.row().complain("customer", "intake.customer-inactive");
        }
        String shipTo = first.said().shipTo();
        if (buyer != null && shipTo != null) {
            try {
                addresses.shipTo(buyer, shipTo);
            } catch (Refusal refused) {
                first.row().complain("ship_to", refused.code(), refused.arguments());
            }
        }
        LocalDate wanted = first.said().requestedOn();
        if (wanted != null && wanted.isBefore(calendar.today())) {
            first.row().complain("requested_on", "order.requested-past", wanted, calendar.today());
        }
    }

    /** As {@link #whole} for rows that have been checked. */
    public PlaceOrder order(List<ReadRow<OrderRow>> rows) {
        OrderRow first = rows.get(0).said();
        return new PlaceOrder(
                        Objects.requireNonNullElse(first.customer(), ""),
                        first.currency(),
                        first.purchaseOrder(),
                        first.requestedOn(),
                        Boolean.TRUE.equals(first.prepaid()),
                        rows.stream().map(read -> read.said().line()).toList())
                .to(first.shipTo());
    }

    /** A line without a price needs a list price in the customer's currency. */
    public void checkPrices(List<List<ReadRow<OrderRow>>> orders) {
        Map<String, ProductView> known = catalog.bySku(orders.stream()
                .flatMap(List::stream)
                .map(read -> read.said().line().sku())
                .distinct()
                .toList());
        Map<String, String> currencies = customers
                .byCode(orders.stream()
                        .map(rows -> String.valueOf(rows.get(0).said().customer()))
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(toMap(CustomerView::code, CustomerView::currency));
        for (List<ReadRow<OrderRow>> rows : orders) {
            String currency = currencies.get(String.valueOf(rows.get(0).said().customer()));
            for (ReadRow<OrderRow> read : rows) {
                ProductView product = known.get(read.said().line().sku());
                if (read.said().line().unitPrice() == null
                        && product != null
                        && currency != null
                        && !product.currency().equals(currency)) {
                    read.row().complain("unit_price", "intake.price-missing", product.currency(), currency);
                }
            }
        }
    }

    private static void agree(ReadRow<OrderRow> first, ReadRow<OrderRow> other, Shared shared) {
        Object said = shared.said().apply(first.said());
        Object again = shared.said().apply(other.said());
        if (again != null && !again.equals(said)) {
            long line = first.row().line();
            other.row().complain(shared.column(), "intake.order-disagrees", line, said == null ? "" : said);
        }
    }

    /** Those that nobody has accepted yet: the others are open, or have ended. */
    @Override
    public void each(Consumer<String[]> row) {
        known.eachWaitingOrder(waiting -> waiting.rows().forEach(row));
    }
}
