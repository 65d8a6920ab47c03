package io.orderwright.coordination.returns;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which documents take back what of the goods that came back: the newest first, each no more than is left of it in goods and
 * in money. Deposits follow, once the credit note has taken back the last goods of a document that deducted them.
 */
final class CreditPlan {

    private final List<InvoiceDetail> documents;
    private final Map<String, List<CreditedLine>> taken = new LinkedHashMap<>();
    private final Map<Integer, Quantity> open;

    private CreditPlan(List<InvoiceDetail> documents, Map<Integer, Quantity> wanted) {
        this.documents = documents;
        this.open = new TreeMap<>(wanted);
    }

    /**
     * @param documents all of the order, in the order of their issue
     * @param wanted what is to be credited, by line number
     */
    static CreditPlan of(List<InvoiceDetail> documents, Map<Integer, Quantity> wanted) {
        CreditPlan plan = new CreditPlan(documents, wanted);
        for (int i = documents.size() - 1; i >= 0; i--) {
            plan.take(documents.get(i));
        }
        return plan;
    }

    private void take(InvoiceDetail document) {
        InvoiceView paper = document.invoice();
        if (!correctable(paper)) {
            return;
        }
        List<CreditedLine> lines = new ArrayList<>();
        Map<Fraction, BigDecimal> goods = new TreeMap<>();
        boolean whole = true;
        for (InvoicedLine line : document.lines()) {
            Integer orderLine = line.orderLine();
            Quantity said = line.quantity();
            if (orderLine == null || said == null || said.isZero()) {
                continue;
            }
            BigDecimal billed = said.amount();
            BigDecimal left = billed.subtract(credited(paper.number(), orderLine));
            BigDecimal part = left.min(open(orderLine)).max(BigDecimal.ZERO);
            whole &= part.compareTo(left) == 0;
            if (part.signum() > 0) {
                lines.add(new CreditedLine(orderLine, part, null));
                goods.merge(
                        line.taxRate(),
                        line.gross().amount().multiply(part).divide(billed, MathContext.DECIMAL128),
                        BigDecimal::add);
            }
        }
        if (lines.isEmpty()
                || (whole ? writtenOff(document) : worth(document, goods).isMoreThan(money(document)))) {
            return;
        }
        lines.forEach(line -> open.computeIfPresent(
                line.orderLine(),
                (no, quantity) ->
                        quantity.minus(Quantity.of(Objects.requireNonNull(line.quantity()), quantity.unit()))));
        taken.put(paper.number(), lines);
    }

    /**
     * What a credit note of these goods comes to: at each tax rate no more than the document asks for, since what it deducts beyond the goods
     * that stay goes back with them.
     */
    private Money worth(InvoiceDetail document, Map<Fraction, BigDecimal> goods) {
        Money none = Money.zero(document.invoice().currency());
        return goods.entrySet().stream()
                .map(rate -> {
                    Money back = Money.rounded(rate.getValue(), none.code());
                    Money asked = asked(document, rate.getKey());
                    return back.smaller(asked.isNegative() ? none : asked);
                })
                .reduce(none, Money::plus);
    }

    /** What the document still asks for at a tax rate: its goods, less the deposits that it deducts. */
    private Money asked(InvoiceDetail document, Fraction rate) {
        return Stream.concat(
                        document.lines().stream()
                                .filter(line -> ofRate(line, rate))
                                .map(InvoicedLine::gross),
                        creditNotes(document)
                                .flatMap(one -> one.lines().stream())
                                .filter(line -> ofRate(line, rate))
                                .map(line -> line.gross().negated()))
                .reduce(Money.zero(document.invoice().currency()), Money::plus);
    }

    private static boolean ofRate(InvoicedLine line, Fraction rate) {
        return line.charge() == null && line.taxRate().equals(rate);
    }

    private Stream<InvoiceDetail> creditNotes(InvoiceDetail document) {
        return documents.stream()
                .filter(one -> one.invoice().kind() == InvoiceKind.CREDIT
                        && document.invoice().number().equals(one.invoice().corrects()));
    }

    /** Of it, or of a deposit that it deducted: what nobody has paid cannot be paid back, so that a person is asked. */
    private boolean writtenOff(InvoiceDetail document) {
        Set<String> papers = deposits(document).collect(Collectors.toSet());
        papers.add(document.invoice().number());
        return documents.stream()
                .filter(one -> papers.contains(one.invoice().number()))
                .anyMatch(one -> one.settled().writtenOff().isPositive());
    }

    private static Stream<String> deposits(InvoiceDetail document) {
        return document.lines().stream().map(InvoicedLine::deposit).filter(Objects::nonNull);
    }

    /**
     * The deposits of which something is left though credit notes have taken back all goods of a document that deducted them, or
     * some, and everything is billed.
     *
     * @param documents all of the order
     * @param credited the numbers of those of which goods were taken back
     */
    static Set<String> depositsLeft(List<InvoiceDetail> documents, Set<String> credited) {
        CreditPlan plan = new CreditPlan(documents, Map.of());
        return documents.stream()
                .filter(one -> credited.contains(one.invoice().number()))
                .filter(one -> plan.allCameBack(one) || plan.billed())
                .flatMap(CreditPlan::deposits)
                .filter(plan::standing)
                .filter(plan::left)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean billed() {
        return documents.stream().map(InvoiceDetail::invoice).anyMatch(one -> one.kind() == InvoiceKind.FINAL);
    }

    /** Documents have not deducted all of it. */
    private boolean left(String deposit) {
        return documents.stream()
                .flatMap(one -> one.lines().stream()
                        .filter(line -> deposit.equals(line.deposit()))
                        .map(line -> one.invoice().kind() == InvoiceKind.CREDIT
                                ? line.gross().negated()
                                : line.gross()))
                .reduce(Money::plus)
                .filter(Money::isPositive)
                .isPresent();
    }

    private boolean allCameBack(InvoiceDetail document) {
        return document.lines().stream().allMatch(line -> {
            Integer orderLine = line.orderLine();
            Quantity billed = line.quantity();
            return orderLine == null
                    || billed == null
                    || billed.amount().compareTo(credited(document.invoice().number(), orderLine)) <= 0;
        });
    }

    /** What of the document no credit note has taken back, less what is written off. */
    private Money money(InvoiceDetail document) {
        Money writtenOff = document.settled().writtenOff();
        return creditNotes(document)
                .map(one -> one.invoice().gross())
                .reduce(document.invoice().gross().minus(writtenOff), Money::minus);
    }

    private BigDecimal open(int orderLine) {
        Quantity wanted = open.get(orderLine);
        return wanted == null ? BigDecimal.ZERO : wanted.amount();
    }

    /** What credit notes have taken back of a document's line before. */
    private BigDecimal credited(String document, int orderLine) {
        return documents.stream()
                .filter(one -> one.invoice().kind() == InvoiceKind.CREDIT
                        && document.equals(one.invoice().corrects()))
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.orderLine() != null && line.orderLine() == orderLine)
                .map(InvoicedLine::quantity)
                .filter(Objects::nonNull)
                .map(Quantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean standing(String deposit) {
        return documents.stream()
                .map(InvoiceDetail::invoice)
                .anyMatch(one -> one.number().equals(deposit) && one.kind() == InvoiceKind.DEPOSIT && posted(one));
    }

    private static boolean correctable(InvoiceView paper) {
        return (paper.kind() == InvoiceKind.PART || paper.kind() == InvoiceKind.FINAL) && posted(paper);
    }

    private static boolean posted(InvoiceView paper) {
        return paper.state() == InvoiceState.POSTED || paper.state() == InvoiceState.SETTLED;
    }

    /** Whether all that is to be credited can be. */
    boolean whole() {
        return open.values().stream().allMatch(Quantity::isZero);
    }

    /** Whether finance is still to book a document of the order. */
    boolean unposted() {
        return documents.stream()
                .map(InvoiceDetail::invoice)
                .anyMatch(one -> one.state() == InvoiceState.ISSUED && one.kind() != InvoiceKind.CREDIT);
    }

    /** Lines of which something is to be credited and no document takes it back. */
    Set<Integer> uncovered() {
        Set<Integer> lines = new TreeSet<>();
        open.forEach((line, quantity) -> {
            if (quantity.isPositive()) {
                lines.add(line);
            }
        });
        return lines;
    }

    /** What is taken back of which document. */
    Map<String, CreditedLines> corrections() {
        Map<String, CreditedLines> corrections = new LinkedHashMap<>();
        taken.forEach((document, lines) -> corrections.put(document, new CreditedLines(lines)));
        return corrections;
    }
}
