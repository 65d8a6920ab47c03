package io.orderwright.credit.domain.reviews;

import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.reviews.ReviewView;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A look at a customer from outside: asked once, closed once. */
@Entity
public class CreditReview {

    /** OPEN until the bureau or a person has answered. */
    public enum ReviewState {
        OPEN,
        SCORED,
        BY_HAND
    }

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String reason;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.OPEN;

    private @Nullable Integer score;
    private @Nullable LocalDate scoreDate;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditReview() {}

    public CreditReview(
            long id, String customerCode, String currency, String reason, String by, Instant now, LocalDate today) {
        this.id = id;
        this.number = CreditNumbers.CREDIT_REVIEW.number(today, id);
        this.customerCode = customerCode;
        this.currency = currency;
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = now;
    }

    /** @throws Refusal CONFLICT when it is closed already */
    public void close(
            ReviewTransition how,
            @Nullable Integer found,
            @Nullable LocalDate foundFor,
            String words,
            String by,
            Instant now) {
        state = how.after(number, state);
        score = found;
        scoreDate = foundFor;
        comment = words.isBlank() ? null : words;
        closedBy = by;
        closedAt = now;
    }

    public String number() {
        return number;
    }

    public String customerCode() {
        return customerCode;
    }

    public String currency() {
        return currency;
    }

    public ReviewView view() {
        return new ReviewView(
                id,
                number,
                customerCode,
                reason,
                askedBy,
                askedAt,
                state.name(),
                score,
                scoreDate,
                closedBy,
                closedAt,
                comment);
    }
}
