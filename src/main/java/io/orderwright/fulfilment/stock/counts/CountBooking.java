package io.orderwright.fulfilment.stock.counts;

import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.domain.StockTake;
import io.orderwright.fulfilment.stock.ports.NamedQuarantine;
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

    private final NamedQuarantine named;

    CountBooking(
            CountLedger counts,
            StockLedger ledger,
            BackOrders backOrders,
            CompanyCalendar calendar,
            NamedQuarantine named) {
        this.named = named;
        this.counts = counts;
        this.ledger = ledger;
        this.backOrders = backOrders;
        this.calendar = calendar;
    }

    /**
     * @throws Refusal CONFLICT when fewer were counted of a SKU than are reserved and blocked, or than the books say while pieces that
     *     came back by name were released and nobody has said which
     */
    void book(StockTake take, List<StockCount> different, String by) {
        different.forEach(count -> book(take, count, by));
    }

    private void book(StockTake take, StockCount count, String by) {
        ledger.open(count.sku(), take.warehouse(), BigDecimal.ZERO, BigDecimal.ZERO);
        if (take.warehouse().equals(StockLedger.MAIN) && count.difference().isNegative()) {
            refuseUnsaid(count.sku());
        }
        if (!counts.adjust(count.sku(), take.warehouse(), count.difference().amount())) {
            throw Refusal.conflict(
                    "stock.count-below-held", count.sku(), count.counted().plain());
        }
        ledger.move(
                new Move(count.sku(), take.warehouse(), "COUNT", count.difference(), take.number(), null),
                by,
                calendar.now());
    }

    /** Of pieces that came back by name and were released without anybody saying which, one may be what is missing. */
    private void refuseUnsaid(String sku) {
        ledger.hold(sku);
        int pieces = named.pieces(sku);
        StockView there = ledger.of(List.of(sku), StockLedger.MAIN).get(sku);
        if (there != null
                && BigDecimal.valueOf(pieces).compareTo(there.blocked().amount()) > 0) {
            throw Refusal.conflict("stock.count-quarantine-unsaid", sku, pieces);
        }
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
