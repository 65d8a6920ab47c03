package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.Units;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.sales.catalog.ProductUse.UnitChange;
import io.orderwright.sales.catalog.domain.Product;
import io.orderwright.sales.catalog.domain.Products;
import io.orderwright.sales.catalog.store.PriceListRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a product must be before it is written. Always inside the caller's transaction. */
@Component
class ProductRules {

    private final Products products;
    private final PriceListRows lists;
    private final Currencies currencies;
    private final TaxCodes taxes;
    private final Units units;
    private final List<ProductUse> uses;

    ProductRules(
            Products products,
            PriceListRows lists,
            Currencies currencies,
            TaxCodes taxes,
            Units units,
            List<ProductUse> uses) {
        this.products = products;
        this.lists = lists;
        this.currencies = currencies;
        this.taxes = taxes;
        this.units = units;
        this.uses = List.copyOf(uses);
    }

    /**
     * @param known the product as it is; empty for a new one
     * @throws Refusal INVALID for an unknown tax code, currency or unit, a barcode that is none, packs that are
     *     none, or serials of what is not counted whole
     */
    void check(RegisterProduct data, Optional<Product> known) {
        taxes.rate(data.taxCode());
        currencies.require("currency", data.currency());
        UnitCost cost = data.cost();
        if (cost != null) {
            currencies.require("cost.currency", cost.currency());
        }
        units.refused("unit", data.unit())
                .filter(refused ->
                        known.filter(there -> there.unit().equals(data.unit())).isEmpty())
                .ifPresent(refused -> {
                    throw refused;
                });
        String barcode = data.barcode();
        if (barcode != null) {
            Barcode.require(barcode);
        }
        checkPacks(data);
        checkTracing(data);
        known.ifPresent(there -> refuseWhilePriced(there, data));
    }

    /** Why a product that is known may not be measured in the unit that it is given, by SKU. */
    Map<String, Refusal> unitsThatStay(Collection<RegisterProduct> all, Map<String, Product> known) {
        Map<String, UnitChange> changes = new LinkedHashMap<>();
        for (RegisterProduct data : all) {
            Product there = known.get(data.sku());
            if (there != null && !there.unit().equals(data.unit())) {
                changes.put(data.sku(), new UnitChange(data.sku(), there.unit(), data.unit()));
            }
        }
        Map<String, Refusal> stay = new LinkedHashMap<>();
        if (!changes.isEmpty()) {
            uses.forEach(use -> use.against(List.copyOf(changes.values())).forEach(stay::putIfAbsent));
        }
        return stay;
    }

    /** @throws Refusal INVALID for the first product whose unit has to stay */
    void refuseUnitsThatStay(Collection<RegisterProduct> all, Map<String, Product> known) {
        unitsThatStay(all, known).values().stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
    }

    private void checkTracing(RegisterProduct data) {
        if (data.tracingOrNone() == Traceability.SERIAL) {
            units.find(data.unit()).filter(unit -> unit.decimals() > 0).ifPresent(unit -> {
                throw Refusal.invalid("tracing", "product.serial-in-parts", data.unit(), unit.decimals());
            });
        }
    }

    private void checkPacks(RegisterProduct data) {
        Set<String> names = new HashSet<>(Set.of(Pack.folded(data.unit())));
        for (Pack pack : data.packsOrNone()) {
            BusinessKey.requireReference("packs", pack.name());
            if (!names.add(Pack.folded(pack.name()))) {
                throw Refusal.invalid("packs", "product.pack-repeated", pack.name());
            }
            units.requireMeasure("packs", pack.pieces(), data.unit());
        }
    }

    /** A price list that gives a price of a pack needs the pack. */
    private void refuseWhilePriced(Product there, RegisterProduct data) {
        Set<String> left = new HashSet<>();
        data.packsOrNone().forEach(pack -> left.add(Pack.folded(pack.name())));
        there.packs().stream()
                .filter(pack -> !left.contains(Pack.folded(pack.name())))
                .forEach(pack -> lists.listNaming(data.sku(), pack.name()).ifPresent(list -> {
                    throw Refusal.invalid("packs", "product.pack-priced", pack.name(), list);
                }));
    }

    /**
     * No two products have the same barcode.
     *
     * @throws Refusal INVALID naming the product that has it
     */
    void refuseSameBarcodes(Collection<RegisterProduct> all) {
        barcodesTaken(all).values().stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
    }

    /**
     * Why products may not have the barcodes that they are given, by SKU: another one has it when all these are written. Those
     * that swap barcodes among themselves may.
     */
    Map<String, Refusal> barcodesTaken(Collection<RegisterProduct> all) {
        Map<String, Refusal> taken = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (RegisterProduct data : all) {
            String barcode = data.barcode();
            String other = barcode == null ? null : owners.putIfAbsent(Barcode.canonical(barcode), data.sku());
            if (other != null && !other.equals(data.sku())) {
                taken.putIfAbsent(data.sku(), taken(String.valueOf(barcode), other));
            }
        }
        if (!owners.isEmpty()) {
            String[] skus = all.stream().map(RegisterProduct::sku).toArray(String[]::new);
            products.skusWithBarcodes(owners.keySet().toArray(String[]::new), skus)
                    .forEach(found -> taken.putIfAbsent(
                            String.valueOf(owners.get(Barcode.canonical(found.getBarcode()))),
                            taken(found.getBarcode(), found.getSku())));
        }
        return taken;
    }

    private static Refusal taken(String barcode, String sku) {
        return Refusal.invalid("barcode", "product.barcode-taken", barcode, sku);
    }
}
