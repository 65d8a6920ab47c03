package io.orderwright.credit.exposure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;

/**
 * What one order adds to a customer's exposure, tax included.
 *
 * @param amount the order's total
 * @param openOrder what counts because it is not invoiced yet
 * @param receivable what of its invoice is not paid yet
 */
public record ExposurePart(String orderNumber, Money amount, Money openOrder, Money receivable) {

    /** The one in which the customer orders and pays. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
