package io.orderwright.fulfilment.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How much of a SKU can be promised for a day, in the product's unit; never negative. */
public record AvailableToPromise(LocalDate on, BigDecimal quantity) {}
