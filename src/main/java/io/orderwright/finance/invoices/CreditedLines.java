package io.orderwright.finance.invoices;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What of a document a credit note takes back: goods by quantity, or an allowance by amount; nothing said is all that is left.
 *
 * @param quantities by line number of the order, in the product's unit
 * @param allowances tax included, in the document's currency, by line number of the order
 */
public record CreditedLines(Map<Integer, BigDecimal> quantities, Map<Integer, BigDecimal> allowances) {

    public static final CreditedLines ALL = new CreditedLines(Map.of(), Map.of());

    public CreditedLines {
        quantities = Map.copyOf(quantities);
        allowances = Map.copyOf(allowances);
    }

    public static CreditedLines goods(Map<Integer, BigDecimal> quantities) {
        return new CreditedLines(quantities, Map.of());
    }

    public static CreditedLines allowance(Map<Integer, BigDecimal> amounts) {
        return new CreditedLines(Map.of(), amounts);
    }

    public boolean all() {
        return quantities.isEmpty() && allowances.isEmpty();
    }
}
