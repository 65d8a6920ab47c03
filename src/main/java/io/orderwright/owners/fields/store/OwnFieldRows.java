package io.orderwright.owners.fields.store;

import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.fields.FieldPlace;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of own fields. */
@Repository
public class OwnFieldRows {

    private static final String ALL =
            """
            select subject, code, place, name_en, name_zh, help_en, help_zh, type, unit, decimals, entries, required, usual,
                readers, writers, shown, retired
            from own_field""";

    private static final String IN_ORDER = " order by subject, place, code collate \"C\"";

    private final JdbcTemplate jdbc;

    OwnFieldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else adds fields to this kind of thing. */
    public void hold(String subject) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('own_field'), hashtext(?))", subject);
    }

    /** All there are, of each kind of thing in their order. */
    public List<OwnField> all() {
        return jdbc.query(ALL + IN_ORDER, (row, number) -> field(row));
    }

    /** Those of a kind of thing; until the transaction ends, none of them is changed. */
    public List<OwnField> held(String subject) {
        return jdbc.query(ALL + " where subject = ?" + IN_ORDER + " for share", (row, number) -> field(row), subject);
    }

    public List<OwnField> of(String subject) {
        return jdbc.query(ALL + " where subject = ?" + IN_ORDER, (row, number) -> field(row), subject);
    }

    /** One of them; until the transaction ends, nothing is said in it. */
    public Optional<OwnField> forChange(String subject, String code) {
        return jdbc
                .query(ALL + " where subject = ? and code = ? for update", (row, number) -> field(row), subject, code)
                .stream()
                .findFirst();
    }

    public Optional<OwnField> find(String subject, String code) {
        return jdbc.query(ALL + " where subject = ? and code = ?", (row, number) -> field(row), subject, code).stream()
                .findFirst();
    }

    /** The same; until the transaction ends, it is not changed. */
    public Optional<OwnField> held(String subject, String code) {
        return jdbc
                .query(ALL + " where subject = ? and code = ? for share", (row, number) -> field(row), subject, code)
                .stream()
                .findFirst();
    }

    public void set(OwnField field) {
        jdbc.update(
                """
                insert into own_field (subject, code, place, name_en, name_zh, help_en, help_zh, type, unit, decimals, entries,
                    required, usual, readers, writers, shown, retired)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (subject, code) do update set place = excluded.place, name_en = excluded.name_en,
                    name_zh = excluded.name_zh, help_en = excluded.help_en, help_zh = excluded.help_zh, type = excluded.type,
                    unit = excluded.unit, decimals = excluded.decimals, entries = excluded.entries,
                    required = excluded.required, usual = excluded.usual, readers = excluded.readers,
                    writers = excluded.writers, shown = excluded.shown, retired = excluded.retired""",
                field.subject(),
                field.code(),
                field.place(),
                field.nameEn(),
                field.nameZh(),
                field.helpEn(),
                field.helpZh(),
                field.type().name(),
                field.unit(),
                field.decimals(),
                FieldJson.of(field.entries()),
                field.required().name(),
                field.usual(),
                field.readers().toArray(String[]::new),
                field.writers().toArray(String[]::new),
                names(field.shown()),
                field.retired());
    }

    private static String[] names(Collection<FieldPlace> places) {
        return places.stream().map(Enum::name).toArray(String[]::new);
    }

    private static OwnField field(ResultSet row) throws SQLException {
        return new OwnField(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                FieldType.valueOf(row.getString(8)),
                row.getString(9),
                row.getInt(10),
                FieldJson.entries(row.getString(11)),
                FieldNeed.valueOf(row.getString(12)),
                row.getString(13),
                texts(row.getArray(14), Function.identity()),
                texts(row.getArray(15), Function.identity()),
                texts(row.getArray(16), FieldPlace::valueOf),
                row.getBoolean(17));
    }

    private static <T> SortedSet<T> texts(Array texts, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) texts.getArray()).map(of).collect(Collectors.toCollection(TreeSet::new));
    }
}
