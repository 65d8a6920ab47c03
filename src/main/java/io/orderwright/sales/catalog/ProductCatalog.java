package io.orderwright.sales.catalog;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.ground.SearchWords;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.catalog.CatalogEvent.ProductChanged;
import io.orderwright.sales.catalog.CatalogEvent.ProductRemoved;
import io.orderwright.sales.catalog.domain.Product;
import io.orderwright.sales.catalog.domain.Products;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps products, prices and dated rates. */
@Service
@Transactional
public class ProductCatalog {

    /** In which exchange rates, tiers and thresholds are said (ISO 4217). */
    public static final String COMPANY_CURRENCY = Currencies.COMPANY_CURRENCY;

    /**
     * Stands in the facts of decision tables for an amount that nobody knows: what has no exchange rate, or no price. It
     * is above every bound that a table may have, so that nothing passes for what is missing.
     */
    public static final Money UNKNOWN = Money.of(new BigDecimal("999999999999.99"), COMPANY_CURRENCY);

    private final Products products;
    private final Currencies currencies;
    private final TaxCodes taxes;
    private final Units units;
    private final ProductRules rules;
    private final ApplicationEventPublisher events;

    ProductCatalog(
            Products products,
            Currencies currencies,
            TaxCodes taxes,
            Units units,
            ProductRules rules,
            ApplicationEventPublisher events) {
        this.products = products;
        this.rules = rules;
        this.currencies = currencies;
        this.taxes = taxes;
        this.units = units;
        this.events = events;
    }

    /**
     * Enters products or brings known ones up to date, in one transaction: all or none.
     *
     * @throws Refusal INVALID for an unknown tax code, currency or unit, or another unit while something is kept in the old
     */
    public void registerAll(Collection<RegisterProduct> all) {
        registerAll(all, BusinessEvent.SYSTEM);
    }

    /** As {@link #registerAll(Collection)}, by a person; each product that is new or changes is recorded. */
    public void registerAll(Collection<RegisterProduct> all, String by) {
        Map<String, Product> known = known(all);
        all.forEach(data -> rules.check(data, Optional.ofNullable(known.get(data.sku()))));
        rules.refuseSameBarcodes(all);
        rules.refuseUnitsThatStay(all, known);
        products.refuseAsNew(all.stream()
                .map(RegisterProduct::sku)
                .filter(sku -> !known.containsKey(sku))
                .distinct()
                .toList());
        for (RegisterProduct data : all) {
            Product existing = known.get(data.sku());
            if (existing == null) {
                known.put(data.sku(), entered(data, by));
            } else {
                change(existing, data, by);
            }
        }
    }

    /**
     * What is wrong with a product by itself; nothing is written.
     *
     * @throws Refusal INVALID for an unknown tax code, currency or unit, or a barcode that is none
     */
    @Transactional(readOnly = true)
    public void check(RegisterProduct data) {
        rules.check(data, found(data.sku()));
    }

    private void checkAlone(RegisterProduct data) {
        check(data);
        rules.refuseSameBarcodes(List.of(data));
    }

    /** Why products that are written together may not have the barcodes that they are given, by SKU: another one has it then. */
    @Transactional(readOnly = true)
    public Map<String, Refusal> barcodesTaken(Collection<RegisterProduct> all) {
        return rules.barcodesTaken(all);
    }

    /** Why products may not be measured in the units that they are given here, by SKU: something is kept in the old one. */
    @Transactional(readOnly = true)
    public Map<String, Refusal> unitsThatStay(Collection<RegisterProduct> all) {
        return rules.unitsThatStay(all, known(all));
    }

    private Map<String, Product> known(Collection<RegisterProduct> all) {
        return products.findBySkuIn(all.stream().map(RegisterProduct::sku).toList()).stream()
                .collect(toMap(Product::sku, Function.identity()));
    }

    /** @throws Refusal INVALID when there is no rate for the currency: nothing is sold for what we cannot compare */
    void checkCurrency(String currency) {
        currencies.require("currency", currency);
    }

    /** Those of the SKUs that exist, by SKU, with today's tax rate. */
    @Transactional(readOnly = true)
    public Map<String, ProductView> bySku(Collection<String> skus) {
        return products.withSkus(skus.toArray(String[]::new)).stream()
                .map(this::view)
                .collect(toMap(ProductView::sku, p -> p));
    }

    /** Whether it is a product's SKU or barcode, as a scanner reads it. */
    @Transactional(readOnly = true)
    public boolean isLabel(String text) {
        return products.labelled(text.toLowerCase(Locale.ROOT), Barcode.canonical(text));
    }

    /** In the order of the SKU, beginning after {@code after} ("" for the first), those of which this is said in own fields. */
    @Transactional(readOnly = true)
    public List<ProductView> page(String after, String text, List<SaidFilter> said, int size) {
        return products.page(after, text, said, size).stream().map(this::view).toList();
    }

    /** Products that are sold, for somebody who types a part of the SKU or the name: the most likely first. */
    @Transactional(readOnly = true)
    public List<ProductView> suggest(String text, int size) {
        String exact = text.strip().toLowerCase(Locale.ROOT);
        return products.suggest(exact, SearchWords.start(text), SearchWords.part(text), size).stream()
                .map(this::view)
                .toList();
    }

    /**
     * The amount, or the price of one unit, in the company's currency at today's rate, rounded half away from zero: for
     * tiers and thresholds only, never for what anybody pays. Without a rate for the currency it is {@link #UNKNOWN}, so
     * that somebody is asked.
     */
    public Money inCompanyCurrency(BigDecimal amount, String currency) {
        return currencies.inCompanyCurrency(amount, currency).orElse(UNKNOWN);
    }

    /** What one unit of the first currency is worth in the second today; absent without a rate for either. */
    public Optional<BigDecimal> rate(String from, String to) {
        return currencies.rate(from, to);
    }

    /**
     * Holds a quantity against the unit of its product; what is no product is somebody else's to refuse.
     *
     * @param field what the quantity is called where it was typed
     * @throws Refusal INVALID for a quantity with more decimals than the unit has
     */
    @Transactional(readOnly = true)
    public void requireMeasure(String field, String sku, BigDecimal quantity) {
        if (PlainNumber.decimals(quantity) > 0) {
            products.findBySkuIn(List.of(sku))
                    .forEach(product -> units.requireMeasure(field, quantity, product.unit()));
        }
    }

    /** The units that a product may be given. */
    @Transactional(readOnly = true)
    public List<String> units() {
        return units.offered();
    }

    /** The tax codes there are. */
    public List<String> taxCodes() {
        return taxes.codes();
    }

    /** @throws Refusal NOT_FOUND for an unknown SKU */
    @Transactional(readOnly = true)
    public EditedProduct forEdit(String sku) {
        return findForEdit(sku).orElseThrow(() -> Refusal.notFound("product.unknown", sku));
    }

    /** The product of this SKU with its version, if there is one. */
    @Transactional(readOnly = true)
    public Optional<EditedProduct> findForEdit(String sku) {
        return found(sku).map(product -> new EditedProduct(view(product), product.version()));
    }

    /** @throws Refusal INVALID when there is a product of this SKU, or for an unknown tax code, currency or unit */
    public void enter(RegisterProduct data, String by) {
        checkAlone(data);
        if (found(data.sku()).isPresent()) {
            throw Refusal.invalid("sku", "product.known", data.sku());
        }
        products.refuseAsNew(List.of(data.sku()));
        entered(data, by);
    }

    private Product entered(RegisterProduct data, String by) {
        Product product = products.save(new Product(data));
        events.publishEvent(new ProductChanged(
                data.sku(),
                by,
                Map.of("name", data.name(), "price", PlainNumber.of(data.price()) + " " + data.currency())));
        return product;
    }

    /**
     * Enters the product, or brings the one of this SKU up to date.
     *
     * @param seen the version that the caller has read; null when whatever is there may be overwritten
     * @throws Refusal CHANGED when it is not that version any more, or there is no such product; INVALID for an unknown
     *     tax code or currency
     */
    public void put(RegisterProduct data, @Nullable Integer seen, String by) {
        Optional<Product> there = found(data.sku());
        if (there.isPresent()) {
            edit(data, seen == null ? there.get().version() : seen, by);
        } else if (seen == null) {
            checkAlone(data);
            products.refuseAsNew(List.of(data.sku()));
            entered(data, by);
        } else {
            throw Refusal.changed("product.changed-meanwhile", data.sku());
        }
    }

    /**
     * Brings a product up to date.
     *
     * @param seen the version that was edited
     * @throws Refusal CHANGED when somebody else has changed the product since; INVALID for an unknown tax code,
     *     currency or unit, or another unit while something is kept in the old one; NOT_FOUND for an unknown SKU
     */
    public void edit(RegisterProduct data, int seen, String by) {
        checkAlone(data);
        Product product = found(data.sku()).orElseThrow(() -> Refusal.notFound("product.unknown", data.sku()));
        if (product.version() != seen) {
            throw Refusal.changed("product.changed-meanwhile", data.sku());
        }
        rules.refuseUnitsThatStay(List.of(data), Map.of(data.sku(), product));
        change(product, data, by);
    }

    private void change(Product product, RegisterProduct data, String by) {
        ProductView before = view(product);
        product.bringUpToDate(data);
        Map<String, Object> changes = ProductChanges.between(before, view(product));
        if (!changes.isEmpty()) {
            events.publishEvent(new ProductChanged(data.sku(), by, changes));
        }
    }

    /** Takes products away that were entered by mistake, each recorded. Whether anything names them is the caller's to know. */
    public void removeAll(Collection<String> skus, String by) {
        List<Product> all = products.findBySkuIn(skus);
        products.deleteAll(all);
        all.forEach(one -> events.publishEvent(new ProductRemoved(one.sku(), by)));
    }

    private Optional<Product> found(String sku) {
        return products.findBySkuIn(List.of(sku)).stream().findFirst();
    }

    /** The product as others see it, with today's tax rate. */
    ProductView view(RegisterProduct product) {
        return new Product(product).view(new Fraction(taxes.rate(product.taxCode())));
    }

    private ProductView view(Product product) {
        return product.view(new Fraction(taxes.rate(product.taxCode())));
    }
}
