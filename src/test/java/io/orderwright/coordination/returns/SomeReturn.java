package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import java.time.Instant;
import java.util.List;

/** A return that was looked at. */
final class SomeReturn {

    static final String NUMBER = "RMA-1";
    static final String ORDER = "SO-1";

    private SomeReturn() {}

    static ReturnView of(ReturnedLine... lines) {
        return new ReturnView(
                1,
                NUMBER,
                ORDER,
                "C-1",
                "R-1",
                ReturnReason.DEFECTIVE,
                "hums",
                Money.parse("1.00 CNY"),
                ReturnState.INSPECTED,
                "",
                null,
                true,
                Percent.NONE,
                null,
                "sally",
                false,
                "sally",
                Instant.EPOCH,
                null,
                null,
                "wendy",
                Instant.EPOCH,
                "wendy",
                Instant.EPOCH,
                null,
                List.of(lines),
                List.of(),
                List.of(),
                false);
    }

    static ReturnedLine line(
            int number, String sku, Quantity came, List<ReturnedPiece> pieces, List<ReturnedSerial> serials) {
        return new ReturnedLine(
                number,
                sku,
                sku,
                came.unit(),
                came,
                came,
                came,
                Quantity.zero(came.unit()),
                pieces,
                null,
                !serials.isEmpty(),
                serials);
    }
}
