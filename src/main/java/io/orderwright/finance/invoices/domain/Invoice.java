package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.discounts.OfferedDiscount;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.schedule.InvoiceSchedule;
import io.orderwright.finance.invoices.schedule.ScheduleRow;
import io.orderwright.finance.invoices.schedule.ScheduledAmount;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * A document that says what a customer owes for an order, or need not pay: what is open of it moves, by the transitions of
 * {@link InvoiceTransition}. What it covers and asks for is the {@link InvoiceDocument}, written once.
 */
@Entity
public class Invoice extends InvoiceDocument {

    @AttributeOverride(name = "amount", column = @Column(name = "paid"))
    @CompositeType(MoneyColumn.class)
    private Money paid;

    /** How many allocation rows it has. */
    private int entries;

    @Enumerated(EnumType.STRING)
    private InvoiceState state = InvoiceState.ISSUED;

    private @Nullable String financeDocument;

    /** How many rows its schedule has; none are kept of one. */
    private int rowCount = 1;

    @ElementCollection
    @CollectionTable(name = "invoice_row", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "row_no")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<ScheduleRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Invoice() {}

    /**
     * What an invoice took.
     *
     * @param entryNo the number of its allocation row
     * @param row of its schedule; absent where it has but one
     * @param owed what it counts as receivable from here on; nothing where it did already
     */
    public record AllocatedMoney(int entryNo, @Nullable Integer row, Money amount, Money owed) {

        /** This and what was taken next. */
        public AllocatedMoney and(AllocatedMoney next) {
            return new AllocatedMoney(entryNo, row, amount.plus(next.amount), owed.plus(next.owed));
        }
    }

    /** A document about an order, due by the order's terms; what it covers is said next. */
    Invoice(long id, InvoiceKind kind, int partNo, BillableOrder order, @Nullable String corrects, LocalDate today) {
        super(id, kind, partNo, order, corrects, today);
        this.paid = nothing();
    }

    /** One of the time before: it is for no order of ours, and finance has it under its old number. */
    public Invoice(long id, OpeningInvoice brought) {
        super(id, brought);
        this.paid = brought.paid();
        this.financeDocument = brought.number();
        this.state = InvoiceState.POSTED;
        if (!brought.rows().isEmpty()) {
            rows.addAll(InvoiceSchedule.carried(amounts(), brought.rows()));
            rowCount = rows.size();
        }
    }

    /** Is due in rows, where the terms have more than one and more than one is left of what deposits asked for. */
    void scheduled(BillableTerms terms, LocalDate today) {
        Money less = ChargeLines.deducted(this);
        List<ScheduleRow> made = InvoiceSchedule.of(amounts(), less, terms.percents(), terms.dueDays(today));
        if (!made.isEmpty()) {
            dueNext(new InvoiceSchedule(made, currency()).dueOn());
        }
        if (made.size() > 1) {
            rows.addAll(made);
            rowCount = made.size();
        }
    }

    /**
     * Takes what the row that is due first still needs of the money.
     *
     * @throws Refusal CONFLICT when nothing of it is open
     */
    public AllocatedMoney take(Money money) {
        Integer row = rowCount == 1 ? null : schedule().next().orElse(null);
        return taken(row, (row == null ? open() : open(row)).smaller(money));
    }

    /**
     * Takes so much for the row named.
     *
     * @throws Refusal INVALID for a row that it does not have; CONFLICT for more than is open of it
     */
    public AllocatedMoney take(Money amount, int row) {
        Money open = open(row);
        if (amount.isMoreThan(open)) {
            throw Refusal.conflict("invoice.more-than-row", number(), row, amount.plain(), open.amount(), currency());
        }
        return taken(rowCount == 1 ? null : row, amount);
    }

    private AllocatedMoney taken(@Nullable Integer row, Money amount) {
        Money owed = counts() ? nothing() : gross();
        use(amount);
        if (row != null) {
            schedule().pay(row, amount);
            dueNext(schedule().dueOn());
        }
        return new AllocatedMoney(++entries, row, amount, owed);
    }

    /**
     * What of one row is open.
     *
     * @throws Refusal INVALID for a row that it does not have
     */
    public Money open(int row) {
        return rowCount == 1 && row == 1 ? open() : schedule().open(number(), row);
    }

    private InvoiceSchedule schedule() {
        return new InvoiceSchedule(rows, currency());
    }

    /**
     * So much of it is paid, or, of a credit note, given to another document.
     *
     * @throws Refusal CONFLICT when that is more than what is open
     */
    public void use(Money amount) {
        check(InvoiceTransition.ALLOCATE);
        if (!amount.isPositive() || amount.isMoreThan(open())) {
            throw Refusal.conflict("invoice.more-than-open", number(), amount.plain(), open().amount(), currency());
        }
        paid = paid.plus(amount);
        stand();
    }

    /**
     * So much of what it took, or gave, is undone.
     *
     * @param row of its schedule; absent where it has but one
     * @throws Refusal CONFLICT when less was taken
     */
    public void giveBack(Money amount, @Nullable Integer row) {
        check(InvoiceTransition.RELEASE);
        if (amount.isMoreThan(paid)) {
            throw Refusal.conflict("invoice.more-than-paid", number(), amount.plain(), paid.amount(), currency());
        }
        paid = paid.minus(amount);
        if (row != null) {
            schedule().giveBack(row, amount);
            dueNext(schedule().dueOn());
        }
        stand();
    }

    /** The row that says that so much was given back. */
    AllocatedMoney undone(Money amount, @Nullable Integer row) {
        return new AllocatedMoney(++entries, row, amount.negated(), nothing());
    }

    /**
     * Finance booked it; the same number once more changes nothing. Returns what it counts as receivable from here on.
     *
     * @throws Refusal CONFLICT when it is booked under another number
     */
    public Money post(String document) {
        if (document.equals(financeDocument)) {
            return nothing();
        }
        check(InvoiceTransition.POST);
        Money owed = counts() ? nothing() : gross();
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
        if (kind() == InvoiceKind.OPENING) {
            throw Refusal.conflict("invoice.credit-of-opening", number());
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
        transition.check(number(), state, open());
    }

    /** Whether it counts as receivable: finance has it, or money was allocated to it. A credit note does at once. */
    private boolean counts() {
        return kind() == InvoiceKind.CREDIT || state != InvoiceState.ISSUED || entries > 0;
    }

    /** Whether no money has found it or left it since it was taken over. */
    public boolean untouched() {
        return entries == 0 && state == InvoiceState.POSTED;
    }

    public Money open() {
        return gross().minus(paid);
    }

    public boolean settled() {
        return open().isZero();
    }

    public boolean owes() {
        return kind() != InvoiceKind.CREDIT && open().isPositive();
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
                amounts().net(),
                amounts().tax(),
                open(),
                rowCount == 1 ? List.of() : schedule().stand());
    }

    public InvoiceView view() {
        return new InvoiceView(
                number(),
                orderNumber(),
                customerCode(),
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
                depositGate(),
                postedUnder(),
                rowCount > 1 ? schedule().amounts() : List.of(ScheduledAmount.of(1, dueOn(), amounts(), paid)),
                open(),
                OfferedDiscount.of(discount(), gross()));
    }
}
