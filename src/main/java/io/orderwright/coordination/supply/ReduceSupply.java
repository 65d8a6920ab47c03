package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Less is made or bought once an order needs less, as far as nobody else needs what is on its way. */
@Component
public class ReduceSupply {

    private final ExpectedReceipts expected;
    private final Production production;
    private final Requisitions requisitions;
    private final TellPurchasing purchasing;

    ReduceSupply(
            ExpectedReceipts expected, Production production, Requisitions requisitions, TellPurchasing purchasing) {
        this.expected = expected;
        this.production = production;
        this.requisitions = requisitions;
        this.purchasing = purchasing;
    }

    /**
     * The order lacks so much less, by SKU; their stock is held. Fewer are made or bought, as far as others do not need what
     * is on its way, and nobody has begun or ordered them; of what is ordered purchasing is told. Work orders of which nothing
     * is left end with {@link #tell}.
     *
     * @param changeOrder that wants it so
     */
    public List<LessSupply> reduce(String orderNumber, String changeOrder, Map<String, Quantity> unmissed, String by) {
        List<LessSupply> all = new ArrayList<>();
        unmissed.forEach((sku, less) -> {
            Quantity tooMuch = expected.surplus(sku, less.unit())
                    .plus(requisitions.asked(sku, less.unit()))
                    .minusOrZero(expected.uncovered(sku, less.unit()));
            Quantity left = less.smaller(tooMuch);
            Quantity bought = left.isPositive() ? requisitions.reduce(orderNumber, sku, left) : left;
            if (bought.isPositive()) {
                all.add(new LessSupply(null, sku, new SaidNumber(bought.amount()), false));
            }
            List<LessSupply> made = fewerMade(orderNumber, sku, left.minus(bought), by);
            all.addAll(made);
            Quantity fewer =
                    made.stream().map(one -> one.less().quantity(less.unit())).reduce(bought, Quantity::plus);
            purchasing
                    .lessFor(orderNumber, changeOrder, sku, left.minusOrZero(fewer))
                    .forEach((purchaseOrder, told) ->
                            all.add(new LessSupply(null, sku, new SaidNumber(told.amount()), false, purchaseOrder)));
        });
        return all;
    }

    private List<LessSupply> fewerMade(String orderNumber, String sku, Quantity less, String by) {
        List<LessSupply> fewer = new ArrayList<>();
        Quantity left = less;
        List<WorkView> works = new ArrayList<>(production.ofOrder(orderNumber));
        Collections.reverse(works);
        for (WorkView work : works) {
            if (work.sku().equals(sku) && work.state().notBegun() && left.isPositive()) {
                Quantity taken = left.smaller(work.quantity());
                boolean whole = taken.equals(work.quantity());
                if (whole || production.reduce(work.number(), taken, by)) {
                    fewer.add(new LessSupply(work.number(), sku, new SaidNumber(taken.amount()), whole));
                    left = left.minus(taken);
                }
            }
        }
        return fewer;
    }

    /** Tells the work orders that are not needed any more. */
    public void tell(List<LessSupply> less) {
        less.stream()
                .filter(LessSupply::whole)
                .map(LessSupply::workOrder)
                .filter(Objects::nonNull)
                .forEach(production::notNeeded);
    }
}
