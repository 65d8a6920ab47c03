package io.orderwright.fulfilment.returns.exchanges;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an exchange comes to, and what can be asked for at all. */
@Tag("aftersales")
class AskExchangeTest {

    private static final List<WantedGoods> PUMP = List.of(new WantedGoods("PUMP", number("1")));

    /** C6: 90 come back, 120 go out, freight 10. */
    @Test
    void theDifferenceIsDueNotBothPrices() {
        assertThat(amounts("120.00", "90.00", "10.00").due()).isEqualTo(Money.parse("40.00 CNY"));
        assertThat(amounts("60.00", "90.00", "10.00").due()).isEqualTo(Money.parse("-20.00 CNY"));
        assertThat(amounts("90.00", "90.00", "0.00").due().isZero()).isTrue();
        Percent five = new Percent(BigDecimal.valueOf(5));
        assertThat(ExchangeKind.EXCHANGE.kept(five)).isEqualTo(five);
        assertThat(ExchangeKind.REPLACEMENT.kept(five).isZero())
                .as("the same once more")
                .isTrue();
    }

    private static ExchangeAmounts amounts(String goods, String returned, String freight) {
        return new ExchangeAmounts(
                Money.parse(goods + " CNY"), Money.parse(returned + " CNY"), Money.parse(freight + " CNY"));
    }

    @Test
    void otherGoodsAreSaidAndTheSameAreNot() {
        refuses("exchange.goods-missing", () -> ask(ExchangeKind.EXCHANGE, List.of(), "0"));
        refuses("exchange.same-goods", () -> ask(ExchangeKind.REPLACEMENT, PUMP, "0"));
        refuses("exchange.freight", () -> ask(ExchangeKind.REPLACEMENT, List.of(), "10"));
        refuses("exchange.freight", () -> ask(ExchangeKind.EXCHANGE, PUMP, "-1"));
        refuses("exchange.instead-missing", () -> new ReturnWish(ExchangeKind.EXCHANGE, "  "));
        assertThat(new ReturnWish(ExchangeKind.REPLACEMENT, "").words()).isEmpty();
    }

    @Test
    void theSameOnceMoreIsTheSame() {
        String once = ask(ExchangeKind.EXCHANGE, PUMP, "10").content().fingerprint();
        assertThat(ask(ExchangeKind.EXCHANGE, PUMP, "10.00").content().isOf(once, () -> ""))
                .isTrue();
        assertThat(ask(ExchangeKind.EXCHANGE, PUMP, "11").content().isOf(once, () -> ""))
                .isFalse();
        List<WantedGoods> two = List.of(new WantedGoods("PUMP", number("2")));
        assertThat(ask(ExchangeKind.EXCHANGE, two, "10").content().isOf(once, () -> ""))
                .isFalse();
    }

    /** Its goods are the lines of the order; of the same once more nobody said any. */
    @Test
    void whatTheOrderIsRefusedForIsSaidOfTheGoods() {
        Refusal line = Refusal.invalid("lines[0].sku", "order.product-unknown", "PUMP");
        AskExchange other = ask(ExchangeKind.EXCHANGE, PUMP, "0");
        AskExchange same = ask(ExchangeKind.REPLACEMENT, List.of(), "0");
        assertThat(other.ofOrder(line).field()).isEqualTo("goods[0].sku");
        assertThat(other.ofOrder(line).arguments()).containsExactly("PUMP");
        assertThat(same.ofOrder(line).field()).isEqualTo("goods");
        Refusal customer = Refusal.invalid("customer", "order.customer-inactive", "C-1");
        assertThat(other.ofOrder(customer)).isSameAs(customer);
        Refusal state = Refusal.conflict("exchange.nothing", "RA-1");
        assertThat(other.ofOrder(state)).isSameAs(state);
    }

    /** Zeros behind it say nothing. */
    @Test
    void freightIsNoFinerThanItsCurrency() {
        assertThat(freight("40.000", "CNY")).isEqualTo(Money.parse("40.00 CNY"));
        assertThat(freight("10.0", "JPY")).isEqualTo(Money.parse("10 JPY"));
        refuses("exchange.freight", () -> freight("40.001", "CNY"));
        refuses("exchange.freight", () -> freight("10.5", "JPY"));
    }

    private static Money freight(String said, String currency) {
        return ask(ExchangeKind.EXCHANGE, PUMP, said).freightIn(currency);
    }

    private static void refuses(String code, ThrowingCallable what) {
        refused(RefusalKind.INVALID, code, what);
    }

    private static AskExchange ask(ExchangeKind kind, List<WantedGoods> goods, String freight) {
        return new AskExchange("RA-1", kind, goods, number(freight), null);
    }

    private static SaidNumber number(String text) {
        return new SaidNumber(new BigDecimal(text));
    }
}
