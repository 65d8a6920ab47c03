package io.orderwright.credit.exposure;

import io.orderwright.credit.books.CaseFiles;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditBook.HeldCommitment;
import io.orderwright.credit.books.HeldOrders;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What orders count for while they are under way. Every change happens while the customer's account row is locked. */
@Service
@Transactional
public class CreditExposure {

    private final CreditBook book;
    private final CreditCommitments commitments;
    private final CaseFiles cases;
    private final HeldOrders held;

    CreditExposure(CreditBook book, CreditCommitments commitments, CaseFiles cases, HeldOrders held) {
        this.book = book;
        this.commitments = commitments;
        this.cases = cases;
        this.held = held;
    }

    /** A prepaid order's money is all there: the order counts, and so does the money. */
    public void prepaid(String orderNumber) {
        HeldCommitment given = book.held(orderNumber);
        given.order().open(given.account());
    }

    /** The order is cancelled or rejected: it counts no longer. */
    public void cancel(String orderNumber) {
        book.findHeld(orderNumber).ifPresent(given -> {
            given.order().cancel(given.account());
            cases.closed(orderNumber, CaseOutcome.CANCELLED, "", BusinessEvent.SYSTEM);
            lookAgain(given.order().customerCode());
        });
    }

    /**
     * The order is for less: it counts for less at once. Nobody hears of it before {@link #lookAgain}.
     *
     * @param amount what it is for now, tax included
     */
    public void lower(String orderNumber, Money amount) {
        book.findHeld(orderNumber).ifPresent(given -> given.order().lower(amount, given.account()));
    }

    /** The customer's exposure has fallen: orders of his that are held are looked at again. */
    public void lookAgain(String customer) {
        held.lookAgain(customer, "exposure-fell");
    }

    /** The orders that make up a customer's exposure, the largest part first. */
    @Transactional(readOnly = true)
    public List<ExposurePart> parts(String customer, int size) {
        return commitments.counting(customer, Limit.of(size)).stream()
                .map(part -> new ExposurePart(part.orderNumber(), part.amount(), part.openOrder(), part.receivable()))
                .toList();
    }

    /** Keeps everybody else from changing or comparing the customer's exposure until the transaction ends. */
    public void lock(String customer, String currency) {
        book.locked(customer, currency);
    }
}
