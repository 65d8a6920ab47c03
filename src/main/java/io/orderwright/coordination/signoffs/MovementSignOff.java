package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Money that goes out again is signed off by whom finance/movement-approval names; whoever asks never is one of them. */
@Component
public class MovementSignOff implements SignOffKind {

    public static final String NAME = "RECEIPT_MOVEMENT";

    private final Movements movements;
    private final ProductCatalog catalog;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    MovementSignOff(Movements movements, ProductCatalog catalog, DecisionLog decisions, SignOffs signOffs) {
        this.movements = movements;
        this.catalog = catalog;
        this.decisions = decisions;
        this.signOffs = signOffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        MovementView movement = movements.get(number);
        return new AskSignOff(
                new SignOffSubject(number, NAME, movement.customer(), movement.amount()),
                movement.askedBy(),
                content(movement),
                catalog.inCompanyCurrency(movement.amount().amount(), movement.currency()),
                AskSignOff.groups(Objects.requireNonNullElse(movement.approver(), "")),
                Roles.GENERAL_MANAGER,
                decisions.last(number, Movements.TABLE),
                true);
    }

    /** What goes out, of which money, and to whom. */
    private static String content(MovementView movement) {
        return Fingerprint.of(String.join(
                "|",
                movement.customer(),
                String.valueOf(movement.receipt()),
                movement.kind().name(),
                movement.amount().toString()));
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
        SignOffAnswer answer = signOffs.answer(number);
        boolean granted =
                answer.verdict() != Verdict.WITHDRAWN && signOffs.granted(number, content(movements.get(number)));
        if (granted) {
            movements.agreed(number, answer.by());
        } else {
            movements.dropped(number, answer.verdict() == Verdict.WITHDRAWN, answer.comment(), answer.by());
        }
        return granted;
    }
}
