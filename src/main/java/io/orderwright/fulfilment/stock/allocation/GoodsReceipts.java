package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.receipts.ReceivedStock;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books what arrived, whoever says so, and gives it to who waits for it. Asks nobody whether he may. */
@Component
public class GoodsReceipts {

    private final GoodsReceiptPosting arrivals;
    private final BackOrders backOrders;
    private final ProductCatalog catalog;

    GoodsReceipts(GoodsReceiptPosting arrivals, BackOrders backOrders, ProductCatalog catalog) {
        this.arrivals = arrivals;
        this.backOrders = backOrders;
        this.catalog = catalog;
    }

    /**
     * What became of each, in the order of the SKUs; what was booked before counts once.
     *
     * @throws Refusal INVALID for an unknown SKU
     */
    public List<ReceivedStock> book(Collection<ReceiveStock> receipts, String by) {
        receipts.forEach(receipt -> catalog.requireMeasure("quantity", receipt.sku(), receipt.quantity()));
        Map<String, ProductView> products = catalog.bySku(
                receipts.stream().map(ReceiveStock::sku).distinct().toList());
        List<ReceivedStock> booked = receipts.stream()
                .sorted(Comparator.comparing(ReceiveStock::sku))
                .map(receipt -> arrivals.book(receipt, quantity(receipt, products.get(receipt.sku())), by))
                .toList();
        backOrders.serve(booked.stream()
                .filter(receipt -> !receipt.before())
                .map(ReceivedStock::sku)
                .distinct()
                .toList());
        return booked;
    }

    private static Quantity quantity(ReceiveStock receipt, @Nullable ProductView product) {
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", receipt.sku());
        }
        return Quantity.of(receipt.quantity(), product.unit());
    }
}
