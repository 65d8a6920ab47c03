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
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Urgent insertions are signed off by whom the table production/insertion-approval names; whoever asked never is one of them. */
@Component
public class InsertionSignOff implements SignOffKind {

    public static final String NAME = "URGENT_INSERTION";

    private final UrgentInsertions insertions;
    private final OrderQueries orders;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    InsertionSignOff(UrgentInsertions insertions, OrderQueries orders, DecisionLog decisions, SignOffs signOffs) {
        this.insertions = insertions;
        this.orders = orders;
        this.decisions = decisions;
        this.signOffs = signOffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return question(insertions.get(number), null);
    }

    /** It is about no money: what others lose are pieces and days. */
    private AskSignOff question(InsertionView insertion, @Nullable String fallback) {
        return new AskSignOff(
                new SignOffSubject(
                        insertion.number(),
                        NAME,
                        orders.get(insertion.orderNumber()).customerName(),
                        null),
                insertion.askedBy(),
                content(insertion),
                Money.zero(ProductCatalog.COMPANY_CURRENCY),
                AskSignOff.groups(Objects.requireNonNullElse(insertion.approver(), "")),
                fallback,
                decisions.last(insertion.number(), UrgentInsertions.APPROVAL),
                true);
    }

    /** The urgent order, and what which order loses. */
    private static String content(InsertionView insertion) {
        Displacement displacement = insertion.displacement();
        return Fingerprint.of(displacement.orders().stream()
                .map(order -> order + "*" + PlainNumber.of(displacement.count(order)) + "+" + displacement.days(order))
                .collect(Collectors.joining("|", insertion.orderNumber() + "|", "")));
    }

    /** Whoever placed the urgent order gains by it. */
    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of(new ExcludedPerson(
                orders.get(insertions.get(number).orderNumber()).placedBy(), PartTaken.PLACED));
    }

    @Override
    public SignOffFacts facts(String number) {
        InsertionView insertion = insertions.get(number);
        Displacement displacement = insertion.displacement();
        boolean told = Boolean.TRUE.equals(insertion.tellCustomers());
        return new SignOffFacts(
                "/insertions/" + number,
                List.of(
                        new Fact("insertion.order", insertion.orderNumber()),
                        new Fact("insertion.reason", insertion.reason()),
                        new Fact("insertion.tell.fact", told ? "insertion.notice.TOLD" : "insertion.tell.no"),
                        new Fact(
                                "insertion.tell.reachable",
                                String.valueOf(displacement.reachable().size()))),
                List.of("insertion.whose", "insertion.pieces", "insertion.days"),
                displacement.orders().stream()
                        .map(order ->
                                List.of(order, displacement.told(order), String.valueOf(displacement.days(order))))
                        .toList());
    }

    @Override
    public Collection<String> readers() {
        return Roles.INSERTION_READERS;
    }

    /**
     * What came of the question goes into the books; where it was no, nothing more happens to the insertion.
     *
     * @return whether it may be carried out: all said yes
     */
    public boolean answered(String number) {
        SignOffAnswer answer = signOffs.answer(number);
        if (answer.verdict() == Verdict.WITHDRAWN) {
            givenUp(number, answer.by());
            return false;
        }
        boolean granted = recorded(number, answer, null);
        if (!granted) {
            insertions.reject(number);
        }
        return granted;
    }

    /**
     * A person's yes or no at a task of a diagram that asks by itself; what follows from a no, it draws.
     *
     * @param tellCustomers as {@link UrgentInsertions#decide}
     */
    public void answeredAtOnce(String number, boolean yes, String comment, @Nullable Boolean tellCustomers, String by) {
        AskSignOff asked =
                question(insertions.get(number), Roles.GENERAL_MANAGER).without(tookPart(number));
        recorded(number, signOffs.decide(asked, yes, comment.strip(), by), tellCustomers);
    }

    /** By whoever asked for it, or with its order: then there is nothing left to do. */
    private void givenUp(String number, String by) {
        if (by.equals(BusinessEvent.SYSTEM)) {
            insertions.drop(number);
        } else {
            insertions.withdraw(number, by);
        }
    }

    private boolean recorded(String number, SignOffAnswer answer, @Nullable Boolean tellCustomers) {
        boolean granted = signOffs.granted(number, content(insertions.get(number)));
        insertions.decide(number, granted, answer.comment(), tellCustomers, answer.by());
        return granted;
    }
}
