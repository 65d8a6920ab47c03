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
        implements NeutralMessage {}
