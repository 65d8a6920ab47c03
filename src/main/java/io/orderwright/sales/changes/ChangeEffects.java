package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change does. Amounts tax included, in {@code currency}.
 *
 * @param supply what is bought or made less
 * @param delivery the delivery that takes less; absent where none is open
 * @param putBack what the warehouse has picked of it and must put back
 * @param goesOn whether the order waits no longer for what it waited for
 * @param tellsErp whether the ERP has the order and is told
 * @param tellsCustomer whether the customer was sent a confirmation and is sent another one
 * @param approver the role that must agree, or roles, separated by commas, of which each must; absent where nobody must
 * @param tableVersion of the table approval/approval-levels, which says so
 * @param reason why, as a message key; absent in what was asked for before it was kept
 * @param further what is more leaves with another delivery than the one that is being prepared
 * @param beginsAgain the order is asked about anew, as a whole
 * @param creditAnswer APPROVE, REVIEW or HOLD: what credit says about more; absent where it is not asked, or later
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangeEffects(
        String currency,
        BigDecimal before,
        BigDecimal after,
        List<ChangedLine> lines,
        List<LessSupply> supply,
        @Nullable String delivery,
        List<PutBack> putBack,
        boolean goesOn,
        boolean tellsErp,
        boolean tellsCustomer,
        @Nullable String approver,
        String tableVersion,
        String row,
        @Nullable String reason,
        boolean further,
        boolean beginsAgain,
        @Nullable String creditAnswer) {

    /** The table that says who must agree. */
    public static final String TABLE = "approval/approval-levels";

    /**
     * One line, in {@code unit}.
     *
     * @param unmissed what the order waited for and waits for no longer
     * @param freed what was kept for it and goes to whoever waits next
     * @param kept what of more is kept for it at once; absent where nothing is more, or nothing is kept for the order yet
     * @param missing what of more is not there, as absent
     */
    public record ChangedLine(
            int lineNo,
            String sku,
            String name,
            String unit,
            BigDecimal from,
            BigDecimal to,
            BigDecimal unmissed,
            BigDecimal freed,
            @Nullable BigDecimal kept,
            @Nullable BigDecimal missing) {}

    /**
     * Fewer pieces are bought or made.
     *
     * @param workOrder absent for what is bought
     * @param whole nothing of it is left
     */
    public record LessSupply(@Nullable String workOrder, String sku, BigDecimal less, boolean whole) {}

    public record PutBack(String sku, BigDecimal quantity) {}

    /** The same for whoever may not know which row of the table said so. */
    public ChangeEffects withoutRow() {
        return new ChangeEffects(
                currency,
                before,
                after,
                lines,
                supply,
                delivery,
                putBack,
                goesOn,
                tellsErp,
                tellsCustomer,
                approver,
                tableVersion,
                "***",
                reason,
                further,
                beginsAgain,
                creditAnswer);
    }

    /** The roles of which each must agree, in turn. */
    @JsonIgnore
    public List<String> approvers() {
        return approver == null ? List.of() : List.of(approver.split(","));
    }
}
