package io.orderwright.fulfilment.expediting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an urgent insertion takes from other orders, and what it brings.
 *
 * @param losses reserved goods that go to the urgent order
 * @param slips work orders of others that are ready later
 * @param gains work orders of the urgent order that are ready earlier
 * @param reachable those of the displaced orders whose customers can be sent a message
 */
public record Displacement(List<Loss> losses, List<Slip> slips, List<Slip> gains, List<String> reachable) {

    private static final String VIP = "VIP";

    /** Days for what has no day in sight any more. */
    private static final int NEVER = 999;

    /**
     * @param tier of the customer who loses it
     * @param pieces in the product's unit
     */
    public record Loss(String order, String tier, String sku, BigDecimal pieces) {}

    /**
     * A work order that is ready on another day.
     *
     * @param order for which it is made, of a customer of this tier
     * @param from absent when it had no day
     * @param to absent when it has no day any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Slip(
            String order,
            String tier,
            String workOrder,
            String sku,
            @JsonFormat(shape = Shape.STRING) @Nullable LocalDate from,
            @JsonFormat(shape = Shape.STRING) @Nullable LocalDate to) {

        /** How many days later; negative for earlier. */
        public int late() {
            if (from == null) {
                return to == null ? 0 : -NEVER;
            }
            return to == null ? NEVER : (int) (to.toEpochDay() - from.toEpochDay());
        }
    }

    /** The orders that lose something. */
    public SortedSet<String> orders() {
        SortedSet<String> orders = new TreeSet<>();
        losses.forEach(loss -> orders.add(loss.order()));
        slips.forEach(slip -> orders.add(slip.order()));
        return orders;
    }

    /** Pieces that the order loses. */
    public BigDecimal pieces(String order) {
        return losses.stream()
                .filter(loss -> loss.order().equals(order))
                .map(Loss::pieces)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Days by which the order's work slips at most; never negative. */
    public int days(String order) {
        return slips.stream()
                .filter(slip -> slip.order().equals(order))
                .mapToInt(Slip::late)
                .reduce(0, Math::max);
    }

    /** Whether it takes anything from the order that its customer would notice. */
    boolean loses(String order) {
        return pieces(order).signum() > 0 || days(order) > 0;
    }

    InsertionFacts facts() {
        boolean vip = losses.stream().anyMatch(loss -> loss.tier().equals(VIP))
                || slips.stream().anyMatch(slip -> slip.tier().equals(VIP));
        return new InsertionFacts(
                orders().size(),
                orders().stream().map(this::pieces).reduce(BigDecimal.ZERO, BigDecimal::add),
                orders().stream().mapToInt(this::days).reduce(0, Math::max),
                vip ? "YES" : "NO");
    }
}
