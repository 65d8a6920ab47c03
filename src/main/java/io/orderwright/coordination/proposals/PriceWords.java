package io.orderwright.coordination.proposals;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.changes.ChangeEffects.ChangedField;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prices that are others now, as people read them: the price, of what, and the discount. */
final class PriceWords {

    private PriceWords() {}

    static List<ChangedField> changed(OrderView before, OrderView after) {
        Map<Integer, LineView> was =
                before.lines().stream().collect(Collectors.toMap(LineView::lineNo, Function.identity()));
        List<ChangedField> all = new ArrayList<>();
        for (LineView line : after.lines()) {
            LineView old = was.get(line.lineNo());
            String now = said(line, after.currency());
            if (old != null && !said(old, before.currency()).equals(now)) {
                all.add(new ChangedField(
                        "price", line.name() + " (" + line.sku() + ")", said(old, before.currency()), now, null));
            }
        }
        return all;
    }

    private static String said(LineView line, String currency) {
        SoldPack pack = line.pack();
        String of = pack == null || pack.price() == null ? line.unit() : pack.name();
        String price = PlainNumber.of(PriceKinds.price(line)) + " " + currency + "/" + of;
        return line.discount().isZero() ? price : price + " -" + line.discount().percent() + " %";
    }
}
