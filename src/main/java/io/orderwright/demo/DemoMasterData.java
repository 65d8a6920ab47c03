package io.orderwright.demo;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom the demo company sells to, what, and what lies in its warehouse. */
@Component
@Profile("demo")
class DemoMasterData {

    private static final String CNY = "CNY";
    private static final List<Integer> WORKING_WEEK = List.of(480, 480, 480, 480, 480, 0, 0);

    /** The supplier that takes purchase orders by machine. */
    private static final String MACHINE = "V-200";

    private final CustomerMaster customers;
    private final CreditControl credit;
    private final ProductCatalog catalog;
    private final StockControl stock;
    private final ExpectedReceipts receipts;
    private final PriceLists prices;
    private final Suppliers suppliers;
    private final WorkCentres centres;
    private final CompanyCalendar calendar;

    DemoMasterData(
            CustomerMaster customers,
            CreditControl credit,
            ProductCatalog catalog,
            StockControl stock,
            ExpectedReceipts receipts,
            PriceLists prices,
            Suppliers suppliers,
            WorkCentres centres,
            CompanyCalendar calendar) {
        this.customers = customers;
        this.credit = credit;
        this.catalog = catalog;
        this.stock = stock;
        this.receipts = receipts;
        this.prices = prices;
        this.suppliers = suppliers;
        this.centres = centres;
        this.calendar = calendar;
    }

    void load() {
        customers.registerAll(List.of(
                customer("C-1001", "宏达机械有限公司", Tier.VIP, 60, "张伟", "13800001001", "杭州"),
                customer("C-1002", "东海自动化设备有限公司", Tier.KEY, 30, "李娜", "13800001002", "宁波"),
                customer("C-1003", "北方重工股份有限公司", Tier.KEY, 45, "王强", "13800001003", "沈阳"),
                customer("C-1004", "新星电子科技有限公司", Tier.STANDARD, 30, "刘洋", "13800001004", "深圳"),
                customer("C-1005", "华南工程服务有限公司", Tier.STANDARD, 30, "陈静", null, "广州"),
                customer("C-1006", "起点创新科技有限公司", Tier.NEW, 0, "赵敏", "13800001006", "成都")));
        credit.grantAll(
                List.of(
                        grant("C-1001", "A", "2000000"),
                        grant("C-1002", "B", "500000"),
                        grant("C-1003", "B", "300000"),
                        grant("C-1004", "C", "100000"),
                        grant("C-1005", "B", "150000"),
                        grant("C-1006", "D", "0")),
                "chris");
        catalog.registerAll(List.of(
                product("M-100", "伺服电机 750W", "台", "1860.00"),
                product("M-200", "伺服电机 2kW", "台", "3980.00"),
                product("D-100", "伺服驱动器", "台", "2150.00"),
                product("G-050", "行星减速机 i=10", "台", "1280.00"),
                product("S-010", "接近传感器 M12", "只", "86.50"),
                product("C-300", "动力电缆 3 m", "根", "145.00"),
                product("P-500", "PLC 控制器", "台", "5600.00"),
                product("H-070", "触摸屏 7 寸", "台", "1120.00"),
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
        comesAndCosts();
    }

    private void sells(String code, String name, Map<String, String> prices, int days) {
        suppliers.enter(new Supplier(code, name, CNY, code.equals(MACHINE)), "paul");
        prices.forEach(
                (sku, price) -> suppliers.enter(new SupplierOffer(code, sku, new BigDecimal(price), days), "paul"));
    }

    private void comesAndCosts() {
        sells("V-100", "华东电机厂", Map.of("M-100", "1250.00", "M-200", "2680.00", "D-100", "1420.00"), 14);
        sells("V-200", "速达自动化", Map.of("P-500", "4100.00", "H-070", "790.00", "D-100", "1490.00"), 5);
        makes();
        LocalDate today = calendar.today();
        receipts.expect(new ExpectReceipt("PO-7001", "H-070", new BigDecimal(30), today.plusDays(5), true), "paul");
        receipts.expect(new ExpectReceipt("PO-7002", "P-500", new BigDecimal(12), today.plusDays(12), false), "paul");
        if (prices.page("", 1).isEmpty()) {
            List<SetPriceList.Entry> entries = List.of(
                    price("S-010", "0", "84.00"), price("S-010", "100", "79.50"), price("C-300", "50", "132.00"));
            LocalDate from = today.withDayOfYear(1);
            prices.set(new SetPriceList("VIP", "VIP 价目表", CNY, "VIP", null, from, null, entries), 0, "morgan");
        }
    }

    private void makes() {
        centres.enter(new WorkCentre("WC-10", "装配线", WORKING_WEEK), "pam");
        centres.enter(new WorkCentre("WC-20", "机加工", WORKING_WEEK), "pam");
        centres.enter(new MadeProduct("G-050", "WC-10", new BigDecimal("24"), 60, true), "pam");
        centres.enter(new MadeProduct("B-900", "WC-20", new BigDecimal("6"), 30, true), "pam");
        centres.enter(new MadeProduct("C-300", "WC-20", new BigDecimal("4"), 20, true), "pam");
    }

    private static SetPriceList.Entry price(String sku, String from, String price) {
        return new SetPriceList.Entry(sku, new BigDecimal(from), new BigDecimal(price));
    }

    private static RegisterCustomer customer(
            String code,
            String name,
            Tier tier,
            int terms,
            String contact,
            @org.jspecify.annotations.Nullable String phone,
            String city) {
        return new RegisterCustomer(code, name, tier, CNY, terms, contact, phone, null, null, city, "CN");
    }

    private static GrantCredit grant(String customer, String grade, String limit) {
        return new GrantCredit(customer, grade, CNY, new BigDecimal(limit));
    }

    private static RegisterProduct product(String sku, String name, String unit, String price) {
        return new RegisterProduct(sku, name, unit, new BigDecimal(price), CNY, "CN13", true);
    }

    private static OpeningStock opening(String sku, String quantity) {
        return new OpeningStock(sku, new BigDecimal(quantity), BigDecimal.ZERO);
    }
}
