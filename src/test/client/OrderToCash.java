import client.ApiClient;
import client.api.ApiTokensApi;
import client.api.CreditApi;
import client.api.CustomersApi;
import client.api.DeliveriesApi;
import client.api.EventsApi;
import client.api.InvoicesApi;
import client.api.OrdersApi;
import client.api.PaymentsApi;
import client.api.ProductsApi;
import client.api.StockApi;
import client.model.DeliveriesDispatch;
import client.model.FeedPage;
import client.model.GrantCreditPart;
import client.model.InvoiceDetail;
import client.model.IssueToken;
import client.model.LimitsVerdict;
import client.model.OrderView;
import client.model.PlaceOrder;
import client.model.PlaceOrderLine;
import client.model.ProposeLimit;
import client.model.ReceivePayment;
import client.model.ReceiveStock;
import client.model.RegisterCustomerPart;
import client.model.RegisterProductPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.client.RestClientResponseException;

/** A program that knows of Orderwright what its API's document says: from a new customer to the last payment. */
public final class OrderToCash {

    private static final int PATIENCE_SECONDS = 120;

    private final String url;
    private final String customer = "CLIENT-1";
    private final String sku = "CLIENT-BOLT";

    private OrderToCash(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new OrderToCash(arguments[0]).run();
        } catch (RestClientResponseException e) {
            System.out.println(e.getStatusCode() + " " + e.getResponseBodyAsString());
            throw e;
        }
    }

    private void run() throws InterruptedException {
        enterMasterData();
        OrdersApi shop = new OrdersApi(program());
        String number = placeOnce(shop);
        said("placed", number);
        awaitState(shop, number, OrderView.StateEnum.TO_SHIP);
        dispatch(number);
        awaitState(shop, number, OrderView.StateEnum.SHIPPED);
        BigDecimal gross = pay(number);
        awaitState(shop, number, OrderView.StateEnum.CLOSED);
        require(shop.getOrdersByNumberTimeline(number, null, null, 500, null, null).getHappened().size() > 5, "a timeline");
        require(events().stream().anyMatch(number::equals), "events of " + number);
        said("closed", number + " for " + gross);
    }

    private void enterMasterData() {
        ApiClient morgan = person("morgan");
        new ProductsApi(morgan)
                .putProductsBySku(
                        sku,
                        new RegisterProductPart()
                                .sku(sku)
                                .name("Bolt")
                                .unit("pc")
                                .price(new BigDecimal("10.00"))
                                .currency("CNY")
                                .taxCode("CN13")
                                .active(true),
                        null,
                        "*");
        new CustomersApi(morgan)
                .putCustomersByCode(
                        customer,
                        new RegisterCustomerPart()
                                .code(customer)
                                .name("Client Ltd.")
                                .tier(RegisterCustomerPart.TierEnum.STANDARD)
                                .currency("CNY")
                                .paymentTermsDays(30),
                        null,
                        "*");
        new CreditApi(person("chris"))
                .putCreditByCustomer(
                        customer,
                        new GrantCreditPart()
                                .customer(customer)
                                .grade("A")
                                .currency("CNY")
                                .limit(BigDecimal.ZERO),
                        null,
                        null);
        String limit = new CreditApi(morgan)
                .postCreditByCustomerLimits(
                        customer,
                        new ProposeLimit()
                                .customer(customer)
                                .kind(ProposeLimit.KindEnum.ORDINARY)
                                .amount(new BigDecimal("5000.00"))
                                .reason("First orders"),
                        null,
                        key())
                .getNumber();
        new CreditApi(person("chris"))
                .postCreditLimitsByNumberDecision(limit, new LimitsVerdict().approved(true), null, key());
        new StockApi(person("wendy"))
                .postStockReceipts(
                        List.of(new ReceiveStock()
                                .reference("CLIENT-IN")
                                .sku(sku)
                                .quantity(BigDecimal.TEN)),
                        key());
        said("master data of", customer);
    }

    private ApiClient program() {
        String secret = new ApiTokensApi(person("adam"))
                .postTokens(
                        new IssueToken()
                                .integration("client-check")
                                .addRolesItem("sales")
                                .writes(true)
                                .days(1),
                        key())
                .getSecret();
        ApiClient program = new ApiClient().setBasePath(url);
        program.setBearerToken(secret);
        return program;
    }

    private String placeOnce(OrdersApi shop) {
        PlaceOrder order = new PlaceOrder()
                .customer(customer)
                .addLinesItem(new PlaceOrderLine().sku(sku).quantity(new BigDecimal("3")));
        String key = key();
        OrderView placed = shop.postOrders(key, order);
        OrderView again = shop.postOrders(key, order);
        require(placed.getNumber().equals(again.getNumber()), "the same order for the same key");
        return placed.getNumber();
    }

    private void dispatch(String number) {
        DeliveriesApi wendy = new DeliveriesApi(person("wendy"));
        String delivery = wendy.getOrdersByOrderDeliveries(number, null).get(0).getNumber();
        wendy.postDeliveriesByNumberDispatch(
                delivery, new DeliveriesDispatch().carrier("Own van").tracking("T-1"), null, key());
        require(
                new DeliveriesApi(person("sally"))
                        .getOrdersByOrderDeliveries(number, null)
                        .stream()
                        .anyMatch(one -> "T-1".equals(one.getTracking())),
                "a tracking number that sales can read");
        said("dispatched", delivery);
    }

    private BigDecimal pay(String number) {
        InvoiceDetail invoice = new InvoicesApi(person("fiona"))
                .getOrdersByOrderInvoices(number, null).stream()
                        .filter(one -> one.getOpen().signum() > 0)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no invoice is open"));
        PaymentsApi fiona = new PaymentsApi(person("fiona"));
        fiona.postPayments(
                new ReceivePayment()
                        .reference("CLIENT-PAY")
                        .customer(customer)
                        .order(number)
                        .currency("CNY")
                        .amount(invoice.getOpen()),
                key());
        require(
                fiona.getPayments(customer, null, null, null, null, null, null).getItems().get(0).getAllocations().stream()
                        .anyMatch(one -> one.getInvoice().equals(invoice.getNumber())),
                "the payment beside its invoice");
        said("paid", invoice.getNumber());
        return invoice.getGross();
    }

    private List<String> events() {
        EventsApi audrey = new EventsApi(person("audrey"));
        List<String> subjects = new ArrayList<>();
        String after = null;
        FeedPage page;
        do {
            page = audrey.getEvents(after, 500, null);
            page.getItems().forEach(event -> subjects.add(event.getSubject()));
            after = page.getNext();
        } while (!page.getItems().isEmpty());
        return subjects;
    }

    private static void awaitState(OrdersApi shop, String number, OrderView.StateEnum wanted)
            throws InterruptedException {
        OrderView.StateEnum state = null;
        for (int asked = 0; asked < PATIENCE_SECONDS * 4; asked++) {
            state = shop.getOrdersByNumber(number, null, null).getState();
            if (Objects.equals(state, wanted)) {
                said("is " + wanted, number);
                return;
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException(number + " is " + state + " and not " + wanted);
    }

    private ApiClient person(String name) {
        ApiClient client = new ApiClient().setBasePath(url);
        client.setUsername(name);
        client.setPassword(name + "-demo");
        return client;
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("There should have been " + what);
        }
    }

    private static void said(String what, String of) {
        System.out.println(what + " " + of);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
