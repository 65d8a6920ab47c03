package io.orderwright.coordination.proposals;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.AskChange.AskedLine;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.WantedChange.AddedLine;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What somebody says about an order, as quantities of its lines in their products' units. */
@Component
class ChangesInUnits {

    private final OrderQueries orders;
    private final OrderStages stages;
    private final OrderAmendments amendments;

    ChangesInUnits(OrderQueries orders, OrderStages stages, OrderAmendments amendments) {
        this.amendments = amendments;
        this.orders = orders;
        this.stages = stages;
    }

    int version(String orderNumber) {
        return amendments.version(orderNumber);
    }

    ChangeStage stage(String orderNumber) {
        return stages.of(orders.get(orderNumber));
    }

    WantedChange of(String orderNumber, AskChange asked) {
        if (asked.closesRest()) {
            if (!asked.lines().isEmpty() || !asked.added().isEmpty() || asked.changesHead() || asked.prices() != null) {
                throw Refusal.invalid("rest", "change.rest-alone");
            }
            return rest(orders.get(orderNumber));
        }
        if (asked.lines().isEmpty() && asked.added().isEmpty() && !asked.changesHead() && asked.prices() == null) {
            throw Refusal.invalid("lines", "change.nothing");
        }
        boolean packs = asked.lines().stream().anyMatch(line -> line.unit() != null);
        OrderView order = packs ? orders.get(orderNumber) : null;
        return new WantedChange(
                asked.lines().stream()
                        .collect(toMap(
                                AskedLine::lineNo,
                                line -> order == null ? line.quantity() : inUnits(order, line),
                                (first, last) -> last,
                                TreeMap::new)),
                asked.added().stream()
                        .map(line -> new AddedLine(line.sku().strip(), line.quantity(), line.unit()))
                        .toList(),
                false,
                asked.changesHead() ? asked.head() : null,
                asked.prices());
    }

    private static WantedChange rest(OrderView order) {
        return new WantedChange(
                order.lines().stream()
                        .filter(line -> line.ordered().isMoreThan(line.shipped()))
                        .collect(toMap(
                                OrderView.LineView::lineNo,
                                line -> new SaidNumber(line.shipped().kept()))),
                List.of(),
                true);
    }

    private static SaidNumber inUnits(OrderView order, AskedLine asked) {
        return order.lines().stream()
                .filter(line -> line.lineNo() == asked.lineNo())
                .findFirst()
                .map(line -> {
                    List<Pack> packs = line.pack() == null
                            ? List.of()
                            : List.of(line.pack().pack());
                    Pack pack = Pack.said(packs, line.unit(), asked.unit(), "unit");
                    return pack == null
                            ? asked.quantity()
                            : new SaidNumber(pack.units(asked.quantity().number()));
                })
                .orElse(asked.quantity());
    }
}
