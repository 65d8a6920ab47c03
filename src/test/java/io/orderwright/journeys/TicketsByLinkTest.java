package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.platform.security.Browser;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
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

    private String ordered() {
        return place(goodCustomer(), line(goods("100.00", 10), 2));
    }

    private String track(String order) {
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        return link.substring(link.indexOf("/track/"));
    }
}
