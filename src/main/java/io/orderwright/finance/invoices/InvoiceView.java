package io.orderwright.finance.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice; amounts in {@code currency}.
 *
 * @param financeDocument the number under which the finance system booked it, absent until it has
 */
public record InvoiceView(
        String number,
        String orderNumber,
        String customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal paid,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String financeDocument) {}
