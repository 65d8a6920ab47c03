package io.orderwright.platform.checks.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.ground.Invariants.Invariant;
import io.orderwright.platform.kernel.keys.References;
import io.orderwright.platform.kernel.keys.References.Reference;
import io.orderwright.platform.security.RunningApplication;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checker looks for orphans in every table that names a customer, product, supplier, warehouse, order or another document, and finds them. */
@Tag("doors")
@RunningApplication
class NamingColumnsTest {

    /** How columns are called that name something: a table that calls its own otherwise belongs here. */
    private static final String NAMES =
            "^(customer|customer_code|buyer|payer|sku|product|supplier|supplier_code|warehouse|from_warehouse|to_warehouse"
                    + "|order_number|from_order|to_order|delivery|change_order|voucher|subject)$";

    /** What is no reference, and why. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("diagram_migration_instance.subject", "whatever a process is about, as the engine told it"),
            Map.entry("product.sku", "its own key"),
            Map.entry("past_order_line.sku", "what was sold then may be no product of ours now"),
            Map.entry(
                    "effect.order_number",
                    "the key of any process: what is not there has no number of ours, see effects"),
            Map.entry("audit_record.subject", "whatever something happened to, and outlives it"),
            Map.entry("decision.subject", "whatever was decided about, also what was only tried"),
            Map.entry("table_replay_change.subject", "what a decision asked again was about"),
            Map.entry(
                    "staff_notice.subject",
                    "the number of whatever a process is about, of every kind, and of an owner's own"),
            Map.entry("own_field.subject", "a kind of thing, as order"),
            Map.entry(
                    "own_field_said.subject",
                    "a kind of thing; whether it is said of one of its key: see own-fields-are-found"),
            Map.entry(
                    "own_field_values.subject",
                    "a kind of thing; whether there is one of its key: see own-fields-agree"));

    private static final List<References> MODULES = AllChecks.beans(References.class);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void noTableIsForgotten() {
        Set<String> naming = new TreeSet<>(jdbc.queryForList(
                """
                select c.relname || '.' || a.attname from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                where a.attnum > 0 and not a.attisdropped and a.attname ~ ? and c.relname !~ '^act_'
                  and not exists (select 1 from pg_constraint f
                    where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey))""",
                String.class,
                NAMES));
        naming.removeAll(OTHERS.keySet());
        Set<String> checked = brought()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(checked).isEqualTo(naming);
        assertThat(naming).hasSizeGreaterThan(60);
    }

    private static Stream<Reference> brought() {
        return MODULES.stream().flatMap(module -> module.references().stream());
    }

    /** Each kind by the check that looks for it. */
    private static String check(Reference column) {
        return switch (column.to()) {
            case CUSTOMER -> "references-customers";
            case PRODUCT -> "references-products";
            case WAREHOUSE -> "references-warehouses";
            case ORDER -> "references-orders";
            case DELIVERY -> "references-deliveries";
            case CHANGE -> "references-changes";
            case VOUCHER -> "references-vouchers";
            case SIGNED_OFF -> "references-approvals";
            case ROUND -> "references-rounds";
        };
    }

    static Stream<Arguments> columns() {
        return brought().map(column -> Arguments.of(check(column), column));
    }

    /** A table of the same columns stands before the real one, with one row in it that names nobody. */
    @ParameterizedTest
    @MethodSource("columns")
    void anOrphanIsFound(String check, Reference column) {
        String query = new ReferenceInvariants(MODULES)
                .invariants().stream()
                        .filter(invariant -> invariant.id().equals(check))
                        .map(Invariant::query)
                        .findFirst()
                        .orElseThrow();
        String told = column.table() + " names NOBODY";
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute(
                    "create temp table %1$s (like public.%1$s including defaults including generated) on commit drop"
                            .formatted(column.table()));
            assertThat(found(query)).doesNotContain(told);
            jdbc.execute(row(column));
            assertThat(found(query)).contains(told);
        });
    }

    private Set<String> found(String query) {
        return new HashSet<>(jdbc.query(query, (row, number) -> row.getString("found")));
    }

    private String row(Reference column) {
        List<Map<String, Object>> needed = jdbc.queryForList(
                """
                select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
                where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  and (a.attnotnull and not a.atthasdef or a.attname in (?, ?, 'kind'))""",
                column.table(),
                column.column(),
                column.subject());
        String names =
                needed.stream().map(one -> String.valueOf(one.get("name"))).collect(Collectors.joining(", "));
        String values = needed.stream()
                .map(one -> Objects.equals(one.get("name"), column.column()) ? "'NOBODY'" : any(one.get("type")))
                .collect(Collectors.joining(", "));
        return "insert into " + column.table() + " (" + names + ") values (" + values + ")";
    }

    private static String any(Object type) {
        String name = String.valueOf(type);
        if (name.endsWith("[]")) {
            return "'{}'";
        }
        return switch (name.replaceAll("\\(.*\\)", "")) {
            case "text", "character varying", "character" -> "'x'";
            case "boolean" -> "false";
            case "uuid" -> "gen_random_uuid()";
            case "date", "timestamp with time zone" -> "now()";
            case "jsonb", "json" -> "'{}'";
            default -> "1";
        };
    }
}
