package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.production.ports.WorkTasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which journeys through production are told; each test has a work centre of its own. */
abstract class Workshop extends Business {

    @Autowired
    Production production;

    @Autowired
    WorkCentres centres;

    @Autowired
    WorkTasks planning;

    @Autowired
    ExpectedReceipts expected;

    String centre(int minutesADay) {
        String code = "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        List<Integer> week = java.util.Collections.nCopies(WorkCentre.DAYS, minutesADay);
        centres.enter(new WorkCentre(code, "车间 " + code, week), "pam");
        return code;
    }

    /** A product with this many pieces in stock, ten minutes a piece to make. */
    String made(String centre, int pieces) {
        String sku = goods("10.00", pieces);
        centres.enter(new MadeProduct(sku, centre, BigDecimal.TEN, 20, true), "pam");
        return sku;
    }

    WorkView scheduled(String order) {
        thenIs(order, WAITING_FOR_STOCK);
        becomes(newest(order), WorkState.SCHEDULED);
        return newest(order);
    }

    WorkView started(String order) {
        WorkView work = scheduled(order);
        planning.release(work.number(), true, "", "pam");
        production.start(work.number(), "pam");
        return production.get(work.number());
    }

    WorkView newest(String order) {
        List<WorkView> works = production.ofOrder(order);
        assertThat(works).isNotEmpty();
        return works.get(works.size() - 1);
    }

    void becomes(WorkView work, WorkState state) {
        await().until(() -> production.get(work.number()).state() == state);
    }

    void reports(WorkView work, int completed, int scrapped) {
        production.report(
                work.number(),
                new WorkReport(
                        UUID.randomUUID().toString(),
                        BigDecimal.valueOf(completed),
                        BigDecimal.valueOf(scrapped),
                        false),
                "pam");
    }

    int count(String table, String sku) {
        return jdbc.queryForList("select 1 from " + table + " where sku = ?", sku)
                .size();
    }

    BigDecimal requested(String order) {
        return jdbc.queryForObject(
                "select sum(quantity) from requisition where needed_for = ?", BigDecimal.class, order);
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
