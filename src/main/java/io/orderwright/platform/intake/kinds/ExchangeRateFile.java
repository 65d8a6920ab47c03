package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What currencies are worth, each from a day on. */
@Component
class ExchangeRateFile implements RecordFile<EnterExchangeRate> {

    private static final List<Column> COLUMNS = List.of(
            required("currency", "币种", "货币"),
            required("valid_from", "生效日期", "日期"),
            required("rate", "汇率", "中间价"),
            optional("confirmed", "已确认"));

    private static final Map<String, String> NAMED = Map.of();

    private final Currencies currencies;
    private final RecordRules rules;

    ExchangeRateFile(Currencies currencies, RecordRules rules) {
        this.currencies = currencies;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EXCHANGE_RATES;
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
    public void look(List<Read<EnterExchangeRate>> rows) {
        for (Read<EnterExchangeRate> read : rows) {
            try {
                currencies.check(read.said());
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

    /** The last day first: what is filled in below a day is then still a day at which nothing held. */
    @Override
    public List<RecordEffect> write(List<Read<EnterExchangeRate>> records, String actor) {
        List<RecordEffect> effects = records.stream().map(this::effect).toList();
        records.stream()
                .map(Read::said)
                .sorted(Comparator.comparing(EnterExchangeRate::validFrom).reversed())
                .forEach(asked -> currencies.enter(asked, actor));
        return effects;
    }

    private RecordEffect effect(Read<EnterExchangeRate> read) {
        EnterExchangeRate asked = read.said();
        Optional<BigDecimal> known = currencies.at(asked.currency(), asked.validFrom());
        return known.map(before -> new Differences(read.row().line(), document(asked))
                        .of("rate", before, asked.rate())
                        .effect())
                .orElseGet(RecordEffect::addition);
    }
}
