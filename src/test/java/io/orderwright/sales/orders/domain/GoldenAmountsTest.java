package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amounts that other systems got wrong in public, to the cent. */
@Tag("journey")
class GoldenAmountsTest {

    @Test
    void taxIncludedAtThirteenPerCent() {
        OrderView order = order(true, Rounding.LINE, "0.13", line("21146", "0.682512", "0"));
        assertThat(order.gross().amount()).isEqualByComparingTo("14432.40");
        assertThat(order.net().amount()).isEqualByComparingTo("12772.04");
        assertThat(order.tax().amount()).isEqualByComparingTo("1660.36");
    }

    @Test
    void taxOnTopRoundedByDocument() {
        OrderView order = order(false, Rounding.DOCUMENT, "0.22", line("16", "348.35", "0.04"));
        assertThat(order.gross().amount()).isEqualByComparingTo("6527.80");
    }

    @Test
    void taxOnTopRoundedByLine() {
        OrderView order = order(false, Rounding.LINE, "0.22", line("16", "348.35", "0.04"));
        assertThat(order.gross().amount()).isEqualByComparingTo("6527.81");
    }

    @Test
    void theTaxOfTwoLinesByLineAndByDocument() {
        PlaceOrder.AskedLine first = line("1", "292.125", "0");
        PlaceOrder.AskedLine second = line("1", "66.50", "0");
        assertThat(order(false, Rounding.LINE, "0.15", first, second).tax().amount())
                .isEqualByComparingTo("53.80");
        assertThat(order(false, Rounding.DOCUMENT, "0.15", first, second).tax().amount())
                .isEqualByComparingTo("53.79");
    }

    @Test
    void thePriceOfAPackIsNotRoundedToAPiece() {
        OrderView order = order(false, Rounding.LINE, "0", packed("5", "182193.74", "box"));
        assertThat(order.net().amount()).isEqualByComparingTo("910968.70");
        OrderView.LineView line = order.lines().get(0);
        assertThat(line.ordered().amount()).isEqualByComparingTo("20");
        assertThat(line.pack().shown(line.ordered())).isEqualTo("5 box");
        assertThat(order(false, Rounding.LINE, "0", packed("20", "182193.74", null))
                        .lines()
                        .get(0)
                        .pack())
                .as("what is said in pieces is shown so")
                .isNull();
    }

    @Test
    void onePieceLessThanThreeDozenIsThirtyFive() {
        SalesOrder order = made(false, Rounding.LINE, "0", packed("3", "100", "dozen"));
        assertThat(order.view().net().amount()).isEqualByComparingTo("300.00");
        order.lower(OrderUnderTest.said(1, "35"));
        OrderView.LineView line = order.view().lines().get(0);
        assertThat(line.ordered().amount()).isEqualByComparingTo("35");
        assertThat(line.pack().shown(line.ordered())).isEqualTo("2 dozen 11 pc");
        assertThat(line.net().amount()).isEqualByComparingTo("291.67");
    }

    private static PlaceOrder.AskedLine packed(String quantity, String price, @Nullable String unit) {
        return new PlaceOrder.AskedLine("SKU", new BigDecimal(quantity), new BigDecimal(price), null, unit);
    }

    private static OrderView order(
            boolean taxIncluded, Rounding rounding, String taxRate, PlaceOrder.AskedLine... lines) {
        SalesOrder order = made(taxIncluded, rounding, taxRate, lines);
        order.validate();
        return order.view();
    }

    private static SalesOrder made(
            boolean taxIncluded, Rounding rounding, String taxRate, PlaceOrder.AskedLine... lines) {
        CustomerView customer = new CustomerView(
                "C",
                "Customer",
                Tier.KEY,
                "CNY",
                30,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                io.orderwright.sales.customers.DeliveryTerms.COMPLETE_ORDER);
        PlaceOrder asked = new PlaceOrder("C", null, null, null, false, List.of(lines));
        SalesOrder order = new SalesOrder(
                1,
                customer,
                asked,
                taxIncluded,
                rounding,
                new Origin("test", "1", "hash", "sally"),
                Instant.EPOCH.atZone(ZoneOffset.UTC));
        ProductView product = new ProductView(
                "SKU",
                "Goods",
                "pc",
                new UnitPrice(BigDecimal.ONE, "CNY"),
                "TAX",
                new Fraction(new BigDecimal(taxRate)),
                true,
                null,
                null,
                null,
                null,
                List.of(new Pack("box", new BigDecimal("4")), new Pack("dozen", new BigDecimal("12"))),
                Traceability.NONE,
                null);
        for (PlaceOrder.AskedLine line : lines) {
            order.add(line, product);
        }
        order.total();
        return order;
    }

    private static PlaceOrder.AskedLine line(String quantity, String price, String discount) {
        return new PlaceOrder.AskedLine(
                "SKU", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discount));
    }
}
