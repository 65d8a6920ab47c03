package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.fulfilment.returns.WithdrawReturn;
import io.orderwright.fulfilment.returns.ports.RepairDesk;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.Browser;
import io.orderwright.service.tickets.ServiceTickets;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces with serial numbers come back by their serials, whatever door is taken: pages, API, Tasklist, the customer's link. */
@Tag("aftersales")
class ReturnedSerialsTest extends NumberedPieces {

    @Autowired
    TrackingLinks links;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    @Autowired
    Repairs repairs;

    @Autowired
    RepairDesk desk;

    @Autowired
    ServiceTickets service;

    private String out(String sku, int pieces) {
        String delivery = released(sku, pieces);
        String order = view(delivery).orderNumber();
        takes(
                delivery,
                sku,
                String.valueOf(pieces),
                IntStream.rangeClosed(1, pieces).mapToObj(this::sn).toArray(String[]::new));
        ships(order);
        proveNow(order);
        return order;
    }

    /** C3 on pages: 5 of 10 come back, and the second return is offered the other 5. */
    @Test
    void goldenC3OnPages() {
        String sku = traced(Traceability.SERIAL, 24);
        String order = out(sku, 10);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + order + "/return").body())
                .contains(sn(1), sn(10), calendar.today().plusMonths(24).toString());
        posts(
                sally,
                "/orders/" + order + "/return",
                "reason=DEFECTIVE&words=broken&reference=R-1&" + ticks("serial-1-", 1, 5));
        ReturnView first = queries.ofOrder(order).get(0);
        assertThat(ReturnedGoods.announced(first.lines().get(0)))
                .extracting(ReturnedSerial::serial)
                .containsExactly(sn(1), sn(2), sn(3), sn(4), sn(5));
        String page = "/returns/" + first.number();
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get(page).body()).contains(sn(5), "Others that came instead");
        assertThat(posts(wendy, page + "/receive", ticks("serial-1-", 1, 3) + "&instead-1=" + sn(77))
                        .body())
                .contains("no piece with the serial number " + sn(77));
        posts(wendy, page + "/receive", ticks("serial-1-", 1, 3) + "&instead-1=" + sn(10));
        assertThat(ReturnedGoods.arrived(queries.get(first.number()).lines().get(0)))
                .extracting(ReturnedSerial::serial)
                .containsExactlyInAnyOrder(sn(1), sn(2), sn(3), sn(10));
        assertThat(wendy.get(page).body()).contains("(came instead)", "(did not come)", "outcome-1-0");
        List<ReturnedSerial> serials =
                queries.get(first.number()).lines().get(0).serials();
        String said = IntStream.range(0, serials.size())
                .filter(i -> Boolean.TRUE.equals(serials.get(i).came()))
                .mapToObj(i -> "outcome-1-" + i + "="
                        + (serials.get(i).serial().equals(sn(2)) ? "SCRAP" : "RESTOCK&credit-1-" + i + "=on"))
                .collect(java.util.stream.Collectors.joining("&"));
        posts(wendy, page + "/inspect", said);
        ReturnView looked = queries.get(first.number());
        assertThat(looked.lines().get(0).serials().stream()
                        .filter(one -> one.outcome() == PieceOutcome.SCRAP)
                        .map(ReturnedSerial::serial))
                .containsExactly(sn(2));
        assertThat(looked.lines().get(0).credited().plain()).isEqualTo("3");
        assertThat(sally.get("/orders/" + order + "/return").body())
                .contains("value=\"" + sn(4) + "\"", "value=\"" + sn(9) + "\"")
                .doesNotContain("value=\"" + sn(1) + "\"", "value=\"" + sn(2) + "\"", "value=\"" + sn(10) + "\"");
        String next = released(sku, 2);
        takes(next, sku, "1", sn(10));
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(2)));
        assertThat(wrong(first.number())).isEmpty();
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
        assertThat(new Browser(port).as("wendy").get(page + "?lang=zh-CN").body())
                .contains("替代到货", "申请当日在保，保修至 " + calendar.today().plusMonths(24));
    }

    @Test
    void programsNamePieces() {
        String order = out(traced(Traceability.SERIAL, 12), 3);
        String body = "{'order':'" + order + "','reference':'A-1','reason':'DEFECTIVE','words':'broken',"
                + "'lines':[{'orderLine':1,'quantity':2,'serials':['" + sn(1) + "','" + sn(3) + "']}]}";
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/api/v1/returns/offer?order=" + order)
                        .body())
                .contains(sn(1), sn(2), sn(3), "\"inWarranty\":true");
        HttpResponse<String> asked = api("sally", "/api/v1/returns", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(asked.body()).contains("\"serial\":\"" + sn(3) + "\"");
        assertThat(api("sally", "/api/v1/returns", body).statusCode()).isEqualTo(200);
        HttpResponse<String> twice = api(
                "sally",
                "/api/v1/returns",
                body.replace("'reference':'A-1'", "'reference':'A-2'")
                        .replace("'quantity':2,'serials':['" + sn(1) + "',", "'quantity':1,'serials':["));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains(queries.ofOrder(order).get(0).number());
        String address = "/api/v1/returns/" + queries.ofOrder(order).get(0).number();
        String other =
                "{'lines':[{'orderLine':1,'quantity':2,'serials':['" + sn(1) + "'],'instead':['" + sn(2) + "']}]}";
        assertThat(api("wendy", address + "/receipt", other.replace("],'instead':[", ","))
                        .statusCode())
                .as("another than was announced has to be said")
                .isEqualTo(409);
        assertThat(api("wendy", address + "/receipt", other).body()).contains("\"RECEIVED\"");
        assertThat(api("wendy", address + "/receipt", other).statusCode()).isEqualTo(200);
        HttpResponse<String> looked = api(
                "wendy",
                address + "/inspection",
                "{'pieces':[{'orderLine':1,'outcome':'QUARANTINE','quantity':1,'credited':1,'serials':['" + sn(2)
                        + "']},{'orderLine':1,'outcome':'SCRAP','quantity':1,'serials':['" + sn(1) + "']}]}");
        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(200);
        assertThat(looked.body()).contains("\"outcome\":\"QUARANTINE\"");
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/api/v1/returns/offer?order=" + order)
                        .body())
                .contains(sn(3))
                .doesNotContain(sn(1), sn(2));
    }

    @Test
    void customersTickPiecesByTheirLink() {
        String order = out(traced(Traceability.SERIAL, 12), 2);
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        String path = link.substring(link.indexOf("/track/"));
        Browser customer = new Browser(port);
        String page = customer.get(path).body();
        assertThat(page).contains("value=\"" + sn(1) + "\"", "value=\"" + sn(2) + "\"");
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        customer.form(
                path + "/returns",
                "key=" + key.group(1) + "&reason=DEFECTIVE&wish=MONEY&instead=&why=hums&serial-1-1=" + sn(2));
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(ReturnedGoods.announced(asked.lines().get(0)))
                .extracting(ReturnedSerial::serial)
                .containsExactly(sn(2));
        assertThat(customer.get(path).body())
                .contains("value=\"" + sn(1) + "\"")
                .doesNotContain("value=\"" + sn(2) + "\"");
    }

    /** In Tasklist, as a text; what did not come may come by another return. */
    @Test
    void theWarehouseNamesPiecesInTasklist() {
        String order = out(traced(Traceability.SERIAL, 12), 3);
        ReturnView asked = names(order, "R-1", sn(1), sn(2));
        assertThatThrownBy(() -> completes("wendy", taskOf(asked.number()), java.util.Map.of("received", "1=1")))
                .hasMessageContaining("Say which");
        completes("wendy", taskOf(asked.number()), java.util.Map.of("received", "1=1[" + sn(2) + "]"));
        completes("wendy", taskOf(asked.number()), java.util.Map.of("pieces", "*=SCRAP:NONE"));
        assertThat(ReturnedGoods.arrived(queries.get(asked.number()).lines().get(0)))
                .extracting(ReturnedSerial::serial, ReturnedSerial::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(sn(2), PieceOutcome.SCRAP));
        ReturnView again = names(order, "R-2", sn(1));
        returns.withdraw(new WithdrawReturn(order, again.number(), "keeps it"), "sally");
        assertThat(queries.get(names(order, "R-3", sn(1), sn(3)).number()).state())
                .isEqualTo(ReturnState.AUTHORISED);
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(asked.number())).isEmpty();
        assertThat(wrong(again.number())).isEmpty();
    }

    /** Two announce the same piece at once: one has it, the other is told with which return it is. */
    @Test
    void twoDoNotSendTheSamePieceBack() throws Exception {
        String order = out(traced(Traceability.SERIAL, 12), 3);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> asks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String reference = "R-" + i;
            asks.add(() -> {
                try {
                    names(order, reference, sn(2));
                    return true;
                } catch (Refusal taken) {
                    assertThat(taken.code()).isEqualTo("return.serial-taken");
                    return false;
                }
            });
        }
        int asked = 0;
        for (Future<Boolean> one : people.invokeAll(asks)) {
            asked += one.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(asked).isEqualTo(1);
        assertThat(queries.ofOrder(order)).hasSize(1);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into customer_return_serial (return_id, order_line, sku, serial, delivery_number, announced, counted)"
                                + " select return_id - 1, order_line, sku, lower(serial), delivery_number, true, true"
                                + " from customer_return_serial where serial = ?",
                        sn(2)))
                .as("the database says so, too")
                .hasMessageContaining("customer_return_serial_once");
    }

    /** Each piece is repaired under a ticket of its own, stays the customer's, and goes back when the ticket is over. */
    @Test
    void whatIsToBeRepairedHasATicketAndGoesBack() {
        String sku = traced(Traceability.SERIAL, 12);
        String order = out(sku, 2);
        ReturnView asked = names(order, "R-1", sn(1), sn(2));
        receive(asked, "2", "wendy");
        refused(
                "return.kept-and-credited",
                null,
                () -> work.inspect(asked.number(), List.of(piece(PieceOutcome.REPAIR, "2", "1")), "wendy"));
        work.inspect(asked.number(), List.of(becomes(PieceOutcome.REPAIR, sn(1), sn(2))), "wendy");
        List<RepairView> opened = repairs.ofReturn(asked.number());
        assertThat(opened).extracting(RepairView::serial).containsExactlyInAnyOrder(sn(1), sn(2));
        assertThat(opened).allMatch(RepairView::free).allMatch(one -> one.order()
                .equals(order));
        RepairView first = opened.get(0);
        String page = "/returns/" + asked.number();
        assertThat(new Browser(port).as("wendy").get(page).body())
                .contains("/tickets/" + first.ticket(), "free, in warranty", page + "/repairs/" + first.ticket());
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/tickets/" + first.ticket())
                        .body())
                .contains(page, "free, in warranty", first.serial());
        refused(
                "repair.not-over",
                null,
                () -> desk.end(asked.number(), first.ticket(), RepairResult.SEND_BACK, "wendy"));
        service.cancel(first.ticket(), "does not want it repaired", "serena");
        service.cancel(opened.get(1).ticket(), "cannot be repaired", "serena");
        assertThat(new Browser(port).as("wendy").get("/?lang=en").body())
                .contains("Repairs that are over", first.ticket());
        refused("return.too-much", null, () -> names(order, "R-2", sn(1)));
        posts(new Browser(port).as("wendy"), page + "/repairs/" + first.ticket(), "ending=SEND_BACK");
        assertThat(new Browser(port).as("wendy").get("/?lang=en").body()).doesNotContain(first.ticket());
        assertThat(repairs.ofTicket(first.ticket()).orElseThrow().ending()).isEqualTo(RepairResult.SEND_BACK);
        HttpResponse<String> scrapped =
                api("wendy", "/api/v1" + page + "/repairs/" + opened.get(1).ticket(), "{'ending':'SCRAP'}");
        assertThat(scrapped.body()).contains("\"ending\":\"SCRAP\"", "\"ending\":\"SEND_BACK\"");
        desk.end(asked.number(), first.ticket(), RepairResult.SEND_BACK, "wendy");
        refused("repair.ended", null, () -> desk.end(asked.number(), first.ticket(), RepairResult.SCRAP, "wendy"));
        ReturnView again = names(order, "R-3", first.serial());
        receive(again, "1", "wendy");
        work.inspect(again.number(), List.of(becomes(PieceOutcome.SCRAP, first.serial())), "wendy");
        assertThat(wrong(again.number())).isEmpty();
        refused("picking.serial-out", "serials", () -> takes(released(sku, 1), sku, "1", sn(1)));
        assertThat(wrong(asked.number())).isEmpty();
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
    }

    private String ticks(String field, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(no -> field + (no - 1) + "=" + sn(no))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private HttpResponse<String> api(String person, String path, String body) {
        Browser caller = new Browser(port);
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }
}
