package io.orderwright.fulfilment.stock.counts;

import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.domain.StockTake;
import io.orderwright.fulfilment.stock.store.CountLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings the books to what was counted, by movements, and gives what was found to those who wait for it. */
@Component
class CountBooking {

    private final CountLedger counts;
    private final StockLedger ledger;
    private final BackOrders backOrders;
    private final CompanyCalendar calendar;

    CountBooking(CountLedger counts, StockLedger ledger, BackOrders backOrders, CompanyCalendar calendar) {
        this.counts = counts;
        this.ledger = ledger;
        this.backOrders = backOrders;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT when fewer were counted of a SKU than are reserved and blocked */
    void book(StockTake take, List<StockCount> different, String by) {
        different.forEach(count -> book(take, count, by));
    }

    private void book(StockTake take, StockCount count, String by) {
        ledger.open(count.sku(), take.warehouse(), BigDecimal.ZERO, BigDecimal.ZERO);
        if (!counts.adjust(count.sku(), take.warehouse(), count.difference().amount())) {
            throw Refusal.conflict(
                    "stock.count-below-held", count.sku(), count.counted().plain());
        }
        ledger.move(
                new Move(count.sku(), take.warehouse(), "COUNT", count.difference(), take.number(), null),
                by,
                calendar.now());
    }

    /** Orders are served from the main warehouse alone: what was found elsewhere waits to be brought there. */
    void serve(StockTake take, List<StockCount> different) {
        if (take.warehouse().equals(StockLedger.MAIN)) {
            backOrders.serve(different.stream()
                    .filter(count -> count.difference().isPositive())
                    .map(StockCount::sku)
                    .toList());
        }
    }
}
