package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeMatrix;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderView;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a change of an order through where the matrix of changes does, for an order that is held. */
@Component
class ChangeGate {

    private static final Set<ChangeKind> MORE = EnumSet.of(ChangeKind.RAISE, ChangeKind.ADD_LINE, ChangeKind.SWAP);

    /** It is edited as a whole: nobody has agreed to it yet. */
    private static final Set<ChangeStage> EDITED = EnumSet.of(ChangeStage.PLACED, ChangeStage.IN_APPROVAL);

    /** The money for the whole of it is still asked for. */
    private static final Set<ChangeStage> BEFORE_PAYMENT = EnumSet.of(
            ChangeStage.PLACED,
            ChangeStage.IN_APPROVAL,
            ChangeStage.WAITING_FOR_STOCK,
            ChangeStage.WAITING_FOR_PAYMENT);

    private final ChangeMatrix matrix;
    private final OrderStages stages;
    private final OrderAtPartners partners;
    private final BilledOrders billed;

    ChangeGate(ChangeMatrix matrix, OrderStages stages, OrderAtPartners partners, BilledOrders billed) {
        this.matrix = matrix;
        this.stages = stages;
        this.partners = partners;
        this.billed = billed;
    }

    /**
     * How far it has come.
     *
     * @throws Refusal CONFLICT where this may not be changed there, with what to do instead; INVALID for an unknown line, and for
     *     prices that are said with something else once people agreed to the order
     */
    ChangeStage open(OrderView order, WantedChange wanted) {
        Set<ChangeKind> kinds = kinds(order, wanted);
        ChangeStage stage = stages.of(order);
        matrix.refuseUnlessFree(order.number(), kinds, stage);
        if (!EDITED.contains(stage) && wanted.pricesAmongOthers()) {
            throw Refusal.invalid("prices", "change.prices-alone");
        }
        if (kinds.stream().anyMatch(MORE::contains) && paidAhead(order, stage)) {
            throw Refusal.conflict("change.paid-ahead", order.number());
        }
        if (kinds.contains(ChangeKind.PRICE_UP) && paidAhead(order, stage)) {
            throw Refusal.conflict("change.price-paid-ahead", order.number());
        }
        if (!wanted.billToAlone()) {
            partners.refuseWhileBeingSent(order);
        }
        return stage;
    }

    /** Deposits are asked for from the order as it was, or all of it is paid. */
    private boolean paidAhead(OrderView order, ChangeStage stage) {
        return billed.byDeposits(order) || order.prepaid() && !BEFORE_PAYMENT.contains(stage);
    }

    private static Set<ChangeKind> kinds(OrderView order, WantedChange wanted) {
        if (wanted.rest()) {
            return EnumSet.of(ChangeKind.CLOSE_SHORT);
        }
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        wanted.quantities().forEach((lineNo, quantity) -> {
            boolean more = order.lines().stream()
                    .anyMatch(line -> line.lineNo() == lineNo
                            && quantity.number().compareTo(line.ordered().amount()) > 0);
            kinds.add(more ? ChangeKind.RAISE : ChangeKind.LOWER);
        });
        if (!wanted.added().isEmpty()) {
            kinds.add(kinds.contains(ChangeKind.LOWER) ? ChangeKind.SWAP : ChangeKind.ADD_LINE);
        }
        if (wanted.prices() != null) {
            kinds.addAll(PriceKinds.of(order, wanted.prices()));
        }
        HeadChange head = wanted.head();
        if (head != null && head.requestedOn() != null) {
            kinds.add(ChangeKind.REQUESTED_DATE);
        }
        if (head != null && head.shipTo() != null) {
            kinds.add(ChangeKind.SHIP_TO);
        }
        if (head != null && head.billTo() != null) {
            kinds.add(ChangeKind.BILL_TO);
        }
        if (head != null && head.paymentTerms() != null) {
            kinds.add(ChangeKind.PAYMENT_TERMS);
        }
        return kinds;
    }
}
