package io.orderwright.sales.changes;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.reference.goods.Pack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants less of an order.
 *
 * @param version of the order that was seen, from 1; refused where it is another one by now. Absent where that does not matter
 * @param seen what its preview said; refused with the differences where it would do something else by now
 */
public record AskChange(
        @Nullable @Positive Integer version,
        @NotBlank @Size(max = 500) String reason,
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull AskedLine> lines,
        @Nullable @Valid SeenChange seen) {

    /** Whatever it does. */
    public AskChange(@Nullable Integer version, String reason, List<AskedLine> lines) {
        this(version, reason, lines, null);
    }

    /**
     * @param quantity what is wanted of the line from now on, less than before; 0 for nothing
     * @param unit the pack in which the line was ordered, where the quantity is said in it; absent for the product's own unit
     */
    public record AskedLine(
            @Positive int lineNo,

            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @Nullable @Size(max = Pack.LONGEST_NAME) String unit) {

        /** In the product's own unit. */
        public AskedLine(int lineNo, BigDecimal quantity) {
            this(lineNo, quantity, null);
        }
    }

    /** The same with these lines. */
    public AskChange of(List<AskedLine> others) {
        return new AskChange(version, reason, others, seen);
    }

    /** What is wanted, by line number. A line that is named twice counts as it is named last. */
    public SortedMap<Integer, BigDecimal> wanted() {
        return lines.stream()
                .collect(toMap(AskedLine::lineNo, AskedLine::quantity, (first, last) -> last, TreeMap::new));
    }
}
