package io.orderwright.supply.production;

import java.math.BigDecimal;
import java.time.Instant;

/** A report as it was made; {@code reportNo} counts from one. */
public record ReportView(
        int reportNo,
        String reference,
        BigDecimal completed,
        BigDecimal scrapped,
        boolean last,
        String by,
        Instant at) {}
