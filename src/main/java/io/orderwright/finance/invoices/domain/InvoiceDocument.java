package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.discounts.DiscountOffer;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.schedule.AskedAmounts;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.terms.DepositGate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An invoice as the paper that the customer has: for what, how much, due when. Nothing of it changes once it is issued. */
@MappedSuperclass
public abstract class InvoiceDocument {

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

    /** Absent in what was issued before documents kept it, and in what was taken over. */
    @Embedded
    private @Nullable InvoiceBuyer buyer;

    @Embedded
    private @Nullable BillTo billTo;

    /** Whether finance is told of the buyer: not of what was issued before it was. */
    @Column(updatable = false)
    private boolean buyerTold;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private String currency;

    @Embedded
    private AskedAmounts asked;

    /** What of it was paid before it came here. */
    @AttributeOverride(name = "amount", column = @Column(name = "carried", updatable = false))
    @CompositeType(MoneyColumn.class)
    private Money carried;

    @Column(updatable = false)
    private LocalDate issuedOn;

    /** When the next of it is due; when all is paid, when the last was. */
    private LocalDate dueOn;

    private @Nullable DiscountOffer discount;

    /** What of its order waits until it is paid. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable DepositGate depositGate;

    /** The day on which what waited for it went on. */
    private @Nullable LocalDate gateOpenedOn;

    /** Its own number; the order's for one that was issued when an order had one document only. */
    @Column(updatable = false)
    private String postedUnder;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderBy("lineNo")
    private List<InvoiceLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    InvoiceDocument() {}

    /** A document about an order, due by the order's terms; what it covers is said next. */
    InvoiceDocument(
            long id, InvoiceKind kind, int partNo, BillableOrder order, @Nullable String corrects, LocalDate today) {
        this.id = id;
        this.number = InvoiceNumbers.INVOICE.number(today, id);
        this.kind = kind;
        this.partNo = partNo;
        this.orderNumber = order.number();
        this.customerCode = order.customer();
        this.currency = order.currency();
        this.corrects = corrects;
        this.carried = nothing();
        this.issuedOn = today;
        this.dueOn = order.terms().dueDays(today).get(0);
        this.postedUnder = number;
        this.discount = kind.ofGoods() ? DiscountOffer.of(order.terms().agreed(), today) : null;
        covers(List.of());
    }

    /** One of the time before: it is for no order of ours, and finance has it under its old number. */
    InvoiceDocument(long id, OpeningInvoice brought) {
        this.id = id;
        this.number = InvoiceNumbers.INVOICE.number(brought.issuedOn(), id);
        this.kind = InvoiceKind.OPENING;
        this.partNo = 1;
        this.orderNumber = number;
        this.customerCode = brought.customer();
        this.currency = brought.gross().code();
        this.asked = new AskedAmounts(brought.net(), brought.tax(), brought.gross());
        this.carried = brought.paid();
        this.issuedOn = brought.issuedOn();
        this.dueOn = brought.dueOn();
        this.postedUnder = number;
    }

    /** Whether it is what was brought: the same again says the same. */
    public boolean isWhat(OpeningInvoice brought) {
        return brought.customer().equals(customerCode)
                && brought.gross().code().equals(currency)
                && brought.net().equals(asked.net())
                && brought.tax().equals(asked.tax())
                && brought.paid().equals(carried)
                && brought.issuedOn().equals(issuedOn)
                // the due day of one with rows moves with what is paid; its rows say it
                && (!brought.rows().isEmpty() || brought.dueOn().equals(dueOn));
    }

    public long id() {
        return id;
    }

    /** Whom it is made out to, while it has not been stored. */
    public void madeOutTo(InvoiceBuyer named, @Nullable BillTo address) {
        buyer = named;
        billTo = address;
        buyerTold = true;
    }

    /** A deposit that was agreed with the order, while it has not been stored; the gate waits until it is paid. */
    public void agreed(DepositGate gate, LocalDate due) {
        depositGate = gate == DepositGate.NONE ? null : gate;
        dueOn = due;
    }

    /** A note is made out to whom the document says that it corrects, whatever holds by now. */
    final void madeOutAs(InvoiceDocument corrected) {
        buyer = corrected.buyer;
        billTo = corrected.billTo;
        buyerTold = true;
    }

    /** What waited for it goes on; it was paid. The first day stays. */
    public void gateOpened(LocalDate today) {
        if (gateOpenedOn == null) {
            gateOpenedOn = today;
        }
    }

    /** Whether something of its order waits until all of it is paid: nobody is late with such a one. */
    public boolean holdsUp() {
        return depositGate != null && gateOpenedOn == null;
    }

    final void dueNext(LocalDate day) {
        dueOn = day;
    }

    /** Its amounts are what its lines add up to. */
    final void covers(List<InvoiceLine> covered) {
        Taxation sum = Taxation.zero(currency);
        for (InvoiceLine line : covered) {
            lines.add(line);
            line.placed(lines.size());
            sum = sum.plus(line.amounts(currency));
        }
        asked = AskedAmounts.of(sum);
    }

    public String number() {
        return number;
    }

    public InvoiceKind kind() {
        return kind;
    }

    public String orderNumber() {
        return orderNumber;
    }

    /** Given while the order's documents are held: what was issued later has a higher one. */
    final int partNo() {
        return partNo;
    }

    public String customerCode() {
        return customerCode;
    }

    public @Nullable InvoiceBuyer buyer() {
        return buyer;
    }

    public boolean buyerTold() {
        return buyerTold;
    }

    public @Nullable BillTo billTo() {
        return billTo;
    }

    public String currency() {
        return currency;
    }

    public @Nullable String corrects() {
        return corrects;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable DiscountOffer discount() {
        return discount;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable DepositGate depositGate() {
        return depositGate;
    }

    public String postedUnder() {
        return postedUnder;
    }

    public Money gross() {
        return asked.gross();
    }

    final Money nothing() {
        return Money.zero(currency);
    }

    Taxation amounts() {
        return asked.amounts();
    }

    List<InvoiceLine> lines() {
        return lines;
    }

    public List<InvoicedLine> lineViews() {
        return lines.stream().map(line -> line.view(currency)).toList();
    }

    /** Whether it asks for this beside goods and deposits. */
    public boolean charges(InvoiceCharge charge) {
        return lines().stream().anyMatch(line -> line.charge() == charge);
    }
}
