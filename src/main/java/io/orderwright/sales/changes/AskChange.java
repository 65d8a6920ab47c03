package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Pack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants something else of an order. At least one of lines, added goods, the rest, the head and prices is to be said.
 *
 * @param version of the order that was seen, from 1; refused where it is another one by now. Absent where that does not matter
 * @param lines of which less or more is wanted
 * @param added other goods that are wanted too
 * @param rest true when nothing that has not left is wanted any more: the order ends with what has left. Said alone
 * @param head another day, or another address
 * @param prices other prices of some lines. Said alone once people agreed to the order
 * @param seen what its preview said; refused with the differences where it would do something else by now
 */
public record AskChange(
        @Nullable @Positive Integer version,
        @NotBlank @Size(max = 500) String reason,
        @Nullable @Size(max = 1000) List<@Valid @NotNull AskedLine> lines,
        @Nullable @Size(max = 100) List<@Valid @NotNull AddedGoods> added,
        @Nullable Boolean rest,
        @Nullable @Valid HeadChange head,
        @Nullable @Valid PriceChange prices,
        @Nullable @Valid SeenChange seen) {

    /** Of its lines alone. */
    public AskChange(
            @Nullable Integer version,
            String reason,
            @Nullable List<AskedLine> lines,
            @Nullable List<AddedGoods> added,
            @Nullable Boolean rest,
            @Nullable SeenChange seen) {
        this(version, reason, lines, added, rest, null, null, seen);
    }

    /** Of the order as a whole alone. */
    public AskChange(@Nullable Integer version, String reason, HeadChange head) {
        this(version, reason, List.of(), List.of(), null, head, null, null);
    }

    /** Of its prices alone. */
    public AskChange(@Nullable Integer version, String reason, PriceChange prices, @Nullable SeenChange seen) {
        this(version, reason, List.of(), List.of(), null, null, prices, seen);
    }

    @Override
    public List<AskedLine> lines() {
        return lines == null ? List.of() : lines;
    }

    @Override
    public List<AddedGoods> added() {
        return added == null ? List.of() : added;
    }

    /** Whatever it does. */
    public AskChange(@Nullable Integer version, String reason, List<AskedLine> lines) {
        this(version, reason, lines, List.of(), null, null);
    }

    /**
     * @param quantity what is wanted of the line from now on; 0 for nothing
     * @param unit the pack in which the line was ordered, where the quantity is said in it; absent for the product's own unit
     */
    public record AskedLine(
            @Positive int lineNo,

            @NotNull(payload = Unwrapping.Skip.class) @PositiveOrZero @Digits(integer = 12, fraction = 3)
            SaidNumber quantity,

            @Nullable @Size(max = Pack.LONGEST_NAME) String unit) {

        /** In the product's own unit. */
        public AskedLine(int lineNo, SaidNumber quantity) {
            this(lineNo, quantity, null);
        }
    }

    /**
     * Other goods, at the price that a list gives today.
     *
     * @param quantity in the unit or pack, up to three decimals
     * @param unit a pack of the product; absent for the product's own unit
     */
    public record AddedGoods(
            @NotBlank @Size(max = 64) String sku,

            @NotNull(payload = Unwrapping.Skip.class) @Positive @Digits(integer = 12, fraction = 3)
            SaidNumber quantity,

            @Nullable @Size(max = Pack.LONGEST_NAME) String unit) {}

    /** Whether something else is wanted of the order as a whole. */
    @JsonIgnore
    public boolean changesHead() {
        return head != null && !head.isNothing();
    }

    /** Nothing that has not left is wanted any more. */
    @JsonIgnore
    public boolean closesRest() {
        return Boolean.TRUE.equals(rest);
    }
}
