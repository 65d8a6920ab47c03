package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.back.rates.TaxRatesBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The rates of tax codes, each from a day on. */
@Component
class TaxRateFile implements RecordFile<EnterTaxRate>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("tax_code", "税码", "税率编码").ofKeys(),
            required("valid_from", "生效日期", "日期"),
            required("rate", "税率"),
            optional("zero_rate", "零税率标识", "零税率原因"),
            optional("confirmed", "已确认"));

    private static final Map<String, String> NAMED = Map.of("code", "tax_code");

    private final TaxCodes taxes;
    private final RecordRules rules;
    private final TaxRatesBack back;
    private final boolean moving;

    @Autowired
    TaxRateFile(TaxCodes taxes, RecordRules rules, TaxRatesBack back) {
        this(taxes, rules, back, false);
    }

    private TaxRateFile(TaxCodes taxes, RecordRules rules, TaxRatesBack back, boolean moving) {
        this.back = back;
        this.taxes = taxes;
        this.rules = rules;
        this.moving = moving;
    }

    /** Whoever moves in brings along what held in the time before. */
    @Override
    public RecordFile<EnterTaxRate> asOf(LocalDate day) {
        return new TaxRateFile(taxes, rules, back, true);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TAX_RATES;
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
        return List.of("CN13", "2026-01-01", "13%", "", "");
    }

    @Override
    public EnterTaxRate read(Row row) {
        row.needed("rate");
        row.needed("valid_from");
        BigDecimal rate = row.share("rate", 4);
        LocalDate from = row.date("valid_from");
        EnterTaxRate asked = new EnterTaxRate(
                row.needed("tax_code"),
                from == null ? LocalDate.EPOCH : from,
                Objects.requireNonNullElse(rate, BigDecimal.ZERO),
                row.choice("zero_rate", ZeroRate.class),
                row.flag("confirmed"));
        rules.check(row, asked, NAMED);
        return asked;
    }

    @Override
    public String document(EnterTaxRate asked) {
        return asked.code() + " " + asked.validFrom();
    }

    @Override
    public void look(List<ReadRow<EnterTaxRate>> rows) {
        for (ReadRow<EnterTaxRate> read : rows) {
            try {
                if (moving) {
                    taxes.checkBrought(read.said());
                } else {
                    taxes.check(read.said());
                }
            } catch (Refusal refused) {
                read.row().complain(column(refused), refused.code(), refused.arguments());
            }
        }
    }

    /**
     * The last day first: what is filled in below a day is then still a day at which nothing held. Whoever moves in goes on from
     * the last day that is known, the first day first.
     */
    @Override
    public List<RecordEffect> write(List<ReadRow<EnterTaxRate>> records, String actor) {
        List<RecordEffect> effects = records.stream().map(this::effect).toList();
        Comparator<EnterTaxRate> byDay = Comparator.comparing(EnterTaxRate::validFrom);
        records.stream()
                .map(ReadRow::said)
                .sorted(moving ? byDay : byDay.reversed())
                .forEach(asked -> enter(asked, actor));
        return effects;
    }

    private void enter(EnterTaxRate asked, String actor) {
        if (moving) {
            taxes.bring(asked, actor);
        } else {
            taxes.enter(asked, actor);
        }
    }

    private RecordEffect effect(ReadRow<EnterTaxRate> read) {
        EnterTaxRate asked = read.said();
        Optional<TaxRateView> known = taxes.at(asked.code(), asked.validFrom());
        return known.map(before -> new Differences(read.row().line(), document(asked))
                        .of("rate", before.rate(), asked.rate())
                        .of("zero_rate", before.zeroRate(), asked.zeroRate())
                        .effect())
                .orElseGet(RecordEffect::addition);
    }

    private static String column(Refusal refused) {
        return switch (Objects.requireNonNullElse(refused.field(), "rate")) {
            case "code" -> "tax_code";
            case "validFrom" -> "valid_from";
            case "zeroRate" -> "zero_rate";
            default -> "rate";
        };
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<TaxRateView> page = taxes.page(after, PAGE); !page.isEmpty(); page = taxes.page(after, PAGE)) {
            page.forEach(one -> row.accept(new String[] {
                one.code(),
                one.validFrom().toString(),
                PlainNumber.percent(one.rate()) + "%",
                Objects.toString(one.zeroRate(), ""),
                "yes"
            }));
            after = page.get(page.size() - 1).key();
        }
    }
}
