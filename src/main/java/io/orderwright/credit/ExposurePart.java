package io.orderwright.credit;

import java.math.BigDecimal;

/**
 * What one order adds to a customer's exposure, in {@code currency}, tax included.
 *
 * @param amount the order's total
 * @param openOrder what counts because it is not invoiced yet
 * @param receivable what of its invoice is not paid yet
 */
public record ExposurePart(
        String orderNumber, String currency, BigDecimal amount, BigDecimal openOrder, BigDecimal receivable) {}
