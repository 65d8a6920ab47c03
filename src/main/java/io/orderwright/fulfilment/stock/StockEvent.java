package io.orderwright.fulfilment.stock;

import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to stock. */
public sealed interface StockEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("stock");
    }

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
            String subject, String actor, String sku, Map<Integer, Quantity> quantities, boolean complete)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            String total = quantities.values().stream()
                    .reduce(Quantity::plus)
                    .map(Quantity::plain)
                    .orElse("0");
            return Map.of("sku", sku, "quantity", total, "complete", complete);
        }
    }

    /** Goods that an order wants are not there; what, by SKU. The subject is the order. */
    record StockMissed(
            String subject,
            String actor,
            Map<String, Quantity> missing,
            @Nullable LocalDate wantedOn) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("skus", missing.keySet().stream().sorted().toList().toString());
        }
    }

    /** Fewer pieces are kept for the order, since it wants fewer; the subject is the order. */
    record StockUnreserved(String subject, String actor, String sku, Quantity quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.plain());
        }
    }

    /**
     * Goods that were reserved for the order went to an urgent one: it waits for them again.
     *
     * @param quantities what was taken, by line number
     */
    record StockDisplaced(String subject, String actor, String urgentOrder, Map<Integer, Quantity> quantities)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("urgentOrder", urgentOrder, "quantity", Quantity.told(quantities.values()));
        }
    }

    /** Nothing more will come of what was expected; the subject is its reference. */
    record ReceiptExpectationClosed(String subject, String actor, String sku) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku);
        }
    }

    /** Goods arrived; the subject is the receipt's reference. */
    record StockReceived(String subject, String actor, String sku, Quantity quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.plain());
        }
    }

    /** Goods are on their way, or what was said about them changed; the subject is their reference. */
    record ReceiptExpected(
            String subject, String actor, String sku, Quantity quantity, LocalDate dueOn, boolean confirmed)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.plain(), "dueOn", dueOn.toString(), "confirmed", confirmed);
        }
    }

    /** Goods that were expected will not come; the subject is their reference. */
    record ReceiptExpectationCancelled(String subject, String actor) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** That goods were expected was a mistake; the subject is their reference. */
    record ReceiptExpectationRemoved(String subject, String actor) implements StockEvent {
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

    /** More came than was expected; the subject is the reference of the expectation. */
    record OverDelivered(String subject, String actor, String sku, Quantity surplus, boolean blocked)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", surplus.plain(), "blocked", blocked);
        }
    }

    /** There is a further warehouse; the subject is its code. */
    record WarehouseOpened(String subject, String actor, String warehouse) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("name", warehouse);
        }
    }

    /** Goods may not be used for now; the subject is the SKU. */
    record StockBlocked(String subject, String actor, String warehouse, Quantity quantity, String reason)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse, "quantity", quantity.plain(), "reason", reason);
        }
    }

    /** Blocked goods may be used again; the subject is the SKU. */
    record StockUnblocked(String subject, String actor, String warehouse, Quantity quantity, String reason)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse, "quantity", quantity.plain(), "reason", reason);
        }
    }

    /** Goods went to another warehouse; the subject is the SKU. */
    record StockTransferred(String subject, String actor, String from, String to, Quantity quantity)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("from", from, "to", to, "quantity", quantity.plain());
        }
    }

    /**
     * What lay in a warehouse was said when the company moved in; the subject is the SKU.
     *
     * @param before what the book had; 0 when it was opened
     */
    record StockOpened(
            String subject, String actor, String warehouse, Quantity before, Quantity quantity, LocalDate asOf)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "warehouse",
                    warehouse,
                    "before",
                    before.plain(),
                    "quantity",
                    quantity.plain(),
                    "asOf",
                    asOf.toString());
        }
    }

    /** What had been said when the company moved in was a mistake: the book is no more; the subject is the SKU. */
    record StockBookRemoved(String subject, String actor, String warehouse, Quantity quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse, "quantity", quantity.plain());
        }
    }

    /** So much is kept back; the subject is the SKU. */
    record SafetyStockChanged(String subject, String actor, String warehouse, Quantity quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse, "quantity", quantity.plain());
        }
    }

    /** People begin to count; the subject is the stock take. */
    record StockTakeOpened(String subject, String actor, String warehouse) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse);
        }
    }

    /** Somebody counted a SKU; the subject is the stock take. */
    record StockCounted(String subject, String actor, String sku, Quantity quantity) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.plain());
        }
    }

    /** The differences are booked; the subject is the stock take. */
    record StockTakeReleased(String subject, String actor, String warehouse, int counted, int different)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("warehouse", warehouse, "counted", counted, "different", different);
        }
    }

    /** It was counted, and somebody else is asked about the differences; the subject is the stock take. */
    record StockTakeSubmitted(String subject, String actor) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** The differences were not agreed to, or nobody is asked any more: people count again; the subject is the stock take. */
    record StockTakeReturned(String subject, String actor, String comment) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("comment", comment);
        }
    }

    /** Nothing of it is booked; the subject is the stock take. */
    record StockTakeCancelled(String subject, String actor) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** Finance knows of the goods that left; the subject is the voucher. */
    record GoodsIssuesPosted(String subject, String actor, int deliveries, String financeDocument)
            implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("deliveries", deliveries, "financeDocument", financeDocument);
        }
    }

    /** Finance refused a voucher, and somebody has removed the cause; the subject is the voucher. */
    record VoucherRefusalAnswered(String subject, String actor, RefusalAnswer answer) implements StockEvent {
        @Override
        public Map<String, Object> details() {
            return answer.beside(Map.of());
        }
    }
}
