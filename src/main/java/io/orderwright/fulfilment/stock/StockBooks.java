package io.orderwright.fulfilment.stock;

import io.orderwright.fulfilment.stock.store.StockReads;
import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why a SKU's stock is what it is: who holds it, who waits for it, what moved. */
@Service
@Transactional(readOnly = true)
public class StockBooks {

    private final StockReads reads;

    StockBooks(StockReads reads) {
        this.reads = reads;
    }

    /** What an order holds, or one of its lines waits for; {@code since} is when it began to wait. */
    public record Claim(
            String orderNumber,
            Quantity quantity,
            int priority,
            @Nullable Instant since) {}

    /**
     * One movement; issues count against the stock, transfers and counts carry their sign.
     *
     * @param against the expectation that a receipt served
     */
    public record Movement(
            long id,
            String warehouse,
            String kind,
            Quantity quantity,
            String reference,
            @Nullable String against,
            String by,
            Instant at) {

        /** What it did to the stock on hand. */
        public Quantity effect() {
            return kind.equals("ISSUE") ? quantity.negated() : quantity;
        }
    }

    /** Goods that were blocked, or with a negative quantity freed again. */
    public record BlockedQuantity(long id, String warehouse, Quantity quantity, String reason, String by, Instant at) {}

    /** The orders for which the SKU is reserved, after this order. */
    public List<Claim> reserved(String sku, String afterOrder, int size) {
        return reads.reserved(sku, afterOrder, size);
    }

    /** The lines that wait for the SKU, in the order in which they are served. */
    public List<Claim> waiting(String sku, int size) {
        return reads.waiting(sku, size);
    }

    /** The SKU's movements, the newest first, before the one with this id. */
    public List<Movement> movements(String sku, long before, int size) {
        return reads.movements(sku, before, size);
    }

    /** What was blocked of the SKU and freed again, the newest first, before the one with this id. */
    public List<BlockedQuantity> blockings(String sku, long before, int size) {
        return reads.blockings(sku, before, size);
    }

    /** Whether goods are kept for the order, or were before they left or were given back. */
    public boolean everKept(String orderNumber) {
        return reads.everKept(orderNumber);
    }
}
