package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;

/**
 * What is left of a document that was paid but for a little.
 *
 * @param dueOn when the next of it is, or was, due
 * @param askedBefore how often something of it was written off, or was to be, before: the same rest is another one after that
 */
public record SmallRest(String invoice, String order, String customer, LocalDate dueOn, Money open, long askedBefore) {}
