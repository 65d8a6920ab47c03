package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes out for goods that come back, as lines of an order, and what those are worth that come. */
@Component
class ExchangeGoods {

    private final PriceLists prices;
    private final CompanyCalendar calendar;
    private final OwnFields fields;

    ExchangeGoods(PriceLists prices, CompanyCalendar calendar, OwnFields fields) {
        this.prices = prices;
        this.calendar = calendar;
        this.fields = fields;
    }

    /** What owners' fields say of the order whose goods come back: it holds for those that go out, too. */
    Map<String, Object> inFields(OrderView from) {
        return fields.copied("order", from.number());
    }

    /**
     * Other goods.
     *
     * @param original whether at the prices of the day on which the order was placed whose goods come back; as many of the same
     *     as come back at what was paid for these
     */
    List<AskedLine> others(List<WantedGoods> wanted, ReturnView view, OrderView from, boolean original) {
        if (!original) {
            return wanted.stream()
                    .map(one -> atPriceOfToday(one.sku(), one.quantity().number()))
                    .toList();
        }
        Map<String, PricedProduct> then = prices.offered(
                wanted.stream().map(WantedGoods::sku).distinct().toList(),
                from.customer(),
                from.tier(),
                from.currency(),
                calendar.dateOf(from.placedAt()));
        Map<Integer, Quantity> back = new TreeMap<>();
        view.lines().forEach(line -> back.merge(line.orderLine(), counted(view, line), Quantity::plus));
        List<AskedLine> lines = new ArrayList<>();
        for (WantedGoods one : wanted) {
            BigDecimal left = one.quantity().number();
            for (LineView bought : from.lines()) {
                Quantity comes = back.get(bought.lineNo());
                if (comes != null && bought.sku().equals(one.sku())) {
                    BigDecimal again = comes.amount().min(left);
                    if (again.signum() > 0) {
                        lines.add(again(bought, again));
                        back.put(bought.lineNo(), comes.minus(Quantity.of(again, comes.unit())));
                        left = left.subtract(again);
                    }
                }
            }
            if (left.signum() != 0 || one.quantity().number().signum() == 0) {
                lines.add(atPriceOf(one.sku(), left, then.get(one.sku()), from.currency()));
            }
        }
        return lines;
    }

    private static AskedLine atPriceOfToday(String sku, BigDecimal quantity) {
        return new AskedLine(sku, quantity, null, null);
    }

    /** What the price lists of then gave; where they gave none, the price of today. */
    private static AskedLine atPriceOf(String sku, BigDecimal quantity, @Nullable PricedProduct then, String currency) {
        return Optional.ofNullable(then)
                .map(product -> product.forQuantity(quantity).price())
                .filter(price -> price.currency().equals(currency))
                .map(UnitPrice::amount)
                .map(price -> new AskedLine(sku, quantity, price, null))
                .orElseGet(() -> atPriceOfToday(sku, quantity));
    }

    /**
     * The same goods once more, at what they cost in the order.
     *
     * @throws Refusal CONFLICT where nothing of them counts
     */
    List<AskedLine> same(ReturnView view, OrderView from) {
        List<AskedLine> lines = new ArrayList<>();
        for (ReturnedLine line : view.lines()) {
            Quantity counted = counted(view, line);
            if (counted.isPositive()) {
                lines.add(again(bought(from, line.orderLine()), counted.amount()));
            }
        }
        if (lines.isEmpty()) {
            throw Refusal.conflict("exchange.nothing", view.number());
        }
        return lines;
    }

    /** Packs stay packs where these are whole ones: their price is exact only then. */
    private static AskedLine again(LineView line, BigDecimal quantity) {
        SoldPack pack = line.pack();
        BigDecimal discount = line.discount().isZero() ? null : line.discount().number();
        BigDecimal price = pack == null ? null : pack.price();
        if (pack != null && price != null) {
            BigDecimal packs = quantity.divide(pack.pieces(), MathContext.DECIMAL128);
            if (PlainNumber.decimals(packs) == 0) {
                return new AskedLine(line.sku(), packs, price, discount, pack.name());
            }
        }
        return new AskedLine(line.sku(), quantity, line.unitPrice().amount(), discount);
    }

    private static LineView bought(OrderView from, int orderLine) {
        return from.lines().stream()
                .filter(line -> line.lineNo() == orderLine)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "order.line-unknown", from.number(), orderLine));
    }

    /**
     * What is credited of what comes back, as far as is known, less what is kept for taking it back; tax included, in the order's
     * currency, by line rounded half away from zero.
     *
     * @param kept of what is credited
     */
    Money returned(ReturnView view, OrderView from, Percent kept) {
        Money worth = Money.zero(from.currency());
        for (ReturnedLine line : view.lines()) {
            LineView bought = bought(from, line.orderLine());
            BigDecimal whole = bought.ordered().amount();
            if (whole.signum() != 0) {
                worth = worth.plus(Money.rounded(
                        bought.gross()
                                .amount()
                                .multiply(counted(view, line).amount())
                                .divide(whole, MathContext.DECIMAL128),
                        from.currency()));
            }
        }
        return worth.minus(kept.of(worth));
    }

    /** What was asked for, what came of it, or what of that is credited: the last that is known. */
    private static Quantity counted(ReturnView view, ReturnedLine line) {
        if (view.state() == ReturnState.INSPECTED) {
            return line.credited();
        }
        return view.state() == ReturnState.RECEIVED ? line.came() : line.asked();
    }
}
