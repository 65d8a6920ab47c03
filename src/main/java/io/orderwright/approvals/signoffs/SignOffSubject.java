package io.orderwright.approvals.signoffs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of any kind that somebody must say yes to, as lists show it.
 *
 * @param number the document's number
 * @param kind the name of its {@link io.orderwright.approvals.ports.SignOffKind}, for example ORDER
 * @param title whom or what it is about, in the words of its books: the customer's or supplier's name
 * @param total what it is about in money; null where it is about none
 */
public record SignOffSubject(
        String number, String kind, String title, @Nullable Money total) {

    public SignOffSubject {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
    }

    /** Of the total; absent without one. */
    @JsonProperty
    public @Nullable String currency() {
        return total == null ? null : total.code();
    }

    /** As it is kept: amount and currency side by side, or neither. */
    public static SignOffSubject of(
            String number, String kind, String title, @Nullable BigDecimal amount, @Nullable String currency) {
        Money total = amount == null || currency == null ? null : Money.rounded(amount, currency);
        return new SignOffSubject(number, kind, title, total);
    }
}
