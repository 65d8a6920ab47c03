package io.orderwright.coordination.proposals;

import io.orderwright.fulfilment.deliveries.DeliveryReduction;
import io.orderwright.fulfilment.stock.ReservationReduction;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows where the day or the address of an order is another one. Stock and order are held. */
@Component
class HeadFollowUp {

    private final ReservationReduction stock;
    private final Requisitions requisitions;
    private final Production production;
    private final DeliveryReduction deliveries;

    HeadFollowUp(
            ReservationReduction stock,
            Requisitions requisitions,
            Production production,
            DeliveryReduction deliveries) {
        this.stock = stock;
        this.requisitions = requisitions;
        this.production = production;
        this.deliveries = deliveries;
    }

    /**
     * @return the delivery that is being prepared and whose papers say something else from now on; absent where there is none
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT where a carrier was asked for it
     */
    @Nullable
    String follow(OrderView before, OrderView after) {
        LocalDate day = after.requestedOn();
        boolean otherDay = !Objects.equals(day, before.requestedOn());
        if (otherDay && day != null) {
            stock.wantedOn(after.number(), day);
            requisitions.neededOn(after.number(), day);
            production.neededOn(after.number(), day);
        }
        boolean elsewhere = !Objects.equals(after.shipTo(), before.shipTo());
        return otherDay || elsewhere ? deliveries.follow(after.number()).orElse(null) : null;
    }
}
