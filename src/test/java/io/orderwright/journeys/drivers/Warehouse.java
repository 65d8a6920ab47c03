package io.orderwright.journeys.drivers;

import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Who keeps the goods: what is there, what comes and what leaves. */
public final class Warehouse {

    private final ProductCatalog catalog;
    private final StockControl stock;
    private final ShippingTasks shipping;

    Warehouse(ProductCatalog catalog, StockControl stock, ShippingTasks shipping) {
        this.catalog = catalog;
        this.stock = stock;
        this.shipping = shipping;
    }

    /** A new product at this price with this many pieces in stock. */
    public String goods(String price, int pieces) {
        String sku = "G" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "商品 " + sku, "pc", new BigDecimal(price), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(pieces), BigDecimal.ZERO)), "wendy");
        return sku;
    }

    public void arrives(String sku, int pieces) {
        stock.receive(
                List.of(new ReceiveStock(UUID.randomUUID().toString(), sku, BigDecimal.valueOf(pieces))), "wendy");
    }

    public StockView stockOf(String sku) {
        // The page that begins just before it: tests of one company have more goods than a page holds.
        return stock.page(sku.substring(0, sku.length() - 1), 50).stream()
                .filter(item -> item.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    public void ships(String number) {
        shipping.shipped(number, "SF", "SF-1", "wendy");
    }
}
