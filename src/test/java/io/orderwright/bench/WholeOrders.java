package io.orderwright.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.orderwright.Orderwright;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryReleased;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whole orders in the whole application: placed, decided, reserved, posted to the ERP and confirmed by SMS over HTTP,
 * shipped by a person of the warehouse, invoiced, posted to finance over HTTP, paid, closed. The clients call the services
 * that the HTTP API calls, in this JVM; they are told of a released delivery and of a posted invoice by the modules' events.
 */
final class WholeOrders implements Flow {

    private static final int CUSTOMERS = 91;
    private static final int PRODUCTS = 77;
    private static final String WAREHOUSE_PERSON = "bench-warehouse";
    private static final String SALES_PERSON = "bench-client";

    private final ConfigurableApplicationContext application;
    private final OrderIntake orders;
    private final ShippingTasks shipping;
    private final IncomingPayments payments;
    private final Signals signals;

    WholeOrders(String url, String partners, Path folder) {
        application = new SpringApplicationBuilder(Orderwright.class, Places.class)
                .properties(Map.of("spring.main.banner-mode", "off"))
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--orderwright.data=" + folder,
                        "--orderwright.partners.erp.base-url=" + partners + "/erp",
                        "--orderwright.partners.finance.base-url=" + partners + "/finance",
                        "--orderwright.partners.sms.base-url=" + partners + "/sms",
                        "--orderwright.partners.sms.access-key=bench",
                        "--orderwright.messages.any-number=true",
                        "--orderwright.messages.per-number-a-day=1000000",
                        "--orderwright.messages.unconfirmed=1000000",
                        "--orderwright.messages.all-an-hour=1000000",
                        "--orderwright.messages.all-a-day=1000000",
                        "--orderwright.partners.sms.secret=bench");
        orders = application.getBean(OrderIntake.class);
        shipping = application.getBean(ShippingTasks.class);
        payments = application.getBean(IncomingPayments.class);
        signals = application.getBean(Places.class).signals;
        company();
    }

    private void person(String login, String role) {
        application
                .getBean(Accounts.class)
                .add(new Account(login, login, Set.of(role)), UUID.randomUUID().toString(), false);
    }

    private void company() {
        person(WAREHOUSE_PERSON, "warehouse");
        person(SALES_PERSON, "sales");
        List<RegisterCustomer> customers =
                IntStream.range(0, CUSTOMERS).mapToObj(WholeOrders::customer).toList();
        application.getBean(CustomerMaster.class).registerAll(customers);
        application
                .getBean(CreditControl.class)
                .grantAll(
                        customers.stream()
                                .map(customer -> new GrantCredit(
                                        customer.code(), "A", "CNY", new SaidNumber(new BigDecimal("1000000000"))))
                                .toList(),
                        "bench");
        List<RegisterProduct> products =
                IntStream.range(0, PRODUCTS).mapToObj(WholeOrders::product).toList();
        application.getBean(ProductCatalog.class).registerAll(products);
        application
                .getBean(StockControl.class)
                .open(
                        products.stream()
                                .map(product ->
                                        new OpeningStock(product.sku(), new BigDecimal("100000000"), BigDecimal.ZERO))
                                .toList(),
                        "bench");
    }

    private static RegisterCustomer customer(int number) {
        String name = "Customer " + number;
        return new RegisterCustomer(
                "C-" + number, name, Tier.KEY, "CNY", 30, name, "13800000000", null, "1 Road", "Shanghai", "CN");
    }

    private static RegisterProduct product(int number) {
        return new RegisterProduct(
                "P-" + number, "Product " + number, "pc", new BigDecimal("11.3000"), "CNY", "CN13", true);
    }

    @Override
    public String name() {
        return "c  whole orders";
    }

    @Override
    public String database() {
        return "orders";
    }

    @Override
    public void one() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int first = random.nextInt(PRODUCTS);
        List<PlaceOrder.AskedLine> lines = new ArrayList<>();
        for (int line = 0; line < 3; line++) {
            lines.add(new PlaceOrder.AskedLine(
                    "P-" + (first + line * 7) % PRODUCTS, BigDecimal.valueOf(random.nextInt(1, 10)), null, null));
        }
        PlaceOrder asked = new PlaceOrder("C-" + random.nextInt(CUSTOMERS), null, null, null, false, lines);
        OrderView order = orders.place(asked, "bench", UUID.randomUUID().toString(), SALES_PERSON)
                .order();
        signals.await(order.number(), "released");
        shipping.shipped(order.number(), "Carrier", "T-" + order.number(), WAREHOUSE_PERSON);
        signals.await(order.number(), "posted");
        payments.receive(
                new ReceivePayment(
                        "BANK-" + order.number(),
                        order.customer(),
                        order.number(),
                        "CNY",
                        new SaidNumber(order.gross().amount())),
                "bench",
                "bench-client");
    }

    @Override
    public void releaseConnections() {
        Pool.release(application.getBean(HikariDataSource.class));
    }

    @Override
    public void close() {
        application.close();
    }

    /** Hears, after each commit, where an order is. */
    static class Places {

        private final Signals signals = new Signals();

        @TransactionalEventListener
        public void on(DeliveryReleased event) {
            signals.reached(event.subject(), "released");
        }

        @TransactionalEventListener
        public void on(InvoicePosted event) {
            signals.reached(event.subject(), "posted");
        }
    }
}
