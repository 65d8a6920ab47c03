package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.back.rates.ExchangeRatesBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.orderwright.platform.reference.ExchangeRateView;
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

/** What currencies are worth, each from a day on. */
@Component
class ExchangeRateFile implements RecordFile<EnterExchangeRate>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("currency", "币种", "货币"),
            required("valid_from", "生效日期", "日期"),
            required("rate", "汇率", "中间价"),
            optional("confirmed", "已确认"));

    private static final Map<String, String> NAMED = Map.of();

    private final Currencies currencies;
    private final RecordRules rules;
    private final ExchangeRatesBack back;
    private final boolean moving;

    @Autowired
    ExchangeRateFile(Currencies currencies, RecordRules rules, ExchangeRatesBack back) {
        this(currencies, rules, back, false);
    }

    private ExchangeRateFile(Currencies currencies, RecordRules rules, ExchangeRatesBack back, boolean moving) {
        this.back = back;
        this.currencies = currencies;
        this.rules = rules;
        this.moving = moving;
    }

    /** Whoever moves in brings along what held in the time before. */
    @Override
    public RecordFile<EnterExchangeRate> asOf(LocalDate day) {
        return new ExchangeRateFile(currencies, rules, back, true);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EXCHANGE_RATES;
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
        return List.of("USD", "2026-01-01", "7.0288", "");
    }

    @Override
    public EnterExchangeRate read(Row row) {
        row.needed("currency");
        row.needed("valid_from");
        BigDecimal rate = row.neededNumber("rate", 8);
        LocalDate from = row.date("valid_from");
        EnterExchangeRate asked = new EnterExchangeRate(
                Objects.requireNonNullElse(row.code("currency"), ""),
                from == null ? LocalDate.EPOCH : from,
                rate,
                row.flag("confirmed"));
        rules.check(row, asked, NAMED);
        return asked;
    }

    @Override
    public String document(EnterExchangeRate asked) {
        return asked.currency() + " " + asked.validFrom();
    }

    @Override
    public void look(List<ReadRow<EnterExchangeRate>> rows) {
        for (ReadRow<EnterExchangeRate> read : rows) {
            try {
                if (moving) {
                    currencies.checkBrought(read.said());
                } else {
                    currencies.check(read.said());
                }
            } catch (Refusal refused) {
                read.row()
                        .complain(
                                "validFrom".equals(refused.field())
                                        ? "valid_from"
                                        : Objects.requireNonNullElse(refused.field(), "rate"),
                                refused.code(),
                                refused.arguments());
            }
        }
    }

    /**
     * The last day first: what is filled in below a day is then still a day at which nothing held. Whoever moves in goes on from
     * the last day that is known, the first day first.
     */
    @Override
    public List<RecordEffect> write(List<ReadRow<EnterExchangeRate>> records, String actor) {
        List<RecordEffect> effects = records.stream().map(this::effect).toList();
        Comparator<EnterExchangeRate> byDay = Comparator.comparing(EnterExchangeRate::validFrom);
        records.stream()
                .map(ReadRow::said)
                .sorted(moving ? byDay : byDay.reversed())
                .forEach(asked -> enter(asked, actor));
        return effects;
    }

    private void enter(EnterExchangeRate asked, String actor) {
        if (moving) {
            currencies.bring(asked, actor);
        } else {
            currencies.enter(asked, actor);
        }
    }

    private RecordEffect effect(ReadRow<EnterExchangeRate> read) {
        EnterExchangeRate asked = read.said();
        Optional<BigDecimal> known = currencies.at(asked.currency(), asked.validFrom());
        return known.map(before -> new Differences(read.row().line(), document(asked))
                        .of("rate", before, asked.rate())
                        .effect())
                .orElseGet(RecordEffect::addition);
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<ExchangeRateView> page = currencies.page(after, PAGE);
                !page.isEmpty();
                page = currencies.page(after, PAGE)) {
            page.stream()
                    .filter(one -> !one.currency().equals(Currencies.COMPANY_CURRENCY))
                    .forEach(one -> row.accept(cells(one)));
            after = page.get(page.size() - 1).key();
        }
    }

    private static String[] cells(ExchangeRateView one) {
        return new String[] {one.currency(), one.validFrom().toString(), PlainNumber.of(one.rate()), "yes"};
    }
}
