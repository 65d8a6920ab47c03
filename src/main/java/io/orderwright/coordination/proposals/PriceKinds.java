package io.orderwright.coordination.proposals;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.PriceChange.AskedPrice;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether prices rise or fall. That the customer agreed to a higher one is said with it. */
final class PriceKinds {

    private PriceKinds() {}

    /** @throws Refusal INVALID for a line that is said twice, and for a higher price without a word about where the customer agreed to it */
    static Set<ChangeKind> of(OrderView order, PriceChange wanted) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        Set<Integer> said = new HashSet<>();
        for (AskedPrice line : wanted.lines()) {
            if (!said.add(line.lineNo())) {
                throw Refusal.invalid("prices", "change.price-twice", line.lineNo());
            }
            boolean more = order.lines().stream()
                    .filter(one -> one.lineNo() == line.lineNo())
                    .anyMatch(one -> discount(line, one)
                                    .off(Objects.requireNonNullElse(line.unitPrice(), price(one)))
                                    .compareTo(one.discount().off(price(one)))
                            > 0);
            kinds.add(more ? ChangeKind.PRICE_UP : ChangeKind.PRICE_DOWN);
        }
        String evidence = wanted.evidence();
        if (kinds.contains(ChangeKind.PRICE_UP) && (evidence == null || evidence.isBlank())) {
            throw Refusal.invalid("evidence", "change.evidence-missing");
        }
        return kinds;
    }

    /** Whether a line has a lower price or a higher discount: then more may be given away than anybody agreed to. */
    static boolean anyDown(OrderView before, OrderView after) {
        Map<Integer, LineView> was =
                before.lines().stream().collect(Collectors.toMap(LineView::lineNo, Function.identity()));
        return after.lines().stream().anyMatch(line -> {
            LineView old = was.get(line.lineNo());
            return old != null
                    && (price(line).compareTo(price(old)) < 0 || line.discount().compareTo(old.discount()) > 0);
        });
    }

    /** Of what has the price: a unit, or a pack. */
    static BigDecimal price(LineView line) {
        SoldPack pack = line.pack();
        BigDecimal one = line.unitPrice().amount();
        return pack == null ? one : Objects.requireNonNullElse(pack.price(), one);
    }

    private static Fraction discount(AskedPrice asked, LineView now) {
        BigDecimal said = asked.discount();
        return said == null ? now.discount() : new Fraction(said);
    }
}
