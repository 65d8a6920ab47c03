package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amounts that other systems got wrong in public, to the cent. */
@Tag("journey")
class GoldenAmountsTest {

    @Test
    void taxIncludedAtThirteenPerCent() {
        OrderView order = order(true, Rounding.LINE, "0.13", line("21146", "0.682512", "0"));
        assertThat(order.gross()).isEqualByComparingTo("14432.40");
        assertThat(order.net()).isEqualByComparingTo("12772.04");
        assertThat(order.tax()).isEqualByComparingTo("1660.36");
    }

    @Test
    void taxOnTopRoundedByDocument() {
        OrderView order = order(false, Rounding.DOCUMENT, "0.22", line("16", "348.35", "0.04"));
        assertThat(order.gross()).isEqualByComparingTo("6527.80");
    }

    @Test
    void taxOnTopRoundedByLine() {
        OrderView order = order(false, Rounding.LINE, "0.22", line("16", "348.35", "0.04"));
        assertThat(order.gross()).isEqualByComparingTo("6527.81");
    }

    @Test
    void theTaxOfTwoLinesByLineAndByDocument() {
        PlaceOrder.AskedLine first = line("1", "292.125", "0");
        PlaceOrder.AskedLine second = line("1", "66.50", "0");
        assertThat(order(false, Rounding.LINE, "0.15", first, second).tax()).isEqualByComparingTo("53.80");
        assertThat(order(false, Rounding.DOCUMENT, "0.15", first, second).tax()).isEqualByComparingTo("53.79");
    }

    private static OrderView order(
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
        ProductView product =
                new ProductView("SKU", "Goods", "pc", BigDecimal.ONE, "CNY", "TAX", new BigDecimal(taxRate), true);
        for (PlaceOrder.AskedLine line : lines) {
            order.add(line, product);
        }
        order.total();
        order.validate();
        return order.view();
    }

    private static PlaceOrder.AskedLine line(String quantity, String price, String discount) {
        return new PlaceOrder.AskedLine(
                "SKU", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discount));
    }
}
