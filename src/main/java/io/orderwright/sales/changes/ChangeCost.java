package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import org.jspecify.annotations.Nullable;

/**
 * What some work that a change makes costs the company, by the table sales/change-cost. Nobody is billed for it.
 *
 * @param work PUT_BACK, PAPERS or FURTHER_DELIVERY
 * @param quantity the pieces that count: what is put back or leaves later, whatever its units, or the parcels whose papers are new;
 *     absent where the table says nothing for each piece
 * @param amount in {@code currency}, the company's, rounded half up to 0.01
 * @param row of the table that said so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangeCost(String work, @Nullable SaidNumber quantity, SaidNumber amount, String currency, String row) {

    /** The same for whoever may not know the row. */
    ChangeCost withoutRow() {
        return new ChangeCost(work, quantity, amount, currency, "***");
    }

    @JsonIgnore
    public Money money() {
        return amount.money(currency);
    }

    /** Of what, and how much. */
    public String inWords() {
        return (quantity == null ? "" : quantity + " · ") + money();
    }
}
