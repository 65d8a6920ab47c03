package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;

/** Goods that left, as finance is told of them: quantities by delivery and SKU, no amounts. */
public record GoodsIssueMessage(String voucherNumber, String date, List<IssuedGoods> lines) implements NeutralMessage {

    /** @param deliveryNumber empty where an order went out at once, before deliveries had numbers */
    public record IssuedGoods(
            String orderNumber, String deliveryNumber, String sku, String warehouse, BigDecimal quantity)
            implements NeutralPart {}
}
