package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money that came in, and what of it has paid invoices. */
@Entity
public class Receipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_seq")
    @SequenceGenerator(name = "receipt_seq", sequenceName = "receipt_seq", allocationSize = 50)
    private @Nullable Long id;

    private String source;
    private String externalId;
    private String requestHash;
    private String customerCode;
    private @Nullable String orderNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private BigDecimal amount;
    private BigDecimal allocated = BigDecimal.ZERO;
    private String receivedBy;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Receipt() {}

    public Receipt(ReceivePayment data, String source, String by, Instant now) {
        this.source = source;
        this.externalId = data.reference();
        this.requestHash = PaymentContent.fingerprint(data);
        this.customerCode = data.customer();
        this.orderNumber = data.order();
        this.currency = data.currency();
        this.amount = data.amount();
        this.receivedBy = by;
        this.receivedAt = now;
    }

    /** @throws Refusal CONFLICT when the reference stands for other content */
    public ReceiptView repeated(ReceivePayment data) {
        if (!PaymentContent.isOf(requestHash, data)) {
            throw Refusal.conflict("payment.reference-reused", externalId);
        }
        return view(true);
    }

    /** So much of it paid a document. */
    public void allocate(BigDecimal part) {
        allocated = allocated.add(part);
    }

    /** So much of it does so no longer, and waits again. */
    public void takeBack(BigDecimal part) {
        allocated = allocated.subtract(part);
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

    public String reference() {
        return externalId;
    }

    public BigDecimal waiting() {
        return amount.subtract(allocated);
    }

    public ReceiptView view(boolean repeated) {
        return new ReceiptView(
                externalId,
                customerCode,
                orderNumber,
                Money.rounded(amount, currency),
                Money.rounded(allocated, currency),
                receivedAt,
                repeated);
    }
}
