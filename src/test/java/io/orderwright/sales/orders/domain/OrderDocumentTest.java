package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order as a document: what it amounts to, and what it was asked for with. */
@Tag("unit")
@Tag("money")
class OrderDocumentTest {

    /** Three lines at 0.05 with 10 per cent: each rounded, or the sum of them. */
    @ParameterizedTest
    @CsvSource({
        "LINE,     false, 0.15, 0.03, 0.18",
        "DOCUMENT, false, 0.15, 0.02, 0.17",
        "LINE,     true,  0.15, 0.00, 0.15",
        "DOCUMENT, true,  0.14, 0.01, 0.15",
    })
    void linesAddUpAtTheRoundingLevel(Rounding rounding, boolean taxIncluded, String net, String tax, String gross) {
        OrderDocument document = document(rounding, taxIncluded);
        assertThat(document.totals()).isEqualTo(totals("0.00", "0.00", "0.00"));
        document.total();
        assertThat(document.totals()).isEqualTo(totals(net, tax, gross));
        document.validate();
    }

    /** A line that changed after the order was totalled. */
    @Test
    void totalsThatAreNotThoseOfTheLinesAreFound() {
        OrderDocument document = document(Rounding.LINE, false);
        document.total();
        OrderLine line = document.lines().get(0);
        line.become(line.quantities().raise(OrderUnderTest.pc("2")));
        assertThatThrownBy(document::validate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(document.number())
                .hasMessageContaining("0.18");
        document.total();
        document.validate();
        assertThat(document.totals().gross().amount()).isEqualByComparingTo("0.23");
    }

    @Test
    void whoOrderedAndOnWhichTermsStaysWithIt() {
        OrderDocument document = document(Rounding.LINE, true);
        assertThat(document.number()).startsWith("SO-1970-");
        assertThat(document.customerCode()).isEqualTo("C");
        assertThat(document.buyer().deliveryTerms()).isEqualTo(DeliveryTerms.AVAILABLE);
        assertThat(document.agreed().currency()).isEqualTo("CNY");
        assertThat(document.shipTo()).isNull();
        assertThat(document.possibleDuplicateOf()).isNull();
        document.flagDuplicateOf("SO-0");
        assertThat(document.possibleDuplicateOf()).isEqualTo("SO-0");
    }

    /** Customer, currency that is named, day, quantity: whether it is the same request. */
    @ParameterizedTest
    @CsvSource({
        "C, ,    ,           1,     true",
        "C, CNY, ,           1.000, true",
        "C, USD, ,           1,     false",
        "D, ,    ,           1,     false",
        "C, ,    2026-01-02, 1,     false",
        "C, ,    ,           1.001, false",
    })
    void aRepeatedRequestSaysTheSame(
            String customer, @Nullable String currency, @Nullable LocalDate day, String quantity, boolean same) {
        PlaceOrder asked =
                new PlaceOrder(customer, currency, null, day, false, List.of(line(quantity), line("1"), line("1")));
        assertThat(document(Rounding.LINE, false).isWhat(asked)).isEqualTo(same);
    }

    private static OrderDocument document(Rounding rounding, boolean taxIncluded) {
        CustomerView customer = new CustomerView(
                "C",
                "Customer",
                Tier.KEY,
                "CNY",
                30,
                null,
                "13800000000",
                null,
                null,
                null,
                null,
                true,
                DeliveryTerms.AVAILABLE);
        List<AskedLine> lines = List.of(line("1"), line("1"), line("1"));
        PlaceOrder asked = new PlaceOrder("C", null, null, null, false, lines);
        SalesOrder order = new SalesOrder(
                1,
                customer,
                asked,
                taxIncluded,
                rounding,
                new Origin("test", "1", OrderContent.fingerprint(asked), "sally"),
                Instant.EPOCH.atZone(ZoneOffset.UTC));
        ProductView product = new ProductView(
                "SKU",
                "Goods",
                "pc",
                new UnitPrice(new BigDecimal("0.05"), "CNY"),
                "CN10",
                new Fraction(new BigDecimal("0.10")),
                true);
        lines.forEach(line -> order.add(line, product));
        return order;
    }

    private static AskedLine line(String quantity) {
        return new AskedLine("SKU", new BigDecimal(quantity), null, null);
    }

    private static Totals totals(String net, String tax, String gross) {
        return new Totals(Money.parse(net + " CNY"), Money.parse(tax + " CNY"), Money.parse(gross + " CNY"));
    }
}
