package io.orderwright.finance.banking;

import io.orderwright.finance.banking.BankingEvent.BankNoticeTaken;
import io.orderwright.finance.banking.BankingEvent.StatementTaken;
import io.orderwright.finance.banking.BankingEvent.StatementWithdrawn;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.domain.BankStatement;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadFile;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadNotice;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.StatementFiles;
import io.orderwright.finance.banking.store.BankAccountRows;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.finance.banking.store.StatementRows;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final TakenLines taken;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankStatements(
            BankAccountRows accounts,
            StatementFiles files,
            StatementRows statements,
            LineRows lines,
            TakenLines taken,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.files = files;
        this.statements = statements;
        this.lines = lines;
        this.taken = taken;
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
     * Takes in a file of an account: all of its statements and notices, or none. The same once more changes nothing.
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
        ReadFile read = files.read(file(account, path));
        List<StatementView> found = new ArrayList<>();
        boolean repeated = true;
        for (ReadStatement one : read.statements()) {
            StatementView wanted = wanted(account, one, fileName, by);
            Optional<StatementView> same = same(wanted, one.lines());
            repeated &= same.isPresent();
            found.add(same.orElseGet(() -> keep(wanted, one, fingerprint)));
        }
        for (ReadNotice one : read.notices()) {
            StatementView wanted = wanted(account, one, fileName, by);
            Optional<StatementView> same = same(wanted, one.lines());
            repeated &= same.isPresent();
            found.add(same.orElseGet(() -> keep(wanted, one, fingerprint)));
        }
        return new TakenStatements(found, repeated);
    }

    private Optional<StatementView> same(StatementView wanted, List<ReadLine> read) {
        return statements.same(wanted).filter(found -> taken.allKnown(wanted.account(), read));
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

    private StatementView keep(StatementView wanted, ReadStatement read, String fingerprint) {
        taken.refuseOverlap(wanted, read);
        statements.add(wanted, fingerprint);
        taken.keep(wanted, read.lines());
        events.publishEvent(new StatementTaken(
                wanted.account(),
                wanted.takenBy(),
                wanted.number(),
                wanted.lines(),
                read.closing().amount()));
        return get(wanted.id());
    }

    private StatementView keep(StatementView wanted, ReadNotice read, String fingerprint) {
        statements.add(wanted, fingerprint);
        int repeated = taken.keep(wanted, read.lines());
        events.publishEvent(
                new BankNoticeTaken(wanted.account(), wanted.takenBy(), wanted.number(), wanted.lines(), repeated));
        return get(wanted.id());
    }

    private StatementView wanted(BankAccountView account, ReadStatement read, String fileName, String by) {
        return wanted(
                account,
                StatementKind.STATEMENT,
                read.number(),
                new Span(read.opening().day(), read.closing().day()),
                new Balances(read.opening().amount(), read.closing().amount()),
                read.lines().size(),
                new Taker(fileName, by));
    }

    private StatementView wanted(BankAccountView account, ReadNotice read, String fileName, String by) {
        List<LocalDate> days =
                read.lines().stream().map(ReadLine::bookedOn).sorted().toList();
        return wanted(
                account,
                StatementKind.NOTICE,
                read.number(),
                new Span(days.get(0), days.get(days.size() - 1)),
                new Balances(null, null),
                days.size(),
                new Taker(fileName, by));
    }

    private record Span(LocalDate from, LocalDate to) {}

    private record Balances(
            @Nullable Money opening, @Nullable Money closing) {}

    private record Taker(String fileName, String by) {}

    private StatementView wanted(
            BankAccountView account,
            StatementKind kind,
            String number,
            Span days,
            Balances balances,
            int count,
            Taker taker) {
        return new StatementView(
                statements.nextId(),
                kind,
                account.code(),
                number,
                taker.fileName(),
                account.currency(),
                days.from(),
                balances.opening(),
                days.to(),
                balances.closing(),
                null,
                count,
                count,
                count == 0 ? StatementState.SETTLED : StatementState.OPEN,
                taker.by(),
                clock.instant(),
                null);
    }

    /**
     * A statement or notice that should not have been taken in counts no longer, and may be taken in again. What a notice told of it
     * waits for another statement.
     *
     * @throws Refusal NOT_FOUND for one that there is not; CONFLICT when it is withdrawn, a line of it is applied, or a line of a
     *     notice counts in a statement
     */
    public void withdraw(long id, String reason, String by) {
        accounts.hold(get(id).account());
        BankStatement statement = statements.locked(id);
        if (lines.hasApplied(id)) {
            throw Refusal.conflict("statement.has-applied", statement.number());
        }
        lines.countingElsewhere(id).ifPresent(other -> {
            throw Refusal.conflict(
                    "statement.told-another", statement.number(), get(other).number());
        });
        statement.withdraw(reason);
        statements.save(statement);
        taken.withdraw(id);
        events.publishEvent(new StatementWithdrawn(statement.account(), by, statement.number(), reason));
    }
}
