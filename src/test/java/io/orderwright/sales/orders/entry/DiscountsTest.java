package io.orderwright.sales.orders.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderAnswers;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.terms.PaymentTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as given away: whatever cannot be compared with a list price is given away wholly. */
@Tag("doors")
class DiscountsTest {

    private static final Map<String, String> RATES = Map.of("CNY", "1", "USD", "7.1", "KWD", "23", "JPY", "0.047");

    private final PriceLists prices = mock(PriceLists.class);
    private final ProductCatalog catalog = mock(ProductCatalog.class);
    private final Discounts discounts = new Discounts(prices, catalog);

    @BeforeEach
    void rates() {
        given(catalog.rate(anyString(), anyString())).willAnswer(asked -> {
            String from = asked.getArgument(0);
            String to = asked.getArgument(1);
            if (from.equals(to)) {
                return Optional.of(BigDecimal.ONE);
            }
            return RATES.containsKey(from) && RATES.containsKey(to)
                    ? Optional.of(new BigDecimal(RATES.get(from))
                            .divide(new BigDecimal(RATES.get(to)), 12, RoundingMode.HALF_UP))
                    : Optional.empty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            the list price paid,           100,   CNY, pc,  CNY, 100,   0,   1,   0
            below the list,                100,   CNY, pc,  CNY, 80,    0,   1,   20
            agreed price and field,        100,   CNY, pc,  CNY, 80,    0.5, 1,   60
            above the list with a field,   100,   CNY, pc,  CNY, 120,   0.1, 1,   10
            above the list,                100,   CNY, pc,  CNY, 150,   0,   1,   0
            a price of nothing,            100,   CNY, pc,  CNY, 0,     0,   1,   100
            the whole discount,            100,   CNY, pc,  CNY, 100,   1,   1,   100
            less than a cent in all,       100,   CNY, pc,  CNY, 0.004, 0,   1,   100
            no list price,                 0,     CNY, pc,  CNY, 100,   0,   1,   100
            no list price and free,        0,     CNY, pc,  CNY, 0,     0,   1,   100
            no such product any more,      ,      CNY, pc,  CNY, 100,   0,   1,   100
            listed in another currency,    710,   CNY, pc,  USD, 100,   0,   1,   0
            half of it in that currency,   710,   CNY, pc,  USD, 50,    0,   1,   50
            almost free in that currency,  30000, CNY, pc,  USD, 0.01,  0,   50,  99.9998
            free in that currency,         30000, CNY, pc,  USD, 0,     0,   10,  100
            list in a dear currency,       100,   KWD, pc,  CNY, 1150,  0,   1,   50
            order in a cheap currency,     47,    CNY, pc,  JPY, 1000,  0,   1,   0
            no rate of the order,          100,   CNY, pc,  GBP, 100,   0,   1,   100
            no rate of the list,           100,   GBP, pc,  CNY, 100,   0,   1,   100
            sold by another unit,          100,   CNY, box, CNY, 100,   0,   1,   100
            a line taken out by a change,  100,   CNY, pc,  CNY, 100,   0,   0,   0
            """)
    void isGivenAway(
            String what,
            BigDecimal listed,
            String listCurrency,
            String listUnit,
            String currency,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal quantity,
            BigDecimal percent) {
        offered(listed, listCurrency, listUnit);
        OrderView order = order(
                currency,
                line(1, unitPrice, discount, quantity),
                line(2, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(discounts.highestPercent(order))
                .as(what)
                .isCloseTo(percent, org.assertj.core.data.Offset.offset(new BigDecimal("0.0002")));
    }

    /** Whatever it is listed at: rounded to nothing, nobody pays for it. */
    @Test
    void aLineOfNothingIsGivenAwayAlsoBesideOneThatIsPaid() {
        offered(new BigDecimal("0.004"), "CNY", "pc");
        OrderView.LineView paid = line(1, new BigDecimal("0.004"), BigDecimal.ZERO, new BigDecimal("1000"));
        assertThat(discounts.highestPercent(order("CNY", paid))).isEqualByComparingTo("0");
        assertThat(discounts.highestPercent(
                        order("CNY", paid, line(2, new BigDecimal("0.004"), BigDecimal.ZERO, BigDecimal.ONE))))
                .isEqualByComparingTo("100");
    }

    private void offered(BigDecimal listed, String currency, String unit) {
        ProductView product = listed == null
                ? null
                : new ProductView(
                        "X",
                        "X",
                        unit,
                        new UnitPrice(listed, currency),
                        "CN13",
                        new Fraction(new BigDecimal("0.13")),
                        true);
        given(prices.offered(any(), any(), any(), any()))
                .willReturn(product == null ? Map.of() : Map.of("X", new PricedProduct(product, currency, List.of())));
    }

    private static OrderView.LineView line(int no, BigDecimal unitPrice, BigDecimal discount, BigDecimal quantity) {
        Money gross = Money.rounded(unitPrice.multiply(quantity).multiply(BigDecimal.ONE.subtract(discount)), "CNY");
        Money none = Money.zero("CNY");
        Quantity nothing = Quantity.zero("pc");
        return new OrderView.LineView(
                no,
                "X",
                "X",
                "pc",
                null,
                new UnitPrice(unitPrice, "CNY"),
                new Fraction(discount),
                new Fraction(new BigDecimal("0.13")),
                gross,
                none,
                gross,
                Quantity.of(quantity, "pc"),
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                GoodsPromise.NOT);
    }

    private static OrderView order(String currency, OrderView.LineView... lines) {
        Money gross = Money.of(
                List.of(lines).stream().map(line -> line.gross().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                currency);
        return new OrderView(
                "SO-1",
                "C",
                "C",
                "KEY",
                currency,
                true,
                Rounding.LINE,
                gross,
                Money.zero(currency),
                gross,
                OrderState.PLACED,
                "test",
                "1",
                null,
                null,
                null,
                30,
                PaymentTerms.net(30),
                true,
                DeliveryTerms.COMPLETE_ORDER,
                false,
                null,
                null,
                null,
                "sally",
                Instant.EPOCH,
                new OrderAnswers(false, false, false, false, false, false, false, false, true, false),
                List.of(lines));
    }
}
