package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is missing and made by us is made: no more than is missing, the most urgent first, and serves who waits. */
@Tag("fulfilment")
class MakeToOrderTest extends PlannersDesk {

    @Test
    void fiveThereTenSoldFiveAreMadeAndServeWhoWaits() {
        String centre = centre(480);
        String sku = made(centre, 5);
        String order = place(goodCustomer(), line(sku, 10));
        thenIs(order, WAITING_FOR_STOCK);
        WorkView work = scheduled(order);
        assertThat(work.quantity()).hasToString("5 pc");
        assertThat(work.row()).isEqualTo("K-2");
        assertThat(work.endsOn()).isEqualTo(LocalDate.now());
        assertThat(expected.of(sku)).singleElement().satisfies(receipt -> {
            assertThat(receipt.reference()).isEqualTo(work.number());
            assertThat(receipt.confirmed()).isTrue();
            assertThat(receipt.dueOn()).isEqualTo(work.endsOn());
        });
        assertThat(count("requisition", sku)).as("never bought as well").isZero();
        refused("production.state", () -> production.start(work.number(), "pam"));

        assertThat(planning.waitingFor("pam", 0, 10_000)).contains(work.number());
        refused("role.missing", () -> planning.release(work.number(), true, "", "paul"));
        planning.release(work.number(), true, "", "pam");
        refused("production.state", () -> reports(work, 1, 0));
        production.start(work.number(), "pam");
        production.start(work.number(), "pam");
        long started = changedIn(work);
        scheduled(place(goodCustomer(), line(made(work.workCentre(), 0), 1)));
        assertThat(changedIn(work)).as("its days have not moved").isEqualTo(started);
        reports(work, 2, 0);
        assertThat(changedIn(work)).as("programs are told of the report").isGreaterThan(started);
        assertThat(orders.get(order).lines().get(0).backOrdered().amount()).isEqualByComparingTo("3");
        assertThat(wrong(work.number())).isEmpty();
        reports(work, 3, 0);
        thenIs(order, TO_SHIP);
        assertThat(production.get(work.number()).state()).isEqualTo(WorkState.DONE);
        hasEnded(work.number());
        refused("production.state", () -> reports(work, 1, 0));
        assertThat(expected.of(sku)).isEmpty();
        assertThat(wrong(work.number())).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void theSameReportCountsOnceAlsoWhenItComesFromManyAtOnce() throws Exception {
        String sku = made(centre(480), 0);
        WorkView work = started(place(goodCustomer(), line(sku, 9)));
        WorkReport report = new WorkReport("shift-1", BigDecimal.valueOf(2), BigDecimal.ONE, false);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int at = 0; at < 12; at++) {
                sent.add(threads.submit(() -> production.report(work.number(), report, "pam")));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(production.reports(work.number())).hasSize(1);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("2");
        refused(
                "production.reference-reused",
                () -> production.report(
                        work.number(), new WorkReport("shift-1", BigDecimal.TEN, BigDecimal.ZERO, false), "pam"));
        refused("production.nothing-reported", () -> reports(work, 0, 0));
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void onlyOneOfTwoPlannersReleasesIt() throws Exception {
        WorkView work = scheduled(place(goodCustomer(), line(made(centre(480), 0), 3)));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int done = 0;
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (boolean release : List.of(true, false)) {
                asked.add(threads.submit(() -> planning.release(work.number(), release, "", "pam")));
            }
            for (Future<?> one : asked) {
                try {
                    one.get();
                    done++;
                } catch (java.util.concurrent.ExecutionException late) {
                    assertThat(late.getCause())
                            .isInstanceOfAny(
                                    Refusal.class,
                                    org.springframework.dao.ConcurrencyFailureException.class,
                                    org.camunda.bpm.engine.ProcessEngineException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(done).isEqualTo(1);
        assertThat(wrong(work.number())).isEmpty();
    }

    /** Twenty orders of one piece each over eight: what is made is what they lack together, whoever came first. */
    @Test
    void ordersPlacedAtTheSameMomentAskForWhatIsMissingOnce() throws Exception {
        String sku = made(centre(480), 8);
        List<String> customers =
                java.util.stream.Stream.generate(this::goodCustomer).limit(20).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> placed = new ArrayList<>();
            customers.forEach(customer -> placed.add(threads.submit(() -> place(customer, line(sku, 1)))));
            for (Future<String> one : placed) {
                String order = one.get();
                assertThat(orders.get(order).lines().get(0).ordered().amount()).isEqualByComparingTo("1");
            }
        } finally {
            threads.shutdownNow();
        }
        BigDecimal planned =
                jdbc.queryForObject("select sum(quantity) from work_order where sku = ?", BigDecimal.class, sku);
        assertThat(planned).isEqualByComparingTo("12");
        assertThat(stockOf(sku).backOrdered().amount()).isEqualByComparingTo("12");
        assertThat(expected.uncovered(sku, "pc").isZero()).isTrue();
        assertThat(wrong(sku)).isEmpty();
    }

    /** One line is bought, the other made; both come in parts, and serve the VIP before who has waited longer. */
    @Test
    void whatAVipLacksIsBoughtAndMadeAndServesHimFirst() {
        String ours = made(centre(480), 0);
        String theirs = goods("10.00", 0);
        String supplier = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(supplier, "供应商 " + supplier, "CNY", false), "paul");
        CostOfGoods.set(catalog, theirs, "10.00");
        suppliers.enter(new SupplierOffer(supplier, theirs, BigDecimal.TEN, 3), "paul");
        String early = place(customer(Tier.STANDARD, "B", "1000000"), line(ours, 2), line(theirs, 2));
        scheduled(early);
        String vip = place(customer(Tier.VIP, "A", "1000000"), line(ours, 3), line(theirs, 3));
        WorkView work = started(vip);
        assertThat(work.place()).isEqualTo(1);
        assertThat(work.quantity()).hasToString("3 pc");
        String purchase = purchasing.page(Long.MAX_VALUE, 10_000).stream()
                .filter(one -> one.supplier().equals(supplier))
                .map(PurchaseView::number)
                .findFirst()
                .orElseThrow();
        assertThat(purchasing.lines(purchase)).singleElement().satisfies(line -> assertThat(line.quantity())
                .hasToString("5 pc"));
        buying.review(purchase, true, "", "paul");
        reports(work, 2, 0);
        arrives(theirs, 3);
        assertThat(orders.get(vip).lines().get(0).reserved().amount()).isEqualByComparingTo("2");
        assertThat(orders.get(vip).lines().get(1).reserved().amount()).isEqualByComparingTo("3");
        reports(work, 1, 0);
        thenIs(vip, TO_SHIP);
        assertThat(orders.get(early).lines())
                .allMatch(line -> line.reserved().amount().signum() == 0);
        assertThat(wrong(vip)).isEmpty();
        assertThat(wrong(early)).isEmpty();
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void whatIsScrappedIsMadeAgainWhileItIsMissing() {
        String sku = made(centre(480), 0);
        String order = place(goodCustomer(), line(sku, 6));
        WorkView work = started(order);
        reports(work, 3, 1);
        assertThat(expected.of(sku))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.quantity().amount()).isEqualByComparingTo("5"));
        reports(work, 2, 0);
        assertThat(production.get(work.number()).state()).isEqualTo(WorkState.DONE);
        WorkView rest = newest(order);
        assertThat(rest.follows()).isEqualTo(work.number());
        assertThat(rest.quantity()).hasToString("1 pc");
        hasEnded(work.number());
        assertThat(wrong(work.number())).isEmpty();
        assertThat(wrong(rest.number())).isEmpty();
    }

    @Test
    void whatIsScrappedIsNotMadeAgainWhenNobodyLacksIt() {
        String sku = made(centre(480), 0);
        String order = place(goodCustomer(), line(sku, 4));
        WorkView work = started(order);
        arrives(sku, 4);
        thenIs(order, TO_SHIP);
        production.report(work.number(), new WorkReport("end", BigDecimal.ONE, BigDecimal.ONE, true), "pam");
        assertThat(production.get(work.number()).state()).isEqualTo(WorkState.DONE);
        assertThat(production.ofOrder(order)).hasSize(1);
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("1");
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void moreThanPlannedGoesAsTheTableOfOverDeliveriesSays() {
        String sku = made(centre(480), 0);
        String order = place(goodCustomer(), line(sku, 5));
        WorkView work = started(order);
        reports(work, 8, 0);
        thenIs(order, TO_SHIP);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("8");
        assertThat(stockOf(sku).blocked().amount()).as("three too many").isEqualByComparingTo("3");
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void aPlannerMayDecideNotToMakeIt() {
        String sku = made(centre(480), 0);
        WorkView work = scheduled(place(goodCustomer(), line(sku, 3)));
        planning.release(work.number(), false, "no material", "pam");
        assertThat(production.get(work.number()).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(expected.of(sku)).isEmpty();
        hasEnded(work.number());
        assertThat(wrong(work.number())).isEmpty();
    }

    @Test
    void aCancelledOrderTakesItsWorkOrderAlongUntilSomebodyHasBegun() {
        String sku = made(centre(480), 0);
        String first = place(goodCustomer(), line(sku, 3));
        WorkView work = scheduled(first);
        planning.release(work.number(), true, "", "pam");
        cancels(first, "changed their mind", "sally");
        thenIs(first, CANCELLED);
        becomes(work, WorkState.CANCELLED);
        hasEnded(work.number());
        assertThat(expected.of(sku)).isEmpty();
        assertThat(wrong(work.number())).isEmpty();

        String second = place(goodCustomer(), line(sku, 3));
        WorkView begun = started(second);
        cancels(second, "changed their mind", "sally");
        thenIs(second, CANCELLED);
        reports(begun, 3, 0);
        assertThat(production.get(begun.number()).state()).isEqualTo(WorkState.DONE);
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("3");
        assertThat(wrong(begun.number())).isEmpty();
    }

    @Test
    void whatOthersCountedOnIsMadeForThem() {
        String sku = made(centre(480), 0);
        String first = place(goodCustomer(), line(sku, 5));
        WorkView work = scheduled(first);
        arrives(sku, 5);
        thenIs(first, TO_SHIP);
        String second = place(goodCustomer(), line(sku, 4));
        thenIs(second, WAITING_FOR_STOCK);
        assertThat(production.ofOrder(second)).as("it is on its way").isEmpty();
        cancels(first, "changed their mind", "sally");
        thenIs(first, CANCELLED);
        becomes(work, WorkState.CANCELLED);
        thenIs(second, TO_SHIP);
        hasEnded(work.number());

        String third = place(goodCustomer(), line(sku, 7));
        WorkView other = scheduled(third);
        arrives(sku, 7);
        thenIs(third, TO_SHIP);
        String fourth = place(goodCustomer(), line(sku, 6));
        thenIs(fourth, WAITING_FOR_STOCK);
        sql("update stock_item set safety = 100 where sku = ?", sku);
        cancels(third, "changed their mind", "sally");
        becomes(other, WorkState.CANCELLED);
        WorkView again = newest(fourth);
        assertThat(again.quantity()).hasToString("5 pc");
        assertThat(again.follows()).isEqualTo(other.number());
        hasEnded(other.number());
        assertThat(wrong(again.number())).isEmpty();
    }

    @Test
    void vipsComeFirstByRuleAndTheScheduleIsNeverBeyondTheMinutes() {
        String centre = centre(60);
        String sku = made(centre, 0);
        String standard = place(customer(Tier.STANDARD, "B", "1000000"), line(sku, 10));
        scheduled(standard);
        String soon = placeAs(
                "sally",
                new PlaceOrder(
                        customer(Tier.STANDARD, "B", "1000000"),
                        null,
                        null,
                        LocalDate.now().plusDays(2),
                        false,
                        List.of(line(sku, 10))));
        scheduled(soon);
        String vip = place(customer(Tier.VIP, "A", "1000000"), line(sku, 10));
        scheduled(vip);
        List<WorkView> works = List.of(newest(vip), newest(soon), newest(standard));
        assertThat(works).extracting(WorkView::place).containsExactly(1, 2, 3);
        assertThat(works).extracting(WorkView::row).containsExactly("V-1", "S-1", "S-3");
        assertThat(works.get(0).endsOn()).isEqualTo(LocalDate.now().plusDays(1));
        assertThat(works.get(2).endsOn()).isAfter(works.get(0).endsOn());
        assertThat(expected.of(sku))
                .filteredOn(receipt -> receipt.reference().equals(works.get(2).number()))
                .singleElement()
                .satisfies(receipt ->
                        assertThat(receipt.dueOn()).isEqualTo(works.get(2).endsOn()));
        assertThat(wrong(centre)).isEmpty();

        centres.enter(new WorkCentre(centre, "slower", List.of(10, 10, 10, 10, 10, 10, 10)), "pam");
        assertThat(newest(vip).endsOn()).isAfter(works.get(0).endsOn());
        assertThat(wrong(centre)).isEmpty();
        refused(
                "production.centre-never-works",
                () -> centres.enter(new WorkCentre(centre, "never", List.of(0, 0, 0, 0, 0, 0, 0)), "pam"));
    }

    private long changedIn(WorkView work) {
        Long mark =
                jdbc.queryForObject("select changed_in from work_order where number = ?", Long.class, work.number());
        return mark == null ? 0 : mark;
    }
}
