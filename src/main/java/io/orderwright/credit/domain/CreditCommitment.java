package io.orderwright.credit.domain;

import io.orderwright.credit.CreditAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** The part of a customer's exposure that one order makes; the account's sums can be recomputed from these. */
@Entity
public class CreditCommitment implements Persistable<String> {

    /** PENDING counts nothing yet; OPEN counts the order; INVOICED what is not paid of it. */
    public enum State {
        PENDING,
        OPEN,
        INVOICED,
        SETTLED,
        CANCELLED
    }

    @Id
    private String orderNumber;

    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private BigDecimal amount;
    private BigDecimal openOrder = BigDecimal.ZERO;
    private BigDecimal receivable = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    @Enumerated(EnumType.STRING)
    private CreditAnswer answer;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditCommitment() {}

    public CreditCommitment(
            String orderNumber, String customerCode, String currency, BigDecimal amount, CreditAnswer answer) {
        this.orderNumber = orderNumber;
        this.customerCode = customerCode;
        this.currency = currency;
        this.amount = amount;
        this.answer = answer;
    }

    public void answered(CreditAnswer newAnswer) {
        answer = newAnswer;
    }

    public void open(CreditAccount account) {
        if (state == State.PENDING) {
            state = State.OPEN;
            openOrder = amount;
            account.orderTaken(amount);
        }
    }

    public void invoice(CreditAccount account) {
        if (state == State.OPEN) {
            state = State.INVOICED;
            openOrder = BigDecimal.ZERO;
            receivable = amount;
            account.invoiced(amount);
        }
    }

    /** The order's invoice took this much of a payment. */
    public void settle(BigDecimal paid, CreditAccount account) {
        invoice(account);
        receivable = receivable.subtract(paid);
        if (receivable.signum() == 0 && state == State.INVOICED) {
            state = State.SETTLED;
        }
    }

    public void cancel(CreditAccount account) {
        if (state == State.OPEN) {
            account.orderGone(openOrder);
            openOrder = BigDecimal.ZERO;
        }
        if (state == State.PENDING || state == State.OPEN) {
            state = State.CANCELLED;
        }
    }

    public State state() {
        return state;
    }

    public String customerCode() {
        return customerCode;
    }

    public String currency() {
        return currency;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public BigDecimal amount() {
        return amount;
    }

    public CreditAnswer answer() {
        return answer;
    }

    @Override
    public String getId() {
        return orderNumber;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void wasStored() {
        stored = true;
    }
}
