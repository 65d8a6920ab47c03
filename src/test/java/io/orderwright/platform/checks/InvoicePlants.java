package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with documents and what paid them. */
final class InvoicePlants {

    private static final String PAID = "select min(invoice) from allocation";
    private static final String OPEN_BOOKS = "alter table %s disable trigger user";

    private InvoicePlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "invoice-of-order",
                    "select min(number) from invoice",
                    "update invoice set currency = 'XXX' where number = $"),
            Plant.of(
                    "posting-instance",
                    "select min(number) from invoice where kind = 'FINAL'",
                    "update invoice set kind = 'PART', state = 'ISSUED' where number = $"),
            Plant.of(
                    "deposit-gates",
                    "select min(number) from invoice where paid = 0",
                    "update invoice set deposit_gate = 'SHIPMENT' where number = $"),
            Plant.of(
                    "accounts-agree",
                    "select min(customer_code) from invoice where paid < gross",
                    "update invoice set paid = paid + 0.01"
                            + " where number = (select min(number) from invoice where paid < gross and customer_code = $)"),
            Plant.of(
                    "invoice-lines",
                    "select min(number) from invoice",
                    OPEN_BOOKS.formatted("invoice_line"),
                    "update invoice_line set net = net + 0.01, tax = tax - 0.01 where line_no = 1"
                            + " and invoice_id = (select id from invoice where number = $)"),
            Plant.of(
                    "invoice-lines",
                    "select min(number) from invoice",
                    OPEN_BOOKS.formatted("invoice_line"),
                    "update invoice_line set order_line = 77 where invoice_id = (select id from invoice where number = $)"),
            Plant.of(
                    "invoice-rows",
                    "select min(number) from invoice where row_count = 1",
                    "update invoice set row_count = 2 where number = $"),
            Plant.of(
                    "invoice-rows",
                    "select min(number) from invoice where gross > 1 and paid = 0",
                    "insert into invoice_row select id, 1, due_on, net - 0.01, tax, gross - 0.01, 0 from invoice where number = $",
                    "insert into invoice_row select id, 2, due_on, 0.02, 0, 0.02, 0 from invoice where number = $",
                    "update invoice set row_count = 2 where number = $"),
            Plant.of(
                    "invoice-rows",
                    PAID,
                    OPEN_BOOKS.formatted("allocation"),
                    "update allocation set row_no = 1 where invoice = $"),
            Plant.of(
                    "invoiced-quantities",
                    "select min(order_number) from invoice",
                    OPEN_BOOKS.formatted("invoice_line"),
                    "update invoice_line set quantity = quantity + 1"
                            + " where invoice_id in (select id from invoice where order_number = $)"),
            Plant.of(
                    "invoiced-quantities",
                    "select min(order_number) from invoice",
                    "update order_line set invoiced = 0 where order_id = (select id from sales_order where number = $)"),
            Plant.of(
                    "documents-linked",
                    "select min(number) from invoice",
                    "update invoice set state = 'CORRECTED' where number = $"),
            Plant.of(
                    "documents-linked",
                    "select min(number) from invoice",
                    "update invoice set kind = 'DEBIT', corrects = (select max(number) from invoice) where number = $"),
            Plant.of(
                    "documents-linked",
                    "select min(number) from invoice",
                    "insert into invoice_line (invoice_id, line_no, deposit, tax_rate, net, tax, gross)"
                            + " select id, 99, number, 0, -1, 0, -1 from invoice where number = $"),
            Plant.of(
                    "allocations-agree",
                    PAID,
                    "insert into allocation (invoice, entry_no, receipt_id, amount, currency, reason, allocated_by, allocated_at)"
                            + " select invoice, 99, receipt_id, 0.01, currency, 'x', 'x', now() from allocation"
                            + " where invoice = $ and entry_no = 1"),
            Plant.of(
                    "allocations-agree",
                    "select min(r.source || ':' || r.external_id) from receipt r join allocation a on a.receipt_id = r.id",
                    "update receipt set allocated = allocated - 0.01 where source || ':' || external_id = $"),
            Plant.of(
                    "allocations-agree",
                    PAID,
                    "insert into allocation (invoice, entry_no, receipt_id, amount, currency, reverses, reason, allocated_by,"
                            + " allocated_at) select invoice, entry_no + 50, receipt_id, 0.01 - amount, currency, entry_no, 'x', 'x',"
                            + " now() from allocation where invoice = $ and entry_no = 1"),
            Plant.of(
                    "books-append-only",
                    "select 'allocation'",
                    "alter table allocation disable trigger allocation_append_only"),
            Plant.of(
                    "papers-once",
                    "select min(order_number) from invoice",
                    "insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid,"
                            + " issued_on, due_on, kind, part_no, state, posted_under, entries) select id + 900000000, 0, number || 'X',"
                            + " order_number, customer_code, currency, net, tax, gross, 0, issued_on, due_on, 'FINAL', 2, 'ISSUED',"
                            + " number || 'X', 0 from invoice where order_number = $"),
            Plant.of(
                    "invoices-posted",
                    "select min(number) from invoice where finance_document is not null",
                    "update effect set state = 'FAILED' where topic = 'finance.post-invoice'"
                            + " and order_number = (select posted_under from invoice where number = $)"),
            Plant.of(
                    "invoices-posted",
                    "select min(number) from invoice where finance_document is not null",
                    "update invoice set finance_document = (select max(finance_document) from invoice) where number = $"),
            Plant.of(
                    "invoices-posted",
                    "select min(number) from invoice",
                    "update invoice set posted_under = (select max(posted_under) from invoice) where number = $"),
            Plant.of(
                    "receipts-and-invoices",
                    "select min(customer_code) from receipt where allocated > 1",
                    "update receipt set allocated = allocated - 0.01 where customer_code = $ and allocated > 1"),
            Plant.of(
                    "receipt-bounds",
                    "select min(number) from invoice",
                    "update invoice set paid = gross + 0.01 where number = $"),
            Plant.of(
                    "receipt-bounds",
                    "select min(source || ':' || external_id) from receipt",
                    "update receipt set allocated = amount + 1 where source || ':' || external_id = $"),
            Plant.of(
                    "invoice-of-order",
                    "select min(number) from invoice",
                    "update invoice set net = net + 0.01, gross = gross + 0.01 where number = $"),
            Plant.order("payments-accepted", "CLOSED", "delete from receipt where order_number = $"));
}
