package io.orderwright.fulfilment.returns.exchanges;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What an exchange would come to now; nothing is placed.
 *
 * @param goodsWorth what goes out, tax included
 * @param due what the customer pays, or, negative, gets
 */
public record ExchangeOffer(
        ExchangeKind kind,
        Money goodsWorth,
        Money returned,
        Money freight,
        Money due,
        boolean payFirst,
        boolean originalPrice,
        List<OfferedGoods> goods) {

    @JsonProperty
    public String currency() {
        return due.code();
    }

    /** @param gross tax included */
    @Schema(name = "ExchangedGoods")
    public record OfferedGoods(String sku, String name, Quantity quantity, Money gross) {}
}
