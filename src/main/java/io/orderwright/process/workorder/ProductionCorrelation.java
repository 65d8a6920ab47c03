package io.orderwright.process.workorder;

import io.orderwright.coordination.supply.SupplyShortage;
import io.orderwright.fulfilment.stock.StockEvent.StockMissed;
import io.orderwright.fulfilment.stock.StockEvent.StockReleased;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.MadeGoods;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.calls.InWords;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.ProductionEvent.WorkClosed;
import io.orderwright.supply.production.ProductionEvent.WorkCreated;
import io.orderwright.supply.production.ProductionEvent.WorkFinished;
import io.orderwright.supply.production.ProductionEvent.WorkNoLongerNeeded;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import io.orderwright.supply.production.ProductionEvent.WorkStarted;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that are missing are made or bought. What is made is expected from the day of its work order on, and comes into
 * stock as it is reported. A work order that nobody has begun ends with the order that it was for.
 */
@Component
class ProductionCorrelation {

    private static final String PROCESS = "make-to-order";

    private final RuntimeService runtime;
    private final SupplyShortage supply;
    private final Production production;
    private final MadeGoods goods;
    private final CompanyCalendar calendar;

    ProductionCorrelation(
            RuntimeService runtime,
            SupplyShortage supply,
            Production production,
            MadeGoods goods,
            CompanyCalendar calendar) {
        this.runtime = runtime;
        this.supply = supply;
        this.production = production;
        this.goods = goods;
        this.calendar = calendar;
    }

    @EventListener
    void on(StockMissed event) {
        supply.ask(event.subject(), event.missing());
    }

    /** It counts as on its way at once, and is promised to nobody before it has a day. */
    @EventListener
    void on(WorkCreated event) {
        LocalDate today = calendar.today();
        goods.expect(new ExpectReceipt(event.subject(), event.sku(), event.quantity(), today, false), event.actor());
        InWords.call(() -> runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(event.subject())
                .setVariable("workOrderNumber", event.subject())
                .execute());
    }

    @EventListener
    void on(WorkScheduled event) {
        LocalDate day = event.endsOn();
        LocalDate said = day == null ? calendar.today() : day;
        goods.expect(new ExpectReceipt(event.subject(), event.sku(), event.yield(), said, day != null), event.actor());
    }

    @EventListener
    void on(WorkStarted event) {
        tell(event.subject(), "messageWorkStarted");
    }

    @EventListener
    void on(WorkReported event) {
        if (event.completed().signum() > 0) {
            goods.receive(
                    new ReceiveStock(event.receipt(), event.sku(), event.completed(), event.subject(), null),
                    event.actor());
        }
    }

    @EventListener
    void on(WorkFinished event) {
        tell(event.subject(), "messageWorkFinished");
    }

    @EventListener
    void on(WorkClosed event) {
        goods.close(event.subject(), event.sku(), event.actor());
    }

    @EventListener
    void on(WorkNoLongerNeeded event) {
        tell(event.subject(), "messageWorkNotNeeded");
    }

    @EventListener
    void on(StockReleased event) {
        production.notBegun(event.subject()).forEach(number -> tell(number, "messageWorkNotNeeded"));
    }

    private void tell(String workOrderNumber, String message) {
        InWords.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(workOrderNumber)
                .correlateAll());
    }
}
