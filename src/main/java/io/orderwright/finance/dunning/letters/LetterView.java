package io.orderwright.finance.dunning.letters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer is told in one run.
 *
 * @param level the highest of its rows; 0 where none has one
 * @param why why it does not go out; absent where it does
 * @param reason in words, where a person or a partner said so
 * @param fee for this letter, once
 * @param interestRate a year, from the due day of each row
 * @param hold whether the customer's credit stops with it
 * @param tableRow which row of the table said so, with the table's version
 * @param sums what it asks for, by currency
 */
public record LetterView(
        String number,
        String run,
        String customer,
        LocalDate day,
        int level,
        LetterState state,
        @Nullable DunningObstacle why,
        @Nullable String reason,
        LetterChannel channel,
        Money fee,
        InterestRate interestRate,
        boolean hold,
        @Nullable String tableRow,
        @Nullable String tableVersion,
        @Nullable String decidedBy,
        @Nullable Instant releasedAt,
        @Nullable Instant toldAt,
        List<LetterRow> rows,
        List<LetterSum> sums) {

    /** The same for whoever may not know which row of the table said so. */
    LetterView withoutRow() {
        return new LetterView(
                number,
                run,
                customer,
                day,
                level,
                state,
                why,
                reason,
                channel,
                fee,
                interestRate,
                hold,
                RowsForReader.MASK,
                tableVersion,
                decidedBy,
                releasedAt,
                toldAt,
                rows,
                sums);
    }

    /** Of its fee. */
    @JsonProperty
    public String currency() {
        return fee.code();
    }

    /**
     * A row of a document that should have been paid.
     *
     * @param open what the books say is open of it
     * @param principal what is left of it by the order of settlement
     * @param interest what is left of its interest
     * @param accrued all the interest that there was since it was due
     * @param removed it was paid or stopped before the letter went out
     */
    public record LetterRow(
            String invoice,
            int rowNo,
            LocalDate dueOn,
            int daysOverdue,
            int level,
            Money open,
            Money principal,
            Money interest,
            Money accrued,
            boolean removed) {

        @JsonProperty
        public String currency() {
            return open.code();
        }
    }

    /**
     * What is asked for in one currency.
     *
     * @param earlier what is left of fees and interest of letters before
     * @param total all of it; readers of the API add it up
     */
    public record LetterSum(
            Money principal,
            Money interest,
            Money fee,
            Money earlier,
            @JsonIgnore Money total) {

        @JsonProperty
        public String currency() {
            return principal.code();
        }
    }
}
