package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.contact.tracking.ServiceLinks;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.TicketView.TicketNote;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers open tickets and say how content they are by links, without a login. */
@Tag("aftersales")
@Tag("doors")
class TicketsByLinkTest extends Business {

    private static final Pattern RATE = Pattern.compile("href=\"(/rate/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

    @Autowired
    SatisfactionLinks satisfaction;

    @Autowired
    ServiceLinks services;

    @Autowired
    TicketQueries queries;

    @Autowired
    ServiceTickets tickets;

    @Autowired
    TicketTasks work;

    @Test
    void aCustomerOpensATicketOnceAndSeesNoneOfOurWords() {
        String order = ordered();
        String track = track(order);
        Browser customer = new Browser(port);
        HttpResponse<String> page = customer.get(track);
        assertThat(page.body()).contains("/tickets", "What you want");
        assertThat(page.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        String key = UUID.randomUUID().toString();
        String typed = "kind=REPAIR&line=1&serial=SN-9&words=<script>alert(1)</script>&key=" + key;
        HttpResponse<String> sent = customer.form(track + "/tickets", typed);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(track + "?opened=true");
        assertThat(customer.get(track + "?opened=true").body()).contains("We have it and will answer you.");
        customer.form(track + "/tickets", typed);
        assertThat(queries.ofOrder(order)).hasSize(1);
        TicketView opened = queries.ofOrder(order).get(0);
        assertThat(opened.byCustomer()).isTrue();
        assertThat(opened.openedBy()).isEqualTo("customer");
        assertThat(opened.serial()).isEqualTo("SN-9");
        assertThat(new Browser(port)
                        .as("serena")
                        .get("/tickets/" + opened.number())
                        .body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "the customer by the link")
                .doesNotContain("<script>alert");
        work.take(opened.number(), "serena");
        tickets.comment(opened.number(), "a difficult customer", "serena");
        work.work(opened.number(), TicketStep.WAIT_FOR_CUSTOMER, "secret words", "serena");
        assertThat(customer.get(track).body())
                .contains(opened.number(), "We need something from you")
                .doesNotContain("difficult", "secret words", "serena");
        assertThat(customer.get(track + "?lang=zh-CN").body()).contains("需要您配合");
        assertThat(wrong(opened.number())).isEmpty();
    }

    /** What a form of ours does not send is refused: another line, a recall, words without end, a made-up key. */
    @Test
    void whatACustomerMayNotSayIsRefused() {
        String order = ordered();
        String track = track(order);
        Browser customer = new Browser(port);
        String key = "&key=" + UUID.randomUUID();
        assertThat(customer.form(track + "/tickets", "kind=REPAIR&words=" + key).statusCode())
                .isEqualTo(400);
        assertThat(customer.form(track + "/tickets", "kind=RECALL&words=x" + key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(customer.form(track + "/tickets", "kind=REPAIR&line=7&words=x" + key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(customer.form(track + "/tickets", "kind=REPAIR&words=x&key=1")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> tooLong = customer.form(track + "/tickets", "kind=REPAIR&words=" + "x".repeat(1001) + key);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).as("what was typed is still there").contains("x".repeat(1001));
        assertThat(customer.form(
                                "/track/" + order + ".zz.0.AAAAAAAAAAAAAAAAAAAAAA/tickets", "kind=REPAIR&words=x" + key)
                        .statusCode())
                .isEqualTo(404);
        assertThat(queries.ofOrder(order)).isEmpty();
        for (int i = 0; i < 5; i++) {
            customer.form(track + "/tickets", "kind=VISIT&words=x&key=" + UUID.randomUUID());
        }
        assertThat(customer.form(track + "/tickets", "kind=VISIT&words=x" + key).body())
                .contains("several open tickets");
        assertThat(queries.ofOrder(order)).hasSize(5);
    }

    @Test
    void aCustomerSaysOnceHowContentHeIs() {
        String order = ordered();
        String track = track(order);
        Browser customer = new Browser(port);
        customer.form(track + "/tickets", "kind=COMPLAINT&words=late&key=" + UUID.randomUUID());
        String number = queries.ofOrder(order).get(0).number();
        work.take(number, "serena");
        work.work(number, TicketStep.SOLVE, "sent a new one", "serena");
        assertThat(customer.get(track).body()).doesNotContain("/rate/");
        work.close(number, "", "serena");
        Instant closed = queries.get(number).times().closedAt();
        assertThat(new Browser(port).as("serena").get("/tickets/" + number).body())
                .contains("/rate/" + satisfaction.token(number, closed));
        Matcher link = RATE.matcher(customer.get(track).body());
        assertThat(link.find()).isTrue();
        String rate = link.group(1);
        assertThat(customer.get(rate).body()).contains("How content are you?");
        assertThat(customer.form(rate, "words=x").statusCode()).isEqualTo(400);
        assertThat(customer.form(rate, "score=6&words=x").statusCode()).isEqualTo(400);
        assertThat(customer.form(rate, "score=4&words=<b>quick</b>").statusCode())
                .isEqualTo(302);
        assertThat(customer.get(rate).body()).contains("Thank you for telling us.");
        assertThat(customer.form(rate, "score=1&words=no").statusCode()).isEqualTo(400);
        TicketView rated = queries.get(number);
        assertThat(rated.score()).isEqualTo(4);
        assertThat(rated.ratingWords()).isEqualTo("<b>quick</b>");
        Browser serena = new Browser(port).as("serena");
        assertThat(serena.get("/tickets/" + number).body()).contains("&lt;b&gt;quick&lt;/b&gt;");
        assertThat(serena.get("/tickets?state=CLOSED").body()).contains("Satisfaction: ");
        assertThat(customer.get(track).body()).doesNotContain("/rate/");
        assertThat(wrong(number)).isEmpty();
    }

    /** A link of one kind is none of the other; nor is one that is over. */
    @Test
    void linksAreOfOneKindAndEnd() {
        String order = ordered();
        Browser customer = new Browser(port);
        customer.form(track(order) + "/tickets", "kind=COMPLAINT&words=late&key=" + UUID.randomUUID());
        TicketView ticket = queries.ofOrder(order).get(0);
        assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
        String early = "/rate/" + satisfaction.token(ticket.number(), Instant.now());
        assertThat(customer.form(early, "score=5&words=").statusCode())
                .as("it has not closed")
                .isEqualTo(400);
        assertThat(customer.get(track(order).replace("/track/", "/rate/")).statusCode())
                .isEqualTo(404);
        assertThat(customer.get(early.replace("/rate/", "/track/")).statusCode())
                .isEqualTo(404);
        String over =
                "/rate/" + satisfaction.token(ticket.number(), Instant.now().minus(Duration.ofDays(31)));
        assertThat(customer.get(over).statusCode()).isEqualTo(404);
        assertThat(queries.get(ticket.number()).score()).isNull();
    }

    /** Without an order: one of us by page and API, the customer by a link of his own; he sees his, and hears when it closes. */
    @Test
    void whoNamesNoOrderIsServedToo() throws Exception {
        String customer = customer(Tier.KEY, "A", "1000000");
        String sku = goods("100.00", 1);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/customers/" + customer + "?lang=en").body())
                .contains("/customers/" + customer + "/ticket", "/service/" + services.token(customer));
        String typed = "kind=VISIT&priority=HIGH&reference=T-1&words=show+us&sku=";
        assertThat(posts(sally, "/customers/" + customer + "/ticket", typed + "NONE")
                        .body())
                .contains("There is no product NONE.");
        assertThat(posts(sally, "/customers/" + customer + "/ticket", typed + sku)
                        .statusCode())
                .isEqualTo(302);
        TicketView visit = queries.withoutOrder(customer, 9).get(0);
        assertThat(sally.get("/tickets/" + visit.number() + "?lang=en").body())
                .contains(sku, "none named", "/customers/" + customer);
        assertThat(sally.get("/tickets?customer=" + customer).body()).contains(visit.number());
        assertThat(wrong(visit.number())).isEmpty();
        Racers programs = new Racers(port, json);
        String said = "{'reference':'T-2','kind':'COMPLAINT','words':'late','customer':'%s'%s}";
        assertThat(programs.together(Asked.of("sally", "/api/v1/tickets", said.formatted(customer, ""))))
                .extracting(Told::status)
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(programs.told(Asked.of("sally", "/api/v1/tickets", said.formatted(customer, ",'line':1")))
                        .code())
                .contains("ticket.line-of-no-order");
        assertThat(queries.withoutOrder(customer, 9)).hasSize(2);

        Browser anybody = new Browser(port);
        String link = "/service/" + services.token(customer);
        String key = "&key=" + UUID.randomUUID();
        assertThat(anybody.form(link, "kind=RECALL&words=x" + key).statusCode()).isEqualTo(400);
        String wanted = "kind=REPAIR&serial=SN-8&words=<b>smokes</b>" + key;
        assertThat(anybody.form(link, wanted).statusCode()).isEqualTo(302);
        anybody.form(link, wanted);
        assertThat(queries.withoutOrder(customer, 9)).hasSize(3);
        TicketView repair = queries.withoutOrder(customer, 9).get(0);
        assertThat(List.of(repair.openedBy(), repair.serial())).containsExactly("customer", "SN-8");
        work.take(repair.number(), "serena");
        work.work(repair.number(), TicketStep.SOLVE, "secret words", "serena");
        work.close(repair.number(), "", "serena");
        assertThat(anybody.get(link + "?lang=zh-CN").body())
                .contains(repair.number(), visit.number(), "/rate/")
                .doesNotContain("secret words", "serena", "show us");
        await().untilAsserted(() -> assertThat(queries.get(repair.number()).history())
                .extracting(TicketNote::act)
                .contains(TicketAct.CUSTOMER_TOLD));
        assertThat(anybody.get(link.replace("/service/", "/track/")).statusCode())
                .isEqualTo(404);
        assertThat(anybody.get(link.substring(0, link.length() - 1) + "_").statusCode())
                .isEqualTo(404);
        assertThat(wrong(repair.number())).isEmpty();
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }

    private String ordered() {
        return place(goodCustomer(), line(goods("100.00", 10), 2));
    }

    private String track(String order) {
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        return link.substring(link.indexOf("/track/"));
    }
}
