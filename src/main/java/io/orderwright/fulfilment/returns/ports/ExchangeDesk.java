package io.orderwright.fulfilment.returns.ports;

import io.orderwright.fulfilment.returns.exchanges.AskExchange;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;

/** Where goods are asked for that go out for those that come back. */
public interface ExchangeDesk {

    /** @param repeated whether just this had been asked for before */
    record PlacedExchange(ExchangeView exchange, boolean repeated) {}

    /**
     * What it would come to now; nothing is placed.
     *
     * @throws io.orderwright.platform.kernel.Refusal as {@link #place}
     */
    ExchangeOffer offer(AskExchange asked, String by);

    /**
     * Places an order for them, which credit and approval are asked about as about any other; the same once more is the same
     * order. Where one that was asked for before was cancelled or rejected, another may be asked for.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return; INVALID for goods that cannot be ordered;
     *     CONFLICT where goods are not known to come back or are credited already, where other goods go out for them, or it
     *     comes to something else than was seen; FORBIDDEN for a customer for whom the person may not place orders
     */
    PlacedExchange place(AskExchange asked, String by);
}
