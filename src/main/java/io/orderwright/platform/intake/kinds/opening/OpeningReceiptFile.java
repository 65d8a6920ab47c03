package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** Money of customers that has paid no invoice yet. */
@Component
class OpeningReceiptFile implements RecordFile<OpeningReceipt> {

    private static final List<Column> COLUMNS = List.of(
            required("reference", "收款单号", "payment", "银行流水号", "单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户编号").ofKeys(),
            required("received_on", "收款日期", "date", "payment_date").of(ColumnContent.DAY),
            required("currency", "币种", "货币"),
            required("amount", "余额", "金额", "open_amount").ofNumbers());

    private final OpenBusiness business;
    private final OpeningCells cells;

    OpeningReceiptFile(OpenBusiness business, OpeningCells cells) {
        this.business = business;
        this.cells = cells;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_RECEIPTS;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.closed("intake.undo.never.books");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("BANK-7731", "C-1001", "2026-08-30", "CNY", "2500.00");
    }

    @Override
    public OpeningReceipt read(Row row) {
        String currency = cells.currency(row);
        OpeningReceipt said = new OpeningReceipt(
                row.needed("reference"),
                row.needed("customer"),
                cells.day(row, "received_on"),
                cells.needed(row, "amount", currency));
        if (row.clean() && said.amount().isZero()) {
            row.complain("amount", "intake.rule.Positive");
        }
        return said;
    }

    @Override
    public String document(OpeningReceipt said) {
        return said.reference();
    }

    @Override
    public List<RecordEffect> write(List<Read<OpeningReceipt>> records, String actor) {
        return records.stream()
                .map(read -> business.receipt(read.said(), actor) ? RecordEffect.addition() : RecordEffect.repetition())
                .toList();
    }
}
