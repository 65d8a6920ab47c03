package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.ProductsBack;
import io.orderwright.platform.intake.kinds.trade.ProductPackFile.ProductPackRow;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The packs of products, one row a pack. Packs that the file does not name stay; a row without pieces takes its pack away.
 */
@Component
class ProductPackFile implements RecordFile<ProductPackRow>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            required("pack", "包装", "包装名称", "包装单位").ofKeys(),
            required("pieces", "每包数量", "装箱数", "件数").ofNumbers());

    private static final Map<String, String> NAMED = Map.of("name", "pack");

    private final ProductCatalog catalog;
    private final KnownProducts products;
    private final RecordRules rules;
    private final ProductsBack back;

    ProductPackFile(ProductCatalog catalog, KnownProducts products, RecordRules rules, ProductsBack back) {
        this.back = back;
        this.catalog = catalog;
        this.products = products;
        this.rules = rules;
    }

    /** @param pack absent where it is to be taken away */
    record ProductPackRow(String sku, String name, @Nullable Pack pack) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCT_PACKS;
    }

    @Override
    public String record(ProductPackRow said) {
        return said.sku();
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
        return List.of("P-2001", "箱", "48");
    }

    @Override
    public ProductPackRow read(Row row) {
        String name = row.needed("pack");
        BigDecimal pieces = row.number("pieces", 3);
        Pack pack = pieces == null ? null : new Pack(name, pieces);
        if (pack != null) {
            rules.check(row, pack, NAMED);
        }
        return new ProductPackRow(row.needed("sku"), name, pack);
    }

    @Override
    public String document(ProductPackRow said) {
        return said.sku() + " | " + Pack.folded(said.name());
    }

    @Override
    public void look(List<ReadRow<ProductPackRow>> rows) {
        products.check(
                rows,
                ProductPackRow::sku,
                "pieces",
                said -> said.pack() == null ? null : said.pack().pieces());
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<ProductPackRow>> records, String actor) {
        Map<String, ProductView> known = catalog.bySku(
                records.stream().map(read -> read.said().sku()).distinct().toList());
        Map<String, Map<String, Pack>> packs = new LinkedHashMap<>();
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (ReadRow<ProductPackRow> read : records) {
            ProductPackRow said = read.said();
            ProductView product = known.get(said.sku());
            if (product == null) {
                read.row().complain("sku", "intake.product-unknown");
            }
            read.row().refuseWhatIsWrong();
            Map<String, Pack> ofProduct =
                    packs.computeIfAbsent(said.sku(), any -> byName(Objects.requireNonNull(product)));
            Pack pack = said.pack();
            Pack before = pack == null
                    ? ofProduct.remove(Pack.folded(said.name()))
                    : ofProduct.put(Pack.folded(said.name()), pack);
            effects.add(effect(read, before));
        }
        catalog.registerAll(
                packs.entrySet().stream()
                        .map(one -> RegisterProduct.of(Objects.requireNonNull(known.get(one.getKey())))
                                .in(List.copyOf(one.getValue().values())))
                        .toList(),
                actor);
        return effects;
    }

    private static Map<String, Pack> byName(ProductView product) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        product.packs().forEach(pack -> packs.put(Pack.folded(pack.name()), pack));
        return packs;
    }

    private static RecordEffect effect(ReadRow<ProductPackRow> read, @Nullable Pack before) {
        Pack after = read.said().pack();
        if (before == null && after != null) {
            return RecordEffect.addition();
        }
        return new Differences(
                        read.row().line(),
                        read.said().sku() + " | " + read.said().name())
                .of("pack", before == null ? "" : before.name(), after == null ? "" : after.name())
                .of("pieces", before == null ? null : before.pieces(), after == null ? null : after.pieces())
                .effect();
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<ProductView> page = catalog.page(after, "", List.of(), PAGE);
                !page.isEmpty();
                page = catalog.page(after, "", List.of(), PAGE)) {
            for (ProductView one : page) {
                one.packs()
                        .forEach(pack ->
                                row.accept(new String[] {one.sku(), pack.name(), PlainNumber.of(pack.pieces())}));
                after = one.sku();
            }
        }
    }
}
