package io.orderwright.process.stocktake;

import io.orderwright.coordination.signoffs.StockTakeSignOff;
import io.orderwright.process.engine.TaskBean;

/** {@code stockTakes} in BPMN. */
@TaskBean(name = "stockTakes")
public class StockTakesTasks {

    private final StockTakeSignOff signOff;

    StockTakesTasks(StockTakeSignOff signOff) {
        this.signOff = signOff;
    }

    /** The differences are booked, or people count again. */
    public void answered(String takeNumber) {
        signOff.answered(takeNumber);
    }
}
