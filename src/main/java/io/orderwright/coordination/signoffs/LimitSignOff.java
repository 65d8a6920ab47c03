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
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Credit limits are signed off by whom the table credit/limit-approval names; the proposer never is one of them. */
@Component
public class LimitSignOff implements SignOffKind {

    public static final String NAME = "CREDIT_LIMIT";

    private final CreditLimits limits;
    private final CreditControl credit;
    private final ProductCatalog catalog;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    LimitSignOff(
            CreditLimits limits,
            CreditControl credit,
            ProductCatalog catalog,
            DecisionLog decisions,
            SignOffs signOffs) {
        this.limits = limits;
        this.credit = credit;
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
        LimitView limit = limits.get(number);
        return new AskSignOff(
                new SignOffSubject(number, NAME, limit.customer(), limit.amount()),
                limit.proposedBy(),
                content(limit),
                catalog.inCompanyCurrency(limit.amount().amount(), limit.currency()),
                AskSignOff.groups(Objects.requireNonNullElse(limit.ownerGroup(), "")),
                limit.fallbackGroup(),
                decisions.last(number, CreditLimits.TABLE),
                true);
    }

    /** Customer, kind, amount and days. A first day that passes while it is asked about is not another limit. */
    private static String content(LimitView limit) {
        return Fingerprint.of(String.join(
                "|",
                limit.customer(),
                limit.kind().name(),
                limit.amount().plain(),
                limit.currency(),
                String.valueOf(limit.validUntil())));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        LimitView limit = limits.get(number);
        CreditPicture picture = credit.picture(limit.customer(), limit.currency());
        String until = limit.validUntil() == null ? "" : String.valueOf(limit.validUntil());
        return new SignOffFacts(
                "/credit/" + limit.customer(),
                List.of(
                        new Fact("orders.customer", limit.customer()),
                        new Fact("credit.limit.kind", "credit.limit.kind." + limit.kind()),
                        new Fact("approvals.limit", limit.amount().toString()),
                        new Fact("credit.limit.days", limit.validFrom() + " – " + until),
                        new Fact("credit.limit.reason", limit.reason()),
                        new Fact("approvals.credit.grade", picture.grade()),
                        new Fact("approvals.credit.limit", picture.limit().plain()),
                        new Fact("approvals.credit.used", picture.exposure().plain()),
                        new Fact("approvals.credit.open", picture.openOrders().plain()),
                        new Fact(
                                "approvals.credit.receivables",
                                picture.receivables().plain())),
                List.of(),
                List.of());
    }

    @Override
    public Collection<String> readers() {
        return Roles.CREDIT_READERS;
    }

    /**
     * What came of the question goes into the books.
     *
     * @return whether the limit may begin: all said yes
     */
    public boolean answered(String number) {
        SignOffAnswer answer = signOffs.answer(number);
        if (answer.verdict() == Verdict.WITHDRAWN) {
            limits.withdraw(number, answer.by());
            return false;
        }
        boolean granted = signOffs.granted(number, content(limits.get(number)));
        limits.answered(number, granted, answer.comment(), answer.by());
        return granted;
    }

    /** A person's yes or no at a task of a diagram that asks by itself. */
    public void answeredAtOnce(String number, boolean yes, String comment, String by) {
        signOffs.decide(question(number).without(tookPart(number)), yes, comment.strip(), by);
        answered(number);
    }
}
