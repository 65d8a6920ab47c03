package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with statements of banks. */
final class BankingPlants {

    private static final String ACCOUNT =
            "insert into bank_account select 'PLANT', 'x', 'x', '0001', null, 'CNY', 'MT940', null, false, false, false, 0, true";

    private BankingPlants() {}

    private static String statement(String closing, String state, int open) {
        return "insert into bank_statement (id, kind, account, number, file_name, fingerprint, currency, opening_on, opening, closing_on,"
                + " closing, lines, left_open, state, taken_by, taken_at) values (900000000, 'STATEMENT', 'PLANT', '1', 'x', 'x', 'CNY',"
                + " '2026-01-01', 0, '2026-01-01', " + closing + ", 1, " + open + ", '" + state + "', 'fiona', now())";
    }

    private static String line(String amount, String state, String columns, String values) {
        return line(1, amount, state, columns, values);
    }

    private static String line(int which, String amount, String state, String columns, String values) {
        return "insert into bank_line (id, statement, told_by, account, place, content, occurrence, booked_on, currency, amount,"
                + " reversal, return_reason, name, counter_account, text, reference, bank_id, entry_id, part, state"
                + columns
                + ") values (" + (899_999_999 + which) + ", 900000000, 900000000, 'PLANT', " + which + ", 'plant', "
                + which
                + ", '2026-01-01', 'CNY', " + amount + ", false, '', '', '', '', '', '', '', 0, '" + state + "'"
                + values
                + ")";
    }

    private static final String APPLIED = ", use_kind, used_as, settled_by, settled_at";

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "bank-statements-add-up",
                    "select 'PLANT 1'",
                    ACCOUNT,
                    statement("2", "OPEN", 1),
                    line("3", "OPEN", "", "")),
            Plant.of(
                    "bank-statements-add-up",
                    "select 'PLANT 1'",
                    ACCOUNT,
                    statement("2", "SETTLED", 0),
                    line("2", "OPEN", "", "")),
            Plant.of(
                    "bank-lines-told-once",
                    "select 'PLANT 1 2'",
                    ACCOUNT,
                    statement("2", "OPEN", 1),
                    line("2", "OPEN", "", ""),
                    line(2, "3", "REPEATED", ", repeats", ", 900000000")),
            Plant.of(
                    "bank-lines-applied",
                    "select 'PLANT plant-1'",
                    ACCOUNT,
                    statement("2", "SETTLED", 0),
                    line("2", "APPLIED", APPLIED, ", 'RECEIPT', '0', 'fiona', now()")),
            Plant.of(
                    "bank-lines-applied",
                    "select 'bank:BK-' || min(external_id) from receipt",
                    "update receipt set source = 'bank', external_id = 'BK-' || external_id where 'bank:BK-' || external_id = $"));
}
