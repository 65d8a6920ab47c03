package io.orderwright.credit.domain;

import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.cases.StandingRelease;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's word for an order that the limit alone does not cover: how much, how much more at most, until when, why. Never changed. */
@Entity
public class CreditRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_release_seq")
    @SequenceGenerator(name = "credit_release_seq", sequenceName = "credit_release_seq", allocationSize = 50)
    private @Nullable Long id;

    private String orderNumber;
    private String customerCode;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    private Percent deviationPercent;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private LocalDate validUntil;
    private String reason;
    private String releasedBy;
    private Instant releasedAt;
    private String content;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditRelease() {}

    /** @param asked its amount and day may be left out there, and are said here */
    public CreditRelease(
            CreditCommitment commitment,
            ReleaseCredit asked,
            Money amount,
            LocalDate validUntil,
            String content,
            String releasedBy,
            Instant now) {
        this.orderNumber = commitment.orderNumber();
        this.customerCode = commitment.customerCode();
        this.amount = amount;
        this.deviationPercent = asked.deviationPercent();
        this.currency = commitment.currency();
        this.validUntil = validUntil;
        this.reason = asked.reason();
        this.content = content;
        this.releasedBy = releasedBy;
        this.releasedAt = now;
    }

    /** Whether it was given for the order as it stands since then, and still counts on this day. */
    public boolean stands(Instant askedLast, LocalDate today) {
        return !releasedAt.isBefore(askedLast) && !validUntil.isBefore(today);
    }

    public StandingRelease view() {
        return new StandingRelease(Objects.requireNonNull(id), releasedBy, content);
    }
}
