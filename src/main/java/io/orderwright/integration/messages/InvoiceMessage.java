package io.orderwright.integration.messages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A document as finance is told of it; amounts in its currency.
 *
 * @param kind absent for an order's final invoice
 * @param corrects the document that a credit or debit note is about
 * @param buyer whom it is made out to; absent where nothing was known, and in what was issued before finance was told
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
        @Nullable String corrects,
        @Nullable MessageBuyer buyer)
        implements NeutralMessage {

    /**
     * Whom a document is made out to, as of the moment when it was issued; what was not known then is absent.
     *
     * @param title 发票抬头
     * @param billTo where it goes
     */
    public record MessageBuyer(
            @Nullable String title,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String bank,
            @Nullable String bankAccount,
            @Nullable MessageAddress billTo)
            implements NeutralPart {}

    /** Where a document goes. */
    public record MessageAddress(
            String code,
            String receiver,
            @Nullable String phone,
            String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country)
            implements NeutralPart {}

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

    /**
     * What a document asks for is given up, or, where it takes another back, asked for again; the amount in its currency.
     *
     * @param invoice the number of the document
     */
    public record WriteOffMessage(
            String writeOffNumber,
            String cause,
            String date,
            MessageParty customer,
            String currency,
            BigDecimal amount,
            String invoice,
            @Nullable String takesBack,
            String reason)
            implements NeutralMessage {}
}
