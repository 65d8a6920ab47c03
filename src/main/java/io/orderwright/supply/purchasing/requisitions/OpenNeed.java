package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;

/** A requisition for which no supplier is known. */
public record OpenNeed(long id, String number, String sku, Quantity quantity, String neededFor, Instant askedAt) {}
