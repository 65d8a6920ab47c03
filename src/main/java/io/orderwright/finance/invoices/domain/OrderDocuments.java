package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one order, and what the next one may hold. Of no line is more billed than has left, and of no order
 * more than its total. Amounts are cumulative: a document asks for what all is worth up to it, less what was asked before,
 * so that the last one takes the rest in net, tax and gross.
 */
public final class OrderDocuments {

    private final List<Invoice> documents;
    private final BilledAmounts billed;
    private final BilledAmounts back;

    /** @param documents all of the order, which are in its currency */
    public OrderDocuments(String currency, List<Invoice> documents) {
        this(currency, documents, Set.of());
    }

    /** @param goodsBack credit notes whose goods are not billed again */
    public OrderDocuments(String currency, List<Invoice> documents, Set<String> goodsBack) {
        this.documents = List.copyOf(documents);
        this.billed = BilledAmounts.ofOrder(currency, documents);
        List<Invoice> gone = new ArrayList<>(documents);
        gone.removeIf(one -> !goodsBack.contains(one.number()));
        this.back = BilledAmounts.of(currency, gone);
    }

    /**
     * The document that is asked for.
     *
     * @throws Refusal as {@link #part} and {@link #rest}
     */
    public Invoice next(long id, IssueInvoice asked, LocalDate today) {
        BillableOrder order = asked.order();
        Map<Integer, SaidNumber> quantities = asked.quantities();
        return asked.kind() == InvoiceKind.FINAL
                ? rest(id, order, today)
                : quantities == null
                        ? part(id, order, goods(order, unbilled(order)), today)
                        : part(id, order, quantities, today);
    }

    /**
     * A part of the goods that have left, less its share of the deposits.
     *
     * @param said quantities by line number, each in its line's unit
     * @throws Refusal INVALID for a line that is not there, or no quantity; CONFLICT for more than has left or the order is for
     */
    public Invoice part(long id, BillableOrder order, Map<Integer, SaidNumber> said, LocalDate today) {
        Map<Integer, BillableLine> known = new TreeMap<>();
        order.lines().forEach(line -> known.put(line.lineNo(), line));
        Map<Integer, Quantity> quantities = new TreeMap<>();
        said.forEach((lineNo, quantity) -> {
            BillableLine line = known.get(lineNo);
            if (line == null || quantity.number().signum() <= 0) {
                throw Refusal.invalid("lines", "invoice.line-unknown", order.number(), lineNo);
            }
            quantities.put(lineNo, quantity.quantity(line.ordered().unit()));
        });
        return part(id, order, goods(order, quantities), today);
    }

    /** With its share of the deposits, so that no deposit is left of a tax rate whose goods are billed. */
    private Invoice part(long id, BillableOrder order, List<InvoiceLine> goods, LocalDate today) {
        List<InvoiceLine> lines = new ArrayList<>(goods);
        lines.addAll(billed.deductions(order, goods));
        return next(id, InvoiceKind.PART, order, null, lines, today);
    }

    /**
     * All goods that have left and are not billed yet, less the deposits; where no more will leave, as far as goods of a rate go.
     *
     * @throws Refusal CONFLICT when there is a final invoice, nothing has left, or deposits are more than it while more will leave
     */
    public Invoice rest(long id, BillableOrder order, LocalDate today) {
        for (Invoice one : documents) {
            if (one.kind() == InvoiceKind.FINAL && one.state() != InvoiceState.CORRECTED) {
                throw Refusal.conflict("invoice.final-already", order.number(), one.number(), one.state());
            }
        }
        List<InvoiceLine> lines = goods(order, unbilled(order));
        lines.addAll(order.allLeft() ? billed.depositsLeft(lines) : billed.depositsLeft());
        return next(id, InvoiceKind.FINAL, order, null, lines, today);
    }

    /** The deposits of which something is left though all of the order has left and is billed or came back: nothing will deduct it. */
    public Set<String> depositsBeyond(BillableOrder order) {
        return order.allLeft() && unbilled(order).isEmpty() ? billed.depositsNotDeducted() : Set.of();
    }

    /** What has left and no document asks for, by line number. */
    private Map<Integer, Quantity> unbilled(BillableOrder order) {
        Map<Integer, Quantity> left = new TreeMap<>();
        order.lines().forEach(line -> {
            Quantity open = line.shipped().difference(billed.quantity(line)).plus(back.quantity(line));
            if (open.isPositive()) {
                left.put(line.lineNo(), open);
            }
        });
        return left;
    }

    private List<InvoiceLine> goods(BillableOrder order, Map<Integer, Quantity> quantities) {
        Map<Integer, Taxation> wholes = WholeLines.of(order);
        List<InvoiceLine> lines = new ArrayList<>();
        for (BillableLine line : order.lines()) {
            Quantity quantity = quantities.get(line.lineNo());
            if (quantity != null) {
                Quantity upTo = billed.quantity(line).plus(quantity);
                billed.refuseMoreThanShipped(order, line, quantity);
                Taxation whole = wholes.getOrDefault(line.lineNo(), line.amounts());
                Taxation billedBefore = billed.of(line).amounts();
                Taxation amounts = whole.next(upTo.amount(), line.ordered().amount(), billedBefore);
                lines.add(InvoiceLine.goods(line.lineNo(), quantity, line.taxRate(), amounts));
            }
        }
        return lines;
    }

    /**
     * A deposit, over the order's tax rates by what each makes of what is not billed yet; at each rate net = round(gross / (1 + rate)),
     * and the last deposit of a whole order takes the rest.
     *
     * @param gross what is asked for, tax included, in the order's currency
     * @throws Refusal INVALID for nothing; CONFLICT for more than the order is for
     */
    public Invoice deposit(long id, BillableOrder order, Money gross, LocalDate today) {
        if (!gross.isPositive()) {
            throw Refusal.invalid("amount", "invoice.nothing-to-bill", order.number());
        }
        billed.refuseBeyond(order, gross);
        Map<Fraction, Taxation> rates = billed.unbilled(order);
        Taxation unbilled = rates.values().stream().reduce(billed.nothing(), Taxation::plus);
        Invoice invoice = new Invoice(id, InvoiceKind.DEPOSIT, documents.size() + 1, order, null, today);
        Money upTo = rates.keySet().stream()
                .map(rate -> billed.depositsAt(rate).gross())
                .reduce(gross, Money::plus);
        List<InvoiceLine> lines = new ArrayList<>();
        Money wholeSoFar = Money.zero(order.currency());
        Money askedSoFar = wholeSoFar;
        for (Map.Entry<Fraction, Taxation> rate : rates.entrySet()) {
            Taxation whole = rate.getValue();
            wholeSoFar = wholeSoFar.plus(whole.gross());
            BigDecimal share = upTo.amount()
                    .multiply(wholeSoFar.amount())
                    .divide(unbilled.gross().amount(), MathContext.DECIMAL128);
            Money asked = Money.rounded(share, order.currency()).minus(askedSoFar);
            askedSoFar = askedSoFar.plus(asked);
            Taxation amounts = asked.equals(whole.gross()) ? whole : Taxation.included(asked, rate.getKey());
            Taxation more = amounts.minus(billed.depositsAt(rate.getKey()));
            if (!more.isZero()) {
                lines.add(InvoiceLine.deposit(invoice.number(), rate.getKey(), more));
            }
        }
        invoice.covers(lines);
        return invoice;
    }

    /**
     * Asks for what a document asked too little for lines that were billed.
     *
     * @param amounts tax included, by line number
     * @throws Refusal INVALID for a line that is not there; CONFLICT for more than the order is for, or a document that
     *     cannot be corrected
     */
    public Invoice debit(
            long id, BillableOrder order, Invoice corrected, Map<Integer, Money> amounts, LocalDate today) {
        corrected.refuseUnlessCorrectable();
        List<InvoiceLine> lines = new ArrayList<>();
        Map<Integer, Taxation> wholes = WholeLines.of(order);
        for (BillableLine line : order.lines()) {
            Money gross = amounts.get(line.lineNo());
            if (gross != null) {
                Taxation before = billed.of(line).amounts();
                Taxation whole = wholes.getOrDefault(line.lineNo(), line.amounts());
                Taxation more = before.gross().plus(gross).equals(whole.gross())
                        ? whole.minus(before)
                        : Taxation.included(gross, line.taxRate());
                lines.add(InvoiceLine.goods(
                        line.lineNo(), Quantity.zero(line.ordered().unit()), line.taxRate(), more));
            }
        }
        if (lines.size() < amounts.size()) {
            throw Refusal.invalid("lines", "invoice.line-unknown", order.number(), amounts.keySet());
        }
        Invoice note = next(id, InvoiceKind.DEBIT, order, corrected.number(), lines, today);
        note.madeOutAs(corrected);
        return note;
    }

    /**
     * Takes back goods that a document billed, at its own prices and rounding, or an allowance on them; a deposit is taken
     * back as far as nothing has deducted it. Of deductions so much goes back that no more of a rate is deducted than goods are left.
     *
     * @throws Refusal INVALID for a line that it does not have; CONFLICT for more than it billed or asked for, or when it
     *     cannot be corrected
     */
    public Invoice credit(long id, Invoice original, CreditedLines what, LocalDate today) {
        CreditableDocument creditable = creditable(original);
        Invoice note = note(id, creditable, original, what, today);
        if (creditable.gone(note)) {
            original.corrected();
        }
        return note;
    }

    /**
     * What such a credit note would be worth, tax included; nothing changes.
     *
     * @throws Refusal as {@link #credit}
     */
    public Money worthOfCredit(Invoice original, CreditedLines what, LocalDate today) {
        return note(0, creditable(original), original, what, today).gross();
    }

    /** What is kept of the goods that a credit note took back; it asks for nothing where that is less than a cent. */
    public Invoice fee(long id, BillableOrder order, Invoice note, Percent kept, LocalDate today) {
        return beside(id, order, note, ChargeLines.kept(note, kept), today);
    }

    /** What sending out the goods of a document costs, so much tax included. */
    public Invoice freight(long id, BillableOrder order, Invoice goods, Money gross, LocalDate today) {
        return beside(id, order, goods, ChargeLines.freight(goods, gross), today);
    }

    private Invoice beside(long id, BillableOrder order, Invoice other, List<InvoiceLine> lines, LocalDate today) {
        String corrects = Objects.requireNonNullElse(other.corrects(), other.number());
        Invoice charge = new Invoice(id, InvoiceKind.DEBIT, documents.size() + 1, order, corrects, today);
        charge.madeOutAs(other);
        charge.covers(lines);
        return charge;
    }

    private CreditableDocument creditable(Invoice original) {
        original.refuseUnlessCorrectable();
        List<Invoice> notes = new ArrayList<>(documents);
        notes.removeIf(
                one -> one.kind() != InvoiceKind.CREDIT || !original.number().equals(one.corrects()));
        return new CreditableDocument(original, billed.depositLeft(original.number()), notes);
    }

    private Invoice note(
            long id, CreditableDocument creditable, Invoice original, CreditedLines what, LocalDate today) {
        BillableOrder same = new BillableOrder(
                original.orderNumber(), original.customerCode(), original.currency(), original.amounts(), 0, List.of());
        Invoice note = new Invoice(id, InvoiceKind.CREDIT, documents.size() + 1, same, original.number(), today);
        note.madeOutAs(original);
        note.covers(creditable.lines(what));
        creditable.refuseBeyond(note);
        return note;
    }

    private Invoice next(
            long id,
            InvoiceKind kind,
            BillableOrder order,
            @Nullable String corrects,
            List<InvoiceLine> lines,
            LocalDate today) {
        if (lines.isEmpty()) {
            throw Refusal.conflict("invoice.nothing-to-bill", order.number());
        }
        Invoice invoice = new Invoice(id, kind, documents.size() + 1, order, corrects, today);
        invoice.covers(lines);
        if (invoice.gross().isNegative()) {
            throw Refusal.conflict(
                    "invoice.deposit-larger",
                    order.number(),
                    invoice.gross().negated().plain(),
                    order.currency());
        }
        billed.refuseBeyond(order, invoice.gross());
        invoice.scheduled(order.terms(), today);
        return invoice;
    }
}
