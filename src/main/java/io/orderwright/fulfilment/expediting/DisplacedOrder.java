package io.orderwright.fulfilment.expediting;

import java.math.BigDecimal;
import java.time.Instant;

/** An order lost pieces or days to an urgent one. */
public record DisplacedOrder(
        String orderNumber, String insertion, String urgentOrder, BigDecimal pieces, int days, Instant at) {}
