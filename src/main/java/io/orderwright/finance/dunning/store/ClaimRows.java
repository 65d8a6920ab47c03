package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of fees and interest that were asked for. */
@Repository
public class ClaimRows {

    private static final String ALL =
            """
            select id, customer_code, letter, kind, invoice, row_no, day, amount, currency, waived_by, waived_at, reason
            from dunning_claim\s""";

    private final JdbcTemplate jdbc;

    ClaimRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same of a letter once more changes nothing. */
    public void add(
            String customer,
            String letter,
            ClaimKind kind,
            @Nullable String invoice,
            int rowNo,
            LocalDate day,
            Money amount) {
        jdbc.update(
                """
                insert into dunning_claim (customer_code, letter, kind, invoice, row_no, day, amount, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                customer,
                letter,
                kind.name(),
                invoice,
                rowNo,
                day,
                amount.amount(),
                amount.code());
    }

    /** All of these customers, in the order in which they were asked for. */
    public List<ClaimView> of(Collection<String> customers) {
        return jdbc.query(ALL + "where customer_code = any(?) order by id", ClaimRows::claim, (Object)
                customers.toArray(String[]::new));
    }

    /** Those after this one. @param customer "" for all customers */
    public List<ClaimView> page(String customer, boolean open, long after, int size) {
        return jdbc.query(
                ALL
                        + "where id > ? and (? = '' or customer_code = ?) and (not ? or waived_by is null) order by id limit ?",
                ClaimRows::claim,
                after,
                customer,
                customer,
                open,
                size);
    }

    public Optional<ClaimView> find(long id) {
        return jdbc.query(ALL + "where id = ?", ClaimRows::claim, id).stream().findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public ClaimView locked(long id) {
        return jdbc.query(ALL + "where id = ? for update", ClaimRows::claim, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dunning.claim-unknown", id));
    }

    public void waive(long id, String reason, String by, Instant now) {
        jdbc.update(
                """
                update dunning_claim set waived_by = ?, waived_at = ?, reason = ?, version = version + 1 where id = ?""",
                by,
                Timestamp.from(now),
                reason,
                id);
    }

    private static ClaimView claim(ResultSet row, int number) throws SQLException {
        Timestamp waived = row.getTimestamp("waived_at");
        return new ClaimView(
                row.getLong("id"),
                row.getString("customer_code"),
                row.getString("letter"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getString("invoice"),
                row.getInt("row_no"),
                row.getDate("day").toLocalDate(),
                Money.rounded(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("waived_by"),
                waived == null ? null : waived.toInstant(),
                row.getString("reason"));
    }
}
