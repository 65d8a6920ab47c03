package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;

/** A purchase order as its supplier is told of it; amounts in its currency. */
public record PurchaseMessage(
        String purchaseNumber, MessageParty supplier, String currency, BigDecimal total, List<GoodsToBuy> lines)
        implements NeutralMessage {

    /** So much of a SKU at a price of one unit, within so many days. */
    public record GoodsToBuy(String sku, BigDecimal quantity, BigDecimal price, int leadDays) implements NeutralPart {}
}
