package io.orderwright.credit.domain;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The part of a customer's exposure that one order makes; the account's sums can be recomputed from these. */
@Entity
public class CreditCommitment implements Persistable<String> {

    /**
     * PENDING counts nothing yet; OPEN what is not invoiced of the order and not paid of its documents; INVOICED the
     * latter alone, once all of it is invoiced.
     */
    public enum CommitmentState {
        PENDING,
        OPEN,
        INVOICED,
        SETTLED,
        CANCELLED
    }

    @Id
    private String orderNumber;

    @Version
    private int version;

    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @AttributeOverride(name = "amount", column = @Column(name = "open_order"))
    @CompositeType(MoneyColumn.class)
    private Money openOrder;

    @AttributeOverride(name = "amount", column = @Column(name = "receivable"))
    @CompositeType(MoneyColumn.class)
    private Money receivable;

    @Enumerated(EnumType.STRING)
    private CommitmentState state = CommitmentState.PENDING;

    @Enumerated(EnumType.STRING)
    private CreditAnswer answer;

    private boolean prepaid;
    private Instant answeredAt;

    /** How large the order may be by a person's word, and that word's last day. */
    @AttributeOverride(name = "amount", column = @Column(name = "released_up_to"))
    @CompositeType(MoneyColumn.class)
    private @Nullable Money releasedUpTo;

    private @Nullable LocalDate releasedUntil;

    /** It was granted before the company moved in: no table was asked. */
    private boolean carriedOver;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditCommitment() {}

    public CreditCommitment(DecideCredit asked, CreditAnswer answer, Instant now) {
        this.orderNumber = asked.orderNumber();
        this.customerCode = asked.customer();
        this.currency = asked.currency();
        this.amount = asked.amount();
        this.openOrder = nothing();
        this.receivable = nothing();
        this.prepaid = asked.prepaid();
        this.answer = answer;
        this.answeredAt = now;
    }

    /** What was granted before the company moved in: it counts from here on, unless it is prepaid. */
    public static CreditCommitment carriedOver(DecideCredit granted, Instant now) {
        CreditCommitment commitment = new CreditCommitment(granted, CreditAnswer.APPROVE, now);
        commitment.carriedOver = true;
        return commitment;
    }

    /**
     * So much of it is still owed; all of it is invoiced.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT where it counts already
     */
    public void owes(Money open, CreditAccount account) {
        move(CommitmentTransition.OWE);
        receivable = open;
        account.invoiced(nothing(), open);
    }

    public void answered(CreditAnswer newAnswer, Instant now) {
        answer = newAnswer;
        answeredAt = now;
    }

    /** The order is asked for once more, as it stands now. What was cancelled begins again and counts nothing yet. */
    public void askedAgain(DecideCredit asked, CreditAnswer newAnswer, Instant now) {
        CommitmentState before = state;
        move(CommitmentTransition.ASK_AGAIN);
        if (state != before) {
            standsByItself();
        }
        if (state == CommitmentState.PENDING) {
            amount = asked.amount();
        }
        answered(newAnswer, now);
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** A person answers for it. */
    public void released(Money upTo, LocalDate until) {
        releasedUpTo = upTo;
        releasedUntil = until;
    }

    /** The table itself answers for it again. */
    public void standsByItself() {
        releasedUpTo = null;
        releasedUntil = null;
    }

    /** The order is accepted. Nothing happens to one that counts already, or no longer. */
    public void open(CreditAccount account) {
        if (CommitmentTransition.COUNT.happens(orderNumber, state)) {
            move(CommitmentTransition.COUNT);
            openOrder = amount;
            account.orderTaken(amount);
        }
    }

    /** The order is for less before all of it is invoiced. */
    public void lower(Money newAmount, CreditAccount account) {
        if (!CommitmentTransition.LOWER.happens(orderNumber, state)) {
            return;
        }
        if (state == CommitmentState.OPEN) {
            Money billed = amount.minus(openOrder);
            Money left = newAmount.minusOrZero(billed);
            account.orderGone(openOrder.minus(left));
            openOrder = left;
            amount = newAmount;
            if (billed.isPositive()) {
                move(CommitmentTransition.LOWER);
            }
        } else {
            amount = newAmount;
        }
    }

    /** The order is for more: it counts for more at once, also where all of it was invoiced; while it counts nothing, later. */
    public void raise(Money newAmount, CreditAccount account) {
        if (!CommitmentTransition.RAISE.happens(orderNumber, state)) {
            return;
        }
        if (state != CommitmentState.PENDING) {
            Money more = newAmount.minus(amount);
            account.orderTaken(more);
            openOrder = openOrder.plus(more);
        }
        amount = newAmount;
        move(CommitmentTransition.RAISE);
    }

    /** Whether a person's word for it covers this on this day. */
    public boolean releasedFor(Money newAmount, LocalDate today) {
        return releasedUpTo != null
                && releasedUntil != null
                && !newAmount.isMoreThan(releasedUpTo)
                && !releasedUntil.isBefore(today);
    }

    /** A document of the order asks for so much: what was an open order is a receivable. */
    public void invoice(Money owed, CreditAccount account) {
        open(account);
        Money ordered = owed.smaller(openOrder);
        openOrder = openOrder.minus(ordered);
        receivable = receivable.plus(owed);
        account.invoiced(ordered, owed);
        move(CommitmentTransition.INVOICE);
    }

    /** So much of what documents ask for was paid; less than nothing where a payment was undone. */
    public void settle(Money paid) {
        receivable = receivable.minus(paid);
        move(CommitmentTransition.SETTLE);
    }

    /** A credit note takes back so much of what documents ask for. The order is not open again for that. */
    public void credit(Money takenBack, CreditAccount account) {
        account.invoiced(nothing(), takenBack.negated());
        receivable = receivable.minus(takenBack);
        move(CommitmentTransition.CREDIT);
    }

    private void move(CommitmentTransition transition) {
        state = transition.after(orderNumber, state, openOrder, receivable);
    }

    public void cancel(CreditAccount account) {
        if (state == CommitmentState.OPEN) {
            account.orderGone(openOrder);
            openOrder = nothing();
        }
        // All of it may be invoiced: by deposits, which are taken back.
        move(CommitmentTransition.CANCEL);
    }

    private Money nothing() {
        return Money.zero(currency);
    }

    public CommitmentState state() {
        return state;
    }

    /** It was left to people and does not count yet. */
    public boolean waits() {
        return state == CommitmentState.PENDING && answer != CreditAnswer.APPROVE;
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

    public Money amount() {
        return amount;
    }

    public Money openOrder() {
        return openOrder;
    }

    public Money receivable() {
        return receivable;
    }

    public boolean prepaid() {
        return prepaid;
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
