package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.platform.kernel.Quantity;

/**
 * Goods of a return lie in quarantine no longer.
 *
 * @param reference makes it happen once per SKU
 * @param quantity how much, in the unit in which it came back
 * @param held how much of the product would be blocked by returns, were all blocked of which nobody has said what became of it: is
 *     less blocked, stock has released some before
 * @param scrapped whether they leave the books; otherwise they go to whoever waits
 * @param reason in words
 */
public record FreeBlockedStock(
        String reference, String sku, Quantity quantity, Quantity held, boolean scrapped, String reason) {}
