package io.orderwright.approvals.store;

import io.orderwright.approvals.inbox.Substitution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who answers for whom, and when. */
@Repository
public class Substitutions {

    private static final String COLUMNS =
            "select id, person, substitute, valid_from, valid_until from approval_substitute where revoked_at is null ";

    private final JdbcTemplate jdbc;

    Substitutions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number. */
    public long add(Substitution entered, String by, Instant now) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "insert into approval_substitute (person, substitute, valid_from, valid_until, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                entered.person(),
                entered.substitute(),
                entered.from(),
                entered.until(),
                by,
                Timestamp.from(now)));
    }

    /** Taken back or not. */
    public Optional<Substitution> find(long id) {
        return jdbc
                .query(COLUMNS.replace("where revoked_at is null ", "where id = ?"), (row, n) -> substitution(row), id)
                .stream()
                .findFirst();
    }

    public boolean isRevoked(long id) {
        return jdbc.queryForList("select id from approval_substitute where id = ? and revoked_at is null", id)
                .isEmpty();
    }

    /** False when there is no such one of this person. */
    public boolean revoke(long id, String person, Instant now) {
        return jdbc.update(
                        "update approval_substitute set revoked_at = ? where id = ? and person = ? and revoked_at is null",
                        Timestamp.from(now),
                        id,
                        person)
                == 1;
    }

    /** For whom this person answers on this day, in a fixed order. */
    public List<String> principals(String substitute, LocalDate day) {
        return jdbc.queryForList(
                "select distinct person from approval_substitute where revoked_at is null and substitute = ?"
                        + " and ? between valid_from and valid_until order by person",
                String.class,
                substitute,
                day);
    }

    /** Who answers for whom on this day: substitutes by person, in a fixed order. */
    public Map<String, Set<String>> on(LocalDate day) {
        Map<String, Set<String>> found = new TreeMap<>();
        jdbc.query(
                "select person, substitute from approval_substitute where revoked_at is null"
                        + " and ? between valid_from and valid_until",
                row -> {
                    found.computeIfAbsent(row.getString(1), person -> new TreeSet<>())
                            .add(row.getString(2));
                },
                day);
        return found;
    }

    /** What has not ended before this day and concerns the person, either way. */
    public List<Substitution> of(String person, LocalDate day) {
        return jdbc.query(
                COLUMNS + "and (person = ? or substitute = ?) and valid_until >= ? order by valid_from, id",
                (row, number) -> substitution(row),
                person,
                person,
                day);
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        return new Substitution(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }
}
