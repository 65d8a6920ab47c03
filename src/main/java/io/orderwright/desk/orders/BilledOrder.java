package io.orderwright.desk.orders;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's documents in figures, in the order's currency.
 *
 * @param gross what they ask for, less what credit notes take back
 * @param paid what came in for them
 * @param open what is still to be paid
 * @param dueOn when the first of what is open is due; the last document's day when nothing is
 */
public record BilledOrder(BigDecimal gross, BigDecimal paid, BigDecimal open, LocalDate dueOn) {

    /** Absent without documents. */
    public static @Nullable BilledOrder of(List<InvoiceView> documents) {
        List<InvoiceView> asking =
                documents.stream().filter(one -> one.kind() != InvoiceKind.CREDIT).toList();
        if (asking.isEmpty()) {
            return null;
        }
        BigDecimal gross = documents.stream()
                .map(one -> one.gross().multiply(BigDecimal.valueOf(one.kind().sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal open = asking.stream().map(InvoiceView::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unused = documents.stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .map(InvoiceView::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate dueOn = asking.stream()
                .filter(one -> one.open().signum() > 0)
                .map(InvoiceView::dueOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> asking.get(asking.size() - 1).dueOn());
        return new BilledOrder(gross, gross.add(unused).subtract(open), open, dueOn);
    }
}
