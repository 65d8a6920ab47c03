package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.fulfilment.stock.AvailableToPromise;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpectationCancelled;
import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpectationClosed;
import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpectationRemoved;
import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpected;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.domain.GoodsExpectation;
import io.orderwright.fulfilment.stock.ports.MadeReferences;
import io.orderwright.fulfilment.stock.store.ExpectedLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what is on its way, and what can be promised with it. */
@Service
@Transactional
public class ExpectedReceipts {

    /** What is later than this does not come any more, and nobody says when something will come so far ahead. */
    private static final Period OVERDUE = Period.ofYears(1);

    private static final Period AHEAD = Period.ofYears(5);

    private final ExpectedLedger ledger;
    private final StockControl stock;
    private final ProductCatalog catalog;
    private final MadeReferences made;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ExpectedReceipts(
            ExpectedLedger ledger,
            StockControl stock,
            ProductCatalog catalog,
            MadeReferences made,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.stock = stock;
        this.catalog = catalog;
        this.made = made;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Enters goods that are on their way, or brings an open expectation of the same reference and SKU up to date.
     *
     * @throws Refusal INVALID for an unknown SKU, and a day too far away; CONFLICT when all of it has come, it was cancelled, more than this has
     *     come already, goods that nobody expected were booked under the reference, or it is a work order's
     */
    public ExpectedReceipt expect(ExpectReceipt asked, String by) {
        refuseMade(asked.reference());
        BusinessKey.requireReference("reference", asked.reference());
        calendar.requireWithin("dueOn", asked.dueOn(), OVERDUE, AHEAD);
        return enter(asked, by);
    }

    /** As {@link #expect}, also for what we make ourselves. */
    ExpectedReceipt enter(ExpectReceipt asked, String by) {
        ProductView product = catalog.bySku(List.of(asked.sku())).get(asked.sku());
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", asked.sku());
        }
        catalog.requireMeasure("quantity", asked.sku(), asked.quantity());
        // Somebody may have entered it between the first look and the entry: then it is brought up to date.
        if (!changed(asked) && !ledger.open(asked, by, calendar.now()) && !changed(asked)) {
            throw Refusal.conflict("stock.expectation-booked", asked.reference(), asked.sku());
        }
        events.publishEvent(new ReceiptExpected(
                asked.reference(),
                by,
                asked.sku(),
                Quantity.of(asked.quantity(), product.unit()),
                asked.dueOn(),
                asked.confirmed()));
        return ledger.find(asked.reference(), asked.sku(), today()).orElseThrow();
    }

    private boolean changed(ExpectReceipt asked) {
        Optional<GoodsExpectation> known = ledger.hold(asked.reference(), asked.sku(), StockLedger.MAIN);
        known.ifPresent(expectation -> {
            expectation.change(asked);
            ledger.keep(expectation);
        });
        return known.isPresent();
    }

    /**
     * Nothing more will come. Nothing happens where all has come, or where that was said before.
     *
     * @throws Refusal CONFLICT for what we make ourselves
     */
    public void cancel(long id, String by) {
        ledger.hold(id).filter(GoodsExpectation::close).ifPresent(closed -> {
            refuseMade(closed.view().reference());
            tell(closed, by);
        });
    }

    /** Nothing more will come of the SKU under the reference, also of what we make ourselves. */
    void close(String reference, String sku, String by) {
        ledger.hold(reference, sku, StockLedger.MAIN)
                .filter(GoodsExpectation::close)
                .ifPresent(closed -> tell(closed, by));
    }

    /**
     * That goods are expected under the reference was a mistake: nobody knows of it any longer.
     *
     * @throws Refusal CONFLICT once any of them came or were cancelled, or an order waits for one of them
     */
    public void remove(String reference, String by) {
        List<ExpectedReceipt> expected = ledger.under(reference, today());
        Map<String, StockView> now =
                stock.of(expected.stream().map(ExpectedReceipt::sku).toList());
        for (ExpectedReceipt one : expected) {
            StockView item = now.get(one.sku());
            if (item != null && item.backOrdered().isPositive()) {
                throw Refusal.conflict("stock.expectation-awaited", reference, one.sku());
            }
        }
        if (!ledger.remove(reference)) {
            throw Refusal.conflict("stock.expectation-begun", reference);
        }
        events.publishEvent(new ReceiptExpectationRemoved(reference, by));
    }

    /** Whether the reference is that of goods that we make ourselves. */
    @Transactional(readOnly = true)
    public boolean madeByUs(String reference) {
        return made.names(reference);
    }

    private void tell(GoodsExpectation expectation, String by) {
        ledger.keep(expectation);
        ExpectedReceipt closed = expectation.view();
        events.publishEvent(new ReceiptExpectationCancelled(closed.reference(), by));
        events.publishEvent(new ReceiptExpectationClosed(closed.reference(), by, closed.sku()));
    }

    /** What we make ourselves is expected and received by the reports of production, not by hand. */
    private void refuseMade(String reference) {
        if (made.names(reference)) {
            throw Refusal.conflict("stock.made-by-us", reference);
        }
    }

    /**
     * One that is or was expected.
     *
     * @throws Refusal NOT_FOUND for an unknown id
     */
    @Transactional(readOnly = true)
    public ExpectedReceipt get(long id) {
        return ledger.find(id, today())
                .orElseThrow(() -> Refusal.notFound("stock.expectation-unknown", String.valueOf(id)));
    }

    /** What is on its way and received by hand, the first due first. */
    @Transactional(readOnly = true)
    public List<ExpectedReceipt> receivedByHand(int most) {
        return page(LocalDate.of(1, 1, 1), 0, most).stream()
                .filter(one -> !made.names(one.reference()))
                .toList();
    }

    /** What is on its way, the first due first, after the one with this day and id. */
    @Transactional(readOnly = true)
    public List<ExpectedReceipt> page(LocalDate afterDay, long afterId, int size) {
        return ledger.page(afterDay, afterId, size, today());
    }

    /** What was or is expected under a reference, also what has come of it; in the order of the SKUs. */
    @Transactional(readOnly = true)
    public List<ExpectedReceipt> under(String reference) {
        return ledger.under(reference, today());
    }

    /** What is on its way of a SKU, the first due first. */
    @Transactional(readOnly = true)
    public List<ExpectedReceipt> of(String sku) {
        return ledger.of(sku, today());
    }

    /**
     * What can be promised to a new order from today on, with a further entry for each day on which that changes: on hand
     * less blocked, safety and reserved, less what earlier orders wait for, plus confirmed receipts until that day.
     */
    @Transactional(readOnly = true)
    public List<AvailableToPromise> promises(String sku) {
        StockView now = stock.of(List.of(sku)).get(sku);
        Quantity none = Quantity.zero(unit(sku));
        Quantity running = now == null ? none : now.available().difference(now.backOrdered());
        List<AvailableToPromise> promises = new ArrayList<>();
        promises.add(new AvailableToPromise(today(), running.larger(none)));
        Map<LocalDate, Quantity> arriving = new TreeMap<>();
        of(sku).stream()
                .filter(expected -> expected.confirmed() && !expected.late())
                .forEach(expected -> arriving.merge(expected.dueOn(), expected.outstanding(), Quantity::plus));
        for (Map.Entry<LocalDate, Quantity> day : arriving.entrySet()) {
            running = running.plus(day.getValue());
            promises.add(new AvailableToPromise(day.getKey(), running.larger(none)));
        }
        return promises;
    }

    /** The product's; of what nobody sells there is nothing, whatever it is counted in. */
    private String unit(String sku) {
        ProductView product = catalog.bySku(List.of(sku)).get(sku);
        return product == null ? "pc" : product.unit();
    }

    /**
     * What those who wait lack of a SKU beyond what is on its way to them; never negative.
     *
     * @param unit the product's
     */
    @Transactional(readOnly = true)
    public Quantity uncovered(String sku, String unit) {
        return waiting(sku, unit).minusOrZero(coming(sku, unit));
    }

    /**
     * What is on its way of a SKU beyond what those who wait lack; never negative.
     *
     * @param unit the product's
     */
    @Transactional(readOnly = true)
    public Quantity surplus(String sku, String unit) {
        return coming(sku, unit).minusOrZero(waiting(sku, unit));
    }

    private Quantity waiting(String sku, String unit) {
        StockView now = stock.of(List.of(sku)).get(sku);
        return now == null ? Quantity.zero(unit) : now.backOrdered();
    }

    private Quantity coming(String sku, String unit) {
        return of(sku).stream().map(ExpectedReceipt::outstanding).reduce(Quantity.zero(unit), Quantity::plus);
    }

    /** Whether anything is still to come under the reference. */
    @Transactional(readOnly = true)
    public boolean awaited(String reference) {
        return ledger.awaited(reference);
    }

    /** What can be promised for a day; see {@link #promises}. Nothing can for a day that has passed. */
    @Transactional(readOnly = true)
    public AvailableToPromise promise(String sku, LocalDate on) {
        Quantity quantity = promises(sku).stream()
                .filter(promise -> !promise.on().isAfter(on))
                .reduce((first, second) -> second)
                .map(AvailableToPromise::quantity)
                .orElseGet(() -> Quantity.zero(unit(sku)));
        return new AvailableToPromise(on, quantity);
    }

    private LocalDate today() {
        return calendar.today();
    }
}
