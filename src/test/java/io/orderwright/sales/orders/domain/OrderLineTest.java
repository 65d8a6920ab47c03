package io.orderwright.sales.orders.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static io.orderwright.sales.orders.domain.OrderUnderTest.pc;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line comes to, and which quantities it may have. Prices have the tax of 13 per cent in them. */
@Tag("unit")
@Tag("money")
class OrderLineTest {

    private final SalesOrder order = OrderUnderTest.of(DeliveryTerms.AVAILABLE, "1");

    /** Quantity, agreed price (the list's is 11.30), discount; net, tax, gross. */
    @ParameterizedTest
    @CsvSource({
        "1,     ,       ,         10.00,  1.30,  11.30",
        "10,    ,       ,         100.00, 13.00, 113.00",
        "1,     0.01,   ,         0.01,   0.00,  0.01",
        "1,     0,      ,         0.00,   0.00,  0.00",
        "1,     ,       1,        0.00,   0.00,  0.00",
        "1,     ,       0.1,      9.00,   1.17,  10.17",
        "0.001, ,       ,         0.01,   0.00,  0.01",
        "3,     3.3333, ,         8.85,   1.15,  10.00",
        "1,     ,       0.000001, 10.00,  1.30,  11.30",
    })
    void whatItComesTo(
            String quantity, @Nullable String price, @Nullable String discount, String net, String tax, String gross) {
        OrderLine line = line(quantity, price, discount, null);
        assertThat(line.amounts())
                .isEqualTo(new Taxation(
                        Money.parse(net + " CNY"), Money.parse(tax + " CNY"), Money.parse(gross + " CNY")));
    }

    /** Three of a box of four at 10.00: the box's price counts, not a rounded piece's. */
    @Test
    void aBoxCostsWhatABoxCosts() {
        OrderLine line = line("3", "10.00", null, "box");
        assertThat(line.quantities().ordered().amount()).isEqualByComparingTo("12");
        assertThat(line.amounts().gross().amount()).isEqualByComparingTo("30.00");
        line.become(line.quantities().raise(pc("13")));
        assertThat(line.amounts().gross().amount()).isEqualByComparingTo("32.50");
    }

    @Test
    void whatComesToMoreThanCanBeKeptIsRefused() {
        refused(RefusalKind.INVALID, "order.line-too-large", () -> line("1000", "999999999999999.9999", null, null));
        refused(RefusalKind.INVALID, "order.price-too-large", () -> line("1", "1000000000000000", null, null));
        OrderLine line = line("99", "999999999999999.9999", null, null);
        refused(
                RefusalKind.INVALID,
                "order.line-too-large",
                () -> line.become(line.quantities().raise(pc("1000"))));
        refused(
                RefusalKind.INVALID,
                "order.price-too-large",
                () -> line.reprice(new SaidNumber(BigDecimal.TEN.pow(15)), null));
        order.add(line);
        order.total();
        order.add(line("2", "999999999999999.9999", null, null));
        refused(RefusalKind.INVALID, "order.total-too-large", order::total);
    }

    /** Amounts follow what is wanted, not what has come of it. */
    @Test
    void amountsFollowTheQuantity() {
        OrderLine line = line("10", null, null, null);
        line.become(line.quantities().reserve(pc("1")));
        assertThat(line.amounts().gross().amount()).isEqualByComparingTo("113.00");
        line.become(line.quantities().lower(pc("9")));
        assertThat(line.amounts().gross().amount()).isEqualByComparingTo("101.70");
        line.become(line.quantities().lower(pc("0")));
        assertThat(line.amounts()).isEqualTo(Taxation.zero("CNY"));
    }

    /** Ordered, reserved, missing, shipped, delivered, invoiced, cancelled, returned. */
    @ParameterizedTest
    @CsvSource({
        "10, 10,   0,    0,  0, 0,  0,     0, true",
        "10, 3,    3,    4,  4, 4,  0,     4, true",
        "10, 0,    0,    6,  0, 0,  4,     0, true",
        "0,  0,    0,    0,  0, 0,  0,     0, true",
        "10, 10,   0.001, 0, 0, 0,  0,     0, false",
        "10, 6,    0,    4,  0, 0,  0.001, 0, false",
        "10, -1,   0,    0,  0, 0,  0,     0, false",
        "-1, 0,    0,    0,  0, 0,  0,     0, false",
        "10, 0,    0,    4,  4.001, 0, 0,  0, false",
        "10, 0,    0,    4,  0, 4.001, 0,  0, false",
        "10, 0,    0,    4,  3, 0,  0, 3.001, false",
    })
    void theLawOfItsQuantities(
            String ordered,
            String reserved,
            String missing,
            String shipped,
            String delivered,
            String invoiced,
            String cancelled,
            String returned,
            boolean lawful) {
        LineQuantities next = new LineQuantities(
                pc(ordered),
                pc(reserved),
                pc(missing),
                pc(shipped),
                pc(delivered),
                pc(invoiced),
                pc(cancelled),
                pc(returned));
        OrderLine line = line("10", null, null, null);
        if (lawful) {
            assertThat(line.lawful(next)).isSameAs(next);
        } else {
            refused(RefusalKind.CONFLICT, "order.line-quantities", () -> line.lawful(next));
        }
    }

    /** At the same price, discount, unit and tax, and in the same box where the price is a box's. */
    @ParameterizedTest
    @CsvSource({
        ",      ,    ,    true",
        "11.30, ,    ,    true",
        "11.31, ,    ,    false",
        ",      0.1, ,    false",
        ",      ,    box, true",
        "45.20, ,    box, false",
    })
    void moreStandsInALineThatIsPricedTheSame(
            @Nullable String price, @Nullable String discount, @Nullable String pack, boolean takes) {
        assertThat(line("10", null, null, null).takesMoreAs(line("1", price, discount, pack)))
                .isEqualTo(takes);
    }

    @Test
    void nothingIsAddedToALineThatWaits() {
        OrderLine line = line("10", null, null, null);
        line.become(line.quantities().reserve(pc("0.001")));
        assertThat(line.takesMoreAs(line("1", null, null, null))).isFalse();
    }

    private OrderLine line(String quantity, @Nullable String price, @Nullable String discount, @Nullable String pack) {
        ProductView product = new ProductView(
                "SKU",
                "Goods",
                "pc",
                new UnitPrice(new BigDecimal("11.30"), "CNY"),
                "CN13",
                new Fraction(new BigDecimal("0.13")),
                true,
                null,
                null,
                null,
                null,
                List.of(new Pack("box", new BigDecimal("4"))),
                Traceability.NONE,
                null);
        AskedLine asked = new AskedLine(
                "SKU",
                new BigDecimal(quantity),
                price == null ? null : new BigDecimal(price),
                discount == null ? null : new BigDecimal(discount),
                pack);
        return new OrderLine(order, 2, asked, product);
    }
}
