package io.orderwright.finance.invoices.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document, money that came in, or money that went out again.
 *
 * @param place in the statement: lines are in its order, by currency, day and kind
 * @param day of the company on which the document was issued, or the money came in or went out
 * @param number the document's; the bank's reference of money that came in, our number of money that went out
 * @param formerNumber under which the customer knows a document of the time before; absent for others
 * @param order that it names; absent where it names none
 * @param dueOn of a document, the day of the next row that is open; absent for money
 * @param amount what the customer owes more by it; negative for what he owes less
 * @param balance what the customer owes after it, in its currency; absent for whoever may not read what customers owe
 */
public record StatementLine(
        @JsonIgnore String place,
        LocalDate day,
        EntryKind kind,
        String number,
        @Nullable String formerNumber,
        @Nullable String order,
        @Nullable LocalDate dueOn,
        Money amount,
        @Nullable Money balance) {

    /** The currency of the amounts. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
