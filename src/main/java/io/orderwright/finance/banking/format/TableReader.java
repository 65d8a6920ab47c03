package io.orderwright.finance.banking.format;

import static io.orderwright.finance.banking.accounts.StatementColumn.ACCOUNT;
import static io.orderwright.finance.banking.accounts.StatementColumn.AMOUNT;
import static io.orderwright.finance.banking.accounts.StatementColumn.BALANCE;
import static io.orderwright.finance.banking.accounts.StatementColumn.DAY;
import static io.orderwright.finance.banking.accounts.StatementColumn.DIRECTION;
import static io.orderwright.finance.banking.accounts.StatementColumn.IN;
import static io.orderwright.finance.banking.accounts.StatementColumn.NAME;
import static io.orderwright.finance.banking.accounts.StatementColumn.OUT;
import static io.orderwright.finance.banking.accounts.StatementColumn.OWN_ACCOUNT;
import static io.orderwright.finance.banking.accounts.StatementColumn.REFERENCE;
import static io.orderwright.finance.banking.accounts.StatementColumn.TEXT;
import static io.orderwright.finance.banking.accounts.StatementColumn.TOTAL;

import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadBalance;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.intake.file.SourceRow;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as banks let their customers download them: something above the head, one row for each movement with the balance
 * after it, the oldest or the newest first, and often a line of totals.
 */
final class TableReader {

    /** So far down a head is looked for. */
    private static final int HIGHEST = 50;

    private static final int MOST_ROWS = 100_000;

    private final BankFile file;
    private final List<Row> rows = new ArrayList<>();
    private boolean ours;
    private @Nullable SourceRow totals;

    /** A movement, with the balance that the bank says is left. */
    private record Row(ReadLine line, Money balance) {}

    TableReader(BankFile file) {
        this.file = file;
    }

    /** @throws Refusal INVALID with line and reason for anything that is not wholly a statement of the account */
    List<ReadStatement> read(Iterator<SourceRow> source) {
        TableHead head = head(source);
        long last = 0;
        while (source.hasNext()) {
            SourceRow row = plain(source.next());
            last = row.line();
            if (totals != null) {
                refuseMore(row);
            } else if (isTotal(row)) {
                totals = row;
            } else {
                take(head, row);
            }
        }
        if (!ours) {
            throw Refusal.invalid("file", "bankfile.table-no-account", file.account());
        }
        if (file.headings().containsKey(TOTAL) && totals == null) {
            throw Refusal.invalid(
                    "file", "bankfile.table-no-total", last, file.headings().get(TOTAL));
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "bankfile.table-empty");
        }
        refuseWrongTotals();
        return List.of(statement());
    }

    private static SourceRow plain(SourceRow row) {
        return new SourceRow(row.line(), plain(row.line(), row.cells()), plain(row.line(), row.shown()));
    }

    private static List<String> plain(long line, List<String> cells) {
        List<String> said = cells.stream().map(PlainText::undirected).toList();
        said.forEach(cell -> StatementFiles.requirePlain(line, cell));
        return said;
    }

    private TableHead head(Iterator<SourceRow> source) {
        for (int at = 0; at < HIGHEST && source.hasNext(); at++) {
            SourceRow row = plain(source.next());
            var head = TableHead.in(row, file.headings());
            if (head.isPresent()) {
                return head.get();
            }
            above(row);
        }
        throw Refusal.invalid(
                "file",
                "bankfile.table-no-head",
                String.join(", ", file.headings().values()));
    }

    /** Above the head stands whose account it is. */
    private void above(SourceRow row) {
        String mine = BankFile.bare(file.account());
        ours |= row.shown().stream().anyMatch(cell -> BankFile.bare(cell).endsWith(mine));
    }

    private boolean isTotal(SourceRow row) {
        String word = file.headings().get(TOTAL);
        return word != null
                && row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .filter(first -> TableValues.bare(first).startsWith(TableValues.bare(word)))
                        .isPresent();
    }

    /** Below the totals a bank may still write when it printed them, but no money. */
    private void refuseMore(SourceRow row) {
        if (row.cells().stream().filter(TableValues::isAmount).count() > 1) {
            throw Refusal.invalid("file", "bankfile.table-after-total", row.line());
        }
    }

    private void take(TableHead head, SourceRow row) {
        if (rows.size() >= MOST_ROWS) {
            throw Refusal.invalid("file", "bankfile.too-large", row.line());
        }
        long place = row.line();
        if (head.has(OWN_ACCOUNT)) {
            file.refuseOtherAccount(place, head.shown(row, OWN_ACCOUNT));
            ours = true;
        }
        String balance = head.text(row, BALANCE);
        if (balance.isEmpty()) {
            throw Refusal.invalid("file", "bankfile.table-balance-missing", place);
        }
        Money amount = amount(head, row);
        if (amount.isZero()) {
            throw Refusal.invalid("file", "bankfile.table-amount", place, "0");
        }
        ReadLine line = new ReadLine(
                place,
                TableValues.day(place, head.text(row, DAY)),
                null,
                amount,
                false,
                "",
                head.text(row, NAME),
                TableValues.account(place, head.shown(row, ACCOUNT)),
                head.text(row, TEXT),
                TableValues.account(place, head.shown(row, REFERENCE)),
                "",
                "",
                0);
        rows.add(new Row(line, TableValues.amount(place, balance, file.currency())));
    }

    /** For whom the account belongs to, 贷 is what came in: the bank owes it to him. */
    private Money amount(TableHead head, SourceRow row) {
        if (head.has(IN)) {
            Money in = TableValues.amount(row.line(), head.text(row, IN), file.currency());
            Money out = TableValues.amount(row.line(), head.text(row, OUT), file.currency());
            if (!in.isZero() && !out.isZero()) {
                throw Refusal.invalid("file", "bankfile.table-both", row.line());
            }
            return in.minus(out);
        }
        Money amount = TableValues.amount(row.line(), head.text(row, AMOUNT), file.currency());
        String direction = TableValues.bare(head.text(row, DIRECTION));
        return switch (direction) {
            case "贷", "贷方", "收入", "C", "CR" -> amount;
            case "借", "借方", "支出", "D", "DR" -> amount.negated();
            default -> throw Refusal.invalid("file", "bankfile.no-direction", row.line());
        };
    }

    private ReadStatement statement() {
        int wrong = firstWrong();
        if (wrong >= 0) {
            Row here = rows.get(wrong);
            Collections.reverse(rows);
            if (firstWrong() >= 0) {
                throw Refusal.invalid(
                        "file", "bankfile.table-balance", here.line().place(), here.balance());
            }
        }
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        List<ReadLine> lines = rows.stream().map(Row::line).toList();
        return new ReadStatement(
                Math.min(first.line().place(), last.line().place()),
                file.account(),
                first.line().bookedOn() + "/" + last.line().bookedOn(),
                new ReadBalance(
                        first.line().bookedOn(),
                        first.balance().minus(first.line().amount())),
                new ReadBalance(last.line().bookedOn(), last.balance()),
                lines);
    }

    /** The first row whose balance does not follow from the one before; -1 where all do, in the order of their days. */
    private int firstWrong() {
        for (int at = 1; at < rows.size(); at++) {
            Row before = rows.get(at - 1);
            Row here = rows.get(at);
            if (!before.balance().plus(here.line().amount()).equals(here.balance())
                    || here.line().bookedOn().isBefore(before.line().bookedOn())) {
                return at;
            }
        }
        return -1;
    }

    /** Where the line of totals has amounts, what came in and what went out are among them. */
    private void refuseWrongTotals() {
        if (totals == null) {
            return;
        }
        List<Money> found = totals.cells().stream()
                .filter(TableValues::isAmount)
                .map(cell -> TableValues.amount(totals.line(), cell, file.currency()))
                .toList();
        Money in = sum(true);
        Money out = sum(false);
        if (!found.isEmpty() && !(found.contains(in) && found.contains(out))) {
            throw Refusal.invalid("file", "bankfile.table-total", totals.line(), in, out);
        }
    }

    private Money sum(boolean incoming) {
        return rows.stream()
                .map(row -> row.line().amount())
                .filter(amount -> amount.isPositive() == incoming)
                .map(amount -> incoming ? amount : amount.negated())
                .reduce(Money.zero(file.currency()), Money::plus);
    }
}
