package io.orderwright.demo;

import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.SetPriceList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo company sells, at which prices, and what lies in its warehouse. */
@Component
@Profile("demo")
class DemoGoods {

    private static final String CNY = "CNY";

    private final ProductCatalog catalog;
    private final PriceLists prices;
    private final StockControl stock;
    private final CompanyCalendar calendar;

    DemoGoods(ProductCatalog catalog, PriceLists prices, StockControl stock, CompanyCalendar calendar) {
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
        this.calendar = calendar;
    }

    void load() {
        catalog.registerAll(List.of(
                bought("M-100", "伺服电机 750W", "1860.00", "1250.00"),
                bought("M-200", "伺服电机 2kW", "3980.00", "2680.00"),
                bought("D-100", "伺服驱动器", "2150.00", "1420.00"),
                product("G-050", "行星减速机 i=10", "台", "1280.00"),
                product("S-010", "接近传感器 M12", "只", "86.50"),
                product("C-300", "动力电缆 3 m", "根", "145.00"),
                bought("P-500", "PLC 控制器", "5600.00", "4100.00"),
                bought("H-070", "触摸屏 7 寸", "1120.00", "790.00"),
                product("B-900", "安装支架", "件", "38.00")));
        stock.open(
                List.of(
                        opening("M-100", "120"),
                        opening("M-200", "25"),
                        opening("D-100", "80"),
                        opening("G-050", "60"),
                        opening("S-010", "900"),
                        opening("C-300", "400"),
                        opening("P-500", "6"),
                        opening("H-070", "20"),
                        opening("B-900", "40")),
                "wendy");
        costLess();
    }

    /** Customers of the tier VIP pay less. */
    private void costLess() {
        if (prices.page("", 1).isEmpty()) {
            List<SetPriceList.Entry> entries = List.of(
                    price("S-010", "0", "84.00"), price("S-010", "100", "79.50"), price("C-300", "50", "132.00"));
            LocalDate from = calendar.today().withDayOfYear(1);
            prices.set(new SetPriceList("VIP", "VIP 价目表", CNY, "VIP", null, from, null, entries), 0, "morgan");
        }
    }

    private static SetPriceList.Entry price(String sku, String from, String price) {
        return new SetPriceList.Entry(sku, new BigDecimal(from), new BigDecimal(price));
    }

    private static RegisterProduct product(String sku, String name, String unit, String price) {
        return new RegisterProduct(sku, name, unit, new BigDecimal(price), CNY, "CN13", true);
    }

    private static RegisterProduct bought(String sku, String name, String price, String cost) {
        UnitCost each = new UnitCost(new BigDecimal(cost), CNY);
        return new RegisterProduct(
                sku,
                name,
                "台",
                new BigDecimal(price),
                CNY,
                "CN13",
                true,
                null,
                each,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static OpeningStock opening(String sku, String quantity) {
        return new OpeningStock(sku, new BigDecimal(quantity), BigDecimal.ZERO);
    }
}
