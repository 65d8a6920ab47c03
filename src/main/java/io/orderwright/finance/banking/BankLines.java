package io.orderwright.finance.banking;

import io.orderwright.finance.banking.BankingEvent.BankLineApplied;
import io.orderwright.finance.banking.BankingEvent.BankLineExcluded;
import io.orderwright.finance.banking.BankingEvent.BankLineReopened;
import io.orderwright.finance.banking.domain.BankLine;
import io.orderwright.finance.banking.domain.BankStatement;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.finance.banking.store.StatementRows;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines of statements, and what each was found to stand for. */
@Service
@Transactional
public class BankLines {

    private final StatementRows statements;
    private final LineRows lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankLines(StatementRows statements, LineRows lines, ApplicationEventPublisher events, Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a statement after this one, in the bank's order. @param state absent for all */
    @Transactional(readOnly = true)
    public List<BankLineView> page(long statement, @Nullable LineState state, long after, int size) {
        return lines.page(statement, state == null ? "" : state.name(), after, size);
    }

    /** How many lines of all statements nobody has settled yet, counted no further than {@code atMost}. */
    @Transactional(readOnly = true)
    public int open(int atMost) {
        return lines.open(atMost);
    }

    /** @throws Refusal NOT_FOUND for one that there is not */
    @Transactional(readOnly = true)
    public BankLineView get(long id) {
        return lines.find(id).orElseThrow(() -> Refusal.notFound("bankline.unknown", id));
    }

    /**
     * A line that is about to be applied, held until the transaction ends.
     *
     * @throws Refusal CONFLICT unless it is open
     */
    public BankLineView held(long id) {
        BankLineView line = hold(id).line().view();
        if (line.state() != LineState.OPEN) {
            throw Refusal.conflict("bankline.cannot", line.place(), line.state());
        }
        return line;
    }

    /** Nobody else decides a line of this statement until the transaction ends. @return the bank's number of it */
    public String holdStatement(long id) {
        statements.locked(id);
        return statements.find(id).orElseThrow().number();
    }

    /**
     * A line stands for this from now on.
     *
     * @throws Refusal CONFLICT unless it is open
     */
    public void applied(long id, LineUse use, String by) {
        Held held = hold(id);
        held.line().apply(use, by, clock.instant());
        held.statement().settleLine();
        save(held);
        BankLineView line = held.line().view();
        events.publishEvent(new BankLineApplied(
                line.account(), by, line.key(), line.amount(), use.kind(), use.usedAs(), use.customer()));
    }

    /**
     * A line concerns no customer.
     *
     * @throws Refusal INVALID without a reason; CONFLICT unless it is open
     */
    public void setAside(long id, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "bankline.reason-missing");
        }
        Held held = hold(id);
        held.line().setAside(reason.strip(), by, clock.instant());
        held.statement().settleLine();
        save(held);
        BankLineView line = held.line().view();
        events.publishEvent(new BankLineExcluded(line.account(), by, line.key(), line.amount(), reason.strip()));
    }

    /**
     * What a line stood for is not done after all: it is looked at again. Whoever calls knows that nothing was booked for it.
     *
     * @throws Refusal CONFLICT unless it is applied
     */
    public void giveUp(long id, String by) {
        Held held = hold(id);
        held.line().giveUp();
        held.statement().putBackLine();
        save(held);
        BankLineView line = held.line().view();
        events.publishEvent(new BankLineReopened(line.account(), by, line.key(), line.amount()));
    }

    /**
     * A line that was set aside is looked at again.
     *
     * @throws Refusal CONFLICT unless it was set aside
     */
    public void putBack(long id, String by) {
        Held held = hold(id);
        held.line().putBack();
        held.statement().putBackLine();
        save(held);
        BankLineView line = held.line().view();
        events.publishEvent(new BankLineReopened(line.account(), by, line.key(), line.amount()));
    }

    /** The statement first, then the line: whoever takes both takes them so. */
    private record Held(BankStatement statement, BankLine line) {}

    private Held hold(long id) {
        BankStatement statement = statements.locked(get(id).statement());
        BankLine line = lines.locked(id);
        if (line.view().statement() != statement.id()) {
            throw new CannotAcquireLockException("line " + id + " counts in another statement meanwhile");
        }
        return new Held(statement, line);
    }

    private void save(Held held) {
        lines.save(held.line());
        statements.save(held.statement());
    }
}
