package io.orderwright.fulfilment.returns.quarantine;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of some goods of a return that lay in quarantine.
 *
 * @param quantity of the line, in its unit
 * @param serial of the one piece; absent where the line's pieces are not named
 * @param delivery with which that piece left; absent where none is named
 * @param freed whether they were blocked until then; false where stock had released as many without anybody saying which
 */
public record QuarantineView(
        String customerReturn,
        String reference,
        String order,
        int orderLine,
        String sku,
        Quantity quantity,
        @Nullable String serial,
        @Nullable String delivery,
        QuarantineResult ending,
        boolean freed,
        String words,
        String endedBy,
        Instant endedAt) {}
