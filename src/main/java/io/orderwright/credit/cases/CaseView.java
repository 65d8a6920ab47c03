package io.orderwright.credit.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that credit holds or held up, with what was known at that moment, in one currency.
 *
 * @param id for paging: the newest has the highest
 * @param number under which its release is signed off
 * @param amount the order's total, tax included
 * @param reason message key of why
 * @param limit what the customer could owe at that moment
 * @param outcome absent while the case is open
 */
@JsonPropertyOrder({"id", "number", "orderNumber", "customer", "currency"})
public record CaseView(
        long id,
        String number,
        String orderNumber,
        String customer,
        CasePoint point,
        Money amount,
        String reason,
        String table,
        String version,
        String row,
        String grade,
        Money limit,
        Money openOrders,
        Money receivables,
        Money unallocated,
        Money exposure,
        Instant openedAt,
        @Nullable CaseOutcome outcome,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<CaseNote> notes) {

    /** The same for whoever may not know which row of the table said so. */
    CaseView withoutRow() {
        return new CaseView(
                id,
                number,
                orderNumber,
                customer,
                point,
                amount,
                reason,
                table,
                version,
                RowsForReader.MASK,
                grade,
                limit,
                openOrders,
                receivables,
                unallocated,
                exposure,
                openedAt,
                outcome,
                closedAt,
                closedBy,
                notes);
    }

    /** The one in which the customer orders and pays. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }

    /**
     * One line of a case's history.
     *
     * @param kind OPENED, LOOKED_AGAIN, NOTE, or an outcome
     * @param words a person's own, or the message key of a reason
     */
    public record CaseNote(String kind, String words, String by, Instant at) {}
}
