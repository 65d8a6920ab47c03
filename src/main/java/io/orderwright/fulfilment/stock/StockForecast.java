package io.orderwright.fulfilment.stock;

import io.orderwright.platform.kernel.Quantity;
import java.util.Map;

/**
 * What a reservation would get now.
 *
 * @param stock the stock of the SKUs that were asked for, by SKU; none of a SKU that never had any
 * @param missing what would be back-ordered, by line number; empty when all is there
 */
public record StockForecast(Map<String, StockView> stock, Map<Integer, Quantity> missing) {}
