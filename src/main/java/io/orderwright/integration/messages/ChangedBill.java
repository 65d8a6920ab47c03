package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;

/** An order as a change made it: its lines take the place of those before; amounts in its currency. */
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
        List<BillLine> lines)
        implements NeutralMessage {}
