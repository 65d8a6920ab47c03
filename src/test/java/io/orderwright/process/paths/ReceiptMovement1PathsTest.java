package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.receiptmovement.ReceiptMovementsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which what finance refused was always sent again. */
class ReceiptMovement1PathsTest extends ReceiptMovementPathsTest {

    @Override
    String diagram() {
        return "receipt-movement-1";
    }

    @Override
    void settles(ProcessInstance refused) {
        answer(refused, "userResolveMovementRefusal", Map.of("comment", "period opened"));
        verify(bean(ReceiptMovementsTasks.class)).refusalResolved("RM-1", "period opened");
    }
}
