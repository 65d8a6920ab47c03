package io.orderwright.coordination.signoffs.money;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.Answered;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.AskedPaper;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Money that goes out again is signed off by whom finance/movement-approval names; whoever asks never is one of them. */
@Component
public class MovementSignOff implements SignOffKind {

    public static final String NAME = "RECEIPT_MOVEMENT";

    private final Movements movements;
    private final MoneyQuestions questions;

    MovementSignOff(Movements movements, MoneyQuestions questions) {
        this.movements = movements;
        this.questions = questions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return questions.question(NAME, Movements.TABLE, paper(number));
    }

    /** What goes out, of which money, and to whom. */
    private AskedPaper paper(String number) {
        MovementView movement = movements.get(number);
        return new AskedPaper(
                number,
                movement.customer(),
                movement.amount(),
                movement.askedBy(),
                movement.approver(),
                List.of(
                        movement.customer(),
                        String.valueOf(movement.receipt()),
                        movement.kind().name(),
                        movement.amount().toString()));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        MovementView movement = movements.get(number);
        return new SignOffFacts(
                "/money/receipts/" + movement.receipt(),
                List.of(
                        new Fact("money.customer", movement.customer()),
                        new Fact("money.movement.kind", "money.movement.kind." + movement.kind()),
                        new Fact("money.gross", movement.amount().toString()),
                        new Fact("money.payment", movement.payment()),
                        new Fact("money.movement.reference", movement.reference()),
                        new Fact("money.movement.reason", movement.reason())),
                List.of(),
                List.of());
    }

    @Override
    public Collection<String> readers() {
        return Roles.MONEY_READERS;
    }

    /**
     * What came of the question goes into the books.
     *
     * @return whether the money may go out: all said yes
     */
    public boolean answered(String number) {
        return questions.answered(paper(number), new Answered() {
            @Override
            public void agreed(String by) {
                movements.agreed(number, by);
            }

            @Override
            public void dropped(boolean givenUp, String comment, String by) {
                movements.dropped(number, givenUp, comment, by);
            }
        });
    }
}
