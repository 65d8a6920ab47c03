package io.orderwright.finance.invoices;

import java.math.BigDecimal;

/** Bills an order's shipped goods; amounts in {@code currency} with net + tax = gross. */
public record IssueInvoice(
        String orderNumber,
        String customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        int paymentTermsDays) {}
