package io.orderwright.process.receiptmovement;

import io.orderwright.coordination.money.MoneyOut;
import io.orderwright.coordination.signoffs.money.MovementSignOff;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code receiptMovements} in BPMN. */
@TaskBean(name = "receiptMovements")
public class ReceiptMovementsTasks {

    private final Movements movements;
    private final MovementSignOff signOff;
    private final MoneyOut money;

    ReceiptMovementsTasks(Movements movements, MovementSignOff signOff, MoneyOut money) {
        this.movements = movements;
        this.signOff = signOff;
        this.money = money;
    }

    public boolean needsApproval(String movementNumber) {
        return movements.needsApproval(movementNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String movementNumber) {
        return signOff.answered(movementNumber);
    }

    public void book(String movementNumber) {
        movements.book(movementNumber);
    }

    public void posted(String movementNumber) {
        money.posted(movementNumber);
    }

    public void refusalResolved(String movementNumber, String comment) {
        money.refusalSettled(movementNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(String movementNumber, boolean doneByHand, String partnerNumber, String comment) {
        money.refusalSettled(movementNumber, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }
}
