package io.orderwright.supply.production;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A work order that is ready on another day than before; absent days as in {@link WorkView}. */
public record WorkShift(
        String workOrder,
        String neededFor,
        String tier,
        String sku,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
