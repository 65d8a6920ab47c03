package io.orderwright.coordination.proposals;

import io.orderwright.coordination.proposals.FreedGoods.LessGoods;
import io.orderwright.coordination.proposals.ReserveMore.MoreGoods;
import io.orderwright.credit.RaisedCredit.RaisedAnswer;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.AmendedPrice;
import io.orderwright.sales.orders.amendments.HeadAmendment;
import io.orderwright.sales.orders.amendments.OrderAmendment;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderAmendments.AmendmentResult;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes an order in all books at once, in the order of locks: credit, stock, the order, its delivery. It touches nothing
 * else, and nobody waits for it: the process goes on where it stands, unless the order is asked about anew as a whole.
 */
@Component
class AmendBooks {

    private final OrderQueries orders;
    private final OrderAmendments amendments;
    private final ChangeGate gate;
    private final ChangedCredit credit;
    private final FreedGoods freed;
    private final ReserveMore more;
    private final HeadFollowUp heads;

    AmendBooks(
            OrderQueries orders,
            OrderAmendments amendments,
            ChangeGate gate,
            ChangedCredit credit,
            FreedGoods freed,
            ReserveMore more,
            HeadFollowUp heads) {
        this.heads = heads;
        this.orders = orders;
        this.amendments = amendments;
        this.gate = gate;
        this.credit = credit;
        this.freed = freed;
        this.more = more;
    }

    /**
     * What was done in the books, and is to be told.
     *
     * @param stage how far the order had come
     * @param credit what credit says about more; absent where it is asked later, or nothing is more
     * @param papers the delivery whose papers say another day or address; absent where none do
     */
    record AmendedBooks(
            AmendmentResult amended,
            ChangeStage stage,
            @Nullable RaisedAnswer credit,
            MoreGoods more,
            LessGoods less,
            @Nullable String papers,
            WantedChange wanted) {

        OrderView before() {
            return amended.before();
        }

        OrderView after() {
            return amended.after();
        }

        /** Lines have other prices: a price that gives more away is asked about, though the order comes to less. */
        boolean repriced() {
            return wanted.prices() != null;
        }

        /** The money is due otherwise than was agreed. */
        boolean otherTerms() {
            return !after().paymentTerms().equals(before().paymentTerms());
        }

        boolean dearer() {
            return after().gross().isMoreThan(before().gross());
        }

        /** It is asked about as a whole: whoever is being asked about it knows another order, or has given it back. */
        boolean beginsAgain() {
            return stage == ChangeStage.IN_APPROVAL
                    && (repriced()
                            || otherTerms()
                            || !amended.raised().isEmpty()
                            || before().state() == OrderState.SENT_BACK);
        }
    }

    /** @throws io.orderwright.platform.kernel.Refusal as {@link AmendOrder#preview} */
    AmendedBooks amend(String orderNumber, WantedChange wanted, OrderAmendment.Ground ground) {
        OrderView seen = orders.get(orderNumber);
        credit.lock(seen);
        freed.hold(skus(seen, wanted));
        ChangeStage stage = gate.open(amendments.hold(orderNumber), wanted);
        AmendmentResult amended = amendments.amend(orderNumber, amendment(wanted), ground);
        RaisedAnswer answer = credit.count(amended);
        String papers = heads.follow(amended.before(), amended.after());
        // What is freed goes to whoever waits, not back to this order.
        MoreGoods kept = more.reserve(amended, stage);
        LessGoods less = freed.free(amended, ground.changeOrder(), ground.by());
        AmendmentResult done =
                kept.lines().isEmpty() ? amended : amendments.keep(amended, kept.lines(), kept.further());
        return new AmendedBooks(done, stage, answer, kept, less, papers, wanted);
    }

    private static List<String> skus(OrderView order, WantedChange wanted) {
        return Stream.concat(
                        order.lines().stream().map(OrderView.LineView::sku),
                        wanted.added().stream().map(WantedChange.AddedLine::sku))
                .distinct()
                .toList();
    }

    private static OrderAmendment amendment(WantedChange wanted) {
        return new OrderAmendment(
                wanted.quantities(),
                wanted.added().stream()
                        .map(line -> new PlaceOrder.AskedLine(
                                line.sku(), line.quantity().number(), null, null, line.unit()))
                        .toList(),
                wanted.head() == null
                        ? null
                        : new HeadAmendment(
                                wanted.head().requestedOn(),
                                wanted.head().shipTo(),
                                wanted.head().billTo(),
                                wanted.head().paymentTerms()),
                wanted.prices() == null
                        ? List.of()
                        : wanted.prices().lines().stream()
                                .map(line -> new AmendedPrice(
                                        line.lineNo(),
                                        line.unitPrice() == null ? null : new SaidNumber(line.unitPrice()),
                                        line.discount() == null ? null : new Fraction(line.discount())))
                                .toList());
    }

    /** Keeps what credit said, once it is clear that the change is done. */
    void keep(AmendedBooks done, OrderAmendment.Ground ground, @Nullable String agreedBy) {
        credit.keep(done.after(), done.credit(), ground, agreedBy);
    }

    /** Tells those concerned: work orders that are not needed, who waits for freed goods, the warehouse, whoever follows the order. */
    void tell(AmendedBooks done, String changeOrder, String by) {
        freed.tell(done.after().number(), done.less());
        amendments.tell(done.amended(), changeOrder, by, done.beginsAgain());
        if (!done.dearer() || done.stage() == ChangeStage.PLACED) {
            credit.lookAgain(done.after().customer());
        }
    }
}
