package io.orderwright.finance.banking.store;

import io.orderwright.finance.banking.proposals.PayerAccountView;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of accounts from which customers have paid. */
@Repository
public class PayerRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PayerRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who paid from these accounts, by the account's bare number. */
    public Map<String, Set<String>> of(Collection<String> accounts) {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.query(
                "select account, customer from payer_account where account = any(?)",
                row -> {
                    found.computeIfAbsent(row.getString(1), account -> new TreeSet<>())
                            .add(row.getString(2));
                },
                (Object) accounts.toArray(String[]::new));
        return found;
    }

    /** False where it is known already that the customer pays from it. */
    public boolean learn(String account, String customer, String by) {
        return jdbc.update(
                        "insert into payer_account values (?, ?, ?, ?) on conflict do nothing",
                        account,
                        customer,
                        by,
                        Timestamp.from(clock.instant()))
                == 1;
    }

    /** False where it is not known that the customer pays from it. */
    public boolean forget(String account, String customer) {
        return jdbc.update("delete from payer_account where account = ? and customer = ?", account, customer) == 1;
    }

    /** By customer and account. @param customer "" for all @param after both with a blank between them; "" for the first */
    public List<PayerAccountView> page(String customer, String after, int size) {
        int between = after.lastIndexOf(' ');
        return jdbc.query(
                """
                select account, customer, learned_by, learned_at from payer_account
                where (? = '' or customer = ?) and (customer, account) > (?, ?)
                order by customer, account limit ?""",
                (row, number) -> new PayerAccountView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()),
                customer,
                customer,
                between < 0 ? "" : after.substring(0, between),
                between < 0 ? "" : after.substring(between + 1),
                size);
    }
}
