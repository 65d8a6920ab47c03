package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillingEvent.Allocation;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.platform.kernel.DocumentType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer owes for one order's shipped goods, and what is paid of it. */
@Entity
public class Invoice {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String orderNumber;
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;
    private BigDecimal paid = BigDecimal.ZERO;
    private LocalDate issuedOn;
    private LocalDate dueOn;
    private @Nullable String financeDocument;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Invoice() {}

    public Invoice(long id, IssueInvoice data, LocalDate today) {
        this.id = id;
        this.number = DocumentType.INVOICE.number(today, id);
        this.orderNumber = data.orderNumber();
        this.customerCode = data.customer();
        this.currency = data.currency();
        this.net = data.net();
        this.tax = data.tax();
        this.gross = data.gross();
        this.issuedOn = today;
        this.dueOn = today.plusDays(data.paymentTermsDays());
    }

    /** Takes what it still needs of the money and says how much that was. */
    public Allocation take(BigDecimal money) {
        BigDecimal taken = open().min(money);
        paid = paid.add(taken);
        return new Allocation(orderNumber, taken, settled());
    }

    public void posted(String document) {
        financeDocument = document;
    }

    public BigDecimal open() {
        return gross.subtract(paid);
    }

    public boolean settled() {
        return open().signum() == 0;
    }

    public String number() {
        return number;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public InvoiceView view() {
        return new InvoiceView(
                number, orderNumber, customerCode, currency, net, tax, gross, paid, issuedOn, dueOn, financeDocument);
    }
}
