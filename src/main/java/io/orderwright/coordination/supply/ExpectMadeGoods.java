package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.MadeGoods;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.supply.production.ProductionEvent.WorkClosed;
import io.orderwright.supply.production.ProductionEvent.WorkCreated;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is made, in the books of stock: expected from the day of its work order on, and received as it is reported. */
@Component
public class ExpectMadeGoods {

    private final MadeGoods goods;
    private final CompanyCalendar calendar;

    ExpectMadeGoods(MadeGoods goods, CompanyCalendar calendar) {
        this.goods = goods;
        this.calendar = calendar;
    }

    /** It counts as on its way at once, and is promised to nobody before it has a day. */
    public void created(WorkCreated event) {
        LocalDate today = calendar.today();
        goods.expect(
                new ExpectReceipt(event.subject(), event.sku(), event.quantity().amount(), today, false),
                event.actor());
    }

    public void scheduled(WorkScheduled event) {
        LocalDate day = event.endsOn();
        LocalDate said = day == null ? calendar.today() : day;
        goods.expect(
                new ExpectReceipt(event.subject(), event.sku(), event.yield().amount(), said, day != null),
                event.actor());
    }

    /** What was spoilt comes into no stock. */
    public void reported(WorkReported event) {
        if (event.completed().isPositive()) {
            goods.receive(
                    new ReceiveStock(
                            event.receipt(), event.sku(), event.completed().amount(), event.subject(), null),
                    event.actor());
        }
    }

    public void closed(WorkClosed event) {
        goods.close(event.subject(), event.sku(), event.actor());
    }
}
