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
 */
public record WantedChange(Map<Integer, SaidNumber> quantities, List<AddedLine> added, boolean rest) {

    /** @param unit a pack of the product; absent for its own unit */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddedLine(
            String sku, SaidNumber quantity, @Nullable String unit) {}
}
