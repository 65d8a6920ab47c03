package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.platform.reference.goods.Weight;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.CompositeType;
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

    @CompositeType(UnitPriceColumns.class)
    @AttributeOverride(name = "amount", column = @Column(name = "price"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private UnitPrice price;

    private String taxCode;
    private boolean active;
    private @Nullable String category;

    @CompositeType(UnitCostColumns.class)
    @AttributeOverride(name = "amount", column = @Column(name = "cost"))
    @AttributeOverride(name = "currency", column = @Column(name = "cost_currency"))
    private @Nullable UnitCost cost;

    private @Nullable String barcode;

    @Convert(converter = WeightColumn.class)
    private @Nullable Weight weight;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pack> packs;

    @Enumerated(EnumType.STRING)
    private Traceability tracing;

    private @Nullable Integer warrantyMonths;

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
        price = new UnitPrice(data.price(), data.currency());
        taxCode = data.taxCode();
        active = data.active();
        category = data.category();
        cost = data.cost();
        barcode = data.barcode();
        weight = data.weight();
        tracing = data.tracingOrNone();
        warrantyMonths = data.warrantyMonths();
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

    public ProductView view(Fraction taxRate) {
        return new ProductView(
                sku,
                name,
                unit,
                price,
                taxCode,
                taxRate,
                active,
                category,
                cost,
                barcode,
                weight,
                packs,
                tracing,
                warrantyMonths);
    }
}
