package io.orderwright.fulfilment.stock.counts;

import io.orderwright.fulfilment.stock.CountFacts;
import io.orderwright.fulfilment.stock.StockEvent.StockCounted;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeCancelled;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeOpened;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeReleased;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeReturned;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeSubmitted;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.fulfilment.stock.store.CountLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what is really there. People count without seeing the books; the differences are booked as movements when
 * they are released, from a value on by somebody who has not counted. Work goes on meanwhile: what is booked is the
 * difference at the moment of the count, not the count.
 */
@Service
@Transactional
public class StockTakes {

    /** As many SKUs as one stock take is released with. */
    static final int LARGEST = 5000;

    /** The table that says whether somebody else must agree to the differences. */
    public static final String TABLE = "fulfilment/count-release";

    private final CountLedger counts;
    private final StockLedger ledger;
    private final KeepingLedger keeping;
    private final BackOrders backOrders;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    StockTakes(
            CountLedger counts,
            StockLedger ledger,
            KeepingLedger keeping,
            BackOrders backOrders,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.counts = counts;
        this.ledger = ledger;
        this.keeping = keeping;
        this.backOrders = backOrders;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal INVALID for an unknown warehouse */
    public StockTakeView open(String warehouse, String by) {
        if (!keeping.known(warehouse)) {
            throw Refusal.invalid("warehouse", "stock.warehouse-unknown", warehouse);
        }
        long id = ids.next(DocumentType.STOCK_TAKE);
        String number = DocumentType.STOCK_TAKE.number(calendar.today(), id);
        counts.open(id, number, warehouse, by, calendar.now());
        events.publishEvent(new StockTakeOpened(number, by, warehouse));
        return get(number);
    }

    /**
     * So much was counted; a second count of a SKU takes the place of the first, which stays readable.
     *
     * @throws Refusal INVALID for an unknown SKU; CONFLICT when the stock take is closed
     */
    public void count(String number, CountStock asked, String by) {
        StockTakeView take = held(number, StockTakeTransition.COUNT);
        if (!catalog.bySku(List.of(asked.sku())).containsKey(asked.sku())) {
            throw Refusal.invalid("sku", "order.product-unknown", asked.sku());
        }
        catalog.requireMeasure("counted", asked.sku(), asked.counted());
        counts.count(take, asked.sku(), asked.counted(), by, calendar.now());
        events.publishEvent(new StockCounted(number, by, asked.sku(), asked.counted()));
    }

    /**
     * Books the differences.
     *
     * @throws Refusal FORBIDDEN to who counted, from the table's value on; CONFLICT when nothing was counted, it is closed,
     *     or fewer were counted of a SKU than are reserved and blocked
     */
    public void release(String number, String by) {
        StockTakeView take = held(number, StockTakeTransition.RELEASE);
        List<StockCount> counted = counted(take);
        List<StockCount> different = different(counted);
        boolean otherPerson = take.state() == StockTakeState.ASKED || decide(number, different, by);
        if (otherPerson && counts.counted(take.id(), by)) {
            throw Refusal.forbidden("stock.take-own-count", number);
        }
        different.forEach(count -> book(take, count, by));
        counts.close(
                take.id(), StockTakeTransition.RELEASE.after(number, take.state()), otherPerson, by, calendar.now());
        events.publishEvent(new StockTakeReleased(number, by, take.warehouse(), counted.size(), different.size()));
        if (take.warehouse().equals(StockLedger.MAIN)) {
            backOrders.serve(different.stream()
                    .filter(count -> count.difference().signum() > 0)
                    .map(StockCount::sku)
                    .toList());
        }
    }

    /**
     * People have counted; somebody else is asked about the differences now, and nobody counts meanwhile.
     *
     * @param by hands it in; where he has not counted himself, whoever counted last asks
     * @throws Refusal CONFLICT when nothing was counted, somebody is asked already, or it is closed
     */
    public void handIn(String number, String by) {
        StockTakeView take = held(number, StockTakeTransition.HAND_IN);
        decide(number, different(counted(take)), by);
        String asker = counts.counted(take.id(), by)
                ? by
                : counts.lastCounter(take.id()).orElse(by);
        counts.ask(take.id(), asker);
        events.publishEvent(new StockTakeSubmitted(number, by));
    }

    /**
     * The differences were not agreed to, or nobody is asked any more: people count again.
     *
     * @throws Refusal CONFLICT unless somebody is asked
     */
    public void returned(String number, String comment, String by) {
        counts.reopen(held(number, StockTakeTransition.RETURN).id());
        events.publishEvent(new StockTakeReturned(number, by, comment));
    }

    private List<StockCount> counted(StockTakeView take) {
        List<StockCount> counted = counts.counts(take.id(), "", LARGEST + 1);
        if (counted.isEmpty() || counted.size() > LARGEST) {
            throw Refusal.conflict(
                    counted.isEmpty() ? "stock.take-empty" : "stock.take-too-large", take.number(), LARGEST);
        }
        return counted;
    }

    private static List<StockCount> different(List<StockCount> counted) {
        return counted.stream()
                .filter(count -> count.difference().signum() != 0)
                .toList();
    }

    /** Whether the table wants somebody who has not counted; its answer is kept. */
    private boolean decide(String number, List<StockCount> different, String by) {
        Decision decision = tables.decide(TABLE, facts(different, by));
        decisions.record(number, decision);
        return decision.text("releasedBy").equals("OTHER");
    }

    /** What is counted and differs from the books, in the order of the SKU. */
    @Transactional(readOnly = true)
    public List<StockCount> differences(String number) {
        return different(counts.counts(get(number).id(), "", LARGEST));
    }

    /** What the differences are worth, too many and too few alike, in the company's currency. */
    @Transactional(readOnly = true)
    public Money value(String number) {
        return value(differences(number));
    }

    /** Whether this person could not release it now, had he counted; see {@link #release}. */
    @Transactional(readOnly = true)
    public boolean needsOtherPerson(String number, String by) {
        return tables.decide(TABLE, facts(differences(number), by))
                .text("releasedBy")
                .equals("OTHER");
    }

    /** Whether the person has counted in it. */
    @Transactional(readOnly = true)
    public boolean counted(String number, String person) {
        return counts.counted(get(number).id(), person);
    }

    private Money value(List<StockCount> different) {
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
                        .map(take -> value(different(counts.counts(take, "", LARGEST))))
                        .reduce(Money.zero(ProductCatalog.COMPANY_CURRENCY), Money::plus);
        return new CountFacts(
                CountFacts.outcome(
                        different.stream().anyMatch(count -> count.difference().signum() > 0),
                        different.stream().anyMatch(count -> count.difference().signum() < 0)),
                value(different).plus(today).amount());
    }

    /** What has no price may be worth anything. */
    private Money value(StockCount count, @Nullable ProductView product) {
        return product == null || product.price().signum() <= 0
                ? ProductCatalog.UNKNOWN
                : catalog.inCompanyCurrency(
                        product.price().multiply(count.difference().abs()), product.currency());
    }

    private void book(StockTakeView take, StockCount count, String by) {
        ledger.open(count.sku(), take.warehouse(), BigDecimal.ZERO, BigDecimal.ZERO);
        if (!counts.adjust(count.sku(), take.warehouse(), count.difference())) {
            throw Refusal.conflict("stock.count-below-held", count.sku(), PlainNumber.of(count.counted()));
        }
        ledger.move(
                new Move(count.sku(), take.warehouse(), "COUNT", count.difference(), take.number(), null),
                by,
                calendar.now());
    }

    /** @throws Refusal CONFLICT when it is closed */
    public void cancel(String number, String by) {
        StockTakeView take = held(number, StockTakeTransition.CANCEL);
        counts.close(take.id(), StockTakeTransition.CANCEL.after(number, take.state()), false, by, calendar.now());
        events.publishEvent(new StockTakeCancelled(number, by));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public StockTakeView get(String number) {
        return counts.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<StockTakeView> page(long before, int size) {
        return counts.page(before, size);
    }

    /** The last count of each SKU in the order of the SKU, after this one ("" for the first page). */
    @Transactional(readOnly = true)
    public List<StockCount> counts(String number, String afterSku, int size) {
        return counts.counts(get(number).id(), afterSku, size);
    }

    /** Held until the transaction ends, in a state in which that may happen. */
    private StockTakeView held(String number, StockTakeTransition transition) {
        StockTakeView take = counts.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        transition.after(number, take.state());
        return take;
    }
}
