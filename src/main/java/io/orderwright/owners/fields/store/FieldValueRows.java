package io.orderwright.owners.fields.store;

import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.fields.FieldSubject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what is said in own fields: a row for each thing of which anything is. */
@Repository
public class FieldValueRows {

    private static final String ONE = "select field_values from own_field_values where subject = ? and subject_key = ?";

    private static final String FIND =
            """
            insert into own_field_said (subject, code, said, subject_key)
            select v.subject, f.code, lower(v.field_values ->> f.code), v.subject_key from own_field_values v""";

    private final JdbcTemplate jdbc;

    FieldValueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is such a thing. */
    public boolean isThere(FieldSubject subject, String key) {
        return !jdbc.queryForList(named(subject), Integer.class, key).isEmpty();
    }

    /** The same; until the transaction ends, it does not go. */
    public boolean holds(FieldSubject subject, String key) {
        return !jdbc.queryForList(named(subject) + " for key share", Integer.class, key)
                .isEmpty();
    }

    private static String named(FieldSubject subject) {
        return "select 1 from " + subject.table() + " where " + subject.key() + " = ?";
    }

    /** What is said of a thing; until the transaction ends, nobody else says anything. */
    public Map<String, Object> held(String subject, String key) {
        // Its row first, as versions that were seen are held; a row that is not there cannot be.
        return locked(subject, key).orElseGet(() -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext('own_field_values'), hashtext(?))", subject + key);
            return locked(subject, key).orElseGet(LinkedHashMap::new);
        });
    }

    private Optional<Map<String, Object>> locked(String subject, String key) {
        return said(ONE + " for update", subject, key);
    }

    public Optional<Map<String, Object>> find(String subject, String key) {
        return said(ONE, subject, key);
    }

    private Optional<Map<String, Object>> said(String query, String subject, String key) {
        return jdbc.query(query, (row, number) -> FieldJson.values(row.getString(1)), subject, key).stream()
                .findFirst();
    }

    /** What is said of several things, by their keys. */
    public Map<String, Map<String, Object>> of(String subject, Collection<String> keys) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(
                    "select subject_key, field_values from own_field_values where subject = ? and subject_key = any(?)",
                    row -> {
                        found.put(row.getString(1), FieldJson.values(row.getString(2)));
                    },
                    subject,
                    keys.toArray(String[]::new));
        }
        return found;
    }

    /**
     * A thing of which nothing is said has no row.
     *
     * @param found the codes of the fields by which lists are filtered
     */
    public void write(String subject, String key, Map<String, Object> values, Collection<String> found) {
        write(subject, key, values);
        if (!found.isEmpty()) {
            jdbc.update("delete from own_field_said where subject = ? and subject_key = ?", subject, key);
            jdbc.update(
                    FIND
                            + ", unnest(?) f (code) where v.subject = ? and v.subject_key = ? and v.field_values ?? f.code",
                    found.toArray(String[]::new),
                    subject,
                    key);
        }
    }

    /** Lists may be filtered by a field from now on, by what has been said too. */
    public void find(OwnField field) {
        jdbc.update(
                FIND + ", (values (?)) f (code) where v.subject = ? and v.field_values ?? f.code",
                field.code(),
                field.subject());
    }

    /** No list is filtered by it any more. */
    public void findNoMore(OwnField field) {
        jdbc.update("delete from own_field_said where subject = ? and code = ?", field.subject(), field.code());
    }

    private void write(String subject, String key, Map<String, Object> values) {
        if (values.isEmpty()) {
            jdbc.update("delete from own_field_values where subject = ? and subject_key = ?", subject, key);
            return;
        }
        jdbc.update(
                """
                insert into own_field_values (subject, subject_key, field_values) values (?, ?, ?::jsonb)
                on conflict (subject, subject_key) do update set field_values = excluded.field_values""",
                subject,
                key,
                FieldJson.of(values));
    }

    /** Whether anything is said in the field. */
    public boolean isUsed(String subject, String code) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from own_field_values where subject = ? and field_values ?? ?)",
                Boolean.class,
                subject,
                code));
    }
}
