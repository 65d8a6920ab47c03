package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Set;

/** What happens to exchanges; the subject is the order whose goods come back. */
public sealed interface ExchangeEvent extends BusinessEvent {

    /** The return's number. */
    String customerReturn();

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + customerReturn(), "returns");
    }

    /**
     * An order was placed whose goods go out for others that come back.
     *
     * @param difference what the customer pays, or, negative, gets; with its currency
     */
    record ExchangePlaced(
            String subject,
            String actor,
            String customerReturn,
            ExchangeKind exchangeKind,
            String exchangeOrder,
            String difference)
            implements ExchangeEvent {}
}
