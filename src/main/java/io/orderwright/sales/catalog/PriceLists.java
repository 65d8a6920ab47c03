package io.orderwright.sales.catalog;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.kernel.keys.KeyTwins;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.catalog.CatalogEvent.PriceListChanged;
import io.orderwright.sales.catalog.CatalogEvent.PriceListRemoved;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.catalog.store.PriceListRows;
import io.orderwright.sales.catalog.store.PriceListRows.ProductPrices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps price lists, and says what a product costs a customer today. */
@Service
@Transactional
public class PriceLists {

    private final PriceListRows rows;
    private final ProductCatalog catalog;
    private final PricedCustomers customers;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    PriceLists(
            PriceListRows rows,
            ProductCatalog catalog,
            PricedCustomers customers,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.rows = rows;
        this.catalog = catalog;
        this.customers = customers;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Those of the SKUs that exist, with what they cost this customer today. One query, however many.
     *
     * @param customer the customer's code, and {@code tier} its tier; "" for nobody in particular
     * @param currency in which the customer orders; lists in another one are left out
     */
    @Transactional(readOnly = true)
    public Map<String, PricedProduct> offered(Collection<String> skus, String customer, String tier, String currency) {
        return offered(skus, customer, tier, currency, calendar.today());
    }

    /** As {@link #offered(Collection, String, String, String)}, by the lists that hold on that day. */
    @Transactional(readOnly = true)
    public Map<String, PricedProduct> offered(
            Collection<String> skus, String customer, String tier, String currency, LocalDate day) {
        return rows.priced(skus, customer, tier, currency, day).stream()
                .collect(toMap(
                        ProductPrices::sku,
                        priced -> new PricedProduct(catalog.view(priced.product()), currency, priced.prices())));
    }

    /** One page in the order of the code, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<PriceListView> page(String after, int size) {
        return rows.page(after, size);
    }

    /** Those of these codes, in no order. */
    @Transactional(readOnly = true)
    public List<PriceListView> ofCodes(List<String> codes) {
        return rows.ofCodes(codes);
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public PriceListView get(String code) {
        return rows.find(code).orElseThrow(() -> Refusal.notFound("price-list.unknown", code));
    }

    /** The list of this code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<PriceListView> find(String code) {
        return rows.find(code);
    }

    /** The list's prices by SKU and quantity. */
    @Transactional(readOnly = true)
    public List<SetPriceList.Entry> entries(String code) {
        return rows.entries(code);
    }

    /**
     * Enters a list, or replaces one as a whole.
     *
     * @param seen the version that is replaced; 0 for a new list
     * @throws Refusal INVALID for an unknown SKU, customer or currency, a repeated entry, a customer together with a tier, or an
     *     end before the beginning; CONFLICT when somebody else has changed the list since
     */
    public PriceListView set(SetPriceList list, int seen, String by) {
        check(list);
        if (seen == 0 && rows.find(list.code()).isEmpty()) {
            BusinessKey.require("code", list.code(), KeyKind.PRICE_LIST);
            KeyTwins.refuse("code", List.of(list.code()), rows.twins(list.code()));
        }
        Map<String, String> before = byPlace(rows.entries(list.code()));
        if (!rows.write(list, seen)) {
            throw Refusal.conflict("price-list.changed-meanwhile", list.code());
        }
        events.publishEvent(new PriceListChanged(
                list.code(), by, list.validFrom(), list.entries().size(), changes(before, byPlace(list.entries()))));
        return get(list.code());
    }

    /** Until the transaction ends, nobody else changes these lists. */
    public void hold(Collection<String> codes) {
        rows.hold(codes);
    }

    /**
     * Takes a list away that was entered by mistake.
     *
     * @param seen the version that is taken away
     * @throws Refusal CONFLICT when somebody else has changed the list since
     */
    public void remove(String code, int seen, String by) {
        if (!rows.remove(code, seen)) {
            throw Refusal.conflict("price-list.changed-meanwhile", code);
        }
        events.publishEvent(new PriceListRemoved(code, by));
    }

    private static Map<String, String> byPlace(List<SetPriceList.Entry> entries) {
        Map<String, String> prices = new TreeMap<>();
        entries.forEach(entry -> prices.put(place(entry), PlainNumber.of(entry.price())));
        return prices;
    }

    /** Where in a list a price stands: one for each product, quantity and pack. */
    private static String place(SetPriceList.Entry entry) {
        return (entry.sku() + " " + PlainNumber.of(entry.fromQuantity()) + " " + entry.packOrNone()).stripTrailing();
    }

    private static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new TreeMap<>();
        after.forEach((place, price) -> {
            String was = before.getOrDefault(place, "");
            if (!was.equals(price)) {
                changes.put(place, was + " → " + price);
            }
        });
        before.forEach((place, price) -> {
            if (!after.containsKey(place)) {
                changes.put(place, price + " → ");
            }
        });
        return changes;
    }

    private void check(SetPriceList list) {
        LocalDate until = list.validUntil();
        if (until != null && until.isBefore(list.validFrom())) {
            throw Refusal.invalid("validUntil", "price-list.ends-before");
        }
        if (list.customer() != null && list.tier() != null) {
            throw Refusal.invalid("customer", "price-list.customer-and-tier");
        }
        if (list.customer() != null && !customers.knows(list.customer())) {
            throw Refusal.invalid("customer", "order.customer-unknown", list.customer());
        }
        catalog.checkCurrency(list.currency());
        Map<String, ProductView> known = catalog.bySku(
                list.entries().stream().map(SetPriceList.Entry::sku).distinct().toList());
        Set<String> seen = new HashSet<>();
        for (SetPriceList.Entry entry : list.entries()) {
            ProductView product = known.get(entry.sku());
            if (product == null) {
                throw Refusal.invalid("entries", "order.product-unknown", entry.sku());
            }
            if (entry.pack() != null && Pack.said(product.packs(), product.unit(), entry.pack(), "entries") == null) {
                throw Refusal.invalid("entries", "price-list.pack-unit", entry.sku(), entry.pack());
            }
            if (!seen.add(Pack.folded(place(entry)))) {
                throw Refusal.invalid(
                        "entries", "price-list.repeated", entry.sku(), PlainNumber.of(entry.fromQuantity()));
            }
        }
    }
}
