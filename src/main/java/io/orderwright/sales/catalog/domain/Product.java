package io.orderwright.sales.catalog.domain;

import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
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

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Product() {}

    public Product(RegisterProduct data) {
        this.sku = data.sku();
        this.name = data.name();
        this.unit = data.unit();
        this.price = data.price();
        this.currency = data.currency();
        this.taxCode = data.taxCode();
        this.active = data.active();
    }

    public void bringUpToDate(RegisterProduct data) {
        name = data.name();
        unit = data.unit();
        price = data.price();
        currency = data.currency();
        taxCode = data.taxCode();
        active = data.active();
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
        return new ProductView(sku, name, unit, price, currency, taxCode, taxRate, active);
    }
}
