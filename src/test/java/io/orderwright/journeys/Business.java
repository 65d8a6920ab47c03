package io.orderwright.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.journeys.drivers.Partners;
import io.orderwright.journeys.drivers.Sales;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A journey through the whole application, told in {@link Words} or by its drivers. Each test has customers and goods of its
 * own, so that all may share one application: {@code goodCustomer()}, {@code goods("100.00", 50)},
 * {@code place(customer, line)}, {@code thenIs(…)}.
 */
@Tag("journey")
@RunningApplication
abstract class Business implements Words {

    static final String SANDBOX = Partners.SANDBOX;

    // The application itself, for what only one journey asks of it.
    @Autowired
    OrderQueries orders;

    @Autowired
    OrderProgress progress;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CreditControl credit;

    @Autowired
    CreditLimits limits;

    @Autowired
    StockControl stock;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalTasks questions;

    @Autowired
    HoldTasks holds;

    @Autowired
    Billing billing;

    @Autowired
    IncomingPayments payments;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    private Drivers drivers;

    @Autowired
    void meet(AutowireCapableBeanFactory application) {
        drivers = Drivers.of(application);
    }

    @Override
    public Drivers by() {
        return drivers;
    }

    @AfterEach
    void partnersBehaveAgain() {
        drivers.partners().behave();
    }

    static PlaceOrder.AskedLine line(String sku, int quantity) {
        return Sales.line(sku, quantity);
    }

    static SaidNumber saidNumber(String number) {
        return new SaidNumber(new BigDecimal(number));
    }

    static PlaceOrder order(String customer, boolean prepaid, PlaceOrder.AskedLine... lines) {
        return Sales.order(customer, prepaid, lines);
    }
}
