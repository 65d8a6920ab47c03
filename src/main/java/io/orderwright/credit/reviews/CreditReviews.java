package io.orderwright.credit.reviews;

import io.orderwright.credit.CreditEvent.CreditReviewAsked;
import io.orderwright.credit.CreditEvent.CreditScored;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.HeldOrders;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.reviews.CreditReview;
import io.orderwright.credit.domain.reviews.CreditReview.ReviewState;
import io.orderwright.credit.domain.reviews.CreditReviewRecords;
import io.orderwright.credit.domain.reviews.ReviewTransition;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.customers.CustomerMaster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outsiders think of a customer: asked for by a person, answered by a bureau or, failing that, by a person. */
@Service
@Transactional
public class CreditReviews {

    /** The highest score that there is. */
    public static final int BEST = 999;

    private final CreditBook book;
    private final CreditReviewRecords reviews;
    private final CustomerMaster customers;
    private final HeldOrders held;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreditReviews(
            CreditBook book,
            CreditReviewRecords reviews,
            CustomerMaster customers,
            HeldOrders held,
            DocumentIds ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reviews = reviews;
        this.customers = customers;
        this.held = held;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a review; the process then asks the bureau.
     *
     * @throws Refusal NOT_FOUND for an unknown customer; CONFLICT while another review is open; INVALID without a reason
     */
    public ReviewView ask(String customer, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "credit.review-reason-missing");
        }
        String currency = customers.get(customer).currency();
        if (reviews.existsByCustomerCodeAndState(customer, ReviewState.OPEN)) {
            throw Refusal.conflict("credit.review-open", customer);
        }
        CreditReview review = reviews.save(new CreditReview(
                ids.next(CreditNumbers.CREDIT_REVIEW),
                customer,
                currency,
                reason.strip(),
                by,
                clock.instant(),
                book.today()));
        events.publishEvent(new CreditReviewAsked(customer, by, review.number(), reason.strip()));
        return review.view();
    }

    /** The bureau answered; its score is a fact of the next credit decision, and held orders are looked at again. */
    void scored(String number, int score, LocalDate scoreDate) {
        CreditReview review = find(number);
        review.close(ReviewTransition.SCORE, score, scoreDate, "", BusinessEvent.SYSTEM, clock.instant());
        keep(review, score, scoreDate, BusinessEvent.SYSTEM);
    }

    /**
     * A person says what to do after the bureau failed.
     *
     * @param askAgain whether the bureau is asked once more; then nothing else is kept
     * @param score as typed; empty when nothing was found elsewhere
     * @throws Refusal INVALID without a word, or for a score that is none
     */
    @DecidedBy(Roles.CREDIT_CONTROLLER)
    public void resolved(String number, boolean askAgain, String score, String comment, String by) {
        if (!askAgain) {
            reviewed(number, typed(score), comment, by);
        }
    }

    private static @Nullable Integer typed(String score) {
        String text = score.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            throw Refusal.invalid("manualScore", "credit.review-score", text, BEST);
        }
        return Integer.valueOf(text);
    }

    /**
     * A person closes the review that the bureau could not answer.
     *
     * @param score what the person found elsewhere; absent for nothing, and then the score before stays
     * @throws Refusal INVALID for a score that is none, or without a word
     */
    @DecidedBy(Roles.CREDIT_CONTROLLER)
    public void reviewed(String number, @Nullable Integer score, String comment, String by) {
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "credit.review-comment-missing");
        }
        if (score != null && (score < 0 || score > BEST)) {
            throw Refusal.invalid("score", "credit.review-score", score, BEST);
        }
        CreditReview review = find(number);
        LocalDate today = score == null ? null : book.today();
        review.close(ReviewTransition.CLOSE_BY_HAND, score, today, comment.strip(), by, clock.instant());
        if (score != null) {
            keep(review, score, book.today(), by);
        }
    }

    private void keep(CreditReview review, int score, LocalDate scoreDate, String by) {
        CreditAccount account = book.locked(review.customerCode(), review.currency());
        account.score(score, scoreDate);
        events.publishEvent(new CreditScored(review.customerCode(), by, review.number(), score, scoreDate));
        held.lookAgain(review.customerCode(), "score");
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public ReviewView get(String number) {
        return find(number).view();
    }

    /** A customer's reviews, the newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<ReviewView> of(String customer, long before, int size) {
        return reviews.page(customer, before, Limit.of(size)).stream()
                .map(CreditReview::view)
                .toList();
    }

    private CreditReview find(String number) {
        return reviews.findById(CreditNumbers.CREDIT_REVIEW.idOf(number))
                .filter(review -> review.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
