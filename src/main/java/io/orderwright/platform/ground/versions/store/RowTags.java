package io.orderwright.platform.ground.versions.store;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Fingerprint;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;

/** The tag of a thing, of the transactions that wrote its rows last: another one after every change. */
@Repository
public class RowTags {

    private static final int LENGTH = 20;

    private final JdbcTemplate jdbc;

    RowTags(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty when there is no such thing.
     *
     * @param address variables of the address, or members of the body
     * @param locked nobody else changes its own row until the transaction ends
     */
    public Optional<String> of(VersionOf thing, Map<?, ?> address, boolean locked) {
        SqlParameterValue[] key = Arrays.stream(thing.variables())
                .map(variable -> new SqlParameterValue(Types.OTHER, String.valueOf(address.get(variable))))
                .toArray(SqlParameterValue[]::new);
        String where = Arrays.stream(thing.key())
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" and ", " where ", ""));
        List<String> own = jdbc.queryForList(
                "select %s from %s%s%s"
                        .formatted(version(thing), thing.table(), where, locked ? " for no key update" : ""),
                String.class,
                (Object[]) key);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (thing.numbered()) {
            return Optional.of("\"" + own.get(0) + "\"");
        }
        StringBuilder all =
                new StringBuilder(String.join(",", own.stream().sorted().toList()));
        for (String part : thing.parts()) {
            int column = part.indexOf('(');
            all.append(';')
                    .append(jdbc.queryForObject(
                            "select string_agg(xmin::text, ',' order by xmin::text) from %s where %s in (select %s from %s%s)"
                                    .formatted(
                                            part.substring(0, column),
                                            part.substring(column + 1, part.length() - 1),
                                            thing.partsOf(),
                                            thing.table(),
                                            where),
                            String.class,
                            (Object[]) key));
        }
        return Optional.of("\"" + Fingerprint.of(all.toString()).substring(0, LENGTH) + "\"");
    }

    /** Nobody else makes the thing of this address in an operation of the API until the transaction ends. */
    public void lockNew(VersionOf thing, Map<?, ?> address) {
        String name = Arrays.stream(thing.variables())
                .map(variable -> String.valueOf(address.get(variable)))
                .collect(Collectors.joining("\n", thing.table() + "\n", ""));
        jdbc.queryForList("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)", name);
    }

    private static String version(VersionOf thing) {
        if (thing.columns().length > 0) {
            return "row(" + String.join(", ", thing.columns()) + ")::text";
        }
        return thing.numbered() ? "version::text" : "xmin::text";
    }
}
