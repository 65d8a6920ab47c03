package io.orderwright.desk.entry;

import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;

/**
 * A draft's texts as an order.
 *
 * @param order all lines that can be read
 * @param rows for each of them, its row in the draft, from 0
 * @param problems what cannot be read
 */
record TypedOrder(PlaceOrder order, List<Integer> rows, List<Problem> problems) {

    /**
     * Something wrong, at a field of the draft.
     *
     * @param field for example {@code customer} or {@code lines[2].quantity}
     */
    record Problem(String field, String message) {}

    /** The field of the draft that a field of the order was read from. */
    String typed(String field) {
        if (!field.startsWith("lines[")) {
            return field;
        }
        int end = field.indexOf(']');
        int row = rows.get(Integer.parseInt(field, "lines[".length(), end, 10));
        return "lines[" + row
                + field.substring(end).replace("unitPrice", "price").replace("].unit", "].quantity");
    }
}
