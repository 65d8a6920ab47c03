package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.back.UnitsBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterUnit;
import io.orderwright.platform.reference.UnitView;
import io.orderwright.platform.reference.Units;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Units of measure. */
@Component
class UnitFile implements RecordFile<EnterUnit>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("unit", "单位", "计量单位").ofKeys(),
            required("decimals", "小数位数", "小数位"),
            optional("active", "有效", "在用"));

    private static final Map<String, String> NAMED = Map.of("code", "unit");

    private final Units units;
    private final RecordRules rules;
    private final UnitsBack back;

    UnitFile(Units units, RecordRules rules, UnitsBack back) {
        this.back = back;
        this.units = units;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.UNITS;
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
        return List.of("kg", "3", "");
    }

    @Override
    public EnterUnit read(Row row) {
        row.needed("decimals");
        EnterUnit asked = new EnterUnit(row.needed("unit"), row.whole("decimals"), row.flag("active"));
        rules.check(row, asked, NAMED);
        return asked;
    }

    @Override
    public String document(EnterUnit asked) {
        return asked.code();
    }

    @Override
    public void look(List<ReadRow<EnterUnit>> rows) {
        for (ReadRow<EnterUnit> read : rows) {
            try {
                units.check(read.said());
            } catch (Refusal refused) {
                read.row()
                        .complain(
                                "decimals".equals(refused.field()) ? "decimals" : "unit",
                                refused.code(),
                                refused.arguments());
            }
        }
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<EnterUnit>> records, String actor) {
        List<RecordEffect> effects = records.stream().map(this::effect).toList();
        records.forEach(read -> units.enter(read.said(), actor));
        return effects;
    }

    private RecordEffect effect(ReadRow<EnterUnit> read) {
        EnterUnit asked = read.said();
        return units.find(asked.code())
                .map(before -> new Differences(read.row().line(), asked.code())
                        .of("decimals", before.decimals(), asked.decimals())
                        .of("active", before.active(), Objects.requireNonNullElse(asked.active(), before.active()))
                        .effect())
                .orElseGet(RecordEffect::addition);
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<UnitView> page = units.page(after, PAGE); !page.isEmpty(); page = units.page(after, PAGE)) {
            page.forEach(one ->
                    row.accept(new String[] {one.code(), String.valueOf(one.decimals()), one.active() ? "yes" : "no"}));
            after = page.get(page.size() - 1).code();
        }
    }
}
