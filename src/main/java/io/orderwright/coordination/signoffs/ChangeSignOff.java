package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.orders.OrderQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Change orders are signed off by whom the table of an order's levels names for the order as it will be, and did not name
 * for it as it was. Whoever asked for the change never is one of them.
 */
@Component
public class ChangeSignOff implements SignOffKind {

    public static final String NAME = "CHANGE_ORDER";

    private final OrderChanges changes;
    private final OrderQueries orders;
    private final ProductCatalog catalog;
    private final SignOffs signOffs;

    ChangeSignOff(OrderChanges changes, OrderQueries orders, ProductCatalog catalog, SignOffs signOffs) {
        this.changes = changes;
        this.orders = orders;
        this.catalog = catalog;
        this.signOffs = signOffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return question(changes.get(number), null);
    }

    private AskSignOff question(ChangeView change, @Nullable String fallback) {
        ChangeEffects effects = change.effects();
        return new AskSignOff(
                new SignOffSubject(
                        change.number(), NAME, orders.get(change.orderNumber()).customerName(), effects.after()),
                change.askedBy(),
                content(change),
                catalog.inCompanyCurrency(effects.after().amount(), effects.currency()),
                AskSignOff.groups(Objects.requireNonNullElse(effects.approver(), "")),
                fallback,
                decision(effects),
                true);
    }

    /** As the table said when the change was previewed: nothing was kept of that but what the change itself keeps. */
    private static Decision decision(ChangeEffects effects) {
        return new Decision(
                ChangeEffects.TABLE,
                effects.tableVersion(),
                effects.row(),
                Map.of("reason", Objects.requireNonNullElse(effects.reason(), "reason.change.others")),
                Map.of());
    }

    /** The order and what is wanted of it. What that is worth is worked out anew when it is done. */
    private static String content(ChangeView change) {
        return Fingerprint.of(new TreeMap<>(change.wanted())
                .entrySet().stream()
                        .map(line -> line.getKey() + "*" + line.getValue())
                        .collect(Collectors.joining(
                                "|",
                                change.orderNumber() + "|",
                                added(change) + head(change.head()) + prices(change.prices()))));
    }

    /** What is not wanted otherwise says nothing: what was agreed to before there was a head stays agreed to. */
    private static String head(@Nullable HeadChange head) {
        if (head == null) {
            return "";
        }
        return (head.requestedOn() == null ? "" : "|requestedOn=" + head.requestedOn())
                + (head.shipTo() == null ? "" : "|shipTo=" + head.shipTo())
                + (head.billTo() == null ? "" : "|billTo=" + head.billTo())
                + (head.paymentTerms() == null ? "" : "|paymentTerms=" + head.paymentTerms());
    }

    private static String prices(@Nullable PriceChange prices) {
        return prices == null ? "" : prices.content();
    }

    private static String added(ChangeView change) {
        return change.added().stream()
                .map(line -> "|" + line.sku() + "*" + line.quantity() + Objects.requireNonNullElse(line.unit(), ""))
                .collect(Collectors.joining());
    }

    /** Whoever placed the order wrote all of it that stays as it is. */
    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of(
                new ExcludedPerson(orders.get(changes.get(number).orderNumber()).placedBy(), PartTaken.PLACED));
    }

    @Override
    public SignOffFacts facts(String number) {
        ChangeView change = changes.get(number);
        ChangeEffects effects = change.effects();
        return new SignOffFacts(
                "/changes/" + number,
                facts(change),
                List.of("orders.product", "orders.ordered", "change.wanted"),
                effects.lines().stream().map(ChangeSignOff::texts).toList());
    }

    private static List<Fact> facts(ChangeView change) {
        ChangeEffects effects = change.effects();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("change.order", change.orderNumber()),
                new Fact("insertion.reason", change.reason()),
                new Fact("change.before", effects.before().toString()),
                new Fact("change.after", effects.after().toString())));
        PriceChange prices = change.prices();
        if (prices != null && prices.evidence() != null) {
            facts.add(new Fact("change.evidence", prices.evidence()));
        }
        effects.supply().stream()
                .flatMap(less -> less.tooMuch().stream())
                .forEach(tooMuch -> facts.add(new Fact("change.ordered-too-much", tooMuch)));
        effects.costs().forEach(cost -> facts.add(new Fact("change.cost." + cost.work(), cost.inWords())));
        effects.fields().forEach(field -> facts.add(new Fact("change.field." + field.field(), field.inWords())));
        return facts;
    }

    /** It is asked by the table of orders. */
    @Override
    public boolean rowTellsCredit(String number) {
        return true;
    }

    private static List<String> texts(ChangeEffects.ChangedLine line) {
        return List.of(
                line.name() + " (" + line.sku() + ")",
                line.from().toString(),
                line.to().toString());
    }

    @Override
    public Collection<String> readers() {
        return Roles.EMPLOYEES;
    }

    /**
     * What came of the question goes into the books; where it was no, nothing more happens to the change.
     *
     * @return whether it may be carried out: all said yes
     */
    public boolean answered(String number) {
        SignOffAnswer answer = signOffs.answer(number);
        if (answer.verdict() == Verdict.WITHDRAWN) {
            givenUp(number, answer.by());
            return false;
        }
        boolean granted = recorded(number, answer);
        if (!granted) {
            changes.reject(number);
        }
        return granted;
    }

    /** A person's yes or no at a task of a diagram that asks by itself; what follows from a no, it draws. */
    public void answeredAtOnce(String number, boolean yes, String comment, String by) {
        AskSignOff asked = question(changes.get(number), Roles.GENERAL_MANAGER).without(tookPart(number));
        recorded(number, signOffs.decide(asked, yes, comment.strip(), by));
    }

    /** By whoever asked for it, or with its order: then there is nothing left to do. */
    private void givenUp(String number, String by) {
        if (by.equals(BusinessEvent.SYSTEM)) {
            changes.drop(number);
        } else {
            changes.withdraw(number, by);
        }
    }

    private boolean recorded(String number, SignOffAnswer answer) {
        boolean granted = signOffs.granted(number, content(changes.get(number)));
        changes.decide(number, granted, answer.comment(), answer.by());
        return granted;
    }
}
