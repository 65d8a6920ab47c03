package io.orderwright.sales.orders.amendments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an order as a whole is wanted otherwise from now on. What is absent stays as it is.
 *
 * @param requestedOn the day for which it is wanted
 * @param shipTo the code of the customer's address where its goods go, as that is now
 * @param billTo the code of the customer's address where its bills go, as that is now
 * @param paymentTerms the code of payment terms that are offered
 */
public record HeadAmendment(
        @Nullable LocalDate requestedOn,
        @Nullable String shipTo,
        @Nullable String billTo,
        @Nullable String paymentTerms) {}
