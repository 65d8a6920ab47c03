package io.orderwright.platform.reference.goods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised of goods beside their price, as it was when they were ordered.
 *
 * @param tracing how their pieces are told from each other
 * @param warrantyMonths whole months for which we answer for them, from the day on which they were delivered; absent for none
 */
public record GoodsPromise(Traceability tracing, @Nullable Integer warrantyMonths) {

    /**
     * The last day of the warranty, which is in it: the day of that number as many months later, or where that month is too
     * short its last day (31 January and one month: 28 February, 29 in a leap year).
     *
     * @param deliveredOn the day on which the goods came, in the company's calendar
     * @return null without a warranty
     */
    public @Nullable LocalDate warrantyUntil(LocalDate deliveredOn) {
        return warrantyMonths == null ? null : deliveredOn.plusMonths(warrantyMonths);
    }

    /** Nothing of the kind. */
    public static final GoodsPromise NOT = new GoodsPromise(Traceability.NONE, null);
}
