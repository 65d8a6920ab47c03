package io.orderwright.fulfilment.stock.counts;

import io.orderwright.fulfilment.stock.CountFacts;
import io.orderwright.fulfilment.stock.domain.StockTake;
import io.orderwright.fulfilment.stock.store.CountLedger;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How counts differ from the books, what that is worth, and whether somebody who has not counted must agree to it. */
@Component
class CountDifferences {

    static final String TABLE = "fulfilment/count-release";

    private final CountLedger counts;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    CountDifferences(
            CountLedger counts,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            CompanyCalendar calendar) {
        this.counts = counts;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The last count of each SKU, one more than a release can book. */
    List<StockCount> counted(StockTake take) {
        return counts.counts(take.id(), "", StockTake.LARGEST + 1);
    }

    /** In the order of the SKU. */
    List<StockCount> of(StockTakeView take) {
        return differences(take.id());
    }

    private List<StockCount> differences(long take) {
        return StockTake.differences(counts.counts(take, "", StockTake.LARGEST));
    }

    /** Whether the table wants somebody who has not counted; its answer is kept. */
    boolean wantOtherPerson(String number, List<StockCount> different, String by) {
        Decision decision = tables.decide(TABLE, facts(different, by));
        decisions.record(number, decision);
        return wantsOther(decision);
    }

    /** As {@link #wantOtherPerson}, kept nowhere. */
    boolean otherPersonWanted(List<StockCount> different, String by) {
        return wantsOther(tables.decide(TABLE, facts(different, by)));
    }

    private static boolean wantsOther(Decision decision) {
        return decision.text("releasedBy").equals("OTHER");
    }

    /** Too many and too few alike, in the company's currency. */
    Money value(List<StockCount> different) {
        Map<String, ProductView> products =
                catalog.bySku(different.stream().map(StockCount::sku).toList());
        return different.stream()
                .map(count -> value(count, products.get(count.sku())))
                .reduce(Money.zero(ProductCatalog.COMPANY_CURRENCY), Money::plus);
    }

    /** What one person books alone on one day adds up: many small differences are a large one. */
    private CountFacts facts(List<StockCount> different, String by) {
        Money today = different.isEmpty()
                ? Money.zero(ProductCatalog.COMPANY_CURRENCY)
                : counts
                        .bookedAlone(
                                by,
                                calendar.today().atStartOfDay(calendar.zone()).toInstant())
                        .stream()
                        .map(take -> value(differences(take)))
                        .reduce(Money.zero(ProductCatalog.COMPANY_CURRENCY), Money::plus);
        return new CountFacts(
                CountFacts.outcome(
                        different.stream().anyMatch(count -> count.difference().isPositive()),
                        different.stream().anyMatch(count -> count.difference().isNegative())),
                value(different).plus(today).amount());
    }

    /** What has no price may be worth anything. */
    private Money value(StockCount count, @Nullable ProductView product) {
        return product == null || !product.price().isPositive()
                ? ProductCatalog.UNKNOWN
                : catalog.inCompanyCurrency(
                        product.price()
                                .amount()
                                .multiply(count.difference().amount().abs()),
                        product.currency());
    }
}
