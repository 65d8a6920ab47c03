package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Products and their list prices. A known SKU is brought up to date. */
@Component
class ProductFile implements RecordFile<RegisterProduct> {

    private static final List<Column> COLUMNS = List.of(
            required("sku", "货号", "产品编码", "商品编码", "物料编码"),
            required("name", "产品名称", "品名", "商品名称", "名称"),
            required("unit", "单位", "计量单位"),
            required("price", "单价", "价格", "list_price"),
            required("currency", "币种", "货币"),
            required("tax_code", "税码", "税率编码"),
            optional("active", "在售", "有效"));

    private final ProductCatalog catalog;
    private final RecordRules rules;

    ProductFile(ProductCatalog catalog, RecordRules rules) {
        this.catalog = catalog;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of("P-2001", "示例螺栓 M8", "个", "1.25", "CNY", "CN13", "是");
    }

    @Override
    public RegisterProduct read(Row row) {
        row.needed("currency");
        Boolean active = row.flag("active");
        RegisterProduct product = new RegisterProduct(
                row.needed("sku"),
                row.needed("name"),
                row.needed("unit"),
                row.neededNumber("price", 4),
                Objects.requireNonNullElse(row.code("currency"), ""),
                row.needed("tax_code"),
                active == null || active);
        rules.check(row, product, Map.of());
        return product;
    }

    @Override
    public String document(RegisterProduct product) {
        return product.sku();
    }

    @Override
    public void look(List<Read<RegisterProduct>> rows) {
        Map<String, Refused> wrong = new HashMap<>();
        for (Read<RegisterProduct> read : rows) {
            RegisterProduct product = read.said();
            Refused refused = wrong.computeIfAbsent(
                    product.taxCode() + " | " + product.currency() + " | " + product.unit(), codes -> refused(product));
            refused.why().ifPresent(why -> complain(read.row(), why));
        }
    }

    /** Why a tax code, a currency or a unit is none, if it is so. */
    private record Refused(Optional<Refusal> why) {}

    private static void complain(Row row, Refusal why) {
        switch (Objects.requireNonNullElse(why.field(), "taxCode")) {
            case "currency" -> row.complain("currency", "intake.currency-unknown");
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
    public void write(List<RegisterProduct> products, String actor) {
        catalog.registerAll(products, actor);
    }
}
