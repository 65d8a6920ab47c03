package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.domain.BilledAmounts.Billed;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A document of which something is taken back, and the credit notes that took of it before. */
final class CreditableDocument {

    private final Invoice original;
    private final BilledAmounts asked;
    private final BilledAmounts credited;

    CreditableDocument(Invoice original, List<Invoice> creditNotes) {
        this.original = original;
        this.asked = BilledAmounts.of(List.of(original));
        this.credited = BilledAmounts.of(creditNotes);
    }

    /** All that is left of it. */
    List<InvoiceLine> rest() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : goods()) {
            Billed left = left(line);
            if (left.quantity().signum() > 0 || left.amounts().gross().signum() != 0) {
                lines.add(InvoiceLine.goods(orderLine(line), left.quantity(), line.taxRate(), left.amounts()));
            }
        }
        addDeposits(lines);
        return lines;
    }

    /** Quantities by line number of the order, by the cumulative rule over what the document asked for the line. */
    List<InvoiceLine> lines(Map<Integer, BigDecimal> quantities) {
        List<InvoiceLine> lines = new ArrayList<>();
        Set<Integer> unknown = new TreeSet<>(quantities.keySet());
        boolean all = true;
        for (InvoiceLine line : goods()) {
            unknown.remove(orderLine(line));
            Billed left = left(line);
            BigDecimal quantity = quantities.getOrDefault(orderLine(line), BigDecimal.ZERO);
            if (quantity.signum() < 0 || quantity.compareTo(left.quantity()) > 0) {
                throw Refusal.conflict(
                        "invoice.more-than-billed",
                        original.number(),
                        orderLine(line),
                        quantity.stripTrailingZeros().toPlainString(),
                        left.quantity().stripTrailingZeros().toPlainString());
            }
            all &= quantity.compareTo(left.quantity()) == 0;
            if (quantity.signum() > 0) {
                BigDecimal before = line.quantity().subtract(left.quantity());
                Taxation amounts = line.amounts()
                        .share(before.add(quantity), line.quantity())
                        .minus(line.amounts().minus(left.amounts()));
                lines.add(InvoiceLine.goods(orderLine(line), quantity, line.taxRate(), amounts));
            }
        }
        if (!unknown.isEmpty() || lines.isEmpty()) {
            throw Refusal.invalid("lines", "invoice.line-unknown", original.number(), unknown);
        }
        if (all) {
            addDeposits(lines);
        }
        return lines;
    }

    /** @throws Refusal CONFLICT for more than is left of what the document asked for */
    void refuseBeyond(Invoice note) {
        BigDecimal left = original.gross().add(credited.total().gross());
        if (note.gross().compareTo(left) > 0
                || note.gross().signum() < 0
                || note.lines().isEmpty()) {
            throw Refusal.conflict(
                    "invoice.credit-too-large",
                    original.number(),
                    original.state(),
                    note.gross().toPlainString(),
                    left.toPlainString(),
                    original.currency());
        }
    }

    /** Nothing is left of the document after this credit note. */
    boolean gone(Invoice note) {
        BilledAmounts now = BilledAmounts.of(List.of(note));
        return goods().stream()
                        .allMatch(line -> now.of(orderLine(line))
                                        .quantity()
                                        .negate()
                                        .compareTo(left(line).quantity())
                                == 0)
                && original.gross().add(credited.total().gross()).compareTo(note.gross()) == 0;
    }

    private void addDeposits(List<InvoiceLine> lines) {
        asked.deposits()
                .forEach((deposit, rates) -> rates.forEach((rate, amounts) -> {
                    Taxation before =
                            credited.deposits().getOrDefault(deposit, Map.of()).getOrDefault(rate, Taxation.ZERO);
                    Taxation left = amounts.plus(before);
                    if (left.gross().signum() != 0 || left.net().signum() != 0) {
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
    private Billed left(InvoiceLine line) {
        Billed before = credited.of(orderLine(line));
        return new Billed(line.quantity().add(before.quantity()), line.amounts().plus(before.amounts()));
    }

    private static int orderLine(InvoiceLine line) {
        return Objects.requireNonNull(line.orderLine());
    }
}
