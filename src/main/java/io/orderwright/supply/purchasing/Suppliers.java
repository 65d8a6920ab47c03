package io.orderwright.supply.purchasing;

import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.PurchasingEvent.SupplierChanged;
import io.orderwright.supply.purchasing.PurchasingEvent.SupplierRemoved;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import io.orderwright.supply.purchasing.store.SupplierLedger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sells us what, for how much, and how soon. */
@Service
@Transactional
public class Suppliers {

    private final SupplierLedger ledger;
    private final Requisitions requisitions;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;

    Suppliers(
            SupplierLedger ledger,
            Requisitions requisitions,
            ProductCatalog catalog,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.requisitions = requisitions;
        this.catalog = catalog;
        this.events = events;
    }

    /**
     * Enters a supplier, or brings a known one up to date. What was and is stays on record; the same again changes nothing.
     *
     * @throws Refusal INVALID when a known one is to have another currency, or a new one a code or a currency that may not be given
     */
    public void enter(Supplier supplier, String by) {
        Supplier before =
                ledger.add(supplier) ? null : ledger.hold(supplier.code()).orElse(null);
        if (before == null) {
            BusinessKey.require("code", supplier.code(), KeyKind.SUPPLIER);
            Currencies.requireUsual("currency", supplier.currency());
        } else if (!before.currency().equals(supplier.currency())) {
            throw Refusal.invalid("currency", "purchasing.currency-stays", supplier.code());
        }
        String told = told(before, supplier);
        if (!told.isEmpty()) {
            ledger.change(supplier);
            events.publishEvent(new SupplierChanged(supplier.code(), by, supplier.name(), told));
        }
    }

    private static String told(@Nullable Supplier before, Supplier after) {
        return new ChangedFields()
                .told("name", before == null ? null : before.name(), after.name())
                .told("currency", before == null ? null : before.currency(), after.currency())
                .told("electronic", before == null ? null : before.electronic(), after.electronic())
                .inWords();
    }

    /**
     * Enters what a supplier asks for a SKU, or brings it up to date; what waited for a supplier is bundled at once.
     * What was and is stays on record: by these prices it is asked who must agree to a purchase. The same again changes nothing.
     *
     * @throws Refusal INVALID for an unknown supplier or SKU
     */
    public void enter(SupplierOffer offer, String by) {
        if (ledger.find(offer.supplier()).isEmpty()) {
            throw Refusal.invalid("supplier", "purchasing.supplier-unknown", offer.supplier());
        }
        if (!catalog.bySku(List.of(offer.sku())).containsKey(offer.sku())) {
            throw Refusal.invalid("sku", "order.product-unknown", offer.sku());
        }
        SupplierOffer before = ledger.add(offer)
                ? null
                : ledger.holdOffer(offer.supplier(), offer.sku()).orElse(null);
        String told = told(before, offer);
        if (!told.isEmpty()) {
            ledger.change(offer);
            events.publishEvent(new SupplierChanged(offer.supplier(), by, offer.sku(), told));
        }
        requisitions.supplied(offer.sku());
    }

    private static String told(@Nullable SupplierOffer before, SupplierOffer after) {
        return new ChangedFields()
                .told("price", before == null ? null : PlainNumber.of(before.price()), PlainNumber.of(after.price()))
                .told("leadDays", before == null ? null : before.leadDays(), after.leadDays())
                .inWords();
    }

    /** Until the transaction ends, nobody else changes these suppliers. */
    public void hold(Collection<String> codes) {
        codes.stream().sorted().forEach(ledger::hold);
    }

    /**
     * Takes a supplier away that was entered by mistake. Whether anything names it is the caller's to know.
     *
     * @throws Refusal CHANGED when it is not what was seen any more
     */
    public void remove(Supplier seen, String by) {
        requireStill(seen);
        ledger.removeSupplier(seen.code());
        events.publishEvent(new SupplierRemoved(seen.code(), by, seen.name()));
    }

    /**
     * Takes an offer away that was entered by mistake.
     *
     * @throws Refusal CHANGED when it is not what was seen any more
     */
    public void remove(SupplierOffer seen, String by) {
        requireStill(seen);
        ledger.removeOffer(seen.supplier(), seen.sku());
        events.publishEvent(new SupplierRemoved(seen.supplier(), by, seen.sku()));
    }

    /**
     * As {@link #enter(Supplier, String)}, when it is still what was seen.
     *
     * @throws Refusal CHANGED when it is not
     */
    public void restore(Supplier supplier, Supplier seen, String by) {
        requireStill(seen);
        enter(supplier, by);
    }

    /**
     * As {@link #enter(SupplierOffer, String)}, when it is still what was seen.
     *
     * @throws Refusal CHANGED when it is not
     */
    public void restore(SupplierOffer offer, SupplierOffer seen, String by) {
        requireStill(seen);
        enter(offer, by);
    }

    private void requireStill(Supplier seen) {
        if (ledger.hold(seen.code()).filter(seen::equals).isEmpty()) {
            throw Refusal.changed("purchasing.supplier-changed", seen.code());
        }
    }

    private void requireStill(SupplierOffer seen) {
        if (ledger.holdOffer(seen.supplier(), seen.sku()).filter(seen::equals).isEmpty()) {
            throw Refusal.changed("purchasing.supplier-changed", seen.supplier());
        }
    }

    /** The supplier of this code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Supplier> find(String code) {
        return ledger.find(code);
    }

    /** What the supplier asks for the SKU, if it is known. */
    @Transactional(readOnly = true)
    public Optional<SupplierOffer> offer(String supplier, String sku) {
        return ledger.offer(supplier, sku);
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public Supplier get(String code) {
        return ledger.find(code).orElseThrow(() -> Refusal.notFound("purchasing.supplier-unknown", code));
    }

    /** One page in the order of the code, after this one ("" for the first). */
    @Transactional(readOnly = true)
    public List<Supplier> page(String after, int size) {
        return ledger.page(after, size);
    }

    /** Those of these codes, in no order. */
    @Transactional(readOnly = true)
    public List<Supplier> ofCodes(List<String> codes) {
        return ledger.ofCodes(codes);
    }

    /** A supplier's offers in the order of the SKU, after this one ("" for the first). */
    @Transactional(readOnly = true)
    public List<SupplierOffer> offers(String supplier, String afterSku, int size) {
        return ledger.offersOf(supplier, afterSku, size);
    }
}
