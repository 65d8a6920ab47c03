package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.OfferFacts;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.store.SupplierLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which supplier, says the table purchasing/supplier-choice by price and lead time; within a score the cheapest. */
@Component
class SupplierChoice {

    private static final String TABLE = "purchasing/supplier-choice";

    private final SupplierLedger suppliers;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    SupplierChoice(
            SupplierLedger suppliers,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            CompanyCalendar calendar) {
        this.suppliers = suppliers;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** An offer in the company's currency, and what the table says about it. */
    private record Scored(SupplierOffer offer, Money price, Decision decision) {
        int score() {
            return Integer.parseInt(decision.text("score"));
        }
    }

    /** The best offer for the requisition, kept with its reason; none when nobody offers the SKU. */
    Optional<SupplierOffer> choose(PurchaseNeed need, String requisition) {
        List<SupplierOffer> offers = suppliers.offersFor(need.sku());
        Map<SupplierOffer, Money> prices = new HashMap<>();
        offers.forEach(offer -> prices.put(offer, inCompanyCurrency(offer)));
        Money cheapest = prices.values().stream()
                .min(Comparator.naturalOrder())
                .orElse(Money.zero(ProductCatalog.COMPANY_CURRENCY));
        Optional<Scored> best = offers.stream()
                .map(offer -> {
                    Money price = Objects.requireNonNull(prices.get(offer));
                    OfferFacts facts = new OfferFacts(punctual(need, offer), premium(price, cheapest));
                    return new Scored(offer, price, tables.decide(TABLE, facts, AskedThings.product(need.sku())));
                })
                .min(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::price));
        best.ifPresent(scored -> decisions.record(requisition, scored.decision()));
        return best.map(Scored::offer);
    }

    /** An offer without a price is no cheap one. */
    private Money inCompanyCurrency(SupplierOffer offer) {
        String currency = suppliers.find(offer.supplier()).orElseThrow().currency();
        return offer.price().signum() <= 0
                ? ProductCatalog.UNKNOWN
                : catalog.inCompanyCurrency(offer.price(), currency);
    }

    private String punctual(PurchaseNeed need, SupplierOffer offer) {
        LocalDate wanted = need.neededOn();
        if (wanted == null) {
            return "NO_DAY";
        }
        return calendar.today().plusDays(offer.leadDays()).isAfter(wanted) ? "LATE" : "IN_TIME";
    }

    private static BigDecimal premium(Money price, Money cheapest) {
        return OfferFacts.premium(price.amount(), cheapest.amount(), price.equals(ProductCatalog.UNKNOWN));
    }
}
