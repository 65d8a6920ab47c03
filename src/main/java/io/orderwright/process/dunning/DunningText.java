package io.orderwright.process.dunning;

import io.orderwright.integration.messages.NeutralMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told by text message of all that it should have paid; never of another customer.
 *
 * @param phone empty where there is none
 * @param language in which it is written: zh or en; absent for the company's own
 * @param level how often, and how firmly, it was told before
 * @param amounts what is asked for, one amount with its currency after the other
 * @param oldestDue the day on which the first of it was due
 */
record DunningText(
        String letterNumber,
        String customerName,
        String phone,
        @Nullable String language,
        int level,
        String amounts,
        String oldestDue)
        implements NeutralMessage {}
