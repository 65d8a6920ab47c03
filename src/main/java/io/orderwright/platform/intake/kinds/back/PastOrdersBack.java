package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrders;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Past orders, in words to be compared: they are brought once and never changed. */
@Component
public class PastOrdersBack implements RecordsBack<String> {

    private final PastOrders history;

    PastOrdersBack(PastOrders history) {
        this.history = history;
    }

    @Override
    public Class<String> stateType() {
        return String.class;
    }

    @Override
    public Map<String, String> now(Collection<String> numbers) {
        return history.of(numbers).stream().collect(Collectors.toMap(PastOrder::number, PastOrder::toString));
    }

    @Override
    public void restore(Map<String, String> before, Map<String, String> now, String actor) {
        throw new IllegalStateException("a past order is never changed by a file: " + before.keySet());
    }

    @Override
    public void remove(Map<String, String> now, String actor) {
        now.keySet().forEach(number -> history.remove(number, actor));
    }

    @Override
    public String subject(String record) {
        return "history/" + record;
    }
}
