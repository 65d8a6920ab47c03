package io.orderwright.coordination.proposals;

import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeMatrix;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ports.CancellationRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cancelling goes by the matrix of changes as every other change does. */
@Component
class CancellationGate implements CancellationRules {

    private final ChangeMatrix matrix;
    private final OrderStages stages;

    CancellationGate(ChangeMatrix matrix, OrderStages stages) {
        this.matrix = matrix;
        this.stages = stages;
    }

    @Override
    public void refuseUnlessCancellable(OrderView order) {
        matrix.refuseUnlessFree(order.number(), List.of(ChangeKind.CANCEL), stages.of(order));
    }
}
