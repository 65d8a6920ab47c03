package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.OwnerWords;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Of each kind of thing: whoever says what was seen of it changes nothing once it is another one, and then as it is. */
@Tag("doors")
class VersionsOfEveryKindTest extends BooksOfMoney {

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Autowired
    Ownership ownership;

    private final String own =
            "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void whoLooksAfterACustomer() {
        String customer = goodCustomer();
        Thing owner = new Thing("morgan", "/api/v1/customers/" + customer + "/owner");
        owner.overtaken(
                () -> ownership.setCustomer(customer, new SetOwner("sally", null), "morgan"),
                "PUT",
                "",
                "{\"owner\":\"morgan\"}");
        assertThat(ownership.ofCustomer(customer).owner()).isEqualTo("morgan");
        String seen = owner.tag();
        sql("update customer set name = name || '.' where code = ?", customer);
        assertThat(owner.tag())
                .as("another one only when somebody else looks after it")
                .isEqualTo(seen);
    }

    @Test
    void whoLooksAfterAnOrder() {
        String order = place(goodCustomer(), line(goods("10.00", 50), 1));
        thenIs(order, TO_SHIP);
        new Thing("morgan", "/api/v1/orders/" + order + "/owner")
                .overtaken(
                        () -> ownership.setOrder(order, new SetOwner("wendy", null), "morgan"),
                        "PUT",
                        "",
                        "{\"owner\":\"morgan\"}");
        assertThat(ownership.ofOrder(order).owner()).isEqualTo("morgan");
    }

    @Test
    void thePageSendsBackWhomItShowed() {
        String customer = goodCustomer();
        String page = "/customers/" + customer + "/owner";
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get(page).body()).contains("name=\"seen\" value=\"" + OwnerWords.of(OwnerView.NOBODY) + "\"");
        ownership.setCustomer(customer, new SetOwner("sally", null), "morgan");
        String form = "owner=morgan&team=&_csrf=" + morgan.csrf() + "&seen=";
        String nobody = URLEncoder.encode(OwnerWords.of(OwnerView.NOBODY), StandardCharsets.UTF_8);
        morgan.form(page, form + nobody);
        assertThat(morgan.get("/customers/" + customer).body()).contains("This is not any more what you have seen");
        assertThat(ownership.ofCustomer(customer).owner()).isEqualTo("sally");
        morgan.form(page, form + "sally");
        assertThat(ownership.ofCustomer(customer).owner()).isEqualTo("morgan");
    }

    @Test
    void aSalesTeam() {
        String body = "{\"code\":\"%s\",\"name\":\"V\"}".formatted(own);
        String address = "/api/v1/sales-teams/" + own;
        assertThat(send("morgan", "PUT", address, body, "If-None-Match", "*").statusCode())
                .isEqualTo(201);
        Thing one = new Thing("morgan", address);
        one.overtaken(() -> sql("update sales_team set name = 'W' where code = ?", own), "PUT", "", body);
        String seen = one.tag();
        sql("insert into sales_team_member (person, team) values (?, ?)", own, own);
        assertThat(one.tag()).as("its members belong to it").isNotEqualTo(seen);
        sql("delete from sales_team_member where person = ?", own);
    }

    @Test
    void aSupplierAndItsOffer() {
        String sku = goods("10.00", 1);
        String supplier = "{\"code\":\"%s\",\"name\":\"%s\",\"currency\":\"CNY\"}";
        String first = supplier.formatted(own, "V");
        HttpResponse<String> entered = send("paul", "POST", "/api/v1/suppliers", first, "If-None-Match", "*");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(204);
        assertThat(send("paul", "POST", "/api/v1/suppliers", first, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        Thing one = new Thing("paul", "/api/v1/suppliers/" + own);
        assertThat(tag(entered)).isEqualTo(one.tag());
        one.overtakenAt(
                () -> send("paul", "POST", "/api/v1/suppliers", supplier.formatted(own, "W")),
                "POST",
                "/api/v1/suppliers",
                supplier.formatted(own, "X"));
        String offer = "{\"supplier\":\"%s\",\"sku\":\"%s\",\"price\":%d,\"leadDays\":3}";
        send("paul", "POST", "/api/v1/suppliers/offers", offer.formatted(own, sku, 5));
        new Thing("paul", "/api/v1/suppliers/" + own + "/offers/" + sku)
                .overtakenAt(
                        () -> send("paul", "POST", "/api/v1/suppliers/offers", offer.formatted(own, sku, 6)),
                        "POST",
                        "/api/v1/suppliers/offers",
                        offer.formatted(own, sku, 7));
        assertThat(send("paul", "POST", "/api/v1/suppliers", supplier.formatted(own + "-2", "V"), "If-Match", "\"1\"")
                        .statusCode())
                .as("what is not there was not seen")
                .isEqualTo(412);
    }

    @Test
    void ofManyWhoHaveSeenTheSameSupplierOneChangesIt() throws Exception {
        String supplier = "{\"code\":\"%s\",\"name\":\"%%d\",\"currency\":\"CNY\"}".formatted(own);
        String seen = tag(send("paul", "POST", "/api/v1/suppliers", supplier.formatted(0)));
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String body = supplier.formatted(i);
            sent.add(callers.submit(() -> send("paul", "POST", "/api/v1/suppliers", body, "If-Match", seen)
                    .statusCode()));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : sent) {
            answers.add(one.get());
        }
        callers.shutdown();
        assertThat(answers).containsOnly(204, 412).containsOnlyOnce(204);
    }

    @Test
    void aWorkCentreAndWhatIsMadeThere() {
        String sku = goods("10.00", 1);
        String centre = "{\"code\":\"%s\",\"name\":\"%s\",\"minutes\":[1,1,1,1,1,0,0]}";
        send("pam", "POST", "/api/v1/work-centres", centre.formatted(own, "V"));
        Thing one = new Thing("pam", "/api/v1/work-centres/" + own);
        one.overtakenAt(
                () -> send("pam", "POST", "/api/v1/work-centres", centre.formatted(own, "W")),
                "POST",
                "/api/v1/work-centres",
                centre.formatted(own, "X"));
        String seen = one.tag();
        sql("update work_centre set version = version + 1 where code = ?", own);
        assertThat(one.tag()).as("its queue is another thing").isEqualTo(seen);
        String made = "{\"sku\":\"%s\",\"workCentre\":\"%s\",\"minutesPerPiece\":%d}";
        send("pam", "POST", "/api/v1/work-centres/products", made.formatted(sku, own, 1));
        new Thing("pam", "/api/v1/work-centres/products/" + sku)
                .overtakenAt(
                        () -> send("pam", "POST", "/api/v1/work-centres/products", made.formatted(sku, own, 2)),
                        "POST",
                        "/api/v1/work-centres/products",
                        made.formatted(sku, own, 3));
    }

    @Test
    void goodsOnTheirWay() throws Exception {
        String sku = goods("10.00", 1);
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).toString();
        String said = "{\"reference\":\"%s\",\"sku\":\"%s\",\"quantity\":%d,\"dueOn\":\"%s\"}";
        HttpResponse<String> entered = send("paul", "POST", "/api/v1/stock/expected", said.formatted(own, sku, 5, day));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        Thing one = new Thing(
                "paul",
                "/api/v1/stock/expected/"
                        + json.readTree(entered.body()).path("id").asLong());
        assertThat(tag(entered)).isEqualTo(one.tag());
        one.overtaken(
                () -> send("paul", "POST", "/api/v1/stock/expected", said.formatted(own, sku, 6, day)),
                "POST",
                "/cancel",
                "");
    }

    @Test
    void aSubstitute() {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(40).toString();
        send(
                "morgan",
                "POST",
                "/api/v1/approvals/substitutes",
                "{\"substitute\":\"grace\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, day));
        long id = jdbc.queryForObject("select max(id) from approval_substitute where person = 'morgan'", Long.class);
        assertThat(send("wendy", "GET", "/api/v1/approvals/substitutes/" + id, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("grace", "GET", "/api/v1/approvals/substitutes/" + id, "")
                        .statusCode())
                .isEqualTo(200);
        new Thing("morgan", "/api/v1/approvals/substitutes/" + id)
                .overtaken(
                        () -> sql("update approval_substitute set entered_by = entered_by where id = ?", id),
                        "POST",
                        "/revocation",
                        "");
    }

    @Test
    void aTokenIsAnotherOneWhenItIsEndedAndNotWhenItIsUsed() throws Exception {
        String issued = send(
                        "adam",
                        "POST",
                        "/api/v1/tokens",
                        "{\"integration\":\"%s\",\"roles\":[\"sales\"],\"writes\":false,\"days\":1}"
                                .formatted(own.toLowerCase()))
                .body();
        long id = json.readTree(issued).at("/token/id").asLong();
        Thing one = new Thing("adam", "/api/v1/tokens/" + id);
        String seen = one.tag();
        sql("update api_token set used_at = now(), used_from = '127.0.0.1' where id = ?", id);
        assertThat(one.tag()).isEqualTo(seen);
        one.overtaken(
                () -> sql("update api_token set revoked_at = now(), revoked_by = 'adam' where id = ?", id),
                "POST",
                "/revocation",
                "");
    }

    @Test
    void anImportIsAnotherOneWhenItsStateIsAndNotWithEachRow() {
        long id = transaction.execute(status -> jdbc.queryForObject(
                "insert into import_job (kind, file_name, file_size, file_hash, dry_run, credit_allowed, state, actor, created_at,"
                        + " finished_at) values ('UNITS', 'u.csv', 1, 'x', true, false, 'DONE', 'morgan', now(), now()) returning id",
                Long.class));
        Thing one = new Thing("morgan", "/api/v1/imports/" + id);
        String seen = one.tag();
        sql("update import_job set done = done + 1 where id = ?", id);
        assertThat(one.tag()).isEqualTo(seen);
        sql("update import_job set state = 'FAILED' where id = ?", id);
        for (String verb : List.of("/end", "/undo")) {
            assertThat(send("morgan", "POST", "/api/v1/imports/" + id + verb, "", "If-Match", seen)
                            .statusCode())
                    .as(verb)
                    .isEqualTo(412);
        }
    }

    @Test
    void whatHeadingsMean() {
        String address = "/api/v1/imports/mappings/price-lists";
        String body = "{\"%s\":\"code\"}".formatted(own);
        send("morgan", "PUT", address, body);
        new Thing("morgan", address)
                .overtaken(
                        () -> send("morgan", "PUT", address, "{\"%s\":\"code\"}".formatted(own + "-2")),
                        "PUT",
                        "",
                        "{\"%s\":\"\",\"%s-2\":\"\"}".formatted(own, own));
    }

    @Test
    void anOrderThatCreditHoldsUp() {
        String order = placeAs("sally", order(customer(Tier.KEY, "B", "100"), false, line(goods("100.00", 50), 5)));
        thenIs(order, ON_HOLD);
        Thing one = new Thing("chris", "/api/v1/credit/cases/" + order);
        String words = "{\"words\":\"they pay tomorrow\"}";
        one.overtaken(
                () -> send("chris", "POST", "/api/v1/credit/cases/" + order + "/notes", words),
                "POST",
                "/notes",
                words);
        one.overtakenAt(
                () -> send("chris", "POST", "/api/v1/credit/cases/" + order + "/notes", words),
                "POST",
                "/api/v1/credit/holds/" + order + "/decision",
                "{\"release\":true,\"comment\":\"ok\"}");
        thenIs(order, TO_SHIP);
        assertThat(send("chris", "GET", "/api/v1/credit/cases/" + order, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProposedLimit() throws Exception {
        String customer = customer(Tier.KEY, "B", "100");
        String proposed = send(
                        "morgan",
                        "POST",
                        "/api/v1/credit/" + customer + "/limits",
                        "{\"customer\":\"%s\",\"kind\":\"ORDINARY\",\"amount\":5000,\"reason\":\"grows\"}"
                                .formatted(customer))
                .body();
        String number = json.readTree(proposed).path("number").asText();
        new Thing("chris", "/api/v1/credit/limits/" + number)
                .overtaken(
                        () -> sql("update credit_limit set reason = reason || '.' where number = ?", number),
                        "POST",
                        "/decision",
                        "{\"approved\":true}");
    }

    @Test
    void moneyThatWaitsAndWhatItPays() {
        String customer = goodCustomer();
        String order = invoiced(customer, goods("100.00", 50), 2);
        String invoice = of(order).number();
        sql("update invoice set buyer_told = buyer_told where number = ?", invoice);
        long receipt = receivedAside(customer);
        Thing money = new Thing("fiona", "/api/v1/payments/" + receipt);
        money.overtakenAt(
                () -> sql("update receipt set received_by = received_by where id = ?", receipt),
                "POST",
                "/api/v1/payments/waiting/" + receipt + "/allocations",
                "{\"invoice\":\"%s\",\"amount\":10,\"currency\":\"CNY\",\"reason\":\"said so\"}".formatted(invoice));
        Integer entry =
                jdbc.queryForObject("select max(entry_no) from allocation where invoice = ?", Integer.class, invoice);
        new Thing("fiona", "/api/v1/invoices/" + invoice)
                .overtaken(
                        () -> sql("update invoice set buyer_told = buyer_told where number = ?", invoice),
                        "POST",
                        "/allocations/" + entry + "/reversal",
                        "{\"reason\":\"mistaken\"}");
    }

    /** Money that names another order, and so waits for its invoice. */
    private long receivedAside(String customer) {
        String other = place(customer, line(goods("10.00", 50), 1));
        thenIs(other, TO_SHIP);
        return received(customer, "10.00", other);
    }

    /** One thing as this person reads it. */
    private final class Thing {

        private final String person;
        private final String address;

        Thing(String person, String address) {
            this.person = person;
            this.address = address;
        }

        String tag() {
            return VersionsOfEveryKindTest.tag(send(person, "GET", address, ""));
        }

        void overtaken(Runnable other, String method, String verb, String body) {
            overtakenAt(other, method, address + verb, body);
        }

        /** Refused with what was seen before the other was there, and nothing has happened; done with what there is. */
        void overtakenAt(Runnable other, String method, String path, String body) {
            String seen = tag();
            assertThat(tag()).isEqualTo(seen);
            other.run();
            HttpResponse<String> refused = send(person, method, path, body, "If-Match", seen);
            assertThat(refused.statusCode()).as(path + refused.body()).isEqualTo(412);
            assertThat(refused.body()).contains("request.not-what-was-seen");
            String now = VersionsOfEveryKindTest.tag(refused);
            assertThat(now).as("nothing has happened").isEqualTo(tag());
            assertThat(now).isNotEqualTo(seen);
            HttpResponse<String> done = send(person, method, path, body, "If-Match", now);
            assertThat(done.statusCode())
                    .as(path + done.body())
                    .isEqualTo(done.body().isEmpty() ? 204 : 200);
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private HttpResponse<String> send(String person, String method, String path, String body, String... header) {
        Browser program = new Browser(port);
        HttpRequest.Builder request = program.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes()))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return program.send(
                header.length == 0 ? request.build() : request.headers(header).build());
    }
}
