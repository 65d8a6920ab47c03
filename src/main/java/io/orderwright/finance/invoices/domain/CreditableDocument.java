package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.domain.BilledAmounts.BilledLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A document of which something is taken back, and the credit notes that took of it before. */
final class CreditableDocument {

    private final Invoice original;
    private final BilledAmounts asked;
    private final BilledAmounts credited;

    /** Of a deposit: what no document has deducted. */
    private final Map<Fraction, Taxation> depositLeft;

    /** Lines of the order on which an allowance was made. */
    private final Set<Integer> reduced;

    CreditableDocument(Invoice original, Map<Fraction, Taxation> depositLeft, List<Invoice> creditNotes) {
        this.original = original;
        this.depositLeft = depositLeft;
        this.asked = BilledAmounts.of(original.currency(), List.of(original));
        this.credited = BilledAmounts.of(original.currency(), creditNotes);
        this.reduced = creditNotes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(line -> line.orderLine() != null && !line.ofGoods())
                .map(CreditableDocument::orderLine)
                .collect(Collectors.toSet());
    }

    /** What is taken back, at the document's own prices, tax and rounding. */
    List<InvoiceLine> lines(CreditedLines what) {
        if (what.all()) {
            return rest();
        }
        return what.ofAmounts() ? allowances(what) : goods(what);
    }

    /** All that is left of it. */
    private List<InvoiceLine> rest() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : goods()) {
            BilledLine left = left(line);
            if (left.quantity().isPositive() || !left.amounts().gross().isZero()) {
                lines.add(InvoiceLine.goods(orderLine(line), left.quantity(), line.taxRate(), left.amounts()));
            }
        }
        if (original.kind() == InvoiceKind.DEPOSIT) {
            depositLeft.forEach((rate, left) -> {
                if (!left.isZero()) {
                    lines.add(InvoiceLine.deposit(original.number(), rate, left));
                }
            });
        } else {
            addDeposits(lines);
        }
        asked.charges()
                .forEach((charge, rates) -> rates.forEach((rate, amounts) -> {
                    Taxation left = amounts.plus(
                            credited.charges().getOrDefault(charge, Map.of()).getOrDefault(rate, credited.nothing()));
                    if (!left.isZero()) {
                        lines.add(InvoiceLine.charge(charge, rate, left));
                    }
                }));
        return lines;
    }

    /** Amounts by line number of the order, tax included; tax and net by the cumulative rule over the line's amounts. */
    private List<InvoiceLine> allowances(CreditedLines what) {
        List<InvoiceLine> lines = new ArrayList<>();
        Set<Integer> unknown = said(what);
        for (InvoiceLine line : goods()) {
            BigDecimal said = of(what, line).map(CreditedLine::amount).orElse(null);
            if (said != null) {
                Money allowed = Money.of(said, original.currency());
                unknown.remove(orderLine(line));
                Taxation left = left(line).amounts();
                if (!allowed.isPositive() || allowed.isMoreThan(left.gross())) {
                    throw Refusal.conflict(
                            "invoice.allowance-too-large",
                            original.number(),
                            orderLine(line),
                            allowed.plain(),
                            left.gross().plain(),
                            original.currency());
                }
                Taxation all = amounts(line);
                Taxation before = all.minus(left);
                Taxation upTo = all.share(
                        before.gross().plus(allowed).amount(), all.gross().amount());
                lines.add(InvoiceLine.goods(
                        orderLine(line), Quantity.zero(line.quantity().unit()), line.taxRate(), upTo.minus(before)));
            }
        }
        if (!unknown.isEmpty() || lines.isEmpty()) {
            throw Refusal.invalid("lines", "invoice.line-unknown", original.number(), unknown);
        }
        return lines;
    }

    /**
     * Quantities by line number of the order, by the cumulative rule over what the document asked for the line; where an
     * allowance was made on it, over what is left of it.
     */
    private List<InvoiceLine> goods(CreditedLines what) {
        List<InvoiceLine> lines = new ArrayList<>();
        Set<Integer> unknown = said(what);
        boolean all = true;
        for (InvoiceLine line : goods()) {
            unknown.remove(orderLine(line));
            BilledLine left = left(line);
            BigDecimal said = of(what, line).map(CreditedLine::quantity).orElse(BigDecimal.ZERO);
            Quantity quantity = Quantity.signed(said, line.quantity().unit());
            if (quantity.isNegative() || quantity.isMoreThan(left.quantity())) {
                throw Refusal.conflict(
                        "invoice.more-than-billed",
                        original.number(),
                        orderLine(line),
                        quantity.plain(),
                        left.quantity().plain());
            }
            all &= quantity.equals(left.quantity());
            if (quantity.isPositive()) {
                lines.add(InvoiceLine.goods(orderLine(line), quantity, line.taxRate(), worth(line, left, quantity)));
            }
        }
        if (!unknown.isEmpty() || lines.isEmpty()) {
            throw Refusal.invalid("lines", "invoice.line-unknown", original.number(), unknown);
        }
        if (all) {
            addDeposits(lines);
        } else {
            addDepositsBeyond(lines);
        }
        return lines;
    }

    /**
     * Of a tax rate of these goods of which more is deducted than it is for after this: what is more by this, of the last deposit first.
     * A document of the time before may deduct more than its goods from the start; that is not this note's to give back.
     */
    private void addDepositsBeyond(List<InvoiceLine> lines) {
        Map<Fraction, Taxation> before = new TreeMap<>();
        goods().forEach(line -> before.merge(line.taxRate(), left(line).amounts(), Taxation::plus));
        Map<Fraction, Taxation> back = new TreeMap<>();
        lines.forEach(line -> back.merge(line.taxRate(), line.amounts(original.currency()), Taxation::plus));
        List<String> last = new ArrayList<>(asked.deposits().keySet());
        Collections.reverse(last);
        back.forEach((rate, goods) -> {
            Taxation left = before.getOrDefault(rate, credited.nothing());
            Taxation deducted =
                    last.stream().map(deposit -> deducted(deposit, rate)).reduce(credited.nothing(), Taxation::plus);
            if (deducted.gross().plus(goods.gross()).isMoreThan(left.gross())) {
                Taxation more = deducted.minus(left);
                giveBack(rate, beyond(more.net(), goods.net()), beyond(more.tax(), goods.tax()), last, lines);
            }
        });
    }

    /** What is beyond with these goods gone, less what was beyond before. */
    private static Money beyond(Money more, Money goods) {
        return positive(more.plus(goods)).minus(positive(more));
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? Money.zero(amount.code()) : amount;
    }

    /** What the document still deducts of a deposit. */
    private Taxation deducted(String deposit, Fraction rate) {
        return asked.deposits()
                .getOrDefault(deposit, Map.of())
                .getOrDefault(rate, credited.nothing())
                .plus(credited.deposits().getOrDefault(deposit, Map.of()).getOrDefault(rate, credited.nothing()))
                .negated();
    }

    private void giveBack(Fraction rate, Money net, Money tax, List<String> last, List<InvoiceLine> lines) {
        Money moreNet = net;
        Money moreTax = tax;
        for (String deposit : last) {
            Taxation deducted = deducted(deposit, rate);
            Money ofNet = deducted.net().smaller(moreNet);
            Money ofTax = deducted.tax().smaller(moreTax);
            if (!ofNet.isZero() || !ofTax.isZero()) {
                moreNet = moreNet.minus(ofNet);
                moreTax = moreTax.minus(ofTax);
                lines.add(InvoiceLine.deposit(deposit, rate, new Taxation(ofNet, ofTax, ofNet.plus(ofTax)).negated()));
            }
        }
    }

    private static Set<Integer> said(CreditedLines what) {
        return what.lines().stream().map(CreditedLine::orderLine).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<CreditedLine> of(CreditedLines what, InvoiceLine line) {
        return what.lines().stream()
                .filter(one -> one.orderLine() == orderLine(line))
                .findFirst();
    }

    private Taxation worth(InvoiceLine line, BilledLine left, Quantity quantity) {
        if (reduced.contains(orderLine(line))) {
            return left.amounts().share(quantity.amount(), left.quantity().amount());
        }
        Quantity before = line.quantity().difference(left.quantity());
        return amounts(line)
                .next(
                        before.plus(quantity).amount(),
                        line.quantity().amount(),
                        amounts(line).minus(left.amounts()));
    }

    /** @throws Refusal CONFLICT for more than is left of what the document asked for */
    void refuseBeyond(Invoice note) {
        Money left = original.gross().plus(credited.total().gross());
        if (note.gross().isMoreThan(left)
                || note.gross().isNegative()
                || note.lines().isEmpty()) {
            throw Refusal.conflict(
                    "invoice.credit-too-large",
                    original.number(),
                    original.state(),
                    note.gross().plain(),
                    left.plain(),
                    original.currency());
        }
    }

    /** Nothing is left of the document after this credit note. */
    boolean gone(Invoice note) {
        BilledAmounts now = BilledAmounts.of(original.currency(), List.of(note));
        return goods().stream().allMatch(line -> now.of(
                                orderLine(line), line.quantity().unit())
                        .quantity()
                        .negated()
                        .equals(left(line).quantity()))
                && original.gross().plus(credited.total().gross()).equals(note.gross());
    }

    private void addDeposits(List<InvoiceLine> lines) {
        asked.deposits()
                .forEach((deposit, rates) -> rates.forEach((rate, amounts) -> {
                    Taxation before =
                            credited.deposits().getOrDefault(deposit, Map.of()).getOrDefault(rate, credited.nothing());
                    Taxation left = amounts.plus(before);
                    if (!left.isZero()) {
                        lines.add(InvoiceLine.deposit(deposit, rate, left));
                    }
                }));
    }

    private List<InvoiceLine> goods() {
        return original.lines().stream()
                .filter(line -> line.orderLine() != null)
                .toList();
    }

    /** Credit notes count negative. */
    private BilledLine left(InvoiceLine line) {
        BilledLine before = credited.of(orderLine(line), line.quantity().unit());
        return new BilledLine(
                line.quantity().plus(before.quantity()), amounts(line).plus(before.amounts()));
    }

    private Taxation amounts(InvoiceLine line) {
        return line.amounts(original.currency());
    }

    private static int orderLine(InvoiceLine line) {
        return Objects.requireNonNull(line.orderLine());
    }
}
