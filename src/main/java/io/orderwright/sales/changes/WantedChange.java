package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change order wants.
 *
 * @param quantities by line number, in the products' units
 * @param added other goods
 * @param rest nothing that has not left is wanted any more; the quantities say what that was
 */
public record WantedChange(Map<Integer, BigDecimal> quantities, List<AddedLine> added, boolean rest) {

    /** @param unit a pack of the product; absent for its own unit */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddedLine(
            String sku, BigDecimal quantity, @Nullable String unit) {}
}
