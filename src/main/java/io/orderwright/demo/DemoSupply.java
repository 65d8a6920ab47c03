package io.orderwright.demo;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.CompanyCalendar;
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

/** Where the goods of the demo company come from: suppliers, its own work centres, and what is on its way. */
@Component
@Profile("demo")
class DemoSupply {

    private static final String CNY = "CNY";
    private static final List<Integer> WORKING_WEEK = List.of(480, 480, 480, 480, 480, 0, 0);

    /** The supplier that takes purchase orders by machine. */
    private static final String MACHINE = "V-200";

    private final Suppliers suppliers;
    private final WorkCentres centres;
    private final ExpectedReceipts receipts;
    private final CompanyCalendar calendar;

    DemoSupply(Suppliers suppliers, WorkCentres centres, ExpectedReceipts receipts, CompanyCalendar calendar) {
        this.suppliers = suppliers;
        this.centres = centres;
        this.receipts = receipts;
        this.calendar = calendar;
    }

    void load() {
        sells("V-100", "华东电机厂", Map.of("M-100", "1250.00", "M-200", "2680.00", "D-100", "1420.00"), 14);
        sells("V-200", "速达自动化", Map.of("P-500", "4100.00", "H-070", "790.00", "D-100", "1490.00"), 5);
        makes();
        LocalDate today = calendar.today();
        receipts.expect(new ExpectReceipt("PO-7001", "H-070", new BigDecimal(30), today.plusDays(5), true), "paul");
        receipts.expect(new ExpectReceipt("PO-7002", "P-500", new BigDecimal(12), today.plusDays(12), false), "paul");
    }

    private void sells(String code, String name, Map<String, String> prices, int days) {
        suppliers.enter(new Supplier(code, name, CNY, code.equals(MACHINE)), "paul");
        prices.forEach(
                (sku, price) -> suppliers.enter(new SupplierOffer(code, sku, new BigDecimal(price), days), "paul"));
    }

    private void makes() {
        centres.enter(new WorkCentre("WC-10", "装配线", WORKING_WEEK), "pam");
        centres.enter(new WorkCentre("WC-20", "机加工", WORKING_WEEK), "pam");
        centres.enter(new MadeProduct("G-050", "WC-10", new BigDecimal("24"), 60, true), "pam");
        centres.enter(new MadeProduct("B-900", "WC-20", new BigDecimal("6"), 30, true), "pam");
        centres.enter(new MadeProduct("C-300", "WC-20", new BigDecimal("4"), 20, true), "pam");
    }
}
