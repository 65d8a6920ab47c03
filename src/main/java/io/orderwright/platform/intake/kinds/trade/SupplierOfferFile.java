package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.back.OffersBack;
import io.orderwright.platform.intake.kinds.trade.SupplierOfferFile.SupplierOfferKey;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What suppliers ask for our products. A known offer is brought up to date. */
@Component
class SupplierOfferFile extends RowByRowFile<SupplierOfferKey, SupplierOffer, SupplierOffer> {

    private static final List<Column> COLUMNS = List.of(
            required("supplier", "供应商编码", "供应商编号", "supplier_code").ofKeys(),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            neededForNew("price", "采购单价", "单价", "价格").ofNumbers(),
            neededForNew("lead_days", "交货天数", "提前期").ofNumbers());

    private final Suppliers suppliers;
    private final KnownProducts products;
    private final RecordRules rules;
    private final OffersBack back;

    SupplierOfferFile(Suppliers suppliers, KnownProducts products, RecordRules rules, OffersBack back) {
        this.back = back;
        this.suppliers = suppliers;
        this.products = products;
        this.rules = rules;
    }

    /** Whose offer for what. */
    record SupplierOfferKey(String supplier, String sku) {}

    @Override
    public ImportKind kind() {
        return ImportKind.SUPPLIER_OFFERS;
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
        return List.of("S-100", "P-2001", "0.82", "14");
    }

    @Override
    public SupplierOfferKey read(Row row) {
        return new SupplierOfferKey(row.needed("supplier"), row.needed("sku"));
    }

    @Override
    public String document(SupplierOfferKey said) {
        return said.supplier() + " | " + said.sku();
    }

    @Override
    public void look(List<ReadRow<SupplierOfferKey>> rows) {
        products.check(rows, SupplierOfferKey::sku);
        for (ReadRow<SupplierOfferKey> read : rows) {
            if (suppliers.find(read.said().supplier()).isEmpty()) {
                read.row()
                        .complain(
                                "supplier",
                                "purchasing.supplier-unknown",
                                read.said().supplier());
            } else {
                whole(read, known(read.said()));
            }
        }
    }

    @Override
    @Nullable
    SupplierOffer known(SupplierOfferKey said) {
        return suppliers.offer(said.supplier(), said.sku()).orElse(null);
    }

    @Override
    SupplierOffer whole(ReadRow<SupplierOfferKey> read, @Nullable SupplierOffer known) {
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
    void set(SupplierOffer wanted, String actor) {
        suppliers.enter(wanted, actor);
    }

    @Override
    Differences differences(Differences none, SupplierOffer known, SupplierOffer wanted) {
        return none.of("price", known.price(), wanted.price()).of("lead_days", known.leadDays(), wanted.leadDays());
    }

    @Override
    public void each(Consumer<String[]> row) {
        eachOf(
                (@Nullable Supplier last) -> suppliers.page(last == null ? "" : last.code(), PAGE),
                supplier -> offersOf(supplier.code(), row));
    }

    private void offersOf(String supplier, Consumer<String[]> row) {
        eachOf(
                (@Nullable SupplierOffer last) -> suppliers.offers(supplier, last == null ? "" : last.sku(), PAGE),
                one -> row.accept(new String[] {
                    one.supplier(), one.sku(), PlainNumber.of(one.price()), String.valueOf(one.leadDays())
                }));
    }
}
