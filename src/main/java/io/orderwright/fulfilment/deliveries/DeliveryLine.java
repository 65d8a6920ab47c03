package io.orderwright.fulfilment.deliveries;

import java.math.BigDecimal;

/** What a delivery takes of one line of its order, in the product's unit. */
public record DeliveryLine(int lineNo, String sku, BigDecimal quantity) {}
