package io.orderwright.supply.purchasing.requisitions;

import java.math.BigDecimal;
import java.time.Instant;

/** A requisition for which no supplier is known. */
public record OpenNeed(long id, String number, String sku, BigDecimal quantity, String neededFor, Instant askedAt) {}
