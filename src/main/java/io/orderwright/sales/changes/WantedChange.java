package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change order wants.
 *
 * @param quantities by line number, each in its product's unit
 * @param added other goods
 * @param rest nothing that has not left is wanted any more; the quantities say what that was
 * @param prices of its lines; absent where they stay as they are
 * @param head of the order as a whole; absent where that stays as it is
 */
public record WantedChange(
        Map<Integer, SaidNumber> quantities,
        List<AddedLine> added,
        boolean rest,
        @Nullable HeadChange head,
        @Nullable PriceChange prices) {

    /** Of an order's lines alone. */
    public WantedChange(Map<Integer, SaidNumber> quantities, List<AddedLine> added, boolean rest) {
        this(quantities, added, rest, null, null);
    }

    /** Whether nothing but where its bills go is wanted otherwise: nobody outside finance hears of that. */
    public boolean billToAlone() {
        return head != null
                && head.isBillToAlone()
                && quantities.isEmpty()
                && added.isEmpty()
                && prices == null
                && !rest;
    }

    /** Whether prices are said, and something else too. */
    public boolean pricesAmongOthers() {
        return prices != null && (head != null || !quantities.isEmpty() || !added.isEmpty());
    }

    /** @param unit a pack of the product; absent for its own unit */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddedLine(
            String sku, SaidNumber quantity, @Nullable String unit) {}
}
