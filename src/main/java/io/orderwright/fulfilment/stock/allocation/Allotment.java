package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.store.StockLedger.Share;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How what is granted of each SKU is divided among the lines: the first line first. */
public record Allotment(List<Share> reserved, List<Share> lacking, Map<Integer, BigDecimal> missing) {

    /**
     * What the lines want of each SKU together.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when lines of one SKU are in different units
     */
    public static SortedMap<String, BigDecimal> wanted(List<ReserveStock.LineToReserve> lines) {
        SortedMap<String, Quantity> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Quantity::plus));
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        wanted.forEach((sku, quantity) -> amounts.put(sku, quantity.amount()));
        return amounts;
    }

    /** What is missing of each SKU. */
    public SortedMap<String, BigDecimal> lackingBySku() {
        SortedMap<String, BigDecimal> bySku = new TreeMap<>();
        lacking.forEach(share -> bySku.merge(share.sku(), share.quantity(), BigDecimal::add));
        return bySku;
    }

    public static Allotment of(
            String orderNumber, List<ReserveStock.LineToReserve> lines, Map<String, BigDecimal> granted) {
        Map<String, BigDecimal> left = new HashMap<>(granted);
        Allotment result = new Allotment(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (ReserveStock.LineToReserve line : lines) {
            BigDecimal free = left.getOrDefault(line.sku(), BigDecimal.ZERO);
            BigDecimal wanted = line.quantity().amount();
            BigDecimal taken = wanted.min(free);
            left.put(line.sku(), free.subtract(taken));
            if (taken.signum() > 0) {
                result.reserved.add(new Share(orderNumber, line.lineNo(), line.sku(), taken));
            }
            BigDecimal rest = wanted.subtract(taken);
            if (rest.signum() > 0) {
                result.lacking.add(new Share(orderNumber, line.lineNo(), line.sku(), rest));
                result.missing.put(line.lineNo(), rest);
            }
        }
        return result;
    }
}
