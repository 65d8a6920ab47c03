package io.orderwright.fulfilment.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.OrderDisplaced;
import io.orderwright.fulfilment.expediting.domain.RushOrder;
import io.orderwright.fulfilment.expediting.store.Displacements;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which order lost what to which rush order: written for each when one is carried out, so that their people find it. */
@Component
class DisplacementRecords {

    private final Displacements displaced;
    private final DelayNotices notices;
    private final ApplicationEventPublisher events;

    DisplacementRecords(Displacements displaced, DelayNotices notices, ApplicationEventPublisher events) {
        this.displaced = displaced;
        this.notices = notices;
        this.events = events;
    }

    /** In the transaction that carried it out. */
    void write(RushOrder rush, String by) {
        Displacement done = rush.displacement();
        done.orders().forEach(loser -> {
            int days = done.days(loser);
            displaced.write(rush.number(), loser, done.count(loser), days);
            events.publishEvent(
                    new OrderDisplaced(loser, by, rush.number(), rush.orderNumber(), done.told(loser), days));
        });
        if (Boolean.TRUE.equals(rush.tellCustomers())) {
            notices.write(rush.number(), done);
        }
    }

    List<DisplacedOrder> of(String orderNumber) {
        return displaced.of(orderNumber);
    }

    List<DisplacedOrder> since(Instant since, int size) {
        return displaced.since(since, size);
    }
}
