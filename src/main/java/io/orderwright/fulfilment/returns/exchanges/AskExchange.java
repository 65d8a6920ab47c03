package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.RequestContent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods shall go out for those that come back by a return.
 *
 * @param customerReturn its number
 * @param goods other goods; none where the same go out once more
 * @param freight what sending them out costs the customer, tax included, in the order's currency
 * @param seenDue what whoever asks was told that the customer pays or, negative, gets; where it is another by now, nothing is
 *     placed; absent where nothing was told
 */
public record AskExchange(
        String customerReturn,
        ExchangeKind kind,
        List<WantedGoods> goods,
        SaidNumber freight,
        @Nullable SaidNumber seenDue) {

    /** @throws Refusal INVALID for other goods that are not said, the same ones that are, or freight for those */
    public AskExchange {
        goods = List.copyOf(goods);
        if (kind == ExchangeKind.EXCHANGE && goods.isEmpty()) {
            throw Refusal.invalid("goods", "exchange.goods-missing");
        }
        if (kind == ExchangeKind.REPLACEMENT && !goods.isEmpty()) {
            throw Refusal.invalid("goods", "exchange.same-goods");
        }
        if (freight.number().signum() < 0
                || kind == ExchangeKind.REPLACEMENT && freight.number().signum() != 0) {
            throw Refusal.invalid("freight", "exchange.freight");
        }
    }

    /** @param quantity in the product's own unit */
    public record WantedGoods(String sku, SaidNumber quantity) {}

    /**
     * What the order for it is refused for, said of this request: its lines are the goods that are asked for, or all of what
     * comes back.
     */
    public Refusal ofOrder(Refusal refused) {
        String field = refused.field();
        if (field == null || !field.startsWith("lines[")) {
            return refused;
        }
        return Refusal.invalid(
                goods.isEmpty() ? "goods" : "goods" + field.substring("lines".length()),
                refused.code(),
                refused.arguments());
    }

    /** @throws Refusal INVALID where the currency has fewer decimals than the freight needs */
    public Money freightIn(String currency) {
        if (PlainNumber.decimals(freight.number())
                > Money.zero(currency).amount().scale()) {
            throw Refusal.invalid("freight", "exchange.freight");
        }
        return Money.of(freight.number(), currency);
    }

    /** What is asked for: the same once more means the same order. */
    public RequestContent content() {
        return RequestContent.of("return-exchange")
                .text("kind", kind.name())
                .number("freight", freight.number())
                .each("goods", goods, (content, one) -> content.text("sku", one.sku())
                        .number("quantity", one.quantity().number()));
    }
}
