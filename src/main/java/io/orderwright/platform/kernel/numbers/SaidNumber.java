package io.orderwright.platform.kernel.numbers;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;

/**
 * A number as a body of the API, a form or a file says it. Its currency or unit is said beside it, or is that of what it is
 * about; until then it can neither be added nor compared. In JSON it is a number.
 *
 * @param number as it was said, with its zeros
 */
public record SaidNumber(BigDecimal number) {

    /**
     * So much of this currency.
     *
     * @throws Refusal INVALID when there is no such currency, or it has fewer decimals
     */
    public Money money(String currency) {
        int decimals = Money.zero(currency).amount().scale();
        if (PlainNumber.decimals(number) > decimals) {
            throw Refusal.invalid("amount", "money.too-fine", plain(), currency, decimals);
        }
        return Money.of(number, currency);
    }

    /**
     * So much in this unit.
     *
     * @throws IllegalArgumentException when it is negative, or finer than a thousandth
     */
    public Quantity quantity(String unit) {
        return Quantity.of(number, unit);
    }

    /** With the zeros that it was said with. */
    public String plain() {
        return number.toPlainString();
    }

    /** 1 is 1.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SaidNumber said && number.compareTo(said.number) == 0;
    }

    @Override
    public int hashCode() {
        return PlainNumber.stripped(number).hashCode();
    }

    /** Without zeros behind it. */
    @Override
    public String toString() {
        return PlainNumber.of(number);
    }
}
