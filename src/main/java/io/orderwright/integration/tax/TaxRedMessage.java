package io.orderwright.integration.tax;

import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.NeutralPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an invoice the tax platform is asked to take back; amounts in CNY and positive, numbers as text. To ask where a
 * confirmation stands, no lines are named.
 *
 * @param requestNumber ours, another one for each step
 * @param blueNumber the platform's number of the invoice
 * @param reason 01 to 04
 * @param confirmationNumber the platform's; absent where none is needed, and before it is opened
 */
public record TaxRedMessage(
        String requestNumber,
        String blueNumber,
        String reason,
        @Nullable String confirmationNumber,
        String net,
        String tax,
        List<RedMessageLine> lines)
        implements NeutralMessage {

    /** @param blueLine the number of the line that is taken back */
    public record RedMessageLine(
            int blueLine,
            boolean discount,
            String item,
            @Nullable String quantity,
            @Nullable String price,
            String net,
            String tax,
            String taxRate)
            implements NeutralPart {}
}
