package io.orderwright.finance.banking;

import io.orderwright.finance.banking.BankingEvent.StatementTaken;
import io.orderwright.finance.banking.BankingEvent.StatementWithdrawn;
import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.domain.BankStatement;
import io.orderwright.finance.banking.domain.OccurrenceKey;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.StatementFiles;
import io.orderwright.finance.banking.store.BankAccountRows;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.finance.banking.store.LineRows.NewLine;
import io.orderwright.finance.banking.store.StatementRows;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of banks: taken in whole or not at all, and each once. */
@Service
@Transactional
public class BankStatements {

    private final BankAccountRows accounts;
    private final StatementFiles files;
    private final StatementRows statements;
    private final LineRows lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankStatements(
            BankAccountRows accounts,
            StatementFiles files,
            StatementRows statements,
            LineRows lines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.files = files;
        this.statements = statements;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a file brought.
     *
     * @param repeated whether all of it had been taken in before; then nothing was done
     */
    public record TakenStatements(List<StatementView> statements, boolean repeated) {}

    /** Those of an account before this one, the newest first. @param account "" for all */
    @Transactional(readOnly = true)
    public List<StatementView> page(String account, long before, int size) {
        return statements.page(account, before, size);
    }

    /** @throws Refusal NOT_FOUND for one that there is not */
    @Transactional(readOnly = true)
    public StatementView get(long id) {
        return statements.find(id).orElseThrow(() -> Refusal.notFound("statement.unknown", id));
    }

    /**
     * Takes in a file of an account: all of its statements, or none. The same once more changes nothing.
     *
     * @throws Refusal NOT_FOUND for an account that there is not; CONFLICT for one that is not in use; INVALID with line and reason
     *     for a file that is damaged, of another account, does not add up, or says again some of what was taken in
     */
    public TakenStatements takeIn(String code, Path path, String fileName, String by) throws IOException {
        BankAccountView account = accounts.find(code).orElseThrow(() -> Refusal.notFound("bankaccount.unknown", code));
        if (!account.active()) {
            throw Refusal.conflict("bankaccount.not-active", code);
        }
        accounts.hold(code);
        String fingerprint = Fingerprint.of(Files.readString(path, StandardCharsets.ISO_8859_1));
        List<StatementView> earlier = statements.ofFile(code, fingerprint);
        if (!earlier.isEmpty()) {
            return new TakenStatements(earlier, true);
        }
        List<StatementView> taken = new ArrayList<>();
        boolean repeated = true;
        for (ReadStatement read : files.read(file(account, path))) {
            StatementView wanted = wanted(account, read, fileName, by);
            Map<String, Integer> known = lines.known(read.lines().stream()
                    .map(line -> OccurrenceKey.content(code, line))
                    .toList());
            Optional<StatementView> same = statements.same(wanted).filter(found -> allKnown(code, read, known));
            repeated &= same.isPresent();
            taken.add(same.orElseGet(() -> keep(wanted, read, known, fingerprint)));
        }
        return new TakenStatements(taken, repeated);
    }

    private static BankFile file(BankAccountView account, Path path) {
        String charset = account.charset();
        return new BankFile(
                path,
                account.format(),
                account.numberInFiles(),
                account.currency(),
                charset == null ? null : Charset.forName(charset),
                account.headings(),
                account.wholeBatches(),
                account.reversalsTurned());
    }

    private static boolean allKnown(String account, ReadStatement read, Map<String, Integer> known) {
        Map<String, Integer> seen = new HashMap<>();
        return read.lines().stream()
                .map(line -> OccurrenceKey.content(account, line))
                .allMatch(content -> seen.merge(content, 1, Integer::sum) <= known.getOrDefault(content, 0));
    }

    private StatementView keep(
            StatementView wanted, ReadStatement read, Map<String, Integer> known, String fingerprint) {
        refuseOverlap(wanted, read, known);
        statements.add(wanted, fingerprint);
        Map<String, Integer> occurrences = new HashMap<>(known);
        List<NewLine> added = new ArrayList<>();
        for (ReadLine line : read.lines()) {
            String content = OccurrenceKey.content(wanted.account(), line);
            int occurrence = occurrences.merge(content, 1, Integer::sum);
            added.add(new NewLine(line(wanted, line, OccurrenceKey.of(content, occurrence)), content, occurrence));
        }
        lines.add(added);
        events.publishEvent(new StatementTaken(
                wanted.account(), wanted.takenBy(), wanted.number(), wanted.lines(), wanted.closing()));
        return get(wanted.id());
    }

    /**
     * Where a statement goes on where the last one ended, a line that looks as one before is another one. Anywhere else it is the
     * same, and the file says again some of what was said.
     */
    private void refuseOverlap(StatementView wanted, ReadStatement read, Map<String, Integer> known) {
        boolean follows = statements
                .latest(wanted.account())
                .filter(last -> last.closing().equals(wanted.opening())
                        && !wanted.openingOn().isBefore(last.closingOn()))
                .isPresent();
        if (!follows && !known.isEmpty()) {
            List<ReadLine> again = read.lines().stream()
                    .filter(line -> known.containsKey(OccurrenceKey.content(wanted.account(), line)))
                    .toList();
            throw Refusal.invalid(
                    "file",
                    "bankfile.overlaps",
                    again.get(0).place(),
                    again.size(),
                    again.get(0).amount(),
                    again.get(0).bookedOn());
        }
    }

    private StatementView wanted(BankAccountView account, ReadStatement read, String fileName, String by) {
        int count = read.lines().size();
        return new StatementView(
                statements.nextId(),
                account.code(),
                read.number(),
                fileName,
                read.opening().day(),
                read.opening().amount(),
                read.closing().day(),
                read.closing().amount(),
                null,
                count,
                count,
                count == 0 ? StatementState.SETTLED : StatementState.OPEN,
                by,
                clock.instant(),
                null);
    }

    private static BankLineView line(StatementView statement, ReadLine line, String key) {
        return new BankLineView(
                0,
                statement.id(),
                statement.account(),
                line.place(),
                key,
                line.bookedOn(),
                line.valueOn(),
                line.amount(),
                line.reversal(),
                line.name(),
                line.account(),
                line.text(),
                line.reference(),
                line.bankId(),
                line.part(),
                LineState.OPEN,
                null,
                null,
                null,
                null);
    }

    /**
     * A statement that should not have been taken in counts no longer, and may be taken in again.
     *
     * @throws Refusal NOT_FOUND for one that there is not; CONFLICT when it is withdrawn, or a line of it is applied
     */
    public void withdraw(long id, String reason, String by) {
        BankStatement statement = statements.locked(id);
        if (lines.hasApplied(id)) {
            throw Refusal.conflict("statement.has-applied", statement.number());
        }
        statement.withdraw(reason);
        statements.save(statement);
        lines.withdraw(id);
        events.publishEvent(new StatementWithdrawn(statement.account(), by, statement.number(), reason));
    }
}
