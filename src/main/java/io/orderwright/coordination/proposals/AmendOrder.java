package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.coordination.proposals.ChangeAgreement.Agreement;
import io.orderwright.coordination.proposals.LowerOrder.LoweredBooks;
import io.orderwright.fulfilment.deliveries.DeliveryReduction.Reduced;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.proposals.Preview;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.AskChange.AskedLine;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import io.orderwright.sales.changes.ports.AmendmentExecution;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.LoweredLine;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes an order: lowers it in all books, and says what that did and who must agree to it. */
@Component
class AmendOrder implements AmendmentExecution {

    private static final String PREVIEW = "preview";

    private final LowerOrder lowering;
    private final ChangeAgreement agreement;
    private final OrderAmendments amendments;
    private final OrderAtPartners partners;
    private final Preview preview;
    private final OrderQueries orders;
    private final BilledOrders billed;

    AmendOrder(
            LowerOrder lowering,
            ChangeAgreement agreement,
            OrderAmendments amendments,
            OrderAtPartners partners,
            Preview preview,
            OrderQueries orders,
            BilledOrders billed) {
        this.billed = billed;
        this.orders = orders;
        this.lowering = lowering;
        this.agreement = agreement;
        this.amendments = amendments;
        this.partners = partners;
        this.preview = preview;
    }

    @Override
    public ChangeEffects preview(String orderNumber, Map<Integer, BigDecimal> wanted) {
        return preview.rolledBack(() -> {
            LoweredBooks done = lowering.lower(orderNumber, wanted, PREVIEW, PREVIEW, PREVIEW);
            return effects(done, PREVIEW, PREVIEW);
        });
    }

    @Override
    public ChangeEffects carryOut(
            String orderNumber, Map<Integer, BigDecimal> wanted, String changeOrder, String reason, String by) {
        LoweredBooks done = lowering.lower(orderNumber, wanted, changeOrder, reason, by);
        ChangeEffects effects = effects(done, changeOrder, by);
        lowering.tell(done, changeOrder, by);
        return effects;
    }

    @Override
    public AskChange inUnits(String orderNumber, AskChange asked) {
        if (asked.lines().stream().allMatch(line -> line.unit() == null)) {
            return asked;
        }
        OrderView order = orders.get(orderNumber);
        return asked.of(asked.lines().stream().map(line -> inUnits(order, line)).toList());
    }

    private static AskedLine inUnits(OrderView order, AskedLine asked) {
        return order.lines().stream()
                .filter(line -> line.lineNo() == asked.lineNo())
                .findFirst()
                .map(line -> {
                    List<Pack> packs = line.pack() == null
                            ? List.of()
                            : List.of(line.pack().pack());
                    Pack pack = Pack.said(packs, line.unit(), asked.unit(), "unit");
                    return pack == null
                            ? new AskedLine(asked.lineNo(), asked.quantity())
                            : new AskedLine(asked.lineNo(), pack.units(asked.quantity()));
                })
                .orElse(asked);
    }

    @Override
    public int version(String orderNumber) {
        return amendments.version(orderNumber);
    }

    /** Who must agree is asked before what was approved is carried over: then it would cover the order as it is now. */
    private ChangeEffects effects(LoweredBooks done, String changeOrder, String by) {
        OrderView before = done.before();
        OrderView after = done.after();
        billed.refuseBelow(after);
        Reduced reduced = done.reduced();
        Agreement agreed = agreement.of(before, after);
        agreement.carryOver(after, changeOrder, by);
        return new ChangeEffects(
                after.currency(),
                before.gross(),
                after.gross(),
                done.lowered().lines().stream().map(AmendOrder::line).toList(),
                done.supply(),
                reduced == null ? null : reduced.delivery(),
                putBack(reduced),
                done.lowered().goesOn(),
                partners.erpHas(after.number()),
                partners.customerWasTold(after),
                agreed.approver(),
                agreed.decision().version(),
                agreed.decision().row(),
                agreed.decision().text("reason"));
    }

    private static ChangeEffects.ChangedLine line(LoweredLine line) {
        return new ChangeEffects.ChangedLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.from().unit(),
                line.from().amount(),
                line.to().amount(),
                line.unmissed().amount(),
                line.freed().amount());
    }

    /** With the decimals of the books: effects that somebody was asked about are compared with those of now. */
    private static List<PutBack> putBack(@Nullable Reduced reduced) {
        return reduced == null
                ? List.of()
                : new TreeMap<>(reduced.putBack())
                        .entrySet().stream()
                                .map(one -> new PutBack(
                                        one.getKey(), one.getValue().amount().setScale(Quantity.DECIMALS)))
                                .toList();
    }
}
