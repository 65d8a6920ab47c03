package io.orderwright.desk.entry;

import io.orderwright.desk.entry.TypedOrder.Problem;
import io.orderwright.sales.orders.entry.SeenOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a draft, in the reader's language.
 *
 * @param problems everything that has to be mended before it can be placed
 * @param sum absent while no line is right
 * @param seen what is shown, as it is sent along when it is placed; absent while no line is right
 * @param shipTo where the goods would go, in words; absent for the address of the master data
 * @param steps what happens after it is placed, the first first
 */
record Preview(
        List<Problem> problems,
        @Nullable Buyer customer,
        List<Line> lines,
        @Nullable Sum sum,
        @Nullable SeenOrder seen,
        @Nullable String shipTo,
        List<Step> steps) {

    /** Who buys. */
    record Buyer(String code, String name, String facts) {}

    /**
     * A line that is right, in the draft's row.
     *
     * @param fromList whether the price is the list's, not an agreed one
     * @param stock what is there, in words
     * @param missing whether some of it is not
     * @param packs what its quantity may be said in: the unit first; empty where there is nothing but the unit
     */
    record Line(
            int row,
            String name,
            String unit,
            String price,
            boolean fromList,
            String amount,
            String stock,
            boolean missing,
            List<String> packs) {}

    /** The order's sums in its currency. */
    record Sum(String net, String tax, String gross, String currency) {}

    /**
     * One thing that happens.
     *
     * @param mood {@code good}, {@code ask} when somebody is asked, {@code stop} when the order waits
     * @param because the table's row that says so; empty where no table does
     * @param facts what the row was asked about, as far as the reader may see it
     */
    record Step(String mood, String title, String why, String because, List<String> facts) {}
}
