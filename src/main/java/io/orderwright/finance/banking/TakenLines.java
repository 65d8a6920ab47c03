package io.orderwright.finance.banking;

import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.domain.BankLine;
import io.orderwright.finance.banking.domain.BankStatement;
import io.orderwright.finance.banking.domain.EntryPairs;
import io.orderwright.finance.banking.domain.EntryPairs.Pair;
import io.orderwright.finance.banking.domain.OccurrenceKey;
import io.orderwright.finance.banking.domain.ToldEntry;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.store.KnownLineRows;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.finance.banking.store.LineRows.NewLine;
import io.orderwright.finance.banking.store.LineRows.ReopenedLines;
import io.orderwright.finance.banking.store.StatementRows;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Keeps the lines of a file so that each movement counts once, whether a notice or a statement told it first. Whoever calls holds
 * the account.
 */
@Component
class TakenLines {

    /** A notice may tell on another day what the bank has given a number. */
    private static final int DAYS_APART = 10;

    private final StatementRows statements;
    private final LineRows lines;
    private final KnownLineRows before;

    TakenLines(StatementRows statements, LineRows lines, KnownLineRows before) {
        this.before = before;
        this.statements = statements;
        this.lines = lines;
    }

    /** Whether every line is known, as often as these have it. */
    boolean allKnown(String account, List<ReadLine> read) {
        Map<String, Integer> known = lines.known(contents(account, read));
        Map<String, Integer> seen = new HashMap<>();
        return contents(account, read).stream()
                .allMatch(content -> seen.merge(content, 1, Integer::sum) <= known.getOrDefault(content, 0));
    }

    private static List<String> contents(String account, List<ReadLine> read) {
        return read.stream().map(line -> OccurrenceKey.content(account, line)).toList();
    }

    /**
     * Where a statement goes on where the last one ended, a line that looks as one before is another one. Anywhere else it is the
     * same, and the file says again some of what was said.
     *
     * @throws Refusal INVALID with the first such line
     */
    void refuseOverlap(StatementView wanted, ReadStatement read) {
        boolean follows = statements
                .latest(wanted.account())
                .filter(last -> Objects.equals(last.closing(), wanted.opening())
                        && !wanted.openingOn().isBefore(last.closingOn()))
                .isPresent();
        if (follows) {
            return;
        }
        Set<String> proven = before.proven(contents(wanted.account(), read.lines()));
        List<ReadLine> again = read.lines().stream()
                .filter(line -> proven.contains(OccurrenceKey.content(wanted.account(), line)))
                .toList();
        if (!again.isEmpty()) {
            throw Refusal.invalid(
                    "file",
                    "bankfile.overlaps",
                    again.get(0).place(),
                    again.size(),
                    again.get(0).amount(),
                    again.get(0).bookedOn());
        }
    }

    /** @return how many of the lines stand by what another file told */
    int keep(StatementView wanted, List<ReadLine> read) {
        if (read.isEmpty()) {
            return 0;
        }
        List<NewLine> added = added(wanted, read);
        List<ToldEntry> told = ToldEntry.of(added.stream().map(NewLine::line).toList());
        List<Pair> pairs = EntryPairs.of(told, known(wanted, read));
        Changes changes = new Changes(wanted, held(wanted, pairs));
        pairs.forEach(changes::take);
        lines.add(added.stream().map(changes::asKept).toList());
        lines.saveAll(changes.known);
        changes.statements.values().forEach(statements::save);
        return changes.repeated();
    }

    private List<NewLine> added(StatementView wanted, List<ReadLine> read) {
        Map<String, Integer> occurrences = new HashMap<>(lines.known(contents(wanted.account(), read)));
        List<Long> ids = lines.nextIds(read.size());
        List<NewLine> added = new ArrayList<>();
        for (int at = 0; at < read.size(); at++) {
            String content = OccurrenceKey.content(wanted.account(), read.get(at));
            int occurrence = occurrences.merge(content, 1, Integer::sum);
            added.add(new NewLine(
                    line(ids.get(at), wanted, read.get(at), OccurrenceKey.of(content, occurrence)),
                    content,
                    occurrence));
        }
        return added;
    }

    /** What a statement may prove is what only notices told; a notice may tell again whatever counts. */
    private List<ToldEntry> known(StatementView wanted, List<ReadLine> read) {
        List<LocalDate> days = read.stream().map(ReadLine::bookedOn).sorted().toList();
        LocalDate from = days.get(0).minusDays(DAYS_APART);
        LocalDate to = days.get(days.size() - 1).plusDays(DAYS_APART);
        boolean notices = wanted.kind() == StatementKind.STATEMENT;
        List<BankLineView> counting = before.counting(wanted.account(), from, to, notices, wanted.id());
        if (counting.isEmpty()) {
            return List.of();
        }
        // Nobody decides any of them until this is done; read once more, they are as they stay.
        counting.stream().map(BankLineView::statement).distinct().sorted().forEach(statements::locked);
        return ToldEntry.of(before.counting(wanted.account(), from, to, notices, wanted.id()));
    }

    private Map<Long, BankStatement> held(StatementView wanted, List<Pair> pairs) {
        Map<Long, BankStatement> held = new TreeMap<>();
        pairs.stream()
                .map(Pair::known)
                .filter(known -> known != null)
                .forEach(known -> held.computeIfAbsent(known.statement(), statements::locked));
        held.put(wanted.id(), statements.locked(wanted.id()));
        return held;
    }

    /** The file counts no longer; what others told of it counts with them again. */
    void withdraw(long id) {
        Map<Long, BankStatement> touched = new TreeMap<>();
        lines.touchedBy(id).forEach(other -> touched.put(other, statements.locked(other)));
        for (ReopenedLines back : lines.withdraw(id)) {
            touched.computeIfAbsent(back.statement(), statements::locked).takeLines(back.open());
        }
        touched.values().forEach(statements::save);
    }

    /** What becomes of the lines of a file, and of those that are known. */
    private static final class Changes {

        private final StatementView wanted;
        private final Map<Long, BankStatement> statements;
        private final List<BankLine> known = new ArrayList<>();
        private final Map<Long, BankLineView> told = new HashMap<>();

        Changes(StatementView wanted, Map<Long, BankStatement> statements) {
            this.wanted = wanted;
            this.statements = statements;
        }

        int repeated() {
            return (int) told.values().stream()
                    .filter(line -> line.state() == LineState.REPEATED)
                    .count();
        }

        NewLine asKept(NewLine added) {
            BankLineView line = told.getOrDefault(added.line().id(), added.line());
            return new NewLine(line, added.content(), added.occurrence());
        }

        void take(Pair pair) {
            ToldEntry before = pair.known();
            if (before == null) {
                return;
            }
            BankStatement earlier = statement(before.statement());
            if (pair.told().tellsMoreThan(before)) {
                earlier.giveLines(before.lines().size());
                change(before, line -> line.repeat(pair.told().standsBy()));
                if (!earlier.isNotice()) {
                    countIn(pair.told(), earlier);
                }
                return;
            }
            pair.told().lines().forEach(line -> tell(line, one -> one.repeat(before.standsBy())));
            statement(wanted.id()).giveLines(pair.told().lines().size());
            if (wanted.kind() == StatementKind.STATEMENT) {
                earlier.giveLines(before.open());
                change(before, line -> line.countIn(wanted.id()));
                statement(wanted.id()).takeLines(before.open());
            }
        }

        private BankStatement statement(long id) {
            BankStatement found = statements.get(id);
            if (found == null) {
                throw new IllegalStateException("statement " + id + " is not held");
            }
            return found;
        }

        private void countIn(ToldEntry entry, BankStatement statement) {
            entry.lines().forEach(line -> tell(line, one -> one.countIn(statement.id())));
            statement(wanted.id()).giveLines(entry.lines().size());
            statement.takeLines(entry.lines().size());
        }

        private void tell(BankLineView line, Consumer<BankLine> change) {
            BankLine one = new BankLine(line);
            change.accept(one);
            told.put(line.id(), one.view());
        }

        private void change(ToldEntry entry, Consumer<BankLine> change) {
            for (BankLineView line : entry.lines()) {
                BankLine one = new BankLine(line);
                change.accept(one);
                known.add(one);
            }
        }
    }

    private static BankLineView line(long id, StatementView statement, ReadLine line, String key) {
        return new BankLineView(
                id,
                statement.id(),
                statement.id(),
                statement.account(),
                line.place(),
                key,
                line.bookedOn(),
                line.valueOn(),
                line.amount(),
                line.reversal(),
                line.returnReason(),
                line.name(),
                line.account(),
                line.text(),
                line.reference(),
                line.bankId(),
                line.entryId(),
                line.part(),
                LineState.OPEN,
                null,
                null,
                null,
                null,
                null);
    }
}
