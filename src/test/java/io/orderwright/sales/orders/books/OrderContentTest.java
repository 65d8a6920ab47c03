package io.orderwright.sales.orders.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same order asked for again is the same, however it is written and by whichever version it was kept. */
@Tag("intake")
class OrderContentTest {

    private static PlaceOrder order(String currency, String quantity, String price, String discount) {
        return new PlaceOrder(
                "C-1001",
                currency,
                "PO-77",
                LocalDate.of(2026, 12, 24),
                true,
                List.of(
                        new PlaceOrder.AskedLine("M6-螺钉", new BigDecimal(quantity), decimal(price), decimal(discount)),
                        new PlaceOrder.AskedLine("P-2", new BigDecimal("3"), null, null)));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 1,     9.5,  0.1",
        ",    1.0,   9.50, 0.10",
        "CNY, 1.000, 9.5,  1E-1",
        ",    1,     9.5,  0.100000",
    })
    void theSameMeaningIsTheSameRequest(String currency, String quantity, String price, String discount) {
        String kept = OrderContent.fingerprint(order(null, "1", "9.5", "0.1"));
        assertThat(OrderContent.isOf(kept, "CNY", order(currency, quantity, price, discount)))
                .isTrue();
    }

    @Test
    void noDiscountIsADiscountOfNothing() {
        assertThat(OrderContent.fingerprint(order(null, "1", "9.5", "0")))
                .isEqualTo(OrderContent.fingerprint(order(null, "1", "9.5", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 1, 9.5, 0.1",
        ",    2, 9.5, 0.1",
        ",    1, 9.4, 0.1",
        ",    1, ,    0.1",
        ",    1, 9.5, 0.2",
    })
    void anotherMeaningIsAnotherRequest(String currency, String quantity, String price, String discount) {
        String kept = OrderContent.fingerprint(order(null, "1", "9.5", "0.1"));
        assertThat(OrderContent.isOf(kept, "CNY", order(currency, quantity, price, discount)))
                .isFalse();
    }

    @Test
    void theOrderOfLinesCounts() {
        PlaceOrder one = order(null, "1", "9.5", null);
        PlaceOrder other = new PlaceOrder(
                one.customer(),
                null,
                one.purchaseOrder(),
                one.requestedOn(),
                true,
                List.of(one.lines().get(1), one.lines().get(0)));
        assertThat(OrderContent.fingerprint(other)).isNotEqualTo(OrderContent.fingerprint(one));
    }

    @Test
    void whatIsSaidInOwnFieldsCountsAndNothingSaidIsNothing() {
        PlaceOrder one = order(null, "1", "9.5", null);
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("depth", null);
        cleared.put("note", "");
        cleared.put("channel", "  ");
        String bare = OrderContent.fingerprint(one);
        assertThat(OrderContent.fingerprint(one.saying(Map.of()))).isEqualTo(bare);
        assertThat(OrderContent.fingerprint(one.saying(cleared))).isEqualTo(bare);
        String said = OrderContent.fingerprint(one.saying(Map.of("depth", 12.5, "gift", true)));
        assertThat(said).isNotEqualTo(bare);
        assertThat(OrderContent.fingerprint(one.saying(Map.of("gift", true, "depth", new BigDecimal("12.50")))))
                .isEqualTo(said);
        assertThat(OrderContent.fingerprint(one.saying(Map.of("depth", 12.5, "gift", false))))
                .isNotEqualTo(said);
        assertThat(OrderContent.fingerprint(one.saying(Map.of("depth", Double.POSITIVE_INFINITY))))
                .isNotEqualTo(OrderContent.fingerprint(one.saying(Map.of("depth", new BigDecimal("1E+999999999")))));
    }

    /** Recorded from 0.1, with its code. */
    @Test
    void anOrderThatWasPlacedWithTheFirstVersionIsRecognised() {
        PlaceOrder asked = order(null, "1.0", "9.5", null);
        assertThat(OrderContent.unversioned(asked))
                .isEqualTo("PlaceOrder[customer=C-1001, currency=null, purchaseOrder=PO-77, requestedOn=2026-12-24,"
                        + " prepaid=true, lines=[Line[sku=M6-螺钉, quantity=1.0, unitPrice=9.5, discount=null],"
                        + " Line[sku=P-2, quantity=3, unitPrice=null, discount=null]]]");
        String kept = "90d3e151bde03b44bfbbc7f427c33c3c3f52af0435e05bc00daf3aaac100bdad";
        assertThat(Fingerprint.of(OrderContent.unversioned(asked))).isEqualTo(kept);
        assertThat(OrderContent.isOf(kept, "CNY", asked)).isTrue();
        assertThat(OrderContent.isOf(kept, "CNY", order(null, "2.0", "9.5", null)))
                .isFalse();
    }

    /** What is kept today stays known. */
    @Test
    void theFingerprintStays() {
        assertThat(OrderContent.fingerprint(order("CNY", "1", "9.50", "0.1")))
                .isEqualTo("2:014c04de41abbc0c33bbd4ee1058f30e289e0f4a45ec1ac4304fcc47e6347739");
    }
}
