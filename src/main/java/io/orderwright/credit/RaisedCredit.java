package io.orderwright.credit;

import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditDecisions;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.platform.decisions.Decision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that are for more than credit was asked about. The table is asked with the new total, the account locked, and all
 * that counts beside it; an order that does not count yet is asked about as a whole later.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RaisedCredit {

    private final CreditBook book;
    private final CreditCommitments commitments;
    private final CreditDecisions decisions;
    private final ReleasedCredit released;

    RaisedCredit(CreditBook book, CreditCommitments commitments, CreditDecisions decisions, ReleasedCredit released) {
        this.book = book;
        this.commitments = commitments;
        this.decisions = decisions;
        this.released = released;
    }

    /**
     * What credit says about the order as it will be.
     *
     * @param released whether a person's word that holds today goes so far
     */
    public record RaisedAnswer(CreditAnswer answer, boolean released, Decision decision) {

        /** Nobody of credit must agree. */
        public boolean allowed() {
            return answer == CreditAnswer.APPROVE || released;
        }
    }

    /**
     * The order counts for so much from here on.
     *
     * @param asked about the order as it will be
     * @return absent where credit is asked later, about the whole
     */
    public Optional<RaisedAnswer> raise(DecideCredit asked) {
        CreditAccount account = book.locked(asked.customer(), asked.currency());
        CreditCommitment order = commitments.findById(asked.orderNumber()).orElse(null);
        if (order == null) {
            return Optional.empty();
        }
        order.raise(asked.amount(), account);
        if (order.state() == CreditCommitment.CommitmentState.PENDING && !order.prepaid()) {
            return Optional.empty();
        }
        Decision decision = order.state() == CreditCommitment.CommitmentState.PENDING
                ? decisions.withOrder(account, account.limit(), asked)
                : decisions.ask(account, asked);
        return Optional.of(new RaisedAnswer(
                CreditAnswer.valueOf(decision.text("answer")),
                order.releasedFor(asked.amount(), book.today()),
                decision));
    }

    /**
     * Keeps what credit said; where people had to agree, their word stands for the order as it is now.
     *
     * @param reason of their word
     * @param agreedBy the last of them; absent where nobody had to
     */
    public void keep(
            String orderNumber, RaisedAnswer answered, String content, String reason, @Nullable String agreedBy) {
        decisions.keep(orderNumber, answered.decision());
        decisions.tell(orderNumber, answered.decision(), answered.answer());
        if (!answered.allowed() && agreedBy != null) {
            released.releaseRaised(ReleaseCredit.whole(orderNumber, reason), content, agreedBy);
        }
    }
}
