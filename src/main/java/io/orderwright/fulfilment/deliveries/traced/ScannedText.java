package io.orderwright.fulfilment.deliveries.traced;

import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import java.util.List;

/**
 * What a scanner has typed into the one field that there is: a product of the list, or what is written on a piece of one.
 *
 * @param sku of the product; what was scanned, where nothing of the list is meant
 * @param mark its serial or batch number; "" where only the product was scanned
 */
public record ScannedText(String sku, String mark) {

    /**
     * A product of the list is that; else the number is one of the product that was scanned before it, else of a piece that is
     * picked already, else of the only product whose numbers are still asked for.
     *
     * @param before the product that was scanned last; "" for none
     * @throws Refusal INVALID for a number that may be one of several products
     */
    public static ScannedText of(List<PickLine> lines, List<TracedPiece> picked, String text, String before) {
        String said = text.strip();
        for (PickLine line : lines) {
            if (line.sku().equalsIgnoreCase(said)) {
                return new ScannedText(line.sku(), "");
            }
        }
        List<String> traced = lines.stream()
                .filter(line -> line.tracing() != Traceability.NONE)
                .map(PickLine::sku)
                .toList();
        if (said.isEmpty() || traced.isEmpty()) {
            return new ScannedText(said, "");
        }
        if (traced.contains(before)) {
            return new ScannedText(before, said);
        }
        List<String> known = picked.stream()
                .filter(piece -> piece.marked(said))
                .map(TracedPiece::sku)
                .distinct()
                .toList();
        List<String> asked = !known.isEmpty()
                ? known
                : lines.stream()
                        .filter(line -> line.tracing() != Traceability.NONE
                                && line.toPick().isPositive())
                        .map(PickLine::sku)
                        .toList();
        if (asked.size() > 1) {
            throw Refusal.invalid("sku", "picking.product-first", said, String.join(", ", asked));
        }
        return asked.isEmpty() ? new ScannedText(said, "") : new ScannedText(asked.get(0), said);
    }
}
