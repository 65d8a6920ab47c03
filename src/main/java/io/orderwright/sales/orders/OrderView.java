package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.customers.DeliveryTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as others see it. Amounts in {@code currency}, two decimals; net + tax = gross.
 *
 * @param partDelivered whether a delivery took a part of it
 * @param possibleDuplicateOf an earlier order of the same customer with the same purchase-order number and content
 */
public record OrderView(
        String number,
        String customer,
        String customerName,
        String tier,
        String currency,
        boolean taxIncluded,
        Rounding rounding,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        OrderState state,
        String source,
        String externalId,
        @Nullable String purchaseOrder,
        @Nullable String possibleDuplicateOf,
        @Nullable LocalDate requestedOn,
        int paymentTermsDays,
        boolean prepaid,
        DeliveryTerms deliveryTerms,
        boolean partDelivered,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        String placedBy,
        Instant placedAt,
        List<Line> lines) {

    /** Whether there is a number to send messages to. */
    public boolean reachable() {
        return phone != null && !phone.isBlank();
    }

    /**
     * One line with its quantity buckets, in the product's unit.
     *
     * @param discount fraction of one
     * @param taxRate fraction of one
     */
    public record Line(
            int lineNo,
            String sku,
            String name,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal taxRate,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            BigDecimal ordered,
            BigDecimal reserved,
            BigDecimal backOrdered,
            BigDecimal shipped,
            BigDecimal delivered,
            BigDecimal invoiced,
            BigDecimal cancelled) {

        /** Something of it is kept, and nothing of it is missing. */
        boolean ready() {
            return reserved.signum() > 0 && backOrdered.signum() == 0;
        }
    }

    /** It goes out in more than one delivery, as it looks now, or was meant to. */
    public boolean inParts() {
        return partDelivered
                || lines.stream()
                        .anyMatch(line -> line.backOrdered().signum() > 0
                                || line.shipped().signum() > 0);
    }

    /** Something of it has left, and something has not. */
    public boolean partlyShipped() {
        return lines.stream().anyMatch(line -> line.shipped().signum() > 0)
                && lines.stream()
                        .anyMatch(line -> line.reserved().signum() > 0
                                || line.backOrdered().signum() > 0);
    }

    /** Whether there is a delivery to be made now, as the customer's terms allow. */
    public boolean deliverable() {
        boolean missing = lines.stream().anyMatch(line -> line.backOrdered().signum() > 0);
        return !missing
                || switch (deliveryTerms) {
                    case COMPLETE_ORDER -> false;
                    case COMPLETE_LINE -> lines.stream().anyMatch(Line::ready);
                    case AVAILABLE ->
                        lines.stream().anyMatch(line -> line.reserved().signum() > 0);
                };
    }

    /** Everything that is wanted has left. */
    public boolean shippedInFull() {
        return lines.stream().allMatch(line -> line.shipped().compareTo(line.ordered()) == 0);
    }

    /** Goods are kept for it. */
    public boolean reservedAny() {
        return lines.stream().anyMatch(line -> line.reserved().signum() > 0);
    }

    /** What it waited for it waits for no longer, now that it asks for less than it did. */
    public boolean goesOnAfter(OrderView before) {
        boolean waited = before.state() == OrderState.WAITING_FOR_STOCK || before.state() == OrderState.PARTLY_SHIPPED;
        return waited && !before.deliverable() && (shippedInFull() || deliverable());
    }

    /** The largest discount of any line, in per cent. */
    public BigDecimal highestDiscountPercent() {
        return lines.stream()
                .map(Line::discount)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .movePointRight(2);
    }
}
