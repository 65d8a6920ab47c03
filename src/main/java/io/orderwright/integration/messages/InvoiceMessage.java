package io.orderwright.integration.messages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A document as finance is told of it; amounts in its currency.
 *
 * @param kind absent for an order's final invoice
 * @param corrects the document that a credit or debit note is about
 */
public record InvoiceMessage(
        String orderNumber,
        String invoiceNumber,
        String date,
        String dueDate,
        MessageParty customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        @Nullable String kind,
        @Nullable String corrects)
        implements NeutralMessage {

    /**
     * Money that goes out again; the amount in its currency.
     *
     * @param payment the bank's number of the money that came in
     * @param reference the bank's number of the return, or ours of the refund
     */
    public record MovementMessage(
            String movementNumber,
            String kind,
            String date,
            MessageParty customer,
            String currency,
            BigDecimal amount,
            String payment,
            String reference)
            implements NeutralMessage {}
}
