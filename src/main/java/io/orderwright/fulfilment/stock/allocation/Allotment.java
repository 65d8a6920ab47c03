package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.store.StockLedger.Share;
import io.orderwright.platform.kernel.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How what is granted of each SKU is divided among the lines: the first line first. */
public record Allotment(List<Share> reserved, List<Share> lacking, Map<Integer, Quantity> missing) {

    /**
     * What the lines want of each SKU together.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when lines of one SKU are in different units
     */
    public static SortedMap<String, Quantity> wanted(List<ReserveStock.LineToReserve> lines) {
        SortedMap<String, Quantity> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Quantity::plus));
        return wanted;
    }

    /** What is missing of each SKU. */
    public SortedMap<String, Quantity> lackingBySku() {
        SortedMap<String, Quantity> bySku = new TreeMap<>();
        lacking.forEach(share -> bySku.merge(share.sku(), share.quantity(), Quantity::plus));
        return bySku;
    }

    public static Allotment of(
            String orderNumber, List<ReserveStock.LineToReserve> lines, Map<String, Quantity> granted) {
        Map<String, Quantity> left = new HashMap<>(granted);
        Allotment result = new Allotment(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (ReserveStock.LineToReserve line : lines) {
            Quantity free =
                    left.getOrDefault(line.sku(), Quantity.zero(line.quantity().unit()));
            Quantity taken = line.quantity().smaller(free);
            left.put(line.sku(), free.minus(taken));
            if (taken.isPositive()) {
                result.reserved.add(new Share(orderNumber, line.lineNo(), line.sku(), taken));
            }
            Quantity rest = line.quantity().minus(taken);
            if (rest.isPositive()) {
                result.lacking.add(new Share(orderNumber, line.lineNo(), line.sku(), rest));
                result.missing.put(line.lineNo(), rest);
            }
        }
        return result;
    }
}
