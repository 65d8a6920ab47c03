package io.orderwright.finance.invoices.exchange;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.Map;

/**
 * An exchange difference was gained or lost, or, with the other sign, is not any more; the subject is the document's order.
 *
 * @param amount what paid, in the document's currency
 * @param difference in the company's currency: positive is gained
 */
public record DifferenceRealised(
        String subject, String actor, String invoice, Money amount, Money bookValue, Money paidValue, Money difference)
        implements BusinessEvent {
    @Override
    public Map<String, Object> details() {
        return Map.of(
                "invoice",
                invoice,
                "amount",
                amount.toString(),
                "bookValue",
                bookValue.toString(),
                "paidValue",
                paidValue.toString(),
                "exchangeDifference",
                difference.toString());
    }
}
