package io.orderwright.sales.changes.matrix;

import java.util.Objects;

/**
 * What the table sales/change-matrix is asked about.
 *
 * @param change a name of {@link ChangeKind}
 * @param stage a name of {@link ChangeStage}
 */
public record MatrixFacts(String change, String stage) {

    public MatrixFacts {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(stage, "stage");
    }
}
