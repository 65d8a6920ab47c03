package io.orderwright.process.receiptmovement;

import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance is told of money that goes out again. */
@Component
class MovementPartnerMessages implements PartnerMessages {

    private static final String TOPIC = "finance.post-receipt-movement";

    private final Movements movements;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    MovementPartnerMessages(Movements movements, CompanyCalendar calendar, NeutralJson json) {
        this.movements = movements;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        numbers.forEach(number -> bodies.put(number, json.text(body(movements.get(number)))));
        return bodies;
    }

    private Map<String, Object> body(MovementView movement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("movementNumber", movement.number());
        body.put("kind", movement.kind().name());
        body.put("date", calendar.dateOf(movement.askedAt()).toString());
        body.put("customer", Map.of("code", movement.customer()));
        body.put("currency", movement.currency());
        body.put("amount", movement.amount().amount());
        body.put("payment", movement.payment());
        body.put("reference", movement.reference());
        return body;
    }
}
