package io.orderwright.finance.einvoices.red;

import io.orderwright.finance.einvoices.EInvoiceLine;

/**
 * What of a line of an electronic invoice is taken back.
 *
 * @param blueLine the line's number there
 * @param taken what is taken back of it, with positive amounts
 */
public record RedLine(int blueLine, EInvoiceLine taken) {}
