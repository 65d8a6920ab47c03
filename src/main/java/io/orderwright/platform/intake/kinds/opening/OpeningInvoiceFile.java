package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.OpenInvoicesBack;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Invoices of the time before that are still to be paid, in whole or in part. */
@Component
class OpeningInvoiceFile implements RecordFile<OpeningInvoice>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("number", "发票号", "invoice", "invoice_number", "单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户编号").ofKeys(),
            required("issued_on", "开票日期", "date", "invoice_date").of(ColumnContent.DAY),
            required("due_on", "到期日", "due_date").of(ColumnContent.DAY),
            required("currency", "币种", "货币"),
            required("gross", "价税合计", "amount", "含税金额").ofNumbers(),
            optional("tax", "税额").ofNumbers(),
            required("open", "未付金额", "open_amount", "未收金额").ofNumbers(),
            optional("due_rows", "分期", "付款分期", "schedule"));

    private final OpenBusiness business;
    private final KnownBusiness known;
    private final OpeningCells cells;
    private final OpenInvoicesBack back;

    OpeningInvoiceFile(OpenBusiness business, KnownBusiness known, OpeningCells cells, OpenInvoicesBack back) {
        this.back = back;
        this.business = business;
        this.known = known;
        this.cells = cells;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_INVOICES;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.through(back);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("INV-8801", "C-1001", "2026-08-15", "2026-09-14", "CNY", "11300.00", "1300.00", "5000.00", "");
    }

    @Override
    public OpeningInvoice read(Row row) {
        String currency = cells.currency(row);
        Money gross = cells.needed(row, "gross", currency);
        Money tax = cells.optional(row, "tax", currency);
        Money open = cells.needed(row, "open", currency);
        if (tax.isMoreThan(gross)) {
            row.complain("tax", "intake.opening.tax");
        }
        if (row.clean() && (!open.isPositive() || open.isMoreThan(gross))) {
            row.complain("open", "intake.opening.open");
        }
        LocalDate issued = cells.day(row, "issued_on");
        LocalDate due = cells.day(row, "due_on");
        if (row.clean() && due.isBefore(issued)) {
            row.complain("due_on", "intake.opening.due");
        }
        OpeningInvoice said = new OpeningInvoice(
                row.needed("number"),
                row.needed("customer"),
                issued,
                due,
                gross.minus(tax),
                tax,
                open,
                DueRows.read(row, "due_rows", currency));
        if (row.clean() && !said.addsUp()) {
            row.complain("due_rows", "intake.opening.rows", gross, open, due);
        }
        return said;
    }

    @Override
    public String document(OpeningInvoice said) {
        return said.number();
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<OpeningInvoice>> records, String actor) {
        return records.stream()
                .map(read -> business.invoice(read.said(), actor) ? RecordEffect.addition() : RecordEffect.repetition())
                .toList();
    }

    @Override
    public void each(Consumer<String[]> row) {
        known.eachInvoice(one -> row.accept(new String[] {
            one.number(),
            one.customer(),
            one.issuedOn().toString(),
            one.dueOn().toString(),
            one.gross().code(),
            one.gross().plain(),
            one.tax().plain(),
            one.open().plain(),
            DueRows.text(one.rows())
        }));
    }
}
