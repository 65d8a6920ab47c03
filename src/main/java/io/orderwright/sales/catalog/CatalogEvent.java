package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.BusinessEvent;
import java.time.LocalDate;
import java.util.Map;

/** What happens in the catalog. */
public sealed interface CatalogEvent extends BusinessEvent {

    /**
     * Somebody entered or replaced a price list; the subject is its code.
     *
     * @param entries how many prices it has now
     * @param prices those that changed, by SKU and quantity, what they were and are
     */
    record PriceListChanged(String subject, String actor, LocalDate validFrom, int entries, Map<String, String> prices)
            implements CatalogEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("validFrom", validFrom.toString(), "entries", entries, "prices", prices);
        }
    }

    /**
     * Somebody edited a product; the subject is its SKU.
     *
     * @param changes by field, what it was and is
     */
    record ProductChanged(String subject, String actor, Map<String, Object> changes) implements CatalogEvent {
        @Override
        public Map<String, Object> details() {
            return changes;
        }
    }

    /** The product was entered by mistake, and is no more; the subject is its SKU. */
    record ProductRemoved(String subject, String actor) implements CatalogEvent {}

    /** The price list was entered by mistake, and is no more; the subject is its code. */
    record PriceListRemoved(String subject, String actor) implements CatalogEvent {}
}
