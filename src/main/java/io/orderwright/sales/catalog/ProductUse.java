package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says what is kept of products in their units: implemented where quantities of them are. */
public interface ProductUse {

    /** A product that is measured in one unit and is to be measured in another. */
    record UnitChange(String sku, String from, String to) {

        /** The one of this SKU. */
        public static UnitChange of(String sku, Collection<UnitChange> changes) {
            return changes.stream()
                    .filter(change -> change.sku.equals(sku))
                    .findFirst()
                    .orElseThrow();
        }

        /** @param standing what stands against it, after SKU, unit and wanted unit */
        public Refusal refused(String code, String... standing) {
            List<String> said = new ArrayList<>(List.of(sku, from, to));
            said.addAll(List.of(standing));
            return Refusal.invalid("unit", code, said.toArray());
        }
    }

    /**
     * Why these units may not change now, by SKU, each with what stands against it and how many; a product of which
     * nothing is kept is not among them. However many are asked about, they are looked up together.
     */
    Map<String, Refusal> against(Collection<UnitChange> changes);
}
