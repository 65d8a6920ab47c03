package io.orderwright.credit.domain;

import io.orderwright.credit.CreditPicture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one customer may owe and owes. Changed only while its row is locked. */
@Entity
public class CreditAccount {

    /** The grade of a customer nobody has graded: the table's cautious rows. */
    public static final String UNGRADED = "C";

    @Id
    private String customerCode;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String grade;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(name = "credit_limit")
    private BigDecimal limit = BigDecimal.ZERO;

    private BigDecimal openOrders = BigDecimal.ZERO;
    private BigDecimal receivables = BigDecimal.ZERO;
    private BigDecimal unallocated = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditAccount() {}

    public CreditAccount(String customerCode, String currency) {
        this.customerCode = customerCode;
        this.grade = UNGRADED;
        this.currency = currency;
    }

    public void grant(String newGrade, BigDecimal newLimit) {
        grade = newGrade;
        limit = newLimit;
    }

    public void orderTaken(BigDecimal amount) {
        openOrders = openOrders.add(amount);
    }

    public void orderGone(BigDecimal amount) {
        openOrders = openOrders.subtract(amount);
    }

    public void invoiced(BigDecimal amount) {
        openOrders = openOrders.subtract(amount);
        receivables = receivables.add(amount);
    }

    /** Money came in: {@code allocated} of it paid invoices, the rest waits for some. */
    public void paid(BigDecimal amount, BigDecimal allocated) {
        receivables = receivables.subtract(allocated);
        unallocated = unallocated.add(amount.subtract(allocated));
    }

    /** Money that waited has paid an invoice. */
    public void allocated(BigDecimal amount) {
        receivables = receivables.subtract(amount);
        unallocated = unallocated.subtract(amount);
    }

    public BigDecimal exposure() {
        return openOrders.add(receivables).subtract(unallocated);
    }

    public BigDecimal limit() {
        return limit;
    }

    public String grade() {
        return grade;
    }

    public String currency() {
        return currency;
    }

    public CreditPicture picture() {
        return new CreditPicture(
                customerCode, grade, currency, limit, openOrders, receivables, unallocated, exposure());
    }
}
