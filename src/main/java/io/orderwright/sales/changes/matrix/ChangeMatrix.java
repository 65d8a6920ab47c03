package io.orderwright.sales.changes.matrix;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says what of an order may be changed. The owners' table may forbid what our own limits allow, and say why; it cannot allow
 * what they forbid.
 */
@Component
public class ChangeMatrix {

    /** Something has to happen first; the change may be possible in a moment. */
    private static final Set<String> WAITS =
            Set.of("reason.change.wait-erp", "reason.change.wait-hold", "reason.change.wait-owner");

    private static final String TABLE = "sales/change-matrix";
    private static final String BELOW = "reason.change.not-possible";

    private final DecisionTables tables;

    public ChangeMatrix(DecisionTables tables) {
        this.tables = tables;
    }

    public ChangeCell cell(ChangeKind change, ChangeStage stage) {
        Decision decision = tables.decide(TABLE, new MatrixFacts(change.name(), stage.name()));
        ChangeOutcome said = ChangeOutcome.valueOf(decision.text("outcome"));
        if (said == ChangeOutcome.FREE && !ChangeFloor.allows(change, stage)) {
            return new ChangeCell(change, stage, ChangeOutcome.REFUSE, BELOW);
        }
        return new ChangeCell(change, stage, said, decision.text("reason"));
    }

    /** Every kind of change, of an order that has come so far. */
    public List<ChangeCell> row(ChangeStage stage) {
        return Arrays.stream(ChangeKind.values())
                .map(change -> cell(change, stage))
                .toList();
    }

    /** @throws Refusal CONFLICT with the reason, where one of these is not free */
    public void refuseUnlessFree(String orderNumber, Collection<ChangeKind> changes, ChangeStage stage) {
        // What it is as a whole says more than its parts.
        changes.stream()
                .sorted(Comparator.comparing(change -> change != ChangeKind.SWAP))
                .map(change -> cell(change, stage))
                .filter(cell -> !cell.free())
                .findFirst()
                .ifPresent(cell -> {
                    throw Refusal.conflict(cell.reason(), orderNumber);
                });
    }

    /** Whether what was refused so may be possible in a moment. */
    public static boolean passing(String refusal) {
        return WAITS.contains(refusal);
    }
}
