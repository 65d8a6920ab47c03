package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Purchase orders are signed off by whom the table purchasing/order-approval names; the buyer never is one of them. */
@Component
public class PurchaseSignOff implements SignOffKind {

    public static final String NAME = "PURCHASE_ORDER";

    private final Purchasing purchasing;
    private final ProductCatalog catalog;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    PurchaseSignOff(Purchasing purchasing, ProductCatalog catalog, DecisionLog decisions, SignOffs signOffs) {
        this.purchasing = purchasing;
        this.catalog = catalog;
        this.decisions = decisions;
        this.signOffs = signOffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        PurchaseView purchase = purchasing.get(number);
        return new AskSignOff(
                new SignOffSubject(number, NAME, purchase.supplierName(), purchase.total()),
                Objects.requireNonNull(purchase.askedBy(), "nobody asked for it yet"),
                content(purchase),
                catalog.inCompanyCurrency(purchase.total().amount(), purchase.currency()),
                AskSignOff.groups(Objects.requireNonNullElse(purchase.approver(), "")),
                null,
                decisions.last(number, Purchasing.APPROVAL),
                true);
    }

    /** Supplier, goods, quantities and prices. */
    private String content(PurchaseView purchase) {
        return Fingerprint.of(purchasing.lines(purchase.number()).stream()
                .map(line -> line.sku() + "*" + line.quantity().plain() + "@"
                        + line.price().plain())
                .collect(Collectors.joining("|", purchase.supplier() + "|" + purchase.currency() + "|", "")));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        PurchaseView purchase = purchasing.get(number);
        return new SignOffFacts(
                "/purchases/" + number,
                List.of(
                        new Fact("purchasing.supplier", purchase.supplierName() + " (" + purchase.supplier() + ")"),
                        new Fact("purchasing.buyer", Objects.requireNonNullElse(purchase.askedBy(), "")),
                        new Fact("purchasing.total", purchase.total().toString())),
                List.of(
                        "products.sku",
                        "entry.quantity",
                        "purchasing.price",
                        "purchasing.days",
                        "purchasing.needed-for"),
                purchasing.lines(number).stream().map(PurchaseSignOff::texts).toList());
    }

    private static List<String> texts(PurchaseLine line) {
        return List.of(
                line.sku(),
                line.quantity().plain(),
                line.price().plain(),
                String.valueOf(line.leadDays()),
                String.join(", ", line.neededFor()));
    }

    @Override
    public Collection<String> readers() {
        return Roles.BUYING_READERS;
    }

    /**
     * What came of the question goes into the books; nothing where the buyer gave it up, since nobody decided then.
     *
     * @return whether it may be ordered: all said yes, and to what it is now
     */
    public boolean answered(String number) {
        SignOffAnswer answer = signOffs.answer(number);
        if (answer.verdict() == Verdict.WITHDRAWN) {
            return false;
        }
        boolean granted = signOffs.granted(number, content(purchasing.get(number)));
        purchasing.answered(number, granted, answer.comment(), answer.by());
        return granted;
    }

    /** A person's yes or no at a task of a diagram that asks by itself. */
    public void answeredAtOnce(String number, boolean yes, String comment, String by) {
        signOffs.decide(question(number).without(tookPart(number)), yes, comment.strip(), by);
        answered(number);
    }
}
