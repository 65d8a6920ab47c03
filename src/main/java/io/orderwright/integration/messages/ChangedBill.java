package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a change made it: its lines take the place of those before; amounts in its currency.
 *
 * @param requestedOn the day for which it is wanted; told where the change is about that
 * @param shipTo where its goods go, as {@code requestedOn}
 */
public record ChangedBill(
        String orderNumber,
        String changeNumber,
        int version,
        String date,
        String reason,
        MessageParty customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        List<BillLine> lines,
        @Nullable String requestedOn,
        @Nullable ShipToAddress shipTo,
        @Nullable String paymentTerms)
        implements NeutralMessage {

    /** Where goods go: {@code code} of the address in the customer's book, each other part only where it is known. */
    public record ShipToAddress(
            String code,
            String receiver,
            @Nullable String phone,
            String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable String note)
            implements NeutralPart {}
}
