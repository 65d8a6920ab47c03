package io.orderwright.supply.production;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;

/** A report as it was made; {@code reportNo} counts from one. */
public record ReportView(
        int reportNo, String reference, Quantity completed, Quantity scrapped, boolean last, String by, Instant at) {}
