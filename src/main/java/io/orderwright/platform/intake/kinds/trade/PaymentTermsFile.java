package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.MonthEnd;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsRow;
import io.orderwright.sales.terms.TermsText;
import io.orderwright.sales.terms.TermsView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payment terms. Of known ones the names, and whether they are offered, may change. */
@Component
class PaymentTermsFile extends RowByRowFile<EnterTerms, TermsView, EnterTerms> {

    private static final List<Column> COLUMNS = List.of(
            required("code", "付款条件", "代码", "账期代码").ofKeys(),
            required("name_en", "英文名称"),
            required("name_zh", "中文名称"),
            required("rows", "付款计划", "分期"),
            optional("months", "月结月数").ofNumbers(),
            optional("cut_off_day", "截止日", "结账日").ofNumbers(),
            optional("billing", "开票方式"),
            optional("discount_percent", "现金折扣率").ofNumbers(),
            optional("discount_days", "折扣期限", "折扣天数").ofNumbers(),
            optional("active", "有效", "启用"));

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nameEn", "name_en"),
            Map.entry("nameZh", "name_zh"),
            Map.entry("monthEnd", "months"),
            Map.entry("monthEnd.months", "months"),
            Map.entry("monthEnd.cutOffDay", "cut_off_day"),
            Map.entry("percent", "discount_percent"),
            Map.entry("days", "discount_days"),
            Map.entry("discount", "discount_days"),
            Map.entry("discount.percent", "discount_percent"),
            Map.entry("discount.days", "discount_days"));

    private final TermsMaster terms;
    private final RecordRules rules;

    PaymentTermsFile(TermsMaster terms, RecordRules rules) {
        this.terms = terms;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PAYMENT_TERMS;
    }

    @Override
    public WayBack wayBack() {
        return WayBack.closed("intake.undo.never.reference");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of(
                "30-60-10",
                "30 % / 60 % / 10 %",
                "3-6-1",
                "30 ORDER 0, 60 DELIVERY 0, 10 INVOICE 90",
                "",
                "",
                "END",
                "2",
                "10",
                "是");
    }

    @Override
    public EnterTerms read(Row row) {
        EnterTerms asked = new EnterTerms(
                row.needed("code"),
                row.needed("name_en"),
                row.needed("name_zh"),
                monthEnd(row),
                rows(row),
                row.choice("billing", BillingBasis.class),
                discount(row),
                row.flag("active"));
        if (row.clean()) {
            rules.check(row, asked, NAMED);
        }
        return asked;
    }

    private static @Nullable MonthEnd monthEnd(Row row) {
        Integer months = row.whole("months");
        Integer cutOff = row.whole("cut_off_day");
        return months == null && cutOff == null ? null : new MonthEnd(cutOff, Objects.requireNonNullElse(months, 0));
    }

    private static @Nullable EarlyDiscount discount(Row row) {
        BigDecimal percent = row.number("discount_percent", 2);
        Integer days = row.whole("discount_days");
        return percent == null && days == null
                ? null
                : new EarlyDiscount(
                        Objects.requireNonNullElse(percent, BigDecimal.ZERO), Objects.requireNonNullElse(days, 0));
    }

    private static List<TermsRow> rows(Row row) {
        try {
            return TermsText.rows(row.needed("rows"));
        } catch (Refusal refused) {
            row.complain("rows", refused.code(), refused.arguments());
            return List.of();
        }
    }

    @Override
    public String document(EnterTerms asked) {
        return asked.code();
    }

    @Override
    public void look(List<ReadRow<EnterTerms>> rows) {
        for (ReadRow<EnterTerms> read : rows) {
            if (read.row().clean()) {
                whole(read, null);
            }
        }
    }

    @Override
    @Nullable
    TermsView known(EnterTerms asked) {
        return terms.find(asked.code()).orElse(null);
    }

    @Override
    EnterTerms whole(ReadRow<EnterTerms> read, @Nullable TermsView known) {
        try {
            terms.check(read.said());
        } catch (Refusal refused) {
            String field = refused.field();
            read.row()
                    .complain(
                            field == null ? "code" : NAMED.getOrDefault(field, field),
                            refused.code(),
                            refused.arguments());
        }
        return read.said();
    }

    @Override
    Differences differences(Differences none, TermsView known, EnterTerms wanted) {
        return none.of("name_en", known.nameEn(), wanted.nameEn())
                .of("name_zh", known.nameZh(), wanted.nameZh())
                .of("active", known.active(), Objects.requireNonNullElse(wanted.active(), known.active()));
    }

    @Override
    void set(EnterTerms wanted, String actor) {
        terms.enter(wanted, actor);
    }

    @Override
    public void each(Consumer<String[]> row) {
        eachOf(this::after, one -> row.accept(cells(one)));
    }

    private List<TermsView> after(@Nullable TermsView last) {
        return terms.page(last == null ? "" : last.code(), PAGE);
    }

    private static String[] cells(TermsView one) {
        PaymentTerms means = one.terms();
        MonthEnd end = means.monthEnd();
        EarlyDiscount discount = means.discount();
        return new String[] {
            one.code(),
            one.nameEn(),
            one.nameZh(),
            TermsText.of(means.rows()),
            end == null ? "" : String.valueOf(end.months()),
            end == null || end.cutOffDay() == null ? "" : String.valueOf(end.cutOffDay()),
            means.billing().name(),
            discount == null ? "" : PlainNumber.of(discount.percent()),
            discount == null ? "" : String.valueOf(discount.days()),
            one.active() ? "yes" : "no"
        };
    }
}
