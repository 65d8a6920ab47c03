package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherState;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.platform.security.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finance is told of each delivery that left, in one voucher, once. */
@Tag("fulfilment")
class GoodsIssuePostingTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    GoodsIssues issues;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    HistoryService history;

    @Test
    void whatHasLeftIsToldOnceWithItsQuantities() {
        String one = goods("10.00", 9);
        String other = goods("10.00", 9);
        String first = shipped(line(one, 2), line(other, 3), line(one, 1));
        String second = shipped(line(other, 4));
        String voucher = told(first);
        assertThat(lines(voucher))
                .filteredOn(line -> line.orderNumber().equals(first))
                .extracting(line -> line.sku() + ":" + line.quantity().plain())
                .containsExactlyInAnyOrder(one + ":3", other + ":3");
        told(second);
        becomesPosted(voucher);
        assertThat(effectsAt("finance", voucher, "externalPostGoodsIssue")).isEqualTo(1);
        String received = get(SANDBOX + "/received?partner=finance&key=" + voucher + ":externalPostGoodsIssue:1")
                .get(0)
                .path("body")
                .asText();
        assertThat(received)
                .contains(deliveries.find(first).orElseThrow().number(), one, "goods-issue")
                .doesNotContain("10.00");
        post();
        post();
        assertThat(vouchersOf(first)).as("nothing is told twice").containsExactly(voucher);
        assertThat(wrong(voucher)).isEmpty();
        assertThat(wrong(first)).isEmpty();
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/goods-issues").body()).contains("/goods-issues/GI-");
        assertThat(fiona.get("/goods-issues/" + voucher).body()).contains(first, one);
        assertThat(new Browser(port).as("sally").get("/goods-issues").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenItsCauseIsGone() {
        String order = shipped(line(goods("10.00", 9), 1));
        partnerDoes("finance", "refuse", 1);
        String voucher = told(order);
        await().until(() -> !tasksOf(voucher).isEmpty());
        Task task = taskOf(voucher);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userResolveVoucherRefusal");
        assertThat(issues.get(voucher).state()).isEqualTo(VoucherState.OPEN);
        completes("fiona", task, Map.of("doneByHand", false, "comment", "the period is open again"));
        becomesPosted(voucher);
        hasEnded(voucher);
        assertThat(wrong(voucher)).isEmpty();
    }

    @Test
    void whatFinanceTookWithoutAnsweringIsNotToldAgain() {
        String order = shipped(line(goods("10.00", 9), 1));
        partnerDoes(Map.of("partner", "finance", "mode", "timeout-after-effect", "delayMs", 200, "count", 1));
        String voucher = told(order);
        becomesPosted(voucher);
        assertThat(effectsAt("finance", voucher, "externalPostGoodsIssue")).isEqualTo(1);
        assertThat(wrong(voucher)).isEmpty();
    }

    @Test
    void whereNothingHasLeftNothingIsTold() {
        await().until(() -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(post())
                        .activityId("endNothingToPost")
                        .count()
                == 1);
    }

    @Test
    void whoGathersAtTheSameMomentTellsOfOtherGoods() throws Exception {
        List<String> shipped = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shipped.add(shipped(line(goods("10.00", 9), 1)));
        }
        ExecutorService clocks = Executors.newFixedThreadPool(4);
        List<Callable<String>> ticks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ticks.add(this::post);
        }
        for (Future<String> tick : clocks.invokeAll(ticks)) {
            tick.get();
        }
        clocks.shutdown();
        Set<String> vouchers = shipped.stream().map(this::told).collect(Collectors.toSet());
        assertThat(shipped).allSatisfy(order -> assertThat(vouchersOf(order)).hasSize(1));
        vouchers.forEach(voucher -> {
            becomesPosted(voucher);
            assertThat(wrong(voucher)).isEmpty();
        });
        shipped.forEach(order -> assertThat(wrong(order)).isEmpty());
    }

    private String shipped(io.orderwright.sales.orders.entry.PlaceOrder.AskedLine... lines) {
        String number = place(goodCustomer(), lines);
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, SHIPPED);
        await().until(() -> billing.find(number)
                .filter(invoice -> effectsAt("finance", invoice.number(), "externalPostInvoice") == 1)
                .isPresent());
        return number;
    }

    private String post() {
        return runtime.startProcessInstanceByKey("goods-issue-posting").getProcessInstanceId();
    }

    /** The voucher that tells of the order; a clock ticks until there is one. */
    private String told(String order) {
        await().until(() -> {
            if (vouchersOf(order).isEmpty()) {
                post();
            }
            return !vouchersOf(order).isEmpty();
        });
        return vouchersOf(order).get(0);
    }

    private List<String> vouchersOf(String order) {
        return jdbc.queryForList(
                "select distinct voucher from goods_issue_line where order_number = ?", String.class, order);
    }

    private List<VoucherLine> lines(String voucher) {
        return issues.lines(voucher, VoucherPlace.FIRST, 10_000);
    }

    private void becomesPosted(String voucher) {
        await().until(() -> issues.get(voucher).state() == GoodsIssueVoucher.VoucherState.POSTED);
    }
}
