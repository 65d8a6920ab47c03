package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.back.ProductsBack;
import io.orderwright.platform.intake.kinds.trade.ProductCells;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products and their list prices. A known SKU is brought up to date. */
@Component
class ProductFile implements RecordFile<String>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            neededForNew("name", "产品名称", "品名", "商品名称", "名称"),
            neededForNew("unit", "单位", "计量单位"),
            neededForNew("price", "单价", "价格", "list_price").ofNumbers(),
            neededForNew("currency", "币种", "货币"),
            neededForNew("tax_code", "税码", "税率编码"),
            optional("active", "在售", "有效"),
            optional("category", "类别", "产品类别", "分类"),
            optional("cost", "成本", "成本价", "单位成本").ofNumbers(),
            optional("cost_currency", "成本币种"),
            optional("barcode", "条码", "条形码", "ean", "gtin").ofKeys(),
            optional("weight", "重量（克）", "重量", "weight_g").ofNumbers(),
            optional("tracing", "追溯方式", "追溯"),
            optional("warranty_months", "保修期（月）", "保修月数", "保修期").ofNumbers());

    /** What a product's properties are called in a file. */
    private static final Map<String, String> NAMED =
            Map.of("amount", "cost", "grams", "weight", "warrantyMonths", "warranty_months");

    private final ProductCatalog catalog;
    private final RecordRules rules;
    private final ProductsBack back;

    ProductFile(ProductCatalog catalog, RecordRules rules, ProductsBack back) {
        this.back = back;
        this.catalog = catalog;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
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
        return List.of(
                "P-2001",
                "示例螺栓 M8",
                "个",
                "1.25",
                "CNY",
                "CN13",
                "是",
                "紧固件",
                "0.80",
                "CNY",
                "4006381333931",
                "12.5",
                "BATCH",
                "24");
    }

    /** Only the SKU: what the row makes of the product depends on what is known of it. */
    @Override
    public String read(Row row) {
        return row.needed("sku");
    }

    @Override
    public String document(String sku) {
        return sku;
    }

    private RegisterProduct whole(ReadRow<String> read, @Nullable ProductView known) {
        Row row = read.row();
        Merge<ProductView> merge = new Merge<>(row, known);
        RegisterProduct product = new RegisterProduct(
                read.said(),
                merge.needed("name", row.text("name"), "", ProductView::name),
                merge.needed("unit", row.text("unit"), "", ProductView::unit),
                merge.needed("price", row.number("price", 4), BigDecimal.ZERO, one -> one.price()
                        .amount()),
                merge.needed("currency", row.code("currency"), "", ProductView::currency),
                merge.needed("tax_code", row.text("tax_code"), "", ProductView::taxCode),
                merge.usual("active", row.flag("active"), true, ProductView::active),
                merge.text("category", ProductView::category),
                ProductCells.cost(row, known),
                merge.text("barcode", ProductView::barcode),
                ProductCells.weight(row, known),
                known == null ? List.of() : known.packs(),
                merge.usual(
                        "tracing", row.choice("tracing", Traceability.class), Traceability.NONE, ProductView::tracing),
                row.has("warranty_months") || known == null ? row.whole("warranty_months") : known.warrantyMonths());
        rules.check(row, product, NAMED);
        return product;
    }

    @Override
    public void look(List<ReadRow<String>> rows) {
        Map<String, ProductView> known = known(rows);
        Map<String, Refused> wrong = new HashMap<>();
        List<RegisterProduct> otherwise = new ArrayList<>();
        List<RegisterProduct> all = new ArrayList<>();
        for (ReadRow<String> read : rows) {
            ProductView before = known.get(read.said());
            RegisterProduct product = whole(read, before);
            if (before != null && !before.unit().equals(product.unit())) {
                otherwise.add(product);
            }
            all.add(product);
            Refused refused = wrong.computeIfAbsent(
                    product.taxCode() + " | " + product.currency() + " | " + product.unit() + " | " + product.cost()
                            + " | " + product.barcode() + " | " + product.tracing(),
                    codes -> refused(product));
            refused.why().ifPresent(why -> complain(read.row(), why));
        }
        complain(rows, otherwise.isEmpty() ? Map.of() : catalog.unitsThatStay(otherwise));
        complain(rows, catalog.barcodesTaken(all));
    }

    /** @param wrong by SKU */
    private static void complain(List<ReadRow<String>> rows, Map<String, Refusal> wrong) {
        for (ReadRow<String> read : rows) {
            Refusal why = wrong.get(read.said());
            if (why != null) {
                complain(read.row(), why);
            }
        }
    }

    /** Why a tax code, a currency or a unit is none, if it is so. */
    private record Refused(Optional<Refusal> why) {}

    private static void complain(Row row, Refusal why) {
        switch (Objects.requireNonNullElse(why.field(), "taxCode")) {
            case "currency" -> row.complain("currency", "intake.currency-unknown");
            case "cost.currency" -> row.complain("cost_currency", "intake.currency-unknown");
            case "barcode" -> row.complain("barcode", why.code(), why.arguments());
            case "tracing" -> row.complain("tracing", why.code(), why.arguments());
            case "unit" -> row.complain("unit", why.code(), why.arguments());
            default -> row.complain("tax_code", "intake.tax-code-unknown");
        }
    }

    /** Few files hold more than a handful of different words: each set of them is asked about once. */
    private Refused refused(RegisterProduct product) {
        try {
            catalog.check(product);
            return new Refused(Optional.empty());
        } catch (Refusal refused) {
            return new Refused(Optional.of(refused));
        }
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<String>> records, String actor) {
        Map<String, ProductView> known = known(records);
        List<RegisterProduct> wanted = new ArrayList<>(records.size());
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (ReadRow<String> read : records) {
            ProductView before = known.get(read.said());
            RegisterProduct product = whole(read, before);
            read.row().refuseWhatIsWrong();
            wanted.add(product);
            effects.add(
                    before == null ? RecordEffect.addition() : effect(read.row().line(), before, product));
        }
        catalog.registerAll(wanted, actor);
        return effects;
    }

    private static RecordEffect effect(long line, ProductView known, RegisterProduct wanted) {
        return new Differences(line, known.sku())
                .of("name", known.name(), wanted.name())
                .of("unit", known.unit(), wanted.unit())
                .of("price", known.price().amount(), wanted.price())
                .of("currency", known.currency(), wanted.currency())
                .of("tax_code", known.taxCode(), wanted.taxCode())
                .of("active", known.active(), wanted.active())
                .of("category", known.category(), wanted.category())
                .of("cost", ProductCells.amount(known.cost()), ProductCells.amount(wanted.cost()))
                .of("cost_currency", ProductCells.currency(known.cost()), ProductCells.currency(wanted.cost()))
                .of("barcode", known.barcode(), wanted.barcode())
                .of("weight", ProductCells.grams(known.weight()), ProductCells.grams(wanted.weight()))
                .of("tracing", known.tracing(), wanted.tracing())
                .of("warranty_months", known.warrantyMonths(), wanted.warrantyMonths())
                .effect();
    }

    private Map<String, ProductView> known(List<ReadRow<String>> rows) {
        return catalog.bySku(rows.stream().map(ReadRow::said).distinct().toList());
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<ProductView> page = catalog.page(after, "", List.of(), PAGE);
                !page.isEmpty();
                page = catalog.page(after, "", List.of(), PAGE)) {
            for (ProductView one : page) {
                row.accept(new String[] {
                    one.sku(),
                    one.name(),
                    one.unit(),
                    one.price().plain(),
                    one.currency(),
                    one.taxCode(),
                    one.active() ? "yes" : "no",
                    Objects.requireNonNullElse(one.category(), ""),
                    ProductCells.amount(one.cost()),
                    ProductCells.currency(one.cost()),
                    Objects.requireNonNullElse(one.barcode(), ""),
                    ProductCells.grams(one.weight()),
                    one.tracing().name(),
                    Objects.toString(one.warrantyMonths(), "")
                });
                after = one.sku();
            }
        }
    }
}
