package io.orderwright.desk.approvals;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.rounds.RoundView;
import java.util.List;
import org.springframework.stereotype.Component;

/** For the pages of documents of every kind: whether there is a sign-off to look at. */
@Component
public class SignOffLink {

    private final Approvals approvals;

    SignOffLink(Approvals approvals) {
        this.approvals = approvals;
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
}
