package io.orderwright.credit;

import java.math.BigDecimal;

/**
 * What a customer may owe and owes, in {@code currency}, tax included.
 *
 * @param openOrders accepted orders that are not invoiced yet
 * @param receivables invoices that are not paid yet
 * @param unallocated money received that no invoice took yet
 * @param exposure openOrders + receivables - unallocated
 */
public record CreditPicture(
        String customer,
        String grade,
        String currency,
        BigDecimal limit,
        BigDecimal openOrders,
        BigDecimal receivables,
        BigDecimal unallocated,
        BigDecimal exposure) {}
