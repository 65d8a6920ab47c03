package io.orderwright.sales.orders.domain;

import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.entry.PlaceOrder;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about the order as a whole.
 *
 * @param currency of all its amounts
 * @param taxIncluded whether prices have the tax in them
 * @param rounding the level at which amounts are rounded
 * @param purchaseOrder the customer's own number for it
 * @param prepaid nothing is shipped before everything is paid
 */
@Embeddable
record Agreement(
        @JdbcTypeCode(SqlTypes.CHAR) String currency,
        boolean taxIncluded,
        @Enumerated(EnumType.STRING) Rounding rounding,
        @Nullable String purchaseOrder,
        @Nullable LocalDate requestedOn,
        boolean prepaid) {

    /** The same, for another day. */
    Agreement on(LocalDate day) {
        return new Agreement(currency, taxIncluded, rounding, purchaseOrder, day, prepaid);
    }

    static Agreement of(PlaceOrder asked, String currency, boolean taxIncluded, Rounding rounding) {
        return new Agreement(
                currency, taxIncluded, rounding, asked.purchaseOrder(), asked.requestedOn(), asked.prepaid());
    }
}
