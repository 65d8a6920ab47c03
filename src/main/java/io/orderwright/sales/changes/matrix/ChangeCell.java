package io.orderwright.sales.changes.matrix;

/**
 * One kind of change of one order, as it stands.
 *
 * @param reason why, as a message key; its text names the order
 */
public record ChangeCell(ChangeKind change, ChangeStage stage, ChangeOutcome outcome, String reason) {

    public boolean free() {
        return outcome == ChangeOutcome.FREE;
    }
}
