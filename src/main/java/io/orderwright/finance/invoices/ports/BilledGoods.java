package io.orderwright.finance.invoices.ports;

import java.util.Map;

/** What the goods are called that documents bill. */
public interface BilledGoods {

    /** Goods of an order's line. @param unit in which its quantities are */
    record BilledItem(String sku, String name, String unit) {}

    /** By line number of the order; lines of which nothing is wanted any more may be missing. */
    Map<Integer, BilledItem> ofOrder(String orderNumber);
}
