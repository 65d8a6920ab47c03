package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.security.Browser;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.centres.MadeProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made and what is bought is master data; planners work on pages. */
@Tag("fulfilment")
class MakeToOrderMasterDataTest extends PlannersDesk {

    @Test
    void madeOrBoughtIsMasterDataAndNeverBoth() {
        String sku = made(centre(480), 0);
        String first = place(goodCustomer(), line(sku, 3));
        scheduled(first);
        MadeProduct how = centres.made(sku).orElseThrow();
        centres.enter(new MadeProduct(sku, how.workCentre(), how.minutesPerPiece(), how.setUpMinutes(), false), "pam");
        String second = place(goodCustomer(), line(sku, 2));
        thenIs(second, WAITING_FOR_STOCK);
        assertThat(production.ofOrder(second)).isEmpty();
        assertThat(requested(second)).isEqualByComparingTo("2");
        centres.enter(how, "pam");
        String third = place(goodCustomer(), line(sku, 4));
        assertThat(newest(third).quantity())
                .as("what is asked for elsewhere is not made as well")
                .hasToString("4 pc");
        assertThat(count("requisition", sku)).isEqualTo(1);
        assertThat(wrong(third)).isEmpty();
    }

    @Test
    void theGoodsOfAWorkOrderComeInByItsReportsAlone() {
        String sku = made(centre(480), 0);
        WorkView work = started(place(goodCustomer(), line(sku, 3)));
        refused(
                "stock.made-by-us",
                () -> stock.receive(
                        List.of(new ReceiveStock("X-" + sku, sku, BigDecimal.ONE, work.number(), null)), "wendy"));
        refused(
                "stock.made-by-us",
                () -> expected.cancel(expected.of(sku).get(0).id(), "paul"));
        refused(
                "stock.made-by-us",
                () -> expected.expect(
                        new ExpectReceipt(work.number(), sku, BigDecimal.TEN, LocalDate.now(), true), "paul"));
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void plannersWorkOnPages() {
        String centre = centre(480);
        String sku = made(centre, 0);
        String order = place(goodCustomer(), line(sku, 3));
        WorkView work = scheduled(order);
        Browser pam = new Browser(port).as("pam");
        assertThat(pam.get("/work-orders").body()).contains(work.number());
        String page = "/work-orders/" + work.number();
        assertThat(pam.get(page).body()).contains(order, sku, "/review");
        assertThat(new Browser(port).as("sally").get("/orders/" + order).body())
                .contains(page, work.endsOn().toString(), "</html>");
        assertThat(new Browser(port).as("sally").get(page).body()).contains(sku).doesNotContain("/review\"");
        assertThat(pam.get("/").body()).contains("\"/work-orders/").doesNotContain("/orders/WO-");
        String token = "_csrf=" + pam.csrf();
        pam.form(page + "/review", token + "&answer=yes&comment=");
        pam.form(page + "/start", token);
        assertThat(pam.get(page).body()).contains("/reports");
        assertThat(pam.form(page + "/reports", token + "&reference=r-1&completed=x&scrapped=0")
                        .body())
                .contains("value=\"x\"");
        pam.form(page + "/reports", token + "&reference=r-1&completed=3&scrapped=0");
        thenIs(order, TO_SHIP);
        assertThat(new Browser(port).as("sally").get("/orders/" + order).body()).contains(page);
        assertThat(pam.get("/work-centres").body()).contains(centre);
        assertThat(pam.get("/work-centres/" + centre).body()).contains(sku);
    }
}
