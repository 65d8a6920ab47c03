package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with imports that were taken back, and with what is kept of others. */
final class ImportPlants {

    private ImportPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "imports-undone",
                    "select 'import/9000001'",
                    undone(9_000_001),
                    kept(9_000_001, "(select min(code) from customer)", "null, '', true, now()")),
            Plant.of(
                    "imports-kept",
                    "select 'import/9000002'",
                    undone(9_000_002),
                    kept(9_000_002, "'GONE'", "'{}', '', false, now()")),
            Plant.of(
                    "imports-kept",
                    "select 'import/9000003'",
                    undone(9_000_003).replace("'UNDONE', now() + interval '1 hour', 'ines'", "'DONE', null, null"),
                    kept(9_000_003, "'OLD'", "null, 'x', true, now() - interval '3 days'")));

    /** An import of customers that was taken back after everything else was written. */
    private static String undone(long id) {
        return "insert into import_job (id, kind, file_name, file_size, file_hash, dry_run, credit_allowed, actor, created_at,"
                + " finished_at, state, undone_at, undone_by) overriding system value values (" + id
                + ", 'CUSTOMERS', 'f', 1, 'h', false, false, 'ines', now(), now(), 'UNDONE', now() + interval '1 hour', 'ines')";
    }

    private static String kept(long id, String record, String rest) {
        return "insert into import_record (import_id, record, before, left_as, brought, keep_until) values (" + id
                + ", " + record + ", " + rest + ")";
    }
}
