package io.orderwright.process.receiptmovement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of money that goes out again and that its system refused. */
@Component
class MovementForm implements FormFacts {

    private final Movements movements;
    private final ObjectMapper json;

    MovementForm(Movements movements, ObjectMapper json) {
        this.movements = movements;
        this.json = json;
    }

    @Override
    public String name() {
        return "movement";
    }

    @Override
    public String shownAs() {
        return "movement";
    }

    @Override
    public String subject() {
        return "movementNumber";
    }

    @Override
    public String about(String movementNumber) {
        MovementView movement = movements.get(movementNumber);
        try {
            return json.writeValueAsString(Map.of(
                    "number",
                    movement.number(),
                    "customer",
                    movement.customer(),
                    "amount",
                    movement.amount().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
