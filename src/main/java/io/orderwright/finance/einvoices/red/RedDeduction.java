package io.orderwright.finance.einvoices.red;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;

/**
 * What deposits of one tax rate had taken off of a document, and takes off of its credit note: it comes out of the discounts
 * of the electronic invoice.
 *
 * @param net below zero, as {@code tax} is
 */
public record RedDeduction(Percent taxRate, Money net, Money tax) {}
