package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.trade.SupplierOfferFile.Said;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What suppliers ask for our products. A known offer is brought up to date. */
@Component
class SupplierOfferFile implements RecordFile<Said>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("supplier", "供应商编码", "供应商编号", "supplier_code").ofKeys(),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            neededForNew("price", "采购单价", "单价", "价格").ofNumbers(),
            neededForNew("lead_days", "交货天数", "提前期").ofNumbers());

    private final Suppliers suppliers;
    private final KnownProducts products;
    private final RecordRules rules;

    SupplierOfferFile(Suppliers suppliers, KnownProducts products, RecordRules rules) {
        this.suppliers = suppliers;
        this.products = products;
        this.rules = rules;
    }

    /** Whose offer for what. */
    record Said(String supplier, String sku) {}

    @Override
    public ImportKind kind() {
        return ImportKind.SUPPLIER_OFFERS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("S-100", "P-2001", "0.82", "14");
    }

    @Override
    public Said read(Row row) {
        return new Said(row.needed("supplier"), row.needed("sku"));
    }

    @Override
    public String document(Said said) {
        return said.supplier() + " | " + said.sku();
    }

    @Override
    public void look(List<Read<Said>> rows) {
        products.check(rows, Said::sku);
        for (Read<Said> read : rows) {
            if (suppliers.find(read.said().supplier()).isEmpty()) {
                read.row()
                        .complain(
                                "supplier",
                                "purchasing.supplier-unknown",
                                read.said().supplier());
            } else {
                whole(read, known(read).orElse(null));
            }
        }
    }

    private Optional<SupplierOffer> known(Read<Said> read) {
        return suppliers.offer(read.said().supplier(), read.said().sku());
    }

    private SupplierOffer whole(Read<Said> read, @Nullable SupplierOffer known) {
        Row row = read.row();
        Merge<SupplierOffer> merge = new Merge<>(row, known);
        SupplierOffer offer = new SupplierOffer(
                read.said().supplier(),
                read.said().sku(),
                merge.needed("price", row.number("price", 4), BigDecimal.ZERO, SupplierOffer::price),
                merge.needed("lead_days", row.whole("lead_days"), 0, SupplierOffer::leadDays));
        rules.check(row, offer, Map.of());
        return offer;
    }

    @Override
    public List<RecordEffect> write(List<Read<Said>> records, String actor) {
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (Read<Said> read : records) {
            SupplierOffer before = known(read).orElse(null);
            SupplierOffer wanted = whole(read, before);
            read.row().refuseWhatIsWrong();
            RecordEffect effect = before == null
                    ? RecordEffect.addition()
                    : new Differences(read.row().line(), document(read.said()))
                            .of("price", before.price(), wanted.price())
                            .of("lead_days", before.leadDays(), wanted.leadDays())
                            .effect();
            if (before == null || !effect.changes().isEmpty()) {
                suppliers.enter(wanted, actor);
            }
            effects.add(effect);
        }
        return effects;
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<Supplier> page = suppliers.page(after, PAGE); !page.isEmpty(); page = suppliers.page(after, PAGE)) {
            for (Supplier one : page) {
                offersOf(one.code(), row);
                after = one.code();
            }
        }
    }

    private void offersOf(String supplier, Consumer<String[]> row) {
        String after = "";
        for (List<SupplierOffer> page = suppliers.offers(supplier, after, PAGE);
                !page.isEmpty();
                page = suppliers.offers(supplier, after, PAGE)) {
            for (SupplierOffer one : page) {
                row.accept(new String[] {
                    one.supplier(), one.sku(), PlainNumber.of(one.price()), String.valueOf(one.leadDays())
                });
                after = one.sku();
            }
        }
    }
}
