package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On the page of a change more and other goods are typed and seen before; what is changed otherwise is said, with the way there. */
@Tag("fulfilment")
class ChangedOnItsPageTest extends ChangesOfOrders {

    @LocalServerPort
    int port;

    @Test
    void moreAndOtherGoodsAreSeenAndAskedFor() {
        String sku = goods("100.00", 20);
        String other = goods("10.00", 20);
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, TO_SHIP);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + number + "/change").body())
                .contains("name=\"added-sku-1\"", "Requested day", "Payment terms", "/orders/" + number + "/copy");
        String typed = "version=1&quantity-1=12&added-sku-1=" + other + "&added-quantity-1=3&reason=more&_csrf="
                + sally.csrf();
        HttpResponse<String> shown = sally.form("/orders/" + number + "/change/preview", typed);
        assertThat(shown.body())
                .contains("name=\"seen.after\" value=\"1230.00\"", "12 pc", "3 pc", "Credit: within the limit.");
        assertThat(sally.form("/orders/" + number + "/change", typed.replace(other, "NO-SUCH-GOODS"))
                        .body())
                .contains("NO-SUCH-GOODS");
        assertThat(orders.get(number).lines()).hasSize(1);
        assertThat(sally.form(
                                "/orders/" + number + "/change",
                                typed + "&seen.before=1000.00&seen.after=1230.00&seen.currency=CNY")
                        .statusCode())
                .isEqualTo(302);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("1230.00");
        changes.ofOrder(number).forEach(this::done);
        right(number, sku, other);
    }

    @Test
    void forMoreOfWhatHasLeftAFurtherOrderIsFilledIn() {
        String sku = goods("100.00", 20);
        String customer = goodCustomer();
        String number = place(customer, line(sku, 4));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, SHIPPED);
        Browser sally = new Browser(port).as("sally");
        String page = sally.get("/orders/" + number + "/change").body();
        assertThat(page).contains("For more, place a further order.").doesNotContain("name=\"quantity-1\"");
        HttpResponse<String> copied = sally.form("/orders/" + number + "/copy", "_csrf=" + sally.csrf());
        assertThat(copied.statusCode()).isEqualTo(302);
        String draft = copied.headers().firstValue("Location").orElseThrow();
        assertThat(sally.get(draft.substring(draft.indexOf("/orders/drafts"))).body())
                .contains(sku, customer);
    }
}
