package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.domain.LetterFigures;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.platform.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Letters read with their rows and sums, however many in three statements. */
@Repository
class LetterReads {

    private static final String LETTERS =
            """
            select id, number, run, customer_code, day, level, state, why, reason, channel, fee, fee_currency, interest_percent,
                hold, table_row, table_version, decided_by, released_at, told_at from dunning_letter\s""";

    private final JdbcTemplate jdbc;

    LetterReads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param where condition and order, with its values */
    List<LetterView> of(String where, Object... values) {
        Map<Long, LetterView> bare = new LinkedHashMap<>();
        jdbc.query(
                LETTERS + where,
                row -> {
                    bare.put(row.getLong("id"), letter(row));
                },
                values);
        Long[] ids = bare.keySet().toArray(Long[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<Long, List<LetterRow>> rows = rows(ids);
        Map<Long, List<LetterSum>> sums = sums(ids);
        List<LetterView> letters = new ArrayList<>();
        bare.forEach((id, letter) ->
                letters.add(with(letter, rows.getOrDefault(id, List.of()), sums.getOrDefault(id, List.of()))));
        return letters;
    }

    private Map<Long, List<LetterRow>> rows(Long[] ids) {
        Map<Long, List<LetterRow>> found = new HashMap<>();
        jdbc.query(
                """
                select letter_id, invoice, row_no, due_on, days_overdue, level, currency, open, principal, interest, accrued, removed
                from dunning_letter_row where letter_id = any(?) order by due_on, invoice, row_no""",
                row -> {
                    found.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(row(row));
                },
                (Object) ids);
        return found;
    }

    private Map<Long, List<LetterSum>> sums(Long[] ids) {
        Map<Long, List<LetterSum>> found = new HashMap<>();
        jdbc.query(
                """
                select letter_id, currency, principal, interest, fee, earlier from dunning_letter_sum
                where letter_id = any(?) order by currency""",
                row -> {
                    found.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(LetterFigures.sum(
                                    money(row, "principal"),
                                    money(row, "interest"),
                                    money(row, "fee"),
                                    money(row, "earlier")));
                },
                (Object) ids);
        return found;
    }

    private static LetterRow row(ResultSet row) throws SQLException {
        return new LetterRow(
                row.getString("invoice"),
                row.getInt("row_no"),
                row.getDate("due_on").toLocalDate(),
                row.getInt("days_overdue"),
                row.getInt("level"),
                money(row, "open"),
                money(row, "principal"),
                money(row, "interest"),
                money(row, "accrued"),
                row.getBoolean("removed"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.rounded(row.getBigDecimal(column), row.getString("currency"));
    }

    private static LetterView letter(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return new LetterView(
                row.getString("number"),
                row.getString("run"),
                row.getString("customer_code"),
                row.getDate("day").toLocalDate(),
                row.getInt("level"),
                LetterState.valueOf(row.getString("state")),
                why == null ? null : DunningObstacle.valueOf(why),
                row.getString("reason"),
                LetterChannel.valueOf(row.getString("channel")),
                Money.rounded(row.getBigDecimal("fee"), row.getString("fee_currency")),
                InterestRate.ofPercent(row.getBigDecimal("interest_percent")),
                row.getBoolean("hold"),
                row.getString("table_row"),
                row.getString("table_version"),
                row.getString("decided_by"),
                moment(row.getTimestamp("released_at")),
                moment(row.getTimestamp("told_at")),
                List.of(),
                List.of());
    }

    private static @Nullable Instant moment(@Nullable Timestamp kept) {
        return kept == null ? null : kept.toInstant();
    }

    private static LetterView with(LetterView bare, List<LetterRow> rows, List<LetterSum> sums) {
        return new LetterView(
                bare.number(),
                bare.run(),
                bare.customer(),
                bare.day(),
                bare.level(),
                bare.state(),
                bare.why(),
                bare.reason(),
                bare.channel(),
                bare.fee(),
                bare.interestRate(),
                bare.hold(),
                bare.tableRow(),
                bare.tableVersion(),
                bare.decidedBy(),
                bare.releasedAt(),
                bare.toldAt(),
                rows,
                sums);
    }
}
