package io.orderwright.fulfilment.stock.counts;

import io.orderwright.fulfilment.stock.StockEvent.StockCounted;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeCancelled;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeOpened;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeReleased;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeReturned;
import io.orderwright.fulfilment.stock.StockEvent.StockTakeSubmitted;
import io.orderwright.fulfilment.stock.StockNumbers;
import io.orderwright.fulfilment.stock.domain.StockTake;
import io.orderwright.fulfilment.stock.store.CountLedger;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.util.List;
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

    /** The table that says whether somebody else must agree to the differences. */
    public static final String TABLE = CountDifferences.TABLE;

    private final CountLedger counts;
    private final CountDifferences differences;
    private final CountBooking booking;
    private final ProductCatalog catalog;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    StockTakes(
            CountLedger counts,
            CountDifferences differences,
            CountBooking booking,
            ProductCatalog catalog,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.counts = counts;
        this.differences = differences;
        this.booking = booking;
        this.catalog = catalog;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal INVALID for an unknown warehouse */
    public StockTakeView open(String warehouse, String by) {
        long id = ids.next(StockNumbers.STOCK_TAKE);
        String number = StockNumbers.STOCK_TAKE.number(calendar.today(), id);
        if (!counts.open(StockTake.opened(id, number, warehouse, by, calendar.now()))) {
            throw Refusal.invalid("warehouse", "stock.warehouse-unknown", warehouse);
        }
        events.publishEvent(new StockTakeOpened(number, by, warehouse));
        return get(number);
    }

    /**
     * So much was counted; a second count of a SKU takes the place of the first, which stays readable.
     *
     * @throws Refusal INVALID for an unknown SKU; CONFLICT when the stock take is closed
     */
    public void count(String number, CountStock asked, String by) {
        StockTake take = held(number);
        take.count();
        ProductView product = catalog.bySku(List.of(asked.sku())).get(asked.sku());
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", asked.sku());
        }
        catalog.requireMeasure("counted", asked.sku(), asked.counted());
        Quantity counted = Quantity.of(asked.counted(), product.unit());
        counts.count(take, asked.sku(), counted.amount(), by, calendar.now());
        events.publishEvent(new StockCounted(number, by, asked.sku(), counted));
    }

    /**
     * Books the differences.
     *
     * @throws Refusal FORBIDDEN to who counted, from the table's value on; CONFLICT when nothing was counted, it is closed,
     *     or fewer were counted of a SKU than are reserved and blocked
     */
    public void release(String number, String by) {
        StockTake take = held(number);
        List<StockCount> counted = differences.counted(take);
        List<StockCount> different = take.toRelease(counted);
        boolean otherPerson = take.agreedTo() || differences.wantOtherPerson(number, different, by);
        take.release(otherPerson, counts.counted(take.id(), by), by, calendar.now());
        booking.book(take, different, by);
        counts.keep(take);
        events.publishEvent(new StockTakeReleased(number, by, take.warehouse(), counted.size(), different.size()));
        booking.serve(take, different);
    }

    /**
     * People have counted; somebody else is asked about the differences now, and nobody counts meanwhile.
     *
     * @param by hands it in; where he has not counted himself, whoever counted last asks
     * @throws Refusal CONFLICT when nothing was counted, somebody is asked already, or it is closed
     */
    public void handIn(String number, String by) {
        StockTake take = held(number);
        List<StockCount> counted = differences.counted(take);
        String asker = counts.counted(take.id(), by)
                ? by
                : counts.lastCounter(take.id()).orElse(by);
        take.handIn(counted, asker);
        differences.wantOtherPerson(number, StockTake.differences(counted), by);
        counts.keep(take);
        events.publishEvent(new StockTakeSubmitted(number, by));
    }

    /**
     * The differences were not agreed to, or nobody is asked any more: people count again.
     *
     * @throws Refusal CONFLICT unless somebody is asked
     */
    public void returned(String number, String comment, String by) {
        StockTake take = held(number);
        take.giveBack();
        counts.keep(take);
        events.publishEvent(new StockTakeReturned(number, by, comment));
    }

    /** What is counted and differs from the books, in the order of the SKU. */
    @Transactional(readOnly = true)
    public List<StockCount> differences(String number) {
        return differences.of(get(number));
    }

    /** What the differences are worth, too many and too few alike, in the company's currency. */
    @Transactional(readOnly = true)
    public Money value(String number) {
        return differences.value(differences(number));
    }

    /** Whether this person could not release it now, had he counted; see {@link #release}. */
    @Transactional(readOnly = true)
    public boolean needsOtherPerson(String number, String by) {
        return differences.otherPersonWanted(differences(number), by);
    }

    /** Whether the person has counted in it. */
    @Transactional(readOnly = true)
    public boolean counted(String number, String person) {
        return counts.counted(get(number).id(), person);
    }

    /** @throws Refusal CONFLICT when it is closed */
    public void cancel(String number, String by) {
        StockTake take = held(number);
        take.cancel(by, calendar.now());
        counts.keep(take);
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

    /** Held until the transaction ends. */
    private StockTake held(String number) {
        return counts.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
