package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.ports.ChangeReaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change does. Amounts tax included.
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
 * @param fields what of the order as a whole is otherwise; empty in what was asked for before that could be
 * @param costs what the work costs that it makes; empty in what was asked for before that was told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder("currency")
public record ChangeEffects(
        Money before,
        Money after,
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
        @Nullable String creditAnswer,
        List<ChangedField> fields,
        List<ChangeCost> costs) {

    /** Of an order's lines alone. */
    public ChangeEffects(
            Money before,
            Money after,
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
        this(
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
                row,
                reason,
                further,
                beginsAgain,
                creditAnswer,
                List.of(),
                List.of());
    }

    /**
     * What of the order as a whole is otherwise, as words that people read.
     *
     * @param field a name of {@code HeadChange}, or price
     * @param what the goods of a price; absent otherwise
     * @param from absent where the order named none
     * @param delivery the delivery that is being prepared and whose papers are printed anew; absent where none is
     */
    public record ChangedField(
            String field,
            @Nullable String what,
            @Nullable String from,
            String to,
            @Nullable String delivery) {

        /** Of the order as a whole. */
        public ChangedField(String field, @Nullable String from, String to, @Nullable String delivery) {
            this(field, null, from, to, delivery);
        }

        /** What it was, and what it is to be. */
        public String inWords() {
            return (what == null ? "" : what + ": ") + (from == null ? "–" : from) + " → " + to;
        }
    }

    /** The table that says who must agree. */
    public static final String TABLE = "approval/approval-levels";

    /** As it was kept: numbers beside their currency. */
    @JsonCreator
    static ChangeEffects kept(
            String currency,
            SaidNumber before,
            SaidNumber after,
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
            @Nullable String creditAnswer,
            @Nullable List<ChangedField> fields,
            @Nullable List<ChangeCost> costs) {
        return new ChangeEffects(
                before.money(currency),
                after.money(currency),
                lines,
                supply,
                delivery,
                putBack,
                goesOn,
                tellsErp,
                tellsCustomer,
                approver,
                tableVersion,
                row,
                reason,
                further,
                beginsAgain,
                creditAnswer,
                fields == null ? List.of() : fields,
                costs == null ? List.of() : costs);
    }

    /** The order's. */
    @JsonProperty
    public String currency() {
        return after.code();
    }

    /**
     * One line.
     *
     * @param unmissed what the order waited for and waits for no longer
     * @param freed what was kept for it and goes to whoever waits next
     * @param kept what of more is kept for it at once; absent where nothing is more, or nothing is kept for the order yet
     * @param missing what of more is not there, as absent
     */
    @JsonPropertyOrder({"lineNo", "sku", "name", "unit"})
    public record ChangedLine(
            int lineNo,
            String sku,
            String name,
            Quantity from,
            Quantity to,
            Quantity unmissed,
            Quantity freed,
            @Nullable Quantity kept,
            @Nullable Quantity missing) {

        /** As it was kept: numbers beside their unit. */
        @JsonCreator
        static ChangedLine kept(
                int lineNo,
                String sku,
                String name,
                String unit,
                SaidNumber from,
                SaidNumber to,
                SaidNumber unmissed,
                SaidNumber freed,
                @Nullable SaidNumber kept,
                @Nullable SaidNumber missing) {
            return new ChangedLine(
                    lineNo,
                    sku,
                    name,
                    from.quantity(unit),
                    to.quantity(unit),
                    unmissed.quantity(unit),
                    freed.quantity(unit),
                    kept == null ? null : kept.quantity(unit),
                    missing == null ? null : missing.quantity(unit));
        }

        /** In which the product is counted. */
        @JsonProperty
        public String unit() {
            return to.unit();
        }
    }

    /**
     * Fewer pieces are bought or made, or, of a purchase order that is placed, wanted: it follows no order, and purchasing is told
     * what of it is too much.
     *
     * @param less in the product's unit
     * @param workOrder absent for what is bought
     * @param whole nothing of it is left
     * @param purchaseOrder one that is placed; absent for what is not ordered yet, or made, and in what was asked for before that was
     *     told
     */
    public record LessSupply(
            @Nullable String workOrder,
            String sku,
            SaidNumber less,
            boolean whole,
            @Nullable String purchaseOrder) {

        /** What is not ordered yet, or made. */
        public LessSupply(@Nullable String workOrder, String sku, SaidNumber less, boolean whole) {
            this(workOrder, sku, less, whole, null);
        }

        /** Of which goods how much is too much, of which purchase order. */
        @JsonIgnore
        public Optional<String> tooMuch() {
            return Optional.ofNullable(purchaseOrder).map(order -> less + " × " + sku + " · " + order);
        }
    }

    /** @param quantity in the product's unit */
    public record PutBack(String sku, SaidNumber quantity) {}

    /** As the reader may know it. */
    public ChangeEffects shownTo(ChangeReaders readers) {
        ChangeEffects shown = readers.mayReadRows() ? this : with("***", costs);
        return readers.mayReadCostRows()
                ? shown
                : shown.with(
                        shown.row, costs.stream().map(ChangeCost::withoutRow).toList());
    }

    private ChangeEffects with(String row, List<ChangeCost> costs) {
        return new ChangeEffects(
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
                row,
                reason,
                further,
                beginsAgain,
                creditAnswer,
                fields,
                costs);
    }

    /** The roles of which each must agree, in turn. */
    @JsonIgnore
    public List<String> approvers() {
        return approver == null ? List.of() : List.of(approver.split(","));
    }
}
