package io.orderwright.fulfilment.expediting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * Goods that an order loses. In JSON {@code pieces} is a number and {@code unit} says in what.
     *
     * @param tier of the customer who loses it
     */
    public record Loss(String order, String tier, String sku, Quantity pieces) {

        @JsonCreator
        static Loss kept(
                @JsonProperty("order") String order,
                @JsonProperty("tier") String tier,
                @JsonProperty("sku") String sku,
                @JsonProperty("pieces") BigDecimal pieces,
                @JsonProperty("unit") String unit) {
            return new Loss(order, tier, sku, Quantity.of(pieces, unit));
        }

        @JsonProperty
        public String unit() {
            return pieces.unit();
        }
    }

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

    /** What the order loses, one quantity of each unit, in the order of the units. */
    public List<Quantity> lost(String order) {
        SortedMap<String, Quantity> byUnit = new TreeMap<>();
        losses.stream()
                .filter(loss -> loss.order().equals(order))
                .forEach(loss -> byUnit.merge(loss.unit(), loss.pieces(), Quantity::plus));
        return List.copyOf(byUnit.values());
    }

    /** As {@link #lost}, in words; 0 where it loses days only. */
    public String told(String order) {
        return inWords(lost(order));
    }

    static String inWords(List<Quantity> lost) {
        return lost.isEmpty() ? "0" : Quantity.told(lost);
    }

    /** How many that is whatever their unit: what the table is asked about, and what tells one content from another. */
    public BigDecimal count(String order) {
        return lost(order).stream().map(Quantity::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the order loses more of anything than there, or more days. */
    public boolean takesMore(String order, Displacement than) {
        Map<String, Quantity> before =
                than.lost(order).stream().collect(Collectors.toMap(Quantity::unit, Function.identity()));
        return days(order) > than.days(order)
                || lost(order).stream()
                        .anyMatch(now -> now.isMoreThan(before.getOrDefault(now.unit(), Quantity.zero(now.unit()))));
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
        return !lost(order).isEmpty() || days(order) > 0;
    }

    InsertionFacts facts() {
        boolean vip = losses.stream().anyMatch(loss -> loss.tier().equals(VIP))
                || slips.stream().anyMatch(slip -> slip.tier().equals(VIP));
        return new InsertionFacts(
                orders().size(),
                orders().stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add),
                orders().stream().mapToInt(this::days).reduce(0, Math::max),
                vip ? "YES" : "NO");
    }
}
