package io.orderwright.finance.banking.store;

import io.orderwright.finance.banking.BankLineView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is known already of lines that are taken in, or that take back what came. Reads only. */
@Repository
public class KnownLineRows {

    /** A debit may come back 13 months later; a month more is for its way. */
    private static final int MONTHS_BACK = 14;

    private final JdbcTemplate jdbc;

    KnownLineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these contents a statement has told, or proves. */
    public Set<String> proven(Collection<String> contents) {
        return Set.copyOf(jdbc.queryForList(
                """
                select distinct content from bank_line l join bank_statement s on s.id = l.statement
                where content = any(?) and l.state <> 'WITHDRAWN' and s.kind = 'STATEMENT'""",
                String.class,
                (Object) contents.toArray(String[]::new)));
    }

    /**
     * What counts of the files of an account in these days, in their order.
     *
     * @param notices whether only what no statement proves yet
     * @param but a statement or notice of which nothing is asked for
     */
    public List<BankLineView> counting(String account, LocalDate from, LocalDate to, boolean notices, long but) {
        return jdbc.query(
                LineRows.ALL
                        + """
                        where account = ? and booked_on between ? and ? and state not in ('REPEATED', 'WITHDRAWN') and told_by <> ?
                            and (not ? or statement in (select id from bank_statement s where s.kind = 'NOTICE'))
                        order by told_by, place, id""",
                LineRows::line,
                account,
                from,
                to,
                but,
                notices);
    }

    /**
     * Lines of an account that were applied as money that came in, of just what one of these took out, and not after the last of
     * them; none of 14 months before the first.
     */
    public List<BankLineView> received(String account, List<BankLineView> out) {
        List<LocalDate> days = out.stream().map(BankLineView::bookedOn).sorted().toList();
        return jdbc.query(
                LineRows.ALL
                        + """
                        where account = ? and state = 'APPLIED' and use_kind in ('RECEIPT', 'KNOWN_RECEIPT')
                            and booked_on between ? and ?
                            and amount = any(?) order by id""",
                LineRows::line,
                account,
                days.get(0).minusMonths(MONTHS_BACK),
                days.get(days.size() - 1),
                out.stream()
                        .map(line -> line.amount().negated().amount())
                        .distinct()
                        .toArray(BigDecimal[]::new));
    }
}
