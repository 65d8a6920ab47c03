package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers ask by the link of their order, without a login, to send goods back. */
@Tag("aftersales")
@Tag("doors")
class ReturnsByLinkTest extends GoodsComeBack {

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

    @Autowired
    Ownership ownership;

    @Test
    void aCustomerSendsGoodsBack() {
        String sku = goods("100.00", 10);
        String early = shipped(sku, 2);
        assertThat(new Browser(port).get(track(early)).body())
                .as("nobody knows yet that they arrived")
                .doesNotContain("/returns");
        String order = delivered(sku, 3);
        String track = track(order);
        Browser customer = new Browser(port);
        assertThat(customer.get(track).body()).contains("/returns", "up to 3 pc", "Send goods back");
        assertThat(customer.get(track + "?lang=zh-CN").body()).contains("申请退货", "最多 3 pc");
        String typed = "quantity-1=2&reason=WRONG_GOODS&why=<b>blue</b>&key=" + UUID.randomUUID();
        HttpResponse<String> sent = customer.form(track + "/returns", typed);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(track + "?returned=true");
        assertThat(sent.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        customer.form(track + "/returns", typed);
        assertThat(queries.ofOrder(order)).as("sent twice").hasSize(1);
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(asked.byCustomer()).isTrue();
        assertThat(asked.askedBy()).isEqualTo("customer");
        assertThat(asked.followedBy()).isEqualTo(orders.get(order).placedBy());
        assertThat(asked.state()).isEqualTo(ReturnState.AUTHORISED);
        assertThat(asked.inspected())
                .as("the table would take so few wrong goods without a look")
                .isTrue();
        assertThat(customer.get(track + "?returned=true&lang=en").body())
                .contains(asked.number(), "You may send the goods back", "until " + asked.validUntil(), "up to 1 pc")
                .contains("We have your request")
                .doesNotContain("<b>blue", "&lt;b&gt;blue", "sally");
        String follower = orders.get(order).placedBy();
        Browser follows = new Browser(port).as(follower);
        assertThat(follows.get("/").body()).contains("/returns/" + asked.number());
        assertThat(follows.get("/returns/" + asked.number()).body())
                .contains("the customer by the link", "&lt;b&gt;blue&lt;/b&gt;");
        receive(asked, "2", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, "2", "2")), "wendy");
        closed(asked);
        assertThat(customer.get(track).body()).contains(asked.number(), "Done");
        assertThat(credited(order)).isEqualByComparingTo("200.00");
        booksAgree(order, asked.number());
    }

    /** More than may come back, a line that is not offered, nothing at all, words without end: all is refused and kept. */
    @Test
    void whatACustomerMayNotAskIsRefused() {
        String order = delivered(goods("100.00", 20), 9);
        String track = track(order);
        Browser customer = new Browser(port);
        String rest = "&reason=DEFECTIVE&why=broken&key=" + UUID.randomUUID();
        HttpResponse<String> more = customer.form(track + "/returns", "quantity-1=99999" + rest);
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("at most 9 can", "99999");
        for (String typed : List.of(
                "quantity-1=0" + rest,
                "quantity-2=1" + rest,
                "quantity-1=0.5" + rest,
                "quantity-1=1&reason=MINE&why=x&key=" + UUID.randomUUID(),
                "quantity-1=1&reason=DEFECTIVE&why=" + "x".repeat(201) + "&key=" + UUID.randomUUID(),
                "quantity-1=1&reason=DEFECTIVE&why=x&key=1")) {
            assertThat(customer.form(track + "/returns", typed).statusCode())
                    .as(typed)
                    .isEqualTo(400);
        }
        assertThat(customer.form("/track/" + order + ".zz.0.AAAAAAAAAAAAAAAAAAAAAA/returns", "quantity-1=1" + rest)
                        .statusCode())
                .isEqualTo(404);
        assertThat(queries.ofOrder(order)).isEmpty();
        for (int i = 0; i < 3; i++) {
            customer.form(track + "/returns", "quantity-1=1&reason=DEFECTIVE&why=x&key=" + UUID.randomUUID());
        }
        assertThat(customer.form(track + "/returns", "quantity-1=1" + rest).body())
                .contains("Several requests");
        assertThat(queries.ofOrder(order)).hasSize(3);
        assertThat(ask(order, "R-1", ReturnReason.DEFECTIVE, "1").state())
                .as("the limit is of customers")
                .isNotEqualTo(ReturnState.REFUSED);
        booksAgree(order, queries.ofOrder(order).get(0).number());
    }

    /** Where somebody must agree, whoever placed the order follows it, and never agrees himself. */
    @Test
    void whoPlacedTheOrderFollowsWhatItsCustomerAsks() {
        String order = delivered(goods("100.00", 10), 4);
        new Browser(port)
                .form(
                        track(order) + "/returns",
                        "quantity-1=3&reason=NOT_WANTED&why=too+many&key=" + UUID.randomUUID());
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(asked.state()).isEqualTo(ReturnState.REQUESTED);
        refuses("return.own", () -> returns.agreed(asked.number(), asked.followedBy()));
        act(ApprovalVerb.SEND_BACK, asked.number(), "morgan");
        questions.act(
                new ActOnApproval(asked.number(), null, ApprovalVerb.RESUBMIT, "", "he insists", asked.followedBy()));
        act(ApprovalVerb.APPROVE, asked.number(), "morgan");
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.AUTHORISED);
        booksAgree(order, asked.number());
    }

    /** An order that a program placed has a person who looks after it: he finds on his home page what its customer asks. */
    @Test
    void ofAProgramsOrderAPersonFollowsWhatItsCustomerAsks() {
        String order = place(goodCustomer(), line(goods("100.00", 10), 4));
        sql("update sales_order set placed_by = 'integration:shop' where number = ?", order);
        sql(
                "update unclosed_order u set placed_by = o.placed_by from sales_order o where o.id = u.order_id and o.number = ?",
                order);
        ownership.setOrder(order, new SetOwner("sam", null), "morgan");
        thenIs(order, OrderState.TO_SHIP);
        ships(order);
        thenIs(order, OrderState.SHIPPED);
        proveNow(order);
        new Browser(port)
                .form(track(order) + "/returns", "quantity-1=1&reason=DEFECTIVE&why=broken&key=" + UUID.randomUUID());
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(asked.followedBy()).isEqualTo("sam");
        assertThat(new Browser(port).as("sam").get("/").body()).contains("/returns/" + asked.number());
    }

    /** The customer and sales ask for the last piece at one instant: it is given once. */
    @Test
    void theLastPieceIsAskedForOnceByWhateverDoor() {
        String order = delivered(goods("100.00", 10), 1);
        String track = track(order);
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 2 == 0) {
                        new Browser(port)
                                .form(
                                        track + "/returns",
                                        "quantity-1=1&reason=DEFECTIVE&why=x&key=" + UUID.randomUUID());
                    } else {
                        Browser sally = new Browser(port).as("sally");
                        sally.form(
                                "/orders/" + order + "/return",
                                "quantity-1=1&reason=DEFECTIVE&words=x&reference=" + i + "&_csrf="
                                        + URLEncoder.encode(sally.csrf(), StandardCharsets.UTF_8));
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(queries.ofOrder(order)).hasSize(1);
        booksAgree(order, queries.ofOrder(order).get(0).number());
    }

    private String track(String order) {
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        return link.substring(link.indexOf("/track/"));
    }
}
