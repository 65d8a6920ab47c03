package io.orderwright.integration.messages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told by text message of an order.
 *
 * @param phone empty where there is none
 * @param language in which it is written: zh or en; absent for the company's own
 * @param amount what it is for, or what is still to be paid; absent where no money is spoken of
 * @param dueDate the day until which that is to be paid
 */
public record CustomerText(
        String orderNumber,
        String customerName,
        String phone,
        @Nullable String language,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String dueDate,
        @Nullable String trackingUrl)
        implements NeutralMessage {

    /**
     * What a customer is told of all that it should have paid; never of another customer.
     *
     * @param level how often, and how firmly, it was told before
     * @param amounts what is asked for, one amount with its currency after the other
     * @param oldestDue the day on which the first of it was due
     */
    public record DunningText(
            String letterNumber,
            String customerName,
            String phone,
            @Nullable String language,
            int level,
            String amounts,
            String oldestDue)
            implements NeutralMessage {}
}
