package io.orderwright.approvals;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of any kind that somebody must say yes to, as lists show it.
 *
 * @param number the document's number
 * @param kind the name of its {@link io.orderwright.approvals.ports.SignOffKind}, for example ORDER
 * @param title whom or what it is about, in the words of its books: the customer's or supplier's name
 * @param total what it is about in money, in its currency; null where that is no money
 * @param currency ISO code; null where there is no total
 */
public record SignOffSubject(
        String number,
        String kind,
        String title,
        @Nullable BigDecimal total,
        @Nullable String currency) {

    public SignOffSubject {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        if ((total == null) != (currency == null)) {
            throw new IllegalArgumentException("a total has a currency: " + number);
        }
    }
}
