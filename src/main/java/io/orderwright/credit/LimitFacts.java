package io.orderwright.credit;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table credit/limit-approval is asked about.
 *
 * @param kind ORDINARY or TEMPORARY
 * @param grade the customer's credit grade, A to D
 * @param amount the proposed limit in the base currency (CNY)
 * @param raisePercent how far it is above the ordinary limit that counts now, in per cent of that; 0 or less when it is
 *     not above
 */
@AskedAbout(AskedThings.CUSTOMER)
public record LimitFacts(String kind, String grade, BigDecimal amount, BigDecimal raisePercent) {

    public LimitFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(raisePercent, "raisePercent");
    }

    /** How far {@code proposed} is above {@code now}: like a utilisation, rounded up, beyond every band without a limit. */
    public static BigDecimal raise(Money proposed, Money now) {
        Money more = proposed.minus(now);
        return CreditFacts.utilisation(more, now);
    }
}
