package io.orderwright.coordination.signoffs.money;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How papers of money are asked about: whom the paper's own table names, never whoever asks, and on what it is worth. */
@Component
class MoneyQuestions {

    private final ProductCatalog catalog;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    MoneyQuestions(ProductCatalog catalog, DecisionLog decisions, SignOffs signOffs) {
        this.catalog = catalog;
        this.decisions = decisions;
        this.signOffs = signOffs;
    }

    /**
     * A paper that is asked about.
     *
     * @param approver the role that the table named; absent where it named nobody
     * @param content what is agreed to: when it differs later, the yes holds no longer
     */
    record AskedPaper(
            String number,
            String customer,
            Money amount,
            String askedBy,
            @Nullable String approver,
            List<String> content) {

        private String fingerprint() {
            return Fingerprint.of(String.join("|", content));
        }
    }

    /** What follows from the answer. */
    interface Answered {

        /** All said yes. */
        void agreed(String by);

        /** Somebody said no, or, where it is given up, whoever asked wants it no more. */
        void dropped(boolean givenUp, String comment, String by);
    }

    /**
     * @param kind of the sign-off
     * @param table that named the role
     */
    AskSignOff question(String kind, String table, AskedPaper paper) {
        return new AskSignOff(
                new SignOffSubject(paper.number(), kind, paper.customer(), paper.amount()),
                paper.askedBy(),
                paper.fingerprint(),
                catalog.inCompanyCurrency(
                        paper.amount().amount(), paper.amount().code()),
                AskSignOff.groups(Objects.requireNonNullElse(paper.approver(), "")),
                Roles.GENERAL_MANAGER,
                decisions.last(paper.number(), table),
                true);
    }

    /** Nobody is asked about the paper any more, since it is withdrawn; nothing happens where nobody is. */
    void moot(String number, String words) {
        signOffs.giveUp(number, words);
    }

    /**
     * What came of the question.
     *
     * @return whether all said yes to what the paper is now
     */
    boolean answered(AskedPaper paper, Answered then) {
        SignOffAnswer answer = signOffs.answer(paper.number());
        boolean givenUp = answer.verdict() == Verdict.WITHDRAWN;
        boolean granted = !givenUp && signOffs.granted(paper.number(), paper.fingerprint());
        if (granted) {
            then.agreed(answer.by());
        } else {
            then.dropped(givenUp, answer.comment(), answer.by());
        }
        return granted;
    }
}
