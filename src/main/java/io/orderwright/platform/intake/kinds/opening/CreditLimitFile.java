package io.orderwright.platform.intake.kinds.opening;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.credit.limits.CarriedLimit;
import io.orderwright.credit.limits.CarriedLimits;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.carried.CreditLimitsBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.CustomerMaster;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits with days that were approved before: temporary ones, and ordinary ones that are still to begin. */
@Component
class CreditLimitFile implements RecordFile<CarriedLimit>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("customer", "客户编码", "customer_code", "客户编号").ofKeys(),
            required("limit_kind", "额度类型", "kind"),
            required("currency", "币种", "货币"),
            required("limit", "额度", "信用额度", "credit_limit").ofNumbers(),
            required("valid_from", "生效日期", "开始日期").of(ColumnContent.DAY),
            optional("valid_until", "失效日期", "截止日期", "结束日期").of(ColumnContent.DAY));

    private final CarriedLimits limits;
    private final CustomerMaster customers;
    private final OpeningCells cells;
    private final CreditLimitsBack back;

    CreditLimitFile(CarriedLimits limits, CustomerMaster customers, OpeningCells cells, CreditLimitsBack back) {
        this.back = back;
        this.limits = limits;
        this.customers = customers;
        this.cells = cells;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CREDIT_LIMITS;
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
        return List.of("C-1001", "TEMPORARY", "CNY", "150000.00", "2026-09-01", "2026-12-31");
    }

    @Override
    public CarriedLimit read(Row row) {
        String currency = cells.currency(row);
        row.needed("limit_kind");
        LimitKind kind = Objects.requireNonNullElse(row.choice("limit_kind", LimitKind.class), LimitKind.TEMPORARY);
        Money limit = cells.needed(row, "limit", currency);
        LocalDate from = cells.day(row, "valid_from");
        LocalDate until = row.date("valid_until");
        if (row.clean()) {
            complainOfDays(row, kind, from, until);
        }
        return new CarriedLimit(row.needed("customer"), kind, limit, from, until);
    }

    private static void complainOfDays(Row row, LimitKind kind, LocalDate from, @Nullable LocalDate until) {
        if (kind == LimitKind.TEMPORARY && until == null) {
            row.complain("valid_until", "credit.limit-end-missing");
        }
        if (kind == LimitKind.ORDINARY && until != null) {
            row.complain("valid_until", "intake.limit-has-no-end");
        }
        if (until != null && until.isBefore(from)) {
            row.complain("valid_until", "credit.limit-ends-before-it-begins", until, from);
        }
    }

    @Override
    public String document(CarriedLimit said) {
        return said.key();
    }

    @Override
    public void look(List<ReadRow<CarriedLimit>> rows) {
        Set<String> known = customers
                .byCode(rows.stream()
                        .map(read -> read.said().customer())
                        .distinct()
                        .toList())
                .keySet();
        rows.stream().filter(read -> !known.contains(read.said().customer())).forEach(read -> read.row()
                .complainOfUnknown("customer", "intake.customer-unknown"));
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<CarriedLimit>> records, String actor) {
        return records.stream()
                .map(read -> limits.takeOver(read.said(), actor) ? RecordEffect.addition() : RecordEffect.repetition())
                .toList();
    }

    @Override
    public void each(Consumer<String[]> row) {
        limits.each(one -> row.accept(new String[] {
            one.customer(),
            one.kind().name(),
            one.amount().code(),
            one.amount().plain(),
            one.validFrom().toString(),
            one.validUntil() == null ? "" : one.validUntil().toString()
        }));
    }
}
