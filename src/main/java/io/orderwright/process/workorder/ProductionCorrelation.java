package io.orderwright.process.workorder;

import io.orderwright.coordination.supply.ExpectMadeGoods;
import io.orderwright.coordination.supply.SupplyShortage;
import io.orderwright.fulfilment.stock.StockEvent.StockMissed;
import io.orderwright.fulfilment.stock.StockEvent.StockReleased;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.ProductionEvent.WorkClosed;
import io.orderwright.supply.production.ProductionEvent.WorkCreated;
import io.orderwright.supply.production.ProductionEvent.WorkFinished;
import io.orderwright.supply.production.ProductionEvent.WorkNoLongerNeeded;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import io.orderwright.supply.production.ProductionEvent.WorkStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that are missing are made or bought. What is made is expected from the day of its work order on, and comes into
 * stock as it is reported. A work order that nobody has begun ends with the order that it was for.
 */
@Component
class ProductionCorrelation {

    private static final String PROCESS = "make-to-order";

    private final Processes processes;
    private final SupplyShortage supply;
    private final Production production;
    private final ExpectMadeGoods goods;

    ProductionCorrelation(Processes processes, SupplyShortage supply, Production production, ExpectMadeGoods goods) {
        this.processes = processes;
        this.supply = supply;
        this.production = production;
        this.goods = goods;
    }

    @EventListener
    void on(StockMissed event) {
        supply.ask(event.subject(), event.missing());
    }

    @EventListener
    void on(WorkCreated event) {
        goods.created(event);
        processes.start(PROCESS, event.subject(), "workOrderNumber");
    }

    @EventListener
    void on(WorkScheduled event) {
        goods.scheduled(event);
    }

    @EventListener
    void on(WorkStarted event) {
        tell(event.subject(), "messageWorkStarted");
    }

    @EventListener
    void on(WorkReported event) {
        goods.reported(event);
    }

    @EventListener
    void on(WorkFinished event) {
        tell(event.subject(), "messageWorkFinished");
    }

    @EventListener
    void on(WorkClosed event) {
        goods.closed(event);
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
        processes.tell(message, workOrderNumber);
    }
}
