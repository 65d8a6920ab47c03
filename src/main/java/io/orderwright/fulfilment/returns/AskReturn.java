package io.orderwright.fulfilment.returns;

import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goods of an order are to come back.
 *
 * @param order its number
 * @param reference the number of whoever asks: among the returns of this order it stands for one
 * @param words why, in words; the timeline says them
 */
public record AskReturn(String order, String reference, ReturnReason reason, String words, List<AskedLine> lines)
        implements ActionRequest {

    /** @throws Refusal INVALID without a line or words, or for a line that is said twice */
    public AskReturn {
        if (lines.isEmpty()) {
            throw Refusal.invalid("lines", "return.nothing-asked");
        }
        if (words.isBlank()) {
            throw Refusal.invalid("words", "return.words-missing");
        }
        Set<Integer> said = new HashSet<>();
        for (AskedLine line : lines) {
            if (!said.add(line.orderLine())) {
                throw Refusal.invalid("lines", "return.line-twice", line.orderLine());
            }
        }
        lines = List.copyOf(lines);
    }

    /**
     * @param orderLine the line's number in the order
     * @param quantity in the line's unit
     */
    public record AskedLine(int orderLine, SaidNumber quantity) {}

    @Override
    public String actedUpon() {
        return order;
    }
}
