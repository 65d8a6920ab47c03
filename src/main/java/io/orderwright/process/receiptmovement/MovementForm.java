package io.orderwright.process.receiptmovement;

import io.orderwright.coordination.money.MoneyOut;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.process.engine.forms.AmountForm;
import io.orderwright.process.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What finance sees of money that goes out again and that its system refused. */
@Component
class MovementForm implements FormFacts {

    private final Movements movements;
    private final MoneyOut money;

    MovementForm(Movements movements, MoneyOut money) {
        this.movements = movements;
        this.money = money;
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
        return new AmountForm(movement.number(), movement.customer(), movement.amount(), money.refusal(movementNumber))
                .json();
    }
}
