package io.orderwright.platform.intake.store;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordNaming;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who names a record that was brought in: reads the tables of others, as the checks do, since there are no foreign keys between
 * modules. Which columns there are, the modules say; a test holds that against the columns of the database.
 */
@Repository
public class NamesInUse {

    private final JdbcTemplate jdbc;
    private final List<RecordNaming> namings;

    NamesInUse(JdbcTemplate jdbc, List<RecordUses> modules) {
        this.jdbc = jdbc;
        this.namings =
                modules.stream().flatMap(module -> module.namings().stream()).toList();
    }

    /** What names a record. */
    public record NameUse(String word, String shown) {}

    /** The columns that name such records. */
    public List<RecordNaming> namings(RecordName name) {
        return namings.stream().filter(naming -> naming.record() == name).toList();
    }

    /**
     * Until the transaction ends nobody begins to name these records, and whoever did in one that is under way has ended: customers
     * and products by what their row says, suppliers by what refers to them in the database.
     */
    public void hold(RecordName name, Collection<String> records) {
        if (name == RecordName.CUSTOMER || name == RecordName.PRODUCT) {
            jdbc.queryForList(
                    name == RecordName.CUSTOMER
                            ? "select 1 from customer where code = any (?) order by code collate \"C\" for update"
                            : "select 1 from product where sku = any (?) order by sku collate \"C\" for update",
                    (Object) records.toArray(String[]::new));
        }
    }

    /** Of these records those that something names, each with one of those; one statement, however many. */
    public Map<String, NameUse> of(RecordName name, Collection<String> records) {
        Map<String, NameUse> uses = new HashMap<>();
        if (records.isEmpty() || namings(name).isEmpty()) {
            return uses;
        }
        String[] wanted = records.toArray(String[]::new);
        List<RecordNaming> all = namings(name);
        jdbc.query(
                all.stream()
                        .map(naming -> select(naming) + " where " + naming.column() + " = any (?)")
                        .collect(Collectors.joining(
                                " union all ", "select distinct on (record) record, word, shown from (", ") as named")),
                statement -> {
                    for (int i = 1; i <= all.size(); i++) {
                        statement.setArray(i, statement.getConnection().createArrayOf("text", wanted));
                    }
                },
                row -> {
                    uses.put(row.getString(1), new NameUse(row.getString(2), row.getString(3)));
                });
        return uses;
    }

    private static String select(RecordNaming naming) {
        return "select %s as record, '%s' as word, %s::text as shown from %s"
                .formatted(naming.column(), naming.word(), naming.shown(), naming.table());
    }
}
