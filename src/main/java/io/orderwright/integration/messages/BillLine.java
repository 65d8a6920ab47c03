package io.orderwright.integration.messages;

import java.math.BigDecimal;

/** A line of an order's bill: quantity in the line's unit, price of one unit, gross in the bill's currency. */
public record BillLine(String sku, BigDecimal quantity, BigDecimal price, BigDecimal gross) implements NeutralPart {}
