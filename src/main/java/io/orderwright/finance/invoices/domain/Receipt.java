package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.records.PaymentContent;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money that came in, what of it has paid invoices, and what went out again. */
@Entity
public class Receipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_seq")
    @SequenceGenerator(name = "receipt_seq", sequenceName = "receipt_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String source;
    private String externalId;
    private String requestHash;
    private String customerCode;
    private @Nullable String orderNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @AttributeOverride(name = "amount", column = @Column(name = "allocated"))
    @CompositeType(MoneyColumn.class)
    private Money allocated;

    /** What of it went out again, or is kept back for that. */
    @AttributeOverride(name = "amount", column = @Column(name = "returned"))
    @CompositeType(MoneyColumn.class)
    private Money returned;

    private String receivedBy;

    /** The database moves it into the next month where it is told of in a closed one. */
    @Column(updatable = false)
    private Instant receivedAt;

    /** Absent where that is the day on which it was told of. */
    private @Nullable LocalDate paidOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Receipt() {}

    public Receipt(ReceivePayment data, String source, String by, Instant now) {
        this.source = source;
        this.externalId = data.reference();
        this.requestHash = PaymentContent.fingerprint(data);
        this.customerCode = data.customer();
        this.orderNumber = data.order();
        this.currency = data.currency();
        this.amount = data.money();
        this.allocated = Money.zero(currency);
        this.returned = Money.zero(currency);
        this.receivedBy = by;
        this.receivedAt = now;
    }

    /** As the constructor without a day, for money of which the bank says when it came. */
    public Receipt(ReceivePayment data, LocalDate paidOn, String source, String by, Instant now) {
        this(data, source, by, now);
        this.paidOn = paidOn;
    }

    /** @throws Refusal CONFLICT when the reference stands for other content */
    public ReceiptView repeated(ReceivePayment data) {
        if (!PaymentContent.isOf(requestHash, data)) {
            throw Refusal.conflict("payment.reference-reused", externalId);
        }
        return view(true);
    }

    /** So much of it paid a document. */
    public void allocate(Money part) {
        allocated = allocated.plus(part);
    }

    /** So much of it does so no longer, and waits again. */
    public void takeBack(Money part) {
        allocated = allocated.minus(part);
    }

    /**
     * So much of what waits goes out again.
     *
     * @throws Refusal CONFLICT when less waits
     */
    public void goOut(Money part) {
        if (part.isMoreThan(waiting())) {
            throw Refusal.conflict(
                    "receipt.more-than-waits",
                    externalId,
                    part.amount(),
                    waiting().amount(),
                    currency);
        }
        returned = returned.plus(part);
    }

    /** So much of it does not go out after all. */
    public void comeBack(Money part) {
        returned = returned.minus(part);
    }

    /** Whether all of it waits as it did when it came. */
    public boolean untouched() {
        return allocated.isZero() && returned.isZero();
    }

    public String customerCode() {
        return customerCode;
    }

    public @Nullable String orderNumber() {
        return orderNumber;
    }

    public String currency() {
        return currency;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String source() {
        return source;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The day by whose rate it is counted. */
    public LocalDate cameOn(CompanyCalendar calendar) {
        return Objects.requireNonNullElseGet(paidOn, () -> calendar.dateOf(receivedAt));
    }

    public String reference() {
        return externalId;
    }

    public Money waiting() {
        return left().minus(allocated);
    }

    /** What of it has not gone out again. */
    public Money left() {
        return amount.minus(returned);
    }

    public ReceiptView view(boolean repeated) {
        return new ReceiptView(
                externalId, customerCode, orderNumber, amount, allocated, returned, receivedAt, repeated);
    }
}
