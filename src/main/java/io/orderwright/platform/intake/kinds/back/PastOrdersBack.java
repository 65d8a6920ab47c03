package io.orderwright.platform.intake.kinds.back;

import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrders;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Past orders. */
@Component
public class PastOrdersBack extends OpeningRecordsBack {

    private final PastOrders history;

    PastOrdersBack(PastOrders history) {
        this.history = history;
    }

    @Override
    public Map<String, String> now(Collection<String> numbers) {
        return history.of(numbers).stream().collect(Collectors.toMap(PastOrder::number, PastOrder::toString));
    }

    @Override
    protected void remove(String number, String actor) {
        history.remove(number, actor);
    }

    @Override
    public String subject(String record) {
        return "history/" + record;
    }
}
