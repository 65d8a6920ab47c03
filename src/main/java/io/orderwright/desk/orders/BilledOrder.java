package io.orderwright.desk.orders;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An order's documents in figures.
 *
 * @param gross what they ask for, less what credit notes take back
 * @param paid what came in for them
 * @param open what is still to be paid
 * @param dueOn when the first of what is open is due; the last document's day when nothing is
 */
public record BilledOrder(Money gross, Money paid, Money open, LocalDate dueOn) {

    /** Absent without documents. */
    public static @Nullable BilledOrder of(List<InvoiceView> documents) {
        List<InvoiceView> asking = documents.stream().filter(BilledOrder::asks).toList();
        if (asking.isEmpty()) {
            return null;
        }
        Money open = open(documents, BilledOrder::asks);
        Money unused = open(documents, document -> !asks(document));
        Money gross = documents.stream()
                .map(one -> asks(one) ? one.gross() : one.gross().negated())
                .reduce(Money::plus)
                .orElseThrow();
        LocalDate dueOn = asking.stream()
                .filter(one -> one.open().isPositive())
                .map(InvoiceView::dueOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> asking.get(asking.size() - 1).dueOn());
        return new BilledOrder(gross, gross.plus(unused).minus(open), open, dueOn);
    }

    private static boolean asks(InvoiceView document) {
        return document.kind() != InvoiceKind.CREDIT;
    }

    private static Money open(List<InvoiceView> documents, Predicate<InvoiceView> which) {
        return documents.stream()
                .filter(which)
                .map(InvoiceView::open)
                .reduce(Money.zero(documents.get(0).currency()), Money::plus);
    }
}
