package io.orderwright.desk.approvals;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.credit.cases.CreditCases;
import java.util.List;
import org.springframework.stereotype.Component;

/** For the pages of documents of every kind: whether there is a sign-off to look at. */
@Component
public class SignOffLink {

    private final Approvals approvals;
    private final CreditCases cases;

    SignOffLink(Approvals approvals, CreditCases cases) {
        this.approvals = approvals;
        this.cases = cases;
    }

    /** Nobody was asked about a document that needs no yes, or that an earlier diagram asks about by itself. */
    public boolean leads(String number) {
        return !approvals.rounds(number).isEmpty();
    }

    /** What whoever answers on the page of the document sees of the question, to be sent back with the answer; empty where nobody was asked. */
    public String seen(String number) {
        List<RoundView> asked = approvals.rounds(number);
        return asked.isEmpty() ? "" : asked.get(asked.size() - 1).seen();
    }

    /** As {@link #seen}, of the question whether an order that credit holds up is released. */
    public String seenOfHold(String order) {
        return cases.ofOrder(order).map(one -> seen(one.number())).orElse("");
    }
}
