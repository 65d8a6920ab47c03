package io.orderwright.process.receiptmovement;

import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.integration.messages.InvoiceMessage.MovementMessage;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
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

    private MovementMessage body(MovementView movement) {
        return new MovementMessage(
                movement.number(),
                movement.kind().name(),
                calendar.dateOf(movement.askedAt()).toString(),
                new MessageParty(movement.customer(), null),
                movement.currency(),
                movement.amount().amount(),
                movement.payment(),
                movement.reference());
    }
}
