package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.exchanges.ReturnWish;
import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order are to come back.
 *
 * @param order its number
 * @param reference the number of whoever asks: among the returns of this order it stands for one
 * @param words why, in words; the timeline says them
 * @param wish what the customer would like for them; absent for their money
 */
public record AskReturn(
        String order,
        String reference,
        ReturnReason reason,
        String words,
        List<AskedLine> lines,
        @Nullable ReturnWish wish)
        implements ActionRequest {

    /** Nothing is wished for instead of the goods. */
    public AskReturn(String order, String reference, ReturnReason reason, String words, List<AskedLine> lines) {
        this(order, reference, reason, words, lines, null);
    }

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
     * @param serials which pieces, where they have serial numbers; none where all of them that may come back are meant, or they
     *     have none
     */
    public record AskedLine(int orderLine, SaidNumber quantity, List<String> serials) {

        public AskedLine {
            serials = List.copyOf(serials);
        }

        /** Pieces without serial numbers, or all that there are. */
        public AskedLine(int orderLine, SaidNumber quantity) {
            this(orderLine, quantity, List.of());
        }
    }

    @Override
    public String actedUpon() {
        return order;
    }
}
