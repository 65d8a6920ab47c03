package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;

/** An order as the ERP is told of it; amounts in its currency. */
public record OrderBill(
        String orderNumber,
        String date,
        MessageParty customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        List<BillLine> lines)
        implements NeutralMessage {}
