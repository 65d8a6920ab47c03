package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that says what a customer owes for an order, or need not pay: what is open of it moves, by the transitions of
 * {@link InvoiceTransition}. What it covers and asks for is the {@link InvoiceDocument}, written once.
 */
@Entity
public class Invoice extends InvoiceDocument {

    private BigDecimal paid = BigDecimal.ZERO;

    /** How many allocation rows it has. */
    private int entries;

    @Enumerated(EnumType.STRING)
    private InvoiceState state = InvoiceState.ISSUED;

    private @Nullable String financeDocument;

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
        super(id, kind, partNo, order, corrects, today);
    }

    /** One of the time before: it is for no order of ours, and finance has it under its old number. */
    public Invoice(long id, OpeningInvoice brought) {
        super(id, brought);
        this.paid = brought.paid().amount();
        this.financeDocument = brought.number();
        this.state = InvoiceState.POSTED;
    }

    /**
     * Takes what it still needs of the money.
     *
     * @throws Refusal CONFLICT when nothing of it is open
     */
    public Taken take(BigDecimal money) {
        BigDecimal owed = counts() ? BigDecimal.ZERO : gross();
        BigDecimal taken = open().min(money);
        use(taken);
        return new Taken(++entries, taken, owed);
    }

    /**
     * So much of it is paid, or, of a credit note, given to another document.
     *
     * @throws Refusal CONFLICT when that is more than what is open
     */
    public void use(BigDecimal amount) {
        check(InvoiceTransition.ALLOCATE);
        if (amount.signum() <= 0 || amount.compareTo(open()) > 0) {
            throw Refusal.conflict("invoice.more-than-open", number(), amount.toPlainString(), open(), currency());
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
            throw Refusal.conflict("invoice.more-than-paid", number(), amount.toPlainString(), paid, currency());
        }
        paid = paid.subtract(amount);
        stand();
    }

    /** The row that says that so much was given back. */
    Taken undone(BigDecimal amount) {
        return new Taken(++entries, amount.negate(), BigDecimal.ZERO);
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
        BigDecimal owed = counts() ? BigDecimal.ZERO : gross();
        financeDocument = document;
        state = InvoiceState.POSTED;
        stand();
        return owed;
    }

    /** @throws Refusal CONFLICT before finance has it, and once all of it was taken back */
    void refuseUnlessCorrectable() {
        check(InvoiceTransition.CORRECT);
        if (kind() == InvoiceKind.CREDIT) {
            throw Refusal.conflict("invoice.credit-of-credit", number());
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
        transition.check(number(), state, open(), currency());
    }

    /** Whether it counts as receivable: finance has it, or money was allocated to it. A credit note does at once. */
    private boolean counts() {
        return kind() == InvoiceKind.CREDIT || state != InvoiceState.ISSUED || entries > 0;
    }

    public BigDecimal open() {
        return gross().subtract(paid);
    }

    public boolean settled() {
        return open().signum() == 0;
    }

    public boolean owes() {
        return kind() != InvoiceKind.CREDIT && open().signum() > 0;
    }

    public InvoiceState state() {
        return state;
    }

    /** As it stands now, for whoever takes it over: under its old number where it was taken over itself. */
    public OpeningInvoice asOfNow() {
        return new OpeningInvoice(
                kind() == InvoiceKind.OPENING ? Objects.requireNonNull(financeDocument) : number(),
                customerCode(),
                issuedOn(),
                dueOn(),
                Money.rounded(amounts().net(), currency()),
                Money.rounded(amounts().tax(), currency()),
                Money.rounded(open(), currency()));
    }

    public InvoiceView view() {
        return new InvoiceView(
                number(),
                orderNumber(),
                customerCode(),
                currency(),
                amounts().net(),
                amounts().tax(),
                gross(),
                paid,
                issuedOn(),
                dueOn(),
                financeDocument,
                kind(),
                state,
                corrects(),
                postedUnder());
    }
}
