package io.orderwright.fulfilment.stock.issues;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What finance is told of the goods that left, many deliveries at once. {@code id} is the key for the next page.
 *
 * @param deliveries how many deliveries it tells of
 * @param financeDocument finance's number for it, with {@code postedAt}
 */
public record GoodsIssueVoucher(
        long id,
        String number,
        VoucherState state,
        int deliveries,
        Instant drawnAt,
        @Nullable Instant postedAt,
        @Nullable String financeDocument) {

    /** OPEN until finance has it. */
    public enum VoucherState {
        OPEN,
        POSTED
    }

    /**
     * How much of a SKU left with a delivery, in the product's unit.
     *
     * @param delivery "" where the order has only one
     */
    public record VoucherLine(String orderNumber, String delivery, String sku, String warehouse, Quantity quantity) {

        /** Where it stands among the lines of its voucher. */
        public VoucherPlace place() {
            return new VoucherPlace(orderNumber, delivery, sku, warehouse);
        }
    }

    /** A place among the lines of a voucher, after which a page begins. */
    public record VoucherPlace(String orderNumber, String delivery, String sku, String warehouse) {

        /** Before the first line of any voucher. */
        public static final VoucherPlace FIRST = new VoucherPlace("", "", "", "");
    }
}
