package io.orderwright.desk.orders;

import io.orderwright.desk.OrderPanel;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is being made for an order. */
@Component
class ProductionPanel implements OrderPanel {

    private final Production production;

    ProductionPanel(Production production) {
        this.production = production;
    }

    @Override
    public String template() {
        return "production/panel";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<List<WorkView>> of(OrderView order) {
        return Optional.of(production.ofOrder(order.number())).filter(works -> !works.isEmpty());
    }
}
