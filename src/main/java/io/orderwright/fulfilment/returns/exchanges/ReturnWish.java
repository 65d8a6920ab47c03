package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.kernel.Refusal;

/**
 * What the customer would like for goods that come back, as he said it by the link of his order. Somebody looks at it; nothing
 * follows from it by itself.
 *
 * @param words which goods instead, in his words; empty where they are the same
 */
public record ReturnWish(ExchangeKind kind, String words) {

    /** @throws Refusal INVALID for other goods without words about which */
    public ReturnWish {
        words = words.strip();
        if (kind == ExchangeKind.EXCHANGE && words.isEmpty()) {
            throw Refusal.invalid("instead", "exchange.instead-missing");
        }
    }
}
