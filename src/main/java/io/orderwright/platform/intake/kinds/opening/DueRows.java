package io.orderwright.platform.intake.kinds.opening;

import io.orderwright.finance.invoices.opening.OpeningInvoice.OpeningRow;
import io.orderwright.platform.intake.rows.BadCell;
import io.orderwright.platform.intake.rows.Dates;
import io.orderwright.platform.intake.rows.Numbers;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** When how much of an invoice is due, in one cell: {@code 2026-09-14 3000.00 0.00; 2026-10-14 8300.00 5000.00}. */
final class DueRows {

    private static final int PARTS = 3;
    private static final int MOST_ROWS = 100;

    private DueRows() {}

    /** Day, all of it and what of that is open; rows apart by semicolons. Nothing where the cell is empty, or after a complaint. */
    static List<OpeningRow> read(Row row, String column, String currency) {
        List<OpeningRow> rows = new ArrayList<>();
        String[] said =
                row.raw(column).isBlank() ? new String[0] : row.raw(column).split("[;；]", -1);
        if (said.length > MOST_ROWS) {
            row.complain(column, "intake.opening.rows-form");
            return List.of();
        }
        for (String one : said) {
            String[] parts = one.strip().split("\\s+");
            if (parts.length != PARTS) {
                row.complain(column, "intake.opening.rows-form");
                return List.of();
            }
            try {
                rows.add(new OpeningRow(
                        Dates.parse(parts[0]),
                        Money.of(amount(row, column, parts[1]), currency),
                        Money.of(amount(row, column, parts[2]), currency)));
            } catch (BadCell bad) {
                row.complain(column, bad.code(), bad.arguments());
                return List.of();
            }
        }
        return rows;
    }

    private static BigDecimal amount(Row row, String column, String text) throws BadCell {
        BigDecimal amount = Numbers.parse(text, 2);
        OpeningCells.keepable(row, column, amount);
        return amount;
    }

    static String text(List<OpeningRow> rows) {
        return rows.stream()
                .map(row -> row.dueOn() + " " + row.gross().plain() + " "
                        + row.open().plain())
                .collect(Collectors.joining("; "));
    }
}
