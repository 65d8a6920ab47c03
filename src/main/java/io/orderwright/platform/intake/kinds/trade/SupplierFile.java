package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.back.SuppliersBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sells us goods. A known code is brought up to date. */
@Component
class SupplierFile extends RowByRowFile<String, Supplier, Supplier> {

    private static final List<Column> COLUMNS = List.of(
            required("code", "供应商编码", "supplier", "供应商编号", "supplier_code").ofKeys(),
            neededForNew("name", "供应商名称", "名称"),
            neededForNew("currency", "币种", "货币"),
            optional("electronic", "电子下单"));

    private final Suppliers suppliers;
    private final RecordRules rules;
    private final SuppliersBack back;

    SupplierFile(Suppliers suppliers, RecordRules rules, SuppliersBack back) {
        this.back = back;
        this.suppliers = suppliers;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SUPPLIERS;
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
        return List.of("S-100", "示例紧固件厂", "CNY", "否");
    }

    @Override
    public String read(Row row) {
        return row.needed("code");
    }

    @Override
    public String document(String code) {
        return code;
    }

    @Override
    public void look(List<ReadRow<String>> rows) {
        rows.forEach(read -> whole(read, known(read.said())));
    }

    @Override
    Supplier whole(ReadRow<String> read, @Nullable Supplier known) {
        Row row = read.row();
        Merge<Supplier> merge = new Merge<>(row, known);
        Supplier supplier = new Supplier(
                read.said(),
                merge.needed("name", row.text("name"), "", Supplier::name),
                merge.needed("currency", row.code("currency"), "", Supplier::currency),
                merge.usual("electronic", row.flag("electronic"), false, Supplier::electronic));
        rules.check(row, supplier, Map.of());
        if (known == null) {
            if (row.clean()) {
                currency(row, supplier.currency());
            }
            BusinessKey.fault(read.said(), KeyKind.SUPPLIER)
                    .ifPresent(fault -> row.complain("code", fault.code(), (Object[]) fault.arguments()));
        } else if (!known.currency().equals(supplier.currency())) {
            row.complain("currency", "purchasing.currency-stays", known.code());
        }
        return supplier;
    }

    private static void currency(Row row, String code) {
        try {
            Currencies.requireUsual("currency", code);
        } catch (Refusal refused) {
            row.complain("currency", refused.code(), refused.arguments());
        }
    }

    @Override
    @Nullable
    Supplier known(String code) {
        return suppliers.find(code).orElse(null);
    }

    @Override
    void set(Supplier wanted, String actor) {
        suppliers.enter(wanted, actor);
    }

    @Override
    Differences differences(Differences none, Supplier known, Supplier wanted) {
        return none.of("name", known.name(), wanted.name()).of("electronic", known.electronic(), wanted.electronic());
    }

    @Override
    public void each(Consumer<String[]> row) {
        eachOf(
                (@Nullable Supplier last) -> suppliers.page(last == null ? "" : last.code(), PAGE),
                one -> row.accept(
                        new String[] {one.code(), one.name(), one.currency(), one.electronic() ? "yes" : "no"}));
    }
}
