package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.OrderStory;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.deliveries.ShippingFigures;
import io.orderwright.fulfilment.deliveries.WhichDeliveries;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of goods that no carrier brings do and see. */
abstract class GoodsThatWeBring extends Business {

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    ShippingFigures figures;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    Shipments shipments;

    @Autowired
    TrackingLinks links;

    @Autowired
    OrderStory stories;

    boolean in(WhichDeliveries which, String delivery) {
        return deliveries.page(which, deliveries.get(delivery).id() - 1, 1).stream()
                .anyMatch(one -> one.number().equals(delivery));
    }

    HttpResponse<String> prove(Browser browser, String delivery, String receivedBy, String receivedAt) {
        return browser.form(
                "/deliveries/" + delivery + "/proof",
                "receivedBy=" + URLEncoder.encode(receivedBy, StandardCharsets.UTF_8) + "&receivedAt="
                        + URLEncoder.encode(receivedAt, StandardCharsets.UTF_8) + "&note=&_csrf=" + browser.csrf());
    }

    HttpResponse<String> post(String person, String path, Map<String, String> body) {
        Browser caller = new Browser(port);
        String login = Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes());
        return caller.send(caller.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.valueToTree(body).toString()))
                .build());
    }

    String shipped(int pieces) {
        String order = place(goodCustomer(), line(goods("100.00", 9), pieces));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        return order;
    }

    String packed(String order) {
        String delivery = only(order);
        String sku = picking.list(delivery).get(0).sku();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal("4")), "wendy");
        packing.packRest(delivery, new WeighParcel(new BigDecimal("2.25")), "wendy");
        return delivery;
    }

    String only(String order) {
        return deliveries.find(order).orElseThrow().number();
    }

    List<String> delivered(String order) {
        return orders.get(order).lines().stream()
                .map(line -> line.lineNo() + ":"
                        + line.delivered().amount().stripTrailingZeros().toPlainString())
                .toList();
    }

    /** How often the order's story says that its goods are with the customer. */
    List<OrderStory.StoryEntry> told(String order) {
        return stories.of(order, 0, 200, Locale.ENGLISH).happened().stream()
                .filter(entry -> entry.event().equals("GoodsDelivered"))
                .toList();
    }

    List<String> texts(String order, Locale locale) {
        return stories.of(order, 0, 200, locale).happened().stream()
                .map(OrderStory.StoryEntry::text)
                .toList();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    static ProveDelivery said(String receivedBy, Instant at, @Nullable String note) {
        return new ProveDelivery(receivedBy, at, note);
    }

    static void refused(Refusal.RefusalKind kind, String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }
}
