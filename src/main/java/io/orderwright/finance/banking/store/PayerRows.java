package io.orderwright.finance.banking.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
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

    /** A person said that a customer pays from it. */
    public void learn(String account, String customer, String by) {
        jdbc.update(
                "insert into payer_account values (?, ?, ?, ?) on conflict do nothing",
                account,
                customer,
                by,
                Timestamp.from(clock.instant()));
    }
}
