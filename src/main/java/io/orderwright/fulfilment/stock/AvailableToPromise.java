package io.orderwright.fulfilment.stock;

import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;

/** How much of a SKU can be promised for a day; never negative. */
public record AvailableToPromise(LocalDate on, Quantity quantity) {}
