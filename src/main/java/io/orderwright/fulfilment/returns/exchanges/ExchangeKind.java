package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.kernel.numbers.Percent;

/** What a customer gets for goods that come back. */
public enum ExchangeKind {
    /** Other goods, at their own price. */
    EXCHANGE,
    /** The same goods once more, at the price at which he bought them. */
    REPLACEMENT;

    /** What of the goods that come back is kept for taking them back; nothing where the same go out once more. */
    public Percent kept(Percent said) {
        return this == REPLACEMENT ? Percent.NONE : said;
    }
}
