package io.orderwright.finance.invoices.statements;

import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.finance.invoices.ports.AccountHolders.AccountHolder;
import io.orderwright.finance.invoices.statements.AccountStatement.ClaimSum;
import io.orderwright.finance.invoices.store.AccountEntryReads;
import io.orderwright.finance.invoices.store.AccountEntryReads.OpenRows;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements of accounts. All of one statement is read as of one moment, in a number of queries that does not depend on its
 * length. What was open on a day that is over is told as it was then: what was paid or undone since does not count.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AccountStatements {

    /** So many open rows are told beside the lines. */
    private static final int OPEN_ROWS = 100;

    private final AccountEntryReads rows;
    private final AccountHolders holders;
    private final CompanyCalendar calendar;

    AccountStatements(AccountEntryReads rows, AccountHolders holders, CompanyCalendar calendar) {
        this.rows = rows;
        this.holders = holders;
        this.calendar = calendar;
    }

    /** Some days of the company, both of them included. */
    public record StatementPeriod(LocalDate from, LocalDate to) {}

    /** The days where none are said: from the first of the month before to today. */
    public StatementPeriod days(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? calendar.today() : to;
        return new StatementPeriod(from == null ? last.withDayOfMonth(1).minusMonths(1) : from, last);
    }

    /**
     * Lines after a place, with the balances of all of them.
     *
     * @param after {@code next} of the page before; "" from the beginning
     * @throws Refusal NOT_FOUND for an unknown customer; INVALID for days in the wrong order, a last day that is to come, or a
     *     place that no page named
     */
    public AccountStatement page(String customer, StatementPeriod days, String after, int size) {
        checked(days);
        if (!after.isEmpty() && !after.matches(AccountEntryReads.PLACE)) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        return read(customer, days, after, size, OPEN_ROWS);
    }

    /**
     * All of it at once.
     *
     * @param most lines, and as many open rows
     * @throws Refusal as {@link #page}; CONFLICT when it is longer
     */
    public AccountStatement whole(String customer, StatementPeriod days, int most) {
        checked(days);
        AccountStatement all = read(customer, days, "", most, most);
        if (all.next() != null || all.moreOpen() > 0) {
            throw Refusal.conflict("statement.too-long", most);
        }
        return all;
    }

    private void checked(StatementPeriod days) {
        if (days.from().isAfter(days.to())) {
            throw Refusal.invalid("from", "statement.days-turned", days.from(), days.to());
        }
        if (days.to().isAfter(calendar.today())) {
            throw Refusal.invalid("to", "statement.day-ahead", days.to());
        }
    }

    private AccountStatement read(String customer, StatementPeriod days, String after, int size, int openRows) {
        AccountHolder holder = holders.get(customer);
        boolean debts = holders.mayReadDebts();
        Page<StatementLine> lines =
                Page.of(rows.lines(customer, days, debts, after, size + 1), size, StatementLine::place);
        OpenRows open = rows.open(customer, days.to(), openRows);
        return new AccountStatement(
                holder.code(),
                holder.name(),
                days.from(),
                days.to(),
                debts ? rows.balances(customer, days) : List.of(),
                lines.items(),
                lines.next(),
                open.rows(),
                open.all() - open.rows().size(),
                holders.claims(customer).stream()
                        .map(sum -> new ClaimSum(sum.code(), sum))
                        .toList());
    }
}
