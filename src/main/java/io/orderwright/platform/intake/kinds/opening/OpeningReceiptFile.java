package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.OpenReceiptsBack;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Row;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Money of customers that has paid no invoice yet. */
@Component
class OpeningReceiptFile implements RecordFile<OpeningReceipt>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("reference", "收款单号", "payment", "银行流水号", "单号").ofKeys(),
            required("customer", "客户编码", "customer_code", "客户编号").ofKeys(),
            required("received_on", "收款日期", "date", "payment_date").of(ColumnContent.DAY),
            required("currency", "币种", "货币"),
            required("amount", "余额", "金额", "open_amount").ofNumbers(),
            optional("for_order", "对应订单号", "订单号").ofKeys());

    private final OpenBusiness business;
    private final KnownBusiness known;
    private final OpeningCells cells;
    private final OpenReceiptsBack back;

    OpeningReceiptFile(OpenBusiness business, KnownBusiness known, OpeningCells cells, OpenReceiptsBack back) {
        this.back = back;
        this.business = business;
        this.known = known;
        this.cells = cells;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPENING_RECEIPTS;
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
        return List.of("BANK-7731", "C-1001", "2026-08-30", "CNY", "2500.00", "");
    }

    @Override
    public OpeningReceipt read(Row row) {
        String currency = cells.currency(row);
        OpeningReceipt said = new OpeningReceipt(
                row.needed("reference"),
                row.needed("customer"),
                cells.day(row, "received_on"),
                cells.needed(row, "amount", currency),
                row.text("for_order"));
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
    public List<RecordEffect> write(List<ReadRow<OpeningReceipt>> records, String actor) {
        return records.stream()
                .map(read -> business.receipt(read.said(), actor) ? RecordEffect.addition() : RecordEffect.repetition())
                .toList();
    }

    @Override
    public void each(Consumer<String[]> row) {
        known.eachReceipt(one -> row.accept(new String[] {
            one.reference(),
            one.customer(),
            one.receivedOn().toString(),
            one.amount().code(),
            one.amount().plain(),
            Objects.requireNonNullElse(one.order(), "")
        }));
    }
}
