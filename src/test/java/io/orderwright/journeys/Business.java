package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.FreshGround;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words in which journeys are told. Each test has customers and goods of its own, so that all may share one
 * application: {@code vipCustomer()}, {@code goods("100.00", 50)}, {@code place(customer, line)}, {@code thenIs(…)}.
 */
@Tag("journey")
@RunningApplication
abstract class Business {

    static final String SANDBOX = "http://localhost:" + System.getProperty(FreshGround.SANDBOX_PORT);

    @Autowired
    OrderIntake intake;

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
    LimitTasks limitTasks;

    @Autowired
    StockControl stock;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalTasks questions;

    @Autowired
    HoldTasks holds;

    @Autowired
    ShippingTasks shipping;

    @Autowired
    Billing billing;

    @Autowired
    IncomingPayments payments;

    @Autowired
    io.orderwright.desk.ports.PartnerDoubts doubts;

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

    @Autowired
    TransactionTemplate transaction;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Whom this test has told to do otherwise than partners do. */
    private final Set<String> misled = new TreeSet<>();

    @AfterEach
    void partnersBehaveAgain() {
        List.copyOf(misled).forEach(partner -> partnerDoes(partner, "ok", 0));
    }

    String customer(Tier tier, String grade, String limit) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "客户 " + code, tier, "CNY", 30, null, "13800138000", null, null, null, "CN"));
        credit.grant(new GrantCredit(code, grade, "CNY", new BigDecimal(limit)), "chris");
        return code;
    }

    /** What time or an accident would do to the database. */
    void sql(String statement, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.update(statement, values));
    }

    /** A limit for good from today, proposed by the sales manager and decided by credit control. */
    void raises(String customer, String limit) {
        LimitView proposed = limits.propose(
                new ProposeLimit(customer, LimitKind.ORDINARY, new BigDecimal(limit), null, null, "grows"), "morgan");
        decides(proposed, true);
    }

    /** Whoever the table names says yes or no. */
    void decides(LimitView proposed, boolean approved) {
        String person = "credit-controller".equals(proposed.ownerGroup()) ? "chris" : "grace";
        limitTasks.decide(proposed.number(), approved, "because", person);
    }

    String goodCustomer() {
        return customer(Tier.KEY, "B", "1000000");
    }

    /** As {@link #goodCustomer}, with other terms of delivery. */
    String customerWith(DeliveryTerms terms) {
        CustomerView known = customers.get(goodCustomer());
        customers.register(new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                null,
                known.phone(),
                null,
                null,
                null,
                null,
                terms));
        return known.code();
    }

    /** A new product at this price with this many pieces in stock. */
    String goods(String price, int pieces) {
        String sku = "G" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "商品 " + sku, "pc", new BigDecimal(price), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(pieces), BigDecimal.ZERO)), "wendy");
        return sku;
    }

    static PlaceOrder.AskedLine line(String sku, int quantity) {
        return new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
    }

    String place(String customer, PlaceOrder.AskedLine... lines) {
        return placeAs("sally", order(customer, false, lines));
    }

    String placeAs(String person, PlaceOrder order) {
        return intake.place(order, "test", UUID.randomUUID().toString(), person)
                .order()
                .number();
    }

    static PlaceOrder order(String customer, boolean prepaid, PlaceOrder.AskedLine... lines) {
        return new PlaceOrder(customer, null, null, null, prepaid, List.of(lines));
    }

    OrderView thenIs(String number, OrderState state) {
        await().alias(number + " becomes " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> orders.get(number).state(), Predicate.isEqual(state));
        return orders.get(number);
    }

    /** The tasks that the order waits for; not those beside it, by which people only follow or read. */
    List<Task> tasksOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> !Set.of("userFollowApproval", "userReadCopy").contains(task.getTaskDefinitionKey()))
                .toList();
    }

    /** The one task that the order waits for. */
    Task taskOf(String number) {
        List<Task> waiting = tasksOf(number);
        assertThat(waiting).as("tasks of " + number).hasSize(1);
        return waiting.get(0);
    }

    /** What its process waits for at that step, by the clock. */
    List<Job> timersAt(String number, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    /** As this person does it in Tasklist. */
    void completes(String person, Task task, Map<String, Object> answers) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            tasks.complete(task.getId(), answers);
        } finally {
            identities.clearAuthentication();
        }
    }

    void approves(String person, String number) {
        questions.answer(number, Verdict.APPROVED, "", person);
    }

    void rejects(String person, String number) {
        questions.answer(number, Verdict.REJECTED, "no", person);
    }

    void ships(String number) {
        shipping.shipped(number, "SF", "SF-1", "wendy");
    }

    void pays(String number, String amount) {
        payments.receive(
                new ReceivePayment(
                        UUID.randomUUID().toString(),
                        orders.get(number).customer(),
                        number,
                        "CNY",
                        new BigDecimal(amount)),
                "bank",
                "fiona");
    }

    void arrives(String sku, int pieces) {
        stock.receive(
                List.of(new ReceiveStock(UUID.randomUUID().toString(), sku, BigDecimal.valueOf(pieces))), "wendy");
    }

    StockView stockOf(String sku) {
        // The page that begins just before it: tests of one company have more goods than a page holds.
        return stock.page(sku.substring(0, sku.length() - 1), 50).stream()
                .filter(item -> item.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    CreditPicture creditOf(String customer) {
        return credit.find(customer).orElseThrow();
    }

    /** How often the partner carried out something under the order's keys. */
    long effectsAt(String partner, String number, String activity) {
        JsonNode received = get(SANDBOX + "/received?partner=" + partner + "&key=" + number + ":" + activity + ":1");
        long count = 0;
        for (JsonNode item : received) {
            if (item.path("effect").asBoolean()) {
                count++;
            }
        }
        return count;
    }

    void partnerDoes(String partner, String mode, int times) {
        partnerDoes(
                times == 0
                        ? Map.of("partner", partner, "mode", mode)
                        : Map.of("partner", partner, "mode", mode, "count", times));
    }

    void partnerDoes(Map<String, ?> behaviour) {
        misled.add(String.valueOf(behaviour.get("partner")));
        post(SANDBOX + "/behaviour", behaviour);
    }

    /** What the invariant checks say about it. */
    List<String> wrong(String subject) {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") violation where subject = ?",
                                String.class,
                                subject)
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }

    void hasEnded(String number) {
        await().untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .as("running instances of " + number)
                .isZero());
    }

    JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    JsonNode post(String address, Map<String, ?> body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(request.uri() + ": " + answer.body())
                    .isLessThan(300);
            return answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
