package io.orderwright.coordination.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderwright.coordination.OrderedGoods;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.WorkingDays;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes out at the prices of the first order: pieces for pieces that come back, at what was paid for these. */
@Tag("unit")
@Tag("aftersales")
class ExchangeGoodsTest {

    private final PriceLists prices = mock(PriceLists.class);
    private final CompanyCalendar calendar = new CompanyCalendar(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            ZoneOffset.UTC,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final ExchangeGoods goods = new ExchangeGoods(prices, calendar, mock(OwnFields.class));
    private final OrderView from = OrderedGoods.order(
            "SO-1",
            OrderedGoods.line(1, "A", "0.00", "1"),
            OrderedGoods.line(2, "A", "100.00", "3"),
            OrderedGoods.line(3, "B", "70.00", "1"));

    /** One piece that cost nothing, three at 100.00, and another product at 70.00; the lists of that day said 120.00 and 80.00. */
    @BeforeEach
    void freeAndBought() {
        Map<String, PricedProduct> then = Map.of("A", listed("A", "120.00"), "B", listed("B", "80.00"));
        when(prices.offered(any(), any(), any(), any(), any())).thenReturn(then);
    }

    @ParameterizedTest
    @CsvSource({
        "2:1, A:1, A 1 100.00",
        "1:1, A:1, A 1 0.00",
        "2:1, A:3, 'A 1 100.00; A 2 120.00'",
        "1:1 2:2, A:3, 'A 1 0.00; A 2 100.00'",
        "2:2, A:1 A:2, 'A 1 100.00; A 1 100.00; A 1 120.00'",
        "2:1, B:1, B 1 80.00"
    })
    void piecesThatComeBackGiveTheirPrice(String back, String wanted, String lines) {
        ReturnView view = view(pairs(back).stream()
                .map(one -> comes(Integer.parseInt(one[0]), one[1]))
                .toList());
        List<WantedGoods> asked = pairs(wanted).stream()
                .map(one -> new WantedGoods(one[0], new SaidNumber(new BigDecimal(one[1]))))
                .toList();
        assertThat(goods.others(asked, view, from, true).stream()
                        .map(line -> line.sku() + " " + line.quantity().toPlainString() + " " + line.unitPrice())
                        .reduce((one, next) -> one + "; " + next))
                .contains(lines);
        assertThat(goods.others(asked, view, from, false))
                .allSatisfy(line -> assertThat(line.unitPrice()).isNull());
    }

    private static List<String[]> pairs(String words) {
        return Arrays.stream(words.split(" ")).map(one -> one.split(":")).toList();
    }

    private static ReturnView view(List<ReturnedLine> lines) {
        return new ReturnView(
                1,
                "RT-1",
                "SO-1",
                "C-1",
                "R-1",
                ReturnReason.DEFECTIVE,
                "as it came",
                Money.zero("CNY"),
                ReturnState.AUTHORISED,
                "reason",
                null,
                true,
                new Percent(BigDecimal.ZERO),
                null,
                "sally",
                false,
                "sally",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                List.of(),
                List.of(),
                false);
    }

    private static ReturnedLine comes(int orderLine, String quantity) {
        Quantity none = Quantity.zero("pc");
        return new ReturnedLine(
                orderLine,
                "?",
                "?",
                "pc",
                Quantity.of(new BigDecimal(quantity), "pc"),
                null,
                none,
                none,
                List.of(),
                null,
                false,
                List.of());
    }

    private static PricedProduct listed(String sku, String price) {
        return new PricedProduct(
                new ProductView(
                        sku,
                        sku,
                        "pc",
                        new UnitPrice(new BigDecimal(price), "CNY"),
                        "CN13",
                        new Fraction(new BigDecimal("0.13")),
                        true),
                "CNY",
                List.of());
    }
}
