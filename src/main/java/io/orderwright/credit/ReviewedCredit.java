package io.orderwright.credit;

import io.orderwright.credit.CreditEvent.CreditDecided;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditTable;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that the credit table left to people: while they are asked, the order does not count, and other orders of the
 * customer may have been granted. Once they have agreed, the table is asked again with what counts by then, while the
 * customer's account is locked. They may allow what the table leaves to them, never what it holds.
 */
@Service
@Transactional
public class ReviewedCredit {

    private final CreditBook book;
    private final CreditCommitments commitments;
    private final CreditTable table;
    private final DecisionLog decisions;
    private final ApplicationEventPublisher events;

    ReviewedCredit(
            CreditBook book,
            CreditCommitments commitments,
            CreditTable table,
            DecisionLog decisions,
            ApplicationEventPublisher events) {
        this.book = book;
        this.commitments = commitments;
        this.table = table;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * Whether those who agreed may let the order count now. The account stays locked, so that the answer holds until the
     * transaction ends. Nothing is asked about an order that counts already.
     *
     * @param question what the table is asked, put together only when it is
     */
    public boolean stands(String orderNumber, Supplier<DecideCredit> question) {
        return again(orderNumber, question).map(ReviewedCredit::allows).orElse(true);
    }

    /**
     * Keeps what the table said when they had agreed.
     *
     * @throws Refusal CONFLICT when it holds the order
     */
    public void keep(String orderNumber, Supplier<DecideCredit> question) {
        again(orderNumber, question).ifPresent(decision -> {
            if (!allows(decision)) {
                throw Refusal.conflict("credit.not-theirs-to-allow", orderNumber);
            }
            decisions.record(orderNumber, decision);
            events.publishEvent(new CreditDecided(
                    orderNumber,
                    BusinessEvent.SYSTEM,
                    answer(decision),
                    decision.table(),
                    decision.version(),
                    decision.row()));
        });
    }

    private Optional<Decision> again(String orderNumber, Supplier<DecideCredit> question) {
        return commitments
                .findById(orderNumber)
                .filter(CreditCommitment::waits)
                .flatMap(order -> book.findHeld(orderNumber))
                .filter(given -> given.order().waits())
                .map(given -> table.withOrder(given.account(), given.account().limit(), question.get()));
    }

    private static boolean allows(Decision decision) {
        return answer(decision) != CreditAnswer.HOLD;
    }

    private static CreditAnswer answer(Decision decision) {
        return CreditAnswer.valueOf(decision.text("answer"));
    }
}
