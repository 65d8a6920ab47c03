package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with electronic invoices. */
final class EInvoicePlants {

    private EInvoicePlants() {}

    /** @param columns and their values beside those that every electronic invoice has */
    private static String invoice(String state, String net, String columns, String values) {
        return "insert into electronic_invoice (id, version, number, document, order_number, customer_code, kind, state, title,"
                + " net, tax, currency, requested_by, requested_at" + columns
                + ") select 900000000, 0, $, number, order_number, customer_code, 'NORMAL', '" + state + "', 'x', "
                + net
                + ", tax, currency, 'fiona', now()" + values
                + " from invoice where kind = 'FINAL' and currency = 'CNY' order by id limit 1";
    }

    static final List<Plant> ALL = List.of(
            Plant.of("electronic-invoices-agree", "select 'EI-900000000'", invoice("GIVEN_UP", "net + 1", "", "")),
            Plant.of(
                    "electronic-invoices-agree",
                    "select 'EI-900000000'",
                    invoice("ISSUED", "net", ", tax_number, issued_at", ", '26311000000000000000', now()")),
            Plant.of(
                    "electronic-invoices-told",
                    "select 'EI-900000000'",
                    invoice("ISSUED", "net", ", tax_number, issued_at", ", '26311000000000000000', now()")),
            Plant.of("electronic-invoice-instance", "select 'EI-900000000'", invoice("TO_MEND", "net", "", "")));
}
