package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.coordination.proposals.AmendBooks.AmendedBooks;
import io.orderwright.coordination.proposals.ChangeAgreement.Agreement;
import io.orderwright.coordination.revisions.ChangeCosts;
import io.orderwright.coordination.revisions.ChangeCosts.CostedOrder;
import io.orderwright.fulfilment.deliveries.DeliveryReduction.ReducedDelivery;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.Preview;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeEffects.ChangedField;
import io.orderwright.sales.changes.ChangeEffects.ChangedLine;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.changes.ports.AmendmentExecution;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.amendments.KeptLine;
import io.orderwright.sales.orders.amendments.LoweredLine;
import io.orderwright.sales.orders.amendments.OrderAmendment;
import io.orderwright.sales.orders.amendments.RaisedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes an order in all books, and says what that did and who must agree to it. */
@Component
class AmendOrder implements AmendmentExecution {

    private static final String PREVIEW = "preview";

    private final AmendBooks books;
    private final ChangeAgreement agreement;
    private final OrderAtPartners partners;
    private final Preview preview;
    private final ChangesInUnits said;
    private final BilledOrders billed;
    private final ChangeCosts costs;

    AmendOrder(
            AmendBooks books,
            ChangeAgreement agreement,
            OrderAtPartners partners,
            Preview preview,
            ChangesInUnits said,
            BilledOrders billed,
            ChangeCosts costs) {
        this.costs = costs;
        this.books = books;
        this.agreement = agreement;
        this.partners = partners;
        this.preview = preview;
        this.said = said;
        this.billed = billed;
    }

    @Override
    public ChangeEffects preview(String orderNumber, WantedChange wanted, String by) {
        OrderAmendment.Ground why = new OrderAmendment.Ground(PREVIEW, PREVIEW, by);
        return preview.rolledBack(() -> effects(books.amend(orderNumber, wanted, why), why));
    }

    @Override
    public ChangeEffects carryOut(String orderNumber, WantedChange wanted, Ground ground) {
        OrderAmendment.Ground why = new OrderAmendment.Ground(ground.changeOrder(), ground.reason(), ground.by());
        AmendedBooks done = books.amend(orderNumber, wanted, why);
        ChangeEffects effects = effects(done, why);
        books.keep(done, why, ground.agreedBy());
        books.tell(done, ground.changeOrder(), ground.by());
        return effects;
    }

    @Override
    public WantedChange wanted(String orderNumber, AskChange asked) {
        return said.of(orderNumber, asked);
    }

    @Override
    public ChangeStage stage(String orderNumber) {
        return said.stage(orderNumber);
    }

    @Override
    public int version(String orderNumber) {
        return said.version(orderNumber);
    }

    /** Who must agree is asked before what was approved is carried over: then it would cover the order as it is now. */
    private ChangeEffects effects(AmendedBooks done, OrderAmendment.Ground ground) {
        OrderView before = done.before();
        OrderView after = done.after();
        billed.refuseBelow(after);
        billed.refuseTerms(before, after, done.stage());
        ReducedDelivery reduced = done.less().reduced();
        Agreement agreed = agreement.of(before, after, done.credit(), done.beginsAgain(), done.repriced());
        if (!done.beginsAgain()) {
            agreement.carryOver(after, ground.changeOrder(), ground.by());
        }
        return new ChangeEffects(
                before.gross(),
                after.gross(),
                lines(done),
                done.less().supply(),
                reduced == null ? null : reduced.delivery(),
                putBack(reduced),
                done.amended().goesOn(),
                !done.wanted().billToAlone() && partners.erpHas(after.number()),
                !done.wanted().billToAlone() && partners.customerWasTold(after),
                agreed.approver(),
                agreed.decision().version(),
                agreed.decision().row(),
                agreed.decision().text("reason"),
                done.more().further(),
                done.beginsAgain(),
                done.credit() == null ? null : done.credit().answer().name(),
                fields(done),
                costs.of(CostedOrder.of(after), putBack(reduced), done.papers(), further(done)));
    }

    private static List<Quantity> further(AmendedBooks done) {
        return done.more().further()
                ? done.amended().raised().stream().map(RaisedLine::more).toList()
                : List.of();
    }

    private static List<ChangedField> fields(AmendedBooks done) {
        OrderView before = done.before();
        OrderView after = done.after();
        List<ChangedField> all = new ArrayList<>();
        if (!Objects.equals(before.requestedOn(), after.requestedOn())) {
            all.add(new ChangedField(
                    "requestedOn", words(before.requestedOn()), String.valueOf(after.requestedOn()), null));
        }
        all.addAll(PriceWords.changed(before, after));
        ShipTo there = after.shipTo();
        if (there != null && !there.equals(before.shipTo())) {
            ShipTo was = before.shipTo();
            all.add(new ChangedField("shipTo", was == null ? null : was.inWords(), there.inWords(), done.papers()));
        }
        BillingAddress bills = after.billTo();
        if (bills != null && !bills.equals(before.billTo())) {
            BillingAddress was = before.billTo();
            all.add(new ChangedField("billTo", was == null ? null : was.inWords(), bills.inWords(), null));
        }
        if (done.otherTerms()) {
            all.add(new ChangedField(
                    "paymentTerms",
                    before.paymentTerms().code(),
                    after.paymentTerms().code(),
                    null));
        }
        return all;
    }

    private static @Nullable String words(@Nullable Object said) {
        return said == null ? null : said.toString();
    }

    private static List<ChangedLine> lines(AmendedBooks done) {
        List<ChangedLine> all = new ArrayList<>();
        done.amended().lowered().forEach(line -> all.add(less(line)));
        done.amended().raised().forEach(line -> all.add(more(line, done)));
        all.sort(Comparator.comparingInt(ChangedLine::lineNo));
        return all;
    }

    private static ChangedLine less(LoweredLine line) {
        return new ChangedLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.from(),
                line.to(),
                line.unmissed(),
                line.freed(),
                null,
                null);
    }

    private static ChangedLine more(RaisedLine line, AmendedBooks done) {
        Optional<KeptLine> kept = done.more().of(line.lineNo());
        Quantity nothing = Quantity.zero(line.to().unit());
        return new ChangedLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.from(),
                line.to(),
                nothing,
                nothing,
                kept.map(KeptLine::kept).orElse(null),
                kept.map(KeptLine::missing).orElse(null));
    }

    private static List<PutBack> putBack(@Nullable ReducedDelivery reduced) {
        return reduced == null
                ? List.of()
                : new TreeMap<>(reduced.putBack())
                        .entrySet().stream()
                                .map(one -> new PutBack(
                                        one.getKey(),
                                        new SaidNumber(one.getValue().amount())))
                                .toList();
    }
}
