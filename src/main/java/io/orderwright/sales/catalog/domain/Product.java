package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.Weight;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A product's master data. */
@Entity
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String sku;
    private String name;
    private String unit;
    private BigDecimal price;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String taxCode;
    private boolean active;
    private @Nullable String category;
    private @Nullable BigDecimal cost;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String costCurrency;

    private @Nullable String barcode;
    private @Nullable BigDecimal weight;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pack> packs;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Product() {}

    @SuppressWarnings("NullAway.Init") // bringUpToDate fills it
    public Product(RegisterProduct data) {
        this.sku = data.sku();
        bringUpToDate(data);
    }

    public final void bringUpToDate(RegisterProduct data) {
        name = data.name();
        unit = data.unit();
        price = data.price();
        currency = data.currency();
        taxCode = data.taxCode();
        active = data.active();
        category = data.category();
        UnitCost costs = data.cost();
        cost = costs == null ? null : costs.amount();
        costCurrency = costs == null ? null : costs.currency();
        barcode = data.barcode();
        Weight heavy = data.weight();
        weight = heavy == null ? null : heavy.grams();
        if (!data.packsOrNone().equals(packs)) {
            packs = List.copyOf(data.packsOrNone());
        }
    }

    public List<Pack> packs() {
        return packs;
    }

    public String sku() {
        return sku;
    }

    public String unit() {
        return unit;
    }

    public int version() {
        return version;
    }

    public String taxCode() {
        return taxCode;
    }

    public ProductView view(BigDecimal taxRate) {
        return new ProductView(
                sku,
                name,
                unit,
                price,
                currency,
                taxCode,
                taxRate,
                active,
                category,
                cost == null || costCurrency == null ? null : new UnitCost(cost, costCurrency),
                barcode,
                weight == null ? null : new Weight(weight),
                packs);
    }
}
