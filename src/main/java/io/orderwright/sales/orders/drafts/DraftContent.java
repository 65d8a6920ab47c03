package io.orderwright.sales.orders.drafts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody has typed it so far: texts, right or wrong, so that nothing typed is ever lost.
 *
 * @param requestedOn a date
 * @param prepaid whether everything is to be paid before anything is shipped
 * @param shipTo the code of one of the customer's addresses; empty for the default, absent in drafts of before
 * @param fields what is typed into fields that owners added, by their codes; empty where one is left empty on purpose, absent in
 *     drafts of before
 */
public record DraftContent(
        @NotNull @Size(max = 200) String customer,
        @NotNull @Size(max = 200) String purchaseOrder,
        @NotNull @Size(max = 40) String requestedOn,
        boolean prepaid,
        @Nullable @Size(max = 200) String shipTo,
        @NotNull @Size(max = 1000) List<@Valid @NotNull DraftLine> lines,
        @Nullable @Size(max = 50) Map<@Size(max = 32) String, @NotNull @Size(max = 1000) String> fields) {

    /** Nothing is typed into fields that owners added. */
    public DraftContent(
            String customer,
            String purchaseOrder,
            String requestedOn,
            boolean prepaid,
            @Nullable String shipTo,
            List<DraftLine> lines) {
        this(customer, purchaseOrder, requestedOn, prepaid, shipTo, lines, null);
    }

    /** @param discount in per cent */
    public record DraftLine(
            @NotNull @Size(max = 200) String sku,
            @NotNull @Size(max = 40) String quantity,
            @NotNull @Size(max = 40) String price,
            @NotNull @Size(max = 40) String discount) {

        /** Whether nothing is typed into it. */
        public boolean blank() {
            return sku.isBlank() && quantity.isBlank() && price.isBlank() && discount.isBlank();
        }
    }

    /** A draft in which nothing is typed. */
    public static final DraftContent NOTHING = new DraftContent("", "", "", false, "", List.of());

    /** How many lines hold something. */
    public int filled() {
        return (int) lines.stream().filter(line -> !line.blank()).count();
    }

    /** Whether the same is typed; lines in which nothing is do not count. */
    public boolean sameAs(DraftContent other) {
        return meant().equals(other.meant());
    }

    private DraftContent meant() {
        return new DraftContent(
                customer.strip(),
                purchaseOrder.strip(),
                requestedOn.strip(),
                prepaid,
                shipTo == null ? "" : shipTo.strip(),
                lines.stream().filter(line -> !line.blank()).toList(),
                inFields());
    }

    /** What is typed into fields that owners added, in the order of their codes; empty for what is left empty. */
    public SortedMap<String, String> inFields() {
        SortedMap<String, String> typed = new TreeMap<>();
        if (fields != null) {
            fields.forEach((code, text) -> typed.put(code, text.strip()));
        }
        return typed;
    }
}
