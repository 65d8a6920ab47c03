package io.orderwright.integration.tax;

import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.NeutralPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that the tax platform is asked for; amounts in CNY, numbers as text.
 *
 * @param requestNumber ours: of the same number it issues one
 * @param kind SPECIAL or NORMAL
 * @param buyerIsPerson whether the buyer is a natural person; else there is a tax number
 */
public record TaxInvoiceMessage(
        String requestNumber,
        String kind,
        String invoiceNumber,
        String orderNumber,
        String buyerTitle,
        @Nullable String buyerTaxNumber,
        boolean buyerIsPerson,
        String net,
        String tax,
        String gross,
        List<TaxedLine> lines)
        implements NeutralMessage {

    /**
     * @param discount whether it takes off of the line before it
     * @param price of one unit without tax, with as many decimals as it needs
     * @param taxRate as a fraction
     * @param zeroRate why the rate is 0
     */
    public record TaxedLine(
            int line,
            boolean discount,
            String item,
            @Nullable String unit,
            @Nullable String quantity,
            @Nullable String price,
            String net,
            String tax,
            String taxRate,
            @Nullable String zeroRate)
            implements NeutralPart {}
}
