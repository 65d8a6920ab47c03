package io.orderwright.finance.invoices;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a document a credit note takes back: goods by quantity, or an allowance by amount; no line is all that is left.
 */
public record CreditedLines(List<CreditedLine> lines) {

    public static final CreditedLines ALL = new CreditedLines(List.of());

    /** @throws Refusal INVALID for a line that is said twice, or with both or neither of quantity and amount */
    public CreditedLines {
        Set<Integer> said = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            CreditedLine line = lines.get(i);
            String field = "lines[" + i + "]";
            if ((line.quantity() == null) == (line.amount() == null)) {
                throw Refusal.invalid(field, "correction.quantity-or-amount", line.orderLine());
            }
            if (!said.add(line.orderLine())) {
                throw Refusal.invalid(field, "correction.line-twice", line.orderLine());
            }
        }
        lines = List.copyOf(lines);
    }

    /**
     * What of one line is taken back: a quantity of goods, or, of an allowance, an amount.
     *
     * @param orderLine the line's number in the order
     * @param quantity in the product's unit
     * @param amount tax included, in the document's currency
     */
    @Embeddable
    public record CreditedLine(
            @Positive int orderLine,

            @Nullable @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
            BigDecimal quantity,

            @Nullable @Positive @Digits(integer = 15, fraction = 2)
            BigDecimal amount) {}

    /** Whether nothing is said, which is all that is left. */
    public boolean all() {
        return lines.isEmpty();
    }

    /** Whether amounts are taken back and not goods. */
    public boolean ofAmounts() {
        return lines.stream().anyMatch(line -> line.amount() != null);
    }

    /** Whether some lines say amounts and others goods. */
    public boolean mixed() {
        return ofAmounts() && lines.stream().anyMatch(line -> line.quantity() != null);
    }
}
