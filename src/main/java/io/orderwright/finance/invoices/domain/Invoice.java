package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document that says what a customer owes for an order, or need not pay. What it covers and asks for is written once;
 * afterwards only what is open of it moves, by the transitions of {@link InvoiceTransition}.
 */
@Entity
public class Invoice {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private InvoiceKind kind;

    @Column(updatable = false)
    private String orderNumber;

    /** Its place among the order's documents. */
    @Column(updatable = false)
    private int partNo;

    @Column(updatable = false)
    private @Nullable String corrects;

    @Column(updatable = false)
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private BigDecimal net;

    @Column(updatable = false)
    private BigDecimal tax;

    @Column(updatable = false)
    private BigDecimal gross;

    private BigDecimal paid = BigDecimal.ZERO;

    /** What of it was paid before it came here. */
    @Column(updatable = false)
    private BigDecimal carried = BigDecimal.ZERO;

    /** How many allocation rows it has. */
    private int entries;

    @Column(updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private InvoiceState state = InvoiceState.ISSUED;

    private @Nullable String financeDocument;

    /** Its own number; the order's for one that was issued when an order had one document only. */
    @Column(updatable = false)
    private String postedUnder;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderBy("lineNo")
    private List<InvoiceLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Invoice() {}

    /**
     * What an invoice took.
     *
     * @param entryNo the number of its allocation row
     * @param owed what it counts as receivable from here on; nothing where it did already
     */
    public record Taken(int entryNo, BigDecimal amount, BigDecimal owed) {}

    /** A document about an order, due by the order's terms; what it covers is said next. */
    Invoice(long id, InvoiceKind kind, int partNo, BillableOrder order, @Nullable String corrects, LocalDate today) {
        this.id = id;
        this.number = DocumentType.INVOICE.number(today, id);
        this.kind = kind;
        this.partNo = partNo;
        this.orderNumber = order.number();
        this.customerCode = order.customer();
        this.currency = order.currency();
        this.corrects = corrects;
        this.issuedOn = today;
        this.dueOn = today.plusDays(order.paymentTermsDays());
        this.postedUnder = number;
        covers(List.of());
    }

    /** One of the time before: it is for no order of ours, and finance has it under its old number. */
    public Invoice(long id, OpeningInvoice brought) {
        this.id = id;
        this.number = DocumentType.INVOICE.number(brought.issuedOn(), id);
        this.kind = InvoiceKind.OPENING;
        this.partNo = 1;
        this.orderNumber = number;
        this.customerCode = brought.customer();
        this.currency = brought.gross().code();
        this.net = brought.net().amount();
        this.tax = brought.tax().amount();
        this.gross = brought.gross().amount();
        this.carried = brought.paid().amount();
        this.paid = carried;
        this.issuedOn = brought.issuedOn();
        this.dueOn = brought.dueOn();
        this.financeDocument = brought.number();
        this.postedUnder = number;
        this.state = InvoiceState.POSTED;
    }

    /** Whether it is what was brought: the same again says the same. */
    public boolean isWhat(OpeningInvoice brought) {
        return brought.customer().equals(customerCode)
                && brought.gross().code().equals(currency)
                && brought.net().amount().compareTo(net) == 0
                && brought.tax().amount().compareTo(tax) == 0
                && brought.paid().amount().compareTo(carried) == 0
                && brought.issuedOn().equals(issuedOn)
                && brought.dueOn().equals(dueOn);
    }

    public long id() {
        return id;
    }

    /** Its amounts are what its lines add up to. */
    final void covers(List<InvoiceLine> covered) {
        Taxation sum = Taxation.ZERO;
        for (InvoiceLine line : covered) {
            lines.add(line);
            line.placed(lines.size());
            sum = sum.plus(line.amounts());
        }
        net = sum.net();
        tax = sum.tax();
        gross = sum.gross();
    }

    /**
     * Takes what it still needs of the money.
     *
     * @throws Refusal CONFLICT when nothing of it is open
     */
    public Taken take(BigDecimal money) {
        BigDecimal owed = counts() ? BigDecimal.ZERO : gross;
        BigDecimal taken = open().min(money);
        use(taken);
        return new Taken(nextEntry(), taken, owed);
    }

    /**
     * So much of it is paid, or, of a credit note, given to another document.
     *
     * @throws Refusal CONFLICT when that is more than what is open
     */
    public void use(BigDecimal amount) {
        check(InvoiceTransition.ALLOCATE);
        if (amount.signum() <= 0 || amount.compareTo(open()) > 0) {
            throw Refusal.conflict("invoice.more-than-open", number, amount.toPlainString(), open(), currency);
        }
        paid = paid.add(amount);
        stand();
    }

    /**
     * So much of what it took, or gave, is undone.
     *
     * @throws Refusal CONFLICT when less was taken
     */
    public void giveBack(BigDecimal amount) {
        check(InvoiceTransition.RELEASE);
        if (amount.compareTo(paid) > 0) {
            throw Refusal.conflict("invoice.more-than-paid", number, amount.toPlainString(), paid, currency);
        }
        paid = paid.subtract(amount);
        stand();
    }

    /** The number of its next allocation row. */
    public int nextEntry() {
        return ++entries;
    }

    /**
     * Finance booked it; the same number once more changes nothing. Returns what it counts as receivable from here on.
     *
     * @throws Refusal CONFLICT when it is booked under another number
     */
    public BigDecimal post(String document) {
        if (document.equals(financeDocument)) {
            return BigDecimal.ZERO;
        }
        check(InvoiceTransition.POST);
        BigDecimal owed = counts() ? BigDecimal.ZERO : gross;
        financeDocument = document;
        state = InvoiceState.POSTED;
        stand();
        return owed;
    }

    /** @throws Refusal CONFLICT before finance has it, and once all of it was taken back */
    void refuseUnlessCorrectable() {
        check(InvoiceTransition.CORRECT);
        if (kind == InvoiceKind.CREDIT) {
            throw Refusal.conflict("invoice.credit-of-credit", number);
        }
    }

    /** Credit notes have taken all of it back. */
    void corrected() {
        check(InvoiceTransition.CORRECT);
        state = InvoiceState.CORRECTED;
    }

    private void stand() {
        if (state == InvoiceState.POSTED || state == InvoiceState.SETTLED) {
            state = settled() ? InvoiceState.SETTLED : InvoiceState.POSTED;
        }
    }

    private void check(InvoiceTransition transition) {
        transition.check(number, state, open(), currency);
    }

    /** Whether it counts as receivable: finance has it, or money was allocated to it. A credit note does at once. */
    private boolean counts() {
        return kind == InvoiceKind.CREDIT || state != InvoiceState.ISSUED || entries > 0;
    }

    public BigDecimal open() {
        return gross.subtract(paid);
    }

    public boolean settled() {
        return open().signum() == 0;
    }

    public boolean owes() {
        return kind != InvoiceKind.CREDIT && open().signum() > 0;
    }

    public String number() {
        return number;
    }

    public InvoiceKind kind() {
        return kind;
    }

    public InvoiceState state() {
        return state;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String customerCode() {
        return customerCode;
    }

    public String currency() {
        return currency;
    }

    public @Nullable String corrects() {
        return corrects;
    }

    public String postedUnder() {
        return postedUnder;
    }

    public BigDecimal gross() {
        return gross;
    }

    Taxation amounts() {
        return new Taxation(net, tax, gross);
    }

    List<InvoiceLine> lines() {
        return lines;
    }

    public List<InvoicedLine> lineViews() {
        return lines.stream().map(InvoiceLine::view).toList();
    }

    public InvoiceView view() {
        return new InvoiceView(
                number,
                orderNumber,
                customerCode,
                currency,
                net,
                tax,
                gross,
                paid,
                issuedOn,
                dueOn,
                financeDocument,
                kind,
                state,
                corrects,
                postedUnder);
    }
}
