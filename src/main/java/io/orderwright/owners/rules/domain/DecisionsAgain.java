package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.replays.ReplayChange;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.NoSingleAnswer;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.decisions.workshop.TableTrial;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the table in force and a workbook about the facts of past decisions. */
public final class DecisionsAgain {

    /** Says why, and changes nothing that is done. */
    private static final String REASON = "reason";

    private static final String AMOUNT = "amount";

    private final TableTrial inForce;
    private final TableTrial workbook;

    public DecisionsAgain(TableTrial inForce, TableTrial workbook) {
        this.inForce = inForce;
        this.workbook = workbook;
    }

    /** @param past not empty, the newest first */
    public ReplayedPiece ask(List<RecordedDecision> past) {
        List<ReplayChange> changes = new ArrayList<>();
        BigDecimal worth = BigDecimal.ZERO;
        int unanswered = 0;
        for (RecordedDecision one : past) {
            Map<String, Object> facts = one.decision().inputs();
            try {
                Decision before = inForce.decide(facts);
                Decision after = workbook.decide(facts);
                if (!answers(before).equals(answers(after))) {
                    changes.add(new ReplayChange(
                            one.id(),
                            one.subject(),
                            one.decidedAt(),
                            before.row(),
                            after.row(),
                            before.outputs(),
                            after.outputs()));
                    worth = worth.add(amount(facts));
                }
            } catch (NoSingleAnswer | IllegalArgumentException notComparable) {
                unanswered++;
            }
        }
        return new ReplayedPiece(
                past.get(past.size() - 1).id(),
                past.size(),
                unanswered,
                Money.rounded(worth, Currencies.COMPANY_CURRENCY),
                changes);
    }

    private static Map<String, Object> answers(Decision decision) {
        Map<String, Object> answers = new HashMap<>(decision.outputs());
        answers.remove(REASON);
        return answers;
    }

    private static BigDecimal amount(Map<String, Object> facts) {
        Object amount = facts.get(AMOUNT);
        if (amount instanceof BigDecimal number) {
            return number;
        }
        return amount instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}
