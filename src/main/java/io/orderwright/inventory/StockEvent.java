package io.orderwright.inventory;

import io.orderwright.kernel.BusinessEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What happens to stock. */
public sealed interface StockEvent extends BusinessEvent {

    /** Goods are kept for an order; {@code shortLines} of its lines wait for more. */
    record StockReserved(String subject, String actor, int lines, int shortLines) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("lines", lines, "shortLines", shortLines);
        }
    }

    /**
     * Goods that the order waited for are reserved.
     *
     * @param quantities what was reserved now, by line number
     * @param complete whether the order waits for nothing more
     */
    record BackOrderServed(
            String subject, String actor, String sku, Map<Integer, BigDecimal> quantities, boolean complete)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            BigDecimal total = quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Map.of("sku", sku, "quantity", total.toPlainString(), "complete", complete);
        }
    }

    /** Goods arrived; the subject is the receipt's reference. */
    record StockReceived(String subject, String actor, String sku, BigDecimal quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.toPlainString());
        }
    }

    /** Goods are on their way, or what was said about them changed; the subject is their reference. */
    record ReceiptExpected(
            String subject, String actor, String sku, BigDecimal quantity, LocalDate dueOn, boolean confirmed)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "sku",
                    sku,
                    "quantity",
                    quantity.toPlainString(),
                    "dueOn",
                    dueOn.toString(),
                    "confirmed",
                    confirmed);
        }
    }

    /** Goods that were expected will not come; the subject is their reference. */
    record ReceiptExpectationCancelled(String subject, String actor) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** What was kept for an order is free again. */
    record StockReleased(String subject, String actor) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }
}
