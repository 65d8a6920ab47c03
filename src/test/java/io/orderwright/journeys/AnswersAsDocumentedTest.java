package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.doors.DocumentedAnswers;
import io.orderwright.doors.DocumentedApi;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.comments.CommentBook;
import io.orderwright.sales.comments.CommentView;
import io.orderwright.sales.comments.WriteComment;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.purchasing.Purchasing;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the API answers is what its document says, at every address that can be read, of a company in which there is one of
 * everything.
 */
@Tag("doors")
class AnswersAsDocumentedTest extends BooksOfMoney {

    private static final byte[] PDF = "%PDF-1.4 drawing".getBytes(UTF_8);
    private static final String AWAY = "{'substitute': 'chris', 'from': '%1$s', 'until': '%1$s'}";

    @LocalServerPort
    int port;

    @Autowired
    CommentBook comments;

    @Autowired
    ChangeTasks changing;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    Shipments shipments;

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    StockTakes takes;

    @Autowired
    Purchasing purchasing;

    @Autowired
    Production production;

    @Autowired
    BankAccounts accounts;

    @Autowired
    StatementIntake statements;

    @Autowired
    Corrections corrections;

    @Autowired
    Movements movements;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    DunningRuns runs;

    @Autowired
    RunTasks runTasks;

    @Autowired
    DunningLetters letters;

    @Autowired
    DunningStops stops;

    private final Map<String, List<String>> examples = new HashMap<>();
    private final String p = "D" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private DocumentedApi api;

    @Test
    void everyAddressThatCanBeRead() {
        api = new DocumentedApi(URI.create("http://localhost:" + port));
        String customer = goodCustomer();
        example(customer, "credit/{customer}", "customers/{customer}", "customers/{code}", "?customer");
        judged();
        masterData(customer);
        orders(customer);
        supply();
        movedIn();
        money(customer);
        String run = dunning(customer);
        examples.putAll(SomethingToShow.known(jdbc, this::sql));

        DocumentedAnswers answers = new DocumentedAnswers(api);
        answers.readAll(examples);
        runTasks.decide(run, false, "of this test only", "", "fiona");
        sql("delete from dunning_claim where customer_code = ?", customer);
        assertThat(answers.wrong()).isEmpty();
        assertThat(answers.neverRead()).isEmpty();
    }

    /** An order that credit holds up, and whom others trust. */
    private void judged() {
        String held = placeAs("sally", order(customer(Tier.KEY, "B", "100"), false, line(goods("100.00", 9), 5)));
        thenIs(held, ON_HOLD);
        example(held, "credit/cases/{order}");
        post("adam", "/api/v1/tokens", "{'integration': 'doors', 'roles': ['sales'], 'writes': false, 'days': 9}");
        post(
                "morgan",
                "/api/v1/approvals/substitutes",
                AWAY.formatted(LocalDate.now().plusDays(60)));
    }

    private void masterData(String customer) {
        put("morgan", "/api/v1/sales-teams/" + p, "{'code': '%s', 'name': 'Doors', 'members': []}");
        put(
                "sally",
                "/api/v1/customers/" + customer + "/addresses/A1",
                "{'receiver': 'Gate 1', 'street': 'One Street'}");
        put(
                "sally",
                "/api/v1/customers/" + customer + "/contacts/AP",
                "{'customer': '" + customer + "', 'code': 'AP', 'name': 'Ann', 'email': 'a@example.com'}");
        put("ines", "/api/v1/imports/mappings/customers", "{'Kundennummer': 'code'}");
        put(
                "morgan",
                "/api/v1/price-lists/" + p,
                "{'code': '%s', 'name': 'Doors', 'currency': 'CNY', 'tier': 'VIP', 'validFrom': '2030-01-01', 'entries': [{'sku': '"
                        + goods("1.00", 1) + "', 'fromQuantity': 0, 'price': 0.42}]}");
        example(p, "sales-teams/{code}", "price-lists/{code}", "suppliers/{code}", "work-centres/{code}");
        example("customers", "imports/mappings/{kind}", "imports/templates/{kind}", "exports/{kind}");
        examples.put("/api/v1/imports/templates/{kind}.{format}", List.of("xlsx", "csv"));
    }

    private void orders(String customer) {
        String sku = goods("100.00", 50);
        examples.put("?sku", List.of(sku));
        String paid = placeAs("sally", new PlaceOrder(customer, null, p, null, false, List.of(line(sku, 5))));
        thenIs(paid, TO_SHIP);
        ships(paid);
        await().until(() -> billing.find(paid).isPresent());
        pays(paid, "500.00");
        thenIs(paid, CLOSED);
        CommentView comment = comments.write(
                new WriteComment(paid, "see the drawing", List.of(new WriteComment.UploadedFile("a.pdf", PDF))),
                "sally");
        example(String.valueOf(comment.id()), "orders/{number}/comments/{id}");
        example(String.valueOf(comment.files().get(0).id()), "orders/{number}/comments/{id}/files/{file}");
        examples.put("/api/v1/orders/references?", List.of("purchaseOrder=" + p));
        String asked = place(goodCustomer(), line(goods("1000.00", 200), 160));
        thenIs(asked, IN_APPROVAL);
        example(asked, "approvals/{subject}");
        raises(customer, "1100000");
        String changed = place(customer, line(sku, 9));
        thenIs(changed, TO_SHIP);
        AskChange less = new AskChange(null, "needs less", List.of(new AskChange.AskedLine(1, saidNumber("6"))));
        example(changing.ask(changed, less, "sally"), "changes/{number}");
        examples.put("/api/v1/orders/{number}", List.of(paid, changed));
        SomethingToShow.proved(deliveries, paid);
        String back = SomethingToShow.replaced(jdbc, paid, (to, what) -> post("sally", to, what));
        example(back, SomethingToShow.OF_A_RETURN);
        example("order=" + paid, "returns/offer?");
        post("sally", "/api/v1/tickets", SomethingToShow.TICKET.formatted(paid));
        example(SomethingToShow.one(jdbc, "max(number) from service_ticket"), "tickets/{number}");
        carried(place(customer, line(sku, 2)), sku);
        runtime.startProcessInstanceByKey("goods-issue-posting");
        urgent(goods("15.00", 3), goods("15.00", 0));
        String take = takes.open(Warehouse.MAIN, "wendy").number();
        takes.count(take, new CountStock(sku, BigDecimal.TEN), "wendy");
        example(take, "stock/takes/{number}");
    }

    private void carried(String order, String sku) {
        thenIs(order, TO_SHIP);
        String delivery = deliveries.find(order).orElseThrow().number();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal("2")), "wendy");
        packing.packRest(delivery, new WeighParcel(new BigDecimal("3")), "wendy");
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        example(delivery, "deliveries/{number}");
    }

    /** Somebody holds what he cannot use, and somebody else needs it at once. */
    private void urgent(String wanted, String never) {
        thenIs(place(goodCustomer(), line(wanted, 3), line(never, 1)), WAITING_FOR_STOCK);
        String urgent = place(goodCustomer(), line(wanted, 2));
        thenIs(urgent, WAITING_FOR_STOCK);
        example(insertions.ask(new AskInsertion(urgent, "line down", null), "sally"), "insertions/{number}");
    }

    private void supply() {
        String scarce = goods("12.00", 1);
        post("paul", "/api/v1/suppliers", "{'code': '%s', 'name': 'Works', 'currency': 'CNY', 'electronic': false}");
        post(
                "paul",
                "/api/v1/suppliers/offers",
                "{'supplier': '%s', 'sku': '" + scarce + "', 'price': 8.5, 'leadDays': 9}");
        String waits = place(goodCustomer(), line(scarce, 4));
        thenIs(waits, WAITING_FOR_STOCK);
        example(
                await().until(
                                () -> purchasing.page(Long.MAX_VALUE, 50).stream()
                                        .filter(one -> one.supplier().equals(p))
                                        .toList(),
                                found -> !found.isEmpty())
                        .get(0)
                        .number(),
                "purchases/{number}");
        String made = goods("12.00", 1);
        post(
                "pam",
                "/api/v1/work-centres",
                "{'code': '%s', 'name': 'Press', 'minutes': [480, 480, 480, 480, 480, 0, 0]}");
        post(
                "pam",
                "/api/v1/work-centres/products",
                "{'sku': '" + made
                        + "', 'workCentre': '%s', 'minutesPerPiece': 1.5, 'setUpMinutes': 30, 'made': true}");
        example(made, "work-centres/products/{sku}");
        example(production.ofOrder(place(goodCustomer(), line(made, 40))).get(0).number(), "work-orders/{number}");
    }

    private void movedIn() {
        ImportClient ines = new ImportClient(port, "ines");
        ImportClient sally = new ImportClient(port, "sally");
        JsonNode set = ines.moveIn(
                Map.of(
                        "customers.csv",
                        "code,name,currency\n%s-1,Acme,CNY\n".formatted(p),
                        "past-orders.csv",
                        ("order_id,customer,state,placed_on,ended_on,currency,sku,quantity,unit_price\n"
                                        + "%1$s-H,%1$s-1,CLOSED,2024-01-05,2024-01-12,CNY,OLD,3,3.33\n")
                                .formatted(p)),
                "2026-06-30",
                false);
        assertThat(set.get("state").asText()).as(set.toString()).isEqualTo("DONE");
        String wrong = sally.bringIn("customers", "code,name,tier\n,x,NOBODY\n")
                .get("id")
                .asText();
        String done = sally.bringIn("customers", "code,name,currency\n%s-2,Globex,CNY\n".formatted(p))
                .get("id")
                .asText();
        examples.put("/api/v1/imports/{id}", List.of(done, wrong));
        example(set.get("id").asText(), "openings/{id}");
        example(p + "-H", "past-orders/{number}");
    }

    private void money(String customer) {
        String order = invoiced(customer, goods("300.00", 5), 2);
        String invoice = billing.find(order).orElseThrow().number();
        example(
                corrections
                        .ask(
                                new CorrectInvoice(
                                        invoice, p, CorrectionReason.GOODS_RETURNED, piecesOfLine1("1"), "damaged"),
                                "sally")
                        .number(),
                "invoices/corrections/{number}");
        example(
                writeOffs
                        .ask(
                                new AskWriteOff(invoice, p, WriteOffCause.SMALL_REST, Money.parse("0.05 CNY"), "rest"),
                                "sally")
                        .number(),
                "invoices/write-offs/{number}");
        String taxed = billing.find(invoiced(goodCustomer(), goods("100.00", 9), 3))
                .orElseThrow()
                .number();
        SomethingToShow.taxed(
                        this, corrections, taxed, piecesOfLine1("1"), body -> post("fiona", "/api/v1/e-invoices", body))
                .forEach((place, number) -> example(number, place));
        long receipt = received(customer, "900.00");
        example(
                movements
                        .ask(
                                new MoveReceipt(
                                        receipt, MovementKind.REFUND, p, Money.parse("600.00 CNY"), "paid twice"),
                                "sally")
                        .number(),
                "payments/movements/{number}");
        examples.put("/api/v1/payments/{id}", List.of(String.valueOf(receipt)));
        examples.put("/api/v1/invoices/{number}", List.of(invoice));
        String statement =
                SomethingToShow.statement(accounts, statements, p, String.valueOf(System.nanoTime()), invoice, order);
        example(statement, "bank-statements/{id}");
        example(
                SomethingToShow.one(jdbc, "min(id)::text from bank_line where statement = " + statement),
                "bank-lines/{id}");
    }

    /** A letter has been prepared, another was told long ago, and its fee is still open. */
    private String dunning(String customer) {
        runs.page(Long.MAX_VALUE, 1).stream()
                .filter(left -> left.state() == RunState.PREVIEW)
                .forEach(left -> runTasks.decide(left.number(), false, "of another test", "", "fiona"));
        String order = invoiced(customer, goods("10.00", 5), 1);
        sql("update invoice set due_on = date '2026-01-31' where order_number = ?", order);
        String run = runs.start("fiona").number();
        await().until(() -> runs.get(run).state() == RunState.PREVIEW);
        LetterView letter = letters.ofRun(run, 0, 500).stream()
                .filter(one -> one.customer().equals(customer))
                .findFirst()
                .orElseThrow();
        stops.set(new SetStop(customer, null, StopKind.DISPUTE, "wrong goods", null), "sally");
        sql(
                "insert into dunning_claim (customer_code, letter, kind, day, amount, currency)"
                        + " values (?, ?, 'FEE', current_date, 20, 'CNY')",
                customer,
                letter.number());
        example(run, "dunning/runs/{number}");
        example(letter.number(), "dunning/letters/{number}");
        return run;
    }

    private void example(String value, String... places) {
        for (String place : places) {
            examples.computeIfAbsent(place.startsWith("?") ? place : "/api/v1/" + place, key -> new ArrayList<>())
                    .add(0, value);
        }
    }

    private void put(String person, String address, String body) {
        send(person, "PUT", address, "If-None-Match", "*", body);
    }

    private void post(String person, String address, String body) {
        send(person, "POST", address, "Idempotency-Key", UUID.randomUUID().toString(), body);
    }

    private void send(String person, String method, String address, String header, String value, String body) {
        Map<String, String> headers = Map.of(header, value, "Content-Type", "application/json");
        byte[] bytes = body.replace('\'', '"').replace("%s", p).getBytes(UTF_8);
        HttpResponse<String> answer = api.send(person, method, address, headers, bytes);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isLessThan(300);
    }
}
