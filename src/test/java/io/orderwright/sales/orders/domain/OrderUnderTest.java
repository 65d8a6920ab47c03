package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Orders without anything around them. */
final class OrderUnderTest {

    private OrderUnderTest() {}

    /** One line a quantity, each at 1 CNY with 13 per cent tax in it. */
    static SalesOrder of(DeliveryTerms terms, String... quantities) {
        CustomerView customer = new CustomerView(
                "C", "Customer", Tier.KEY, "CNY", 30, null, "13800000000", null, null, null, null, true, terms);
        List<PlaceOrder.AskedLine> lines = Arrays.stream(quantities)
                .map(quantity -> new PlaceOrder.AskedLine("SKU", new BigDecimal(quantity), null, null))
                .toList();
        PlaceOrder asked = new PlaceOrder("C", null, null, null, false, lines);
        SalesOrder order = new SalesOrder(
                1,
                customer,
                asked,
                true,
                Rounding.LINE,
                new Origin("test", "1", "hash", "sally"),
                Instant.EPOCH.atZone(ZoneOffset.UTC));
        ProductView product = new ProductView(
                "SKU",
                "Goods",
                "pc",
                new UnitPrice(BigDecimal.ONE, "CNY"),
                "CN13",
                new Fraction(new BigDecimal("0.13")),
                true);
        lines.forEach(line -> order.add(line, product));
        order.total();
        return order;
    }

    static Map<Integer, Quantity> line(int lineNo, String quantity) {
        return Map.of(lineNo, pc(quantity));
    }

    /** The same as somebody says it, without a unit. */
    static Map<Integer, SaidNumber> said(int lineNo, String quantity) {
        return Map.of(lineNo, new SaidNumber(new BigDecimal(quantity)));
    }

    static Quantity pc(String quantity) {
        return Quantity.signed(new BigDecimal(quantity), "pc");
    }

    /** An order of ten that has come so far; partly shipped with six gone and four missing. */
    static SalesOrder in(OrderState state) {
        SalesOrder order = of(DeliveryTerms.AVAILABLE, "10");
        switch (state) {
            case PLACED -> {}
            case ON_HOLD -> order.hold();
            case IN_APPROVAL -> order.askApproval();
            case SENT_BACK -> {
                order.askApproval();
                order.sendBack();
            }
            case WAITING_FOR_STOCK -> order.reserve(line(1, "4"));
            case WAITING_FOR_PAYMENT -> {
                order.reserve(Map.of());
                order.awaitPayment();
            }
            case CONFIRMING -> {
                order.reserve(Map.of());
                order.confirm();
            }
            case TO_SHIP -> released(order, Map.of());
            case PARTLY_SHIPPED -> {
                released(order, line(1, "4"));
                order.ship(line(1, "6"));
            }
            case SHIPPED -> {
                released(order, Map.of());
                order.ship();
            }
            case CLOSED -> {
                released(order, Map.of());
                order.ship();
                order.invoice();
                order.close();
            }
            case REJECTED -> order.reject();
            case CANCELLED -> order.cancel();
        }
        return order;
    }

    private static void released(SalesOrder order, Map<Integer, Quantity> missing) {
        order.reserve(missing);
        order.confirm();
        order.release();
    }
}
