package io.orderwright.finance.invoices.opening;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice of the time before, of which something is still to be paid; all amounts in one currency.
 *
 * @param number under which finance and the customer know it
 * @param open what of it is still to be paid: more than nothing, at most all of it
 * @param rows in which it is due; empty where it is due on one day, at least two otherwise, which are all of it
 */
public record OpeningInvoice(
        String number,
        String customer,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money net,
        Money tax,
        Money open,
        List<OpeningRow> rows) {

    /**
     * What of it is due on a day.
     *
     * @param gross more than nothing
     * @param open what of that is still to be paid
     */
    public record OpeningRow(LocalDate dueOn, Money gross, Money open) {}

    /** One that is due on one day. */
    public OpeningInvoice(
            String number, String customer, LocalDate issuedOn, LocalDate dueOn, Money net, Money tax, Money open) {
        this(number, customer, issuedOn, dueOn, net, tax, open, List.of());
    }

    public OpeningInvoice {
        rows = List.copyOf(rows);
    }

    /** Whether these rows are due as its own, whatever of them is paid by now. */
    public boolean isDueAs(List<OpeningRow> others) {
        return rows.stream()
                .map(row -> row.dueOn() + " " + row.gross())
                .toList()
                .equals(others.stream()
                        .map(row -> row.dueOn() + " " + row.gross())
                        .toList());
    }

    /** Whether its rows are all of it, each with something to pay, and the first that is not paid is due on its due day. */
    public boolean addsUp() {
        if (rows.isEmpty()) {
            return true;
        }
        Money asked = Money.zero(gross().code());
        Money left = asked;
        LocalDate first = null;
        for (OpeningRow row : rows) {
            if (!row.gross().isPositive()
                    || row.open().isNegative()
                    || row.open().isMoreThan(row.gross())) {
                return false;
            }
            asked = asked.plus(row.gross());
            left = left.plus(row.open());
            if (row.open().isPositive() && (first == null || row.dueOn().isBefore(first))) {
                first = row.dueOn();
            }
        }
        return rows.size() > 1 && asked.equals(gross()) && left.equals(open) && dueOn.equals(first);
    }

    /** What it asks for, tax included. */
    public Money gross() {
        return net.plus(tax);
    }

    /** What of it had been paid before. */
    public Money paid() {
        return gross().minus(open);
    }
}
