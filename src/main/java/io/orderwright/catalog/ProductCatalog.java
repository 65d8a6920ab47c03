package io.orderwright.catalog;

import static java.util.stream.Collectors.toMap;

import io.orderwright.catalog.domain.DatedRates;
import io.orderwright.catalog.domain.Product;
import io.orderwright.catalog.domain.Products;
import io.orderwright.kernel.Refusal;
import io.orderwright.kernel.Taxation;
import io.orderwright.platform.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps products, prices and dated rates. */
@Service
@Transactional
public class ProductCatalog {

    private final Products products;
    private final DatedRates rates;
    private final Clock clock;

    ProductCatalog(Products products, DatedRates rates, Clock clock) {
        this.products = products;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Enters products or brings known ones up to date, in one transaction: all or none.
     *
     * @throws Refusal INVALID for an unknown tax code or currency
     */
    public void registerAll(Collection<RegisterProduct> all) {
        all.forEach(this::check);
        Map<String, Product> known = products
                .findBySkuIn(all.stream().map(RegisterProduct::sku).toList())
                .stream()
                .collect(toMap(Product::sku, Function.identity()));
        for (RegisterProduct data : all) {
            Product existing = known.get(data.sku());
            if (existing == null) {
                known.put(data.sku(), products.save(new Product(data)));
            } else {
                existing.bringUpToDate(data);
            }
        }
    }

    /** @throws Refusal INVALID for an unknown tax code or currency; nothing is written */
    @Transactional(readOnly = true)
    public void check(RegisterProduct data) {
        rates.tax(data.taxCode(), today());
        rates.exchange(data.currency(), today());
    }

    /** Those of the SKUs that exist, by SKU, with today's tax rate. */
    @Transactional(readOnly = true)
    public Map<String, ProductView> bySku(Collection<String> skus) {
        return products.withSkus(skus.toArray(String[]::new)).stream()
                .map(this::view)
                .collect(toMap(ProductView::sku, p -> p));
    }

    /** One page in the order of the SKU, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<ProductView> page(String after, String text, int size) {
        String like = text.isBlank() ? "" : "%" + text.trim().toLowerCase(Locale.ROOT) + "%";
        return products.page(after, like, size).stream().map(this::view).toList();
    }

    /** Products that are sold, for somebody who types a part of the SKU or the name: the most likely first. */
    @Transactional(readOnly = true)
    public List<ProductView> suggest(String text, int size) {
        String exact = text.strip().toLowerCase(Locale.ROOT);
        return products.suggest(exact, Words.start(text), Words.part(text), size).stream()
                .map(this::view)
                .toList();
    }

    /**
     * The amount in the company's currency at today's rate, rounded half up to 0.01: for tiers and thresholds only,
     * never for what anybody pays.
     */
    public BigDecimal inCompanyCurrency(BigDecimal amount, String currency) {
        return Taxation.cents(amount.multiply(rates.exchange(currency, today())));
    }

    private ProductView view(Product product) {
        return product.view(rates.tax(product.taxCode(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
