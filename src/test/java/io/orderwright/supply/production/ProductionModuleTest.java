package io.orderwright.supply.production;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.supply.production.ProductionEvent.WorkClosed;
import io.orderwright.supply.production.ProductionEvent.WorkFinished;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkRequested;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import io.orderwright.supply.production.ProductionEvent.WorkStarted;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.production.ports.WorkTasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Production by itself: a work centre that makes six pieces on every day of the week; the table is faked. */
@ModuleTest(with = {"ground", "reference", "catalog"})
class ProductionModuleTest {

    @Autowired
    Production production;

    @Autowired
    ProductionSchedule schedule;

    @Autowired
    WorkCentres centres;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CompanyCalendar calendar;

    @MockitoBean
    PricedCustomers pricedCustomers;

    @MockitoBean
    WorkTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    private String run;
    private String centre;
    private String sku;
    private LocalDate today;

    @BeforeEach
    void aCentreAndWhatIsMadeThere() {
        run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        centre = "W-" + run;
        sku = "M" + run;
        today = calendar.today();
        catalog.registerAll(List.of(new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        centres.enter(centre(60), "paula");
        centres.enter(made(centre, true), "paula");
        given(tables.decide(eq("production/work-priority"), any(), any())).willAnswer(asked -> {
            WorkFacts facts = asked.getArgument(1);
            return priority(facts.urgent().equals("YES") ? "8" : "5");
        });
    }

    @Test
    void whatIsMissingIsMadeOnTheDaysThatAreFree(AssertablePublishedEvents events) {
        String first = scheduled("A", "6");
        String second = scheduled("B", "9");
        assertThat(production.get(first).endsOn()).isEqualTo(today);
        assertThat(production.get(second).startsOn()).isEqualTo(today.plusDays(1));
        assertThat(production.get(second).endsOn()).isEqualTo(today.plusDays(2));
        assertThat(schedule.load(centre(60), today, 3))
                .extracting(DayLoad::planned)
                .containsExactly(60, 60, 30);
        verify(decisions).record(first, priority("5"));
        assertThat(events)
                .contains(WorkRequested.class)
                .matching(told ->
                        told.subject().equals("A" + run) && told.workOrder().equals(first));
        assertThat(events)
                .contains(WorkScheduled.class)
                .matching(told ->
                        told.subject().equals(second) && today.plusDays(2).equals(told.endsOn()));
    }

    @Test
    void noMoreIsMadeThanIsLackingAndNothingThatIsBought() {
        assertThat(production.need(need("A", "5", false), pieces("3")))
                .hasValueSatisfying(
                        number -> assertThat(production.get(number).quantity()).isEqualTo(pieces("3")));
        assertThat(production.need(need("A", "5", false), pieces("0"))).isEmpty();
        centres.enter(made(centre, false), "paula");
        assertThat(production.need(need("A", "5", false), pieces("5"))).isEmpty();
    }

    @Test
    void whatIsUrgentIsMadeBeforeOthersAndTheyAreReadyLater() {
        String first = scheduled("A", "6");
        String second = scheduled("B", "6");
        List<WorkShift> shifts = schedule.insert("B" + run);
        assertThat(queue()).containsExactly(second, first);
        assertThat(shifts)
                .extracting(WorkShift::workOrder, WorkShift::from, WorkShift::to)
                .containsExactlyInAnyOrder(
                        tuple(first, today, today.plusDays(1)), tuple(second, today.plusDays(1), today));
    }

    @Test
    void whatIsBegunStaysFirst() {
        String first = started("A", "6");
        String second = scheduled("B", "6");
        schedule.insert("B" + run);
        assertThat(queue()).containsExactly(first, second);
        int version = schedule.queue(centre).version();
        refused(
                RefusalKind.CONFLICT,
                "production.started-stays",
                () -> schedule.move(centre, second, first, version, "paula"));
        assertThat(queue()).containsExactly(first, second);
    }

    @Test
    void whoHasSeenAnotherQueueIsRefused() {
        String first = scheduled("A", "6");
        String second = scheduled("B", "6");
        int seen = schedule.queue(centre).version();
        schedule.move(centre, second, first, seen, "paula");
        refused(
                RefusalKind.CONFLICT,
                "production.queue-changed",
                () -> schedule.move(centre, first, second, seen, "paul"));
        assertThat(queue()).containsExactly(second, first);
        assertThat(production.get(second).prioritisedBy()).isEqualTo("paula");
    }

    @Test
    void theSameReportCountsOnce(AssertablePublishedEvents events) {
        String number = started("A", "6");
        production.start(number, "wes");
        production.report(number, report("R-1", "4", "1"), "wes");
        production.report(number, report("R-1", "4.0", "1"), "wes");
        refused(
                RefusalKind.CONFLICT,
                "production.reference-reused",
                () -> production.report(number, report("R-1", "5", "1"), "wes"));
        refused(
                RefusalKind.INVALID,
                "reference.quantity-whole",
                () -> production.report(number, report("R-2", "0.5", "0"), "wes"));
        assertThat(production.get(number).completed()).isEqualTo(pieces("4"));
        assertThat(WorkProgress.of(production.get(number)).yield()).isEqualTo(pieces("5"));
        assertThat(events.ofType(WorkStarted.class)
                        .matching(told -> told.subject().equals(number)))
                .hasSize(1);
        assertThat(events.ofType(WorkReported.class)
                        .matching(told -> told.receipt().equals(number + "/1")))
                .hasSize(1);
    }

    @Test
    void whatIsDoneLeavesTheQueueAndTheNextIsReadyEarlier(AssertablePublishedEvents events) {
        String first = started("A", "6");
        String second = scheduled("B", "6");
        production.report(first, report("R-1", "6", "0"), "wes");
        production.close(first);
        assertThat(production.get(first).state()).isEqualTo(WorkState.DONE);
        assertThat(queue()).containsExactly(second);
        assertThat(production.get(second).endsOn()).isEqualTo(today);
        assertThat(events).contains(WorkFinished.class).matching(told -> told.subject()
                .equals(first));
        assertThat(events)
                .contains(WorkClosed.class)
                .matching(told -> told.subject().equals(first) && told.state() == WorkState.DONE);
        refused(RefusalKind.CONFLICT, "production.state", () -> production.cancel(first));
    }

    @Test
    void fewerAreMadeOfWhatNobodyHasBegun() {
        String first = scheduled("A", "9");
        String begun = started("B", "6");
        assertThat(production.reduce(first, pieces("3"), "sally")).isTrue();
        assertThat(production.get(first).quantity()).isEqualTo(pieces("6"));
        assertThat(production.reduce(first, pieces("6"), "sally"))
                .as("nothing would be left")
                .isFalse();
        assertThat(production.reduce(begun, pieces("1"), "sally")).isFalse();
        assertThat(production.get(begun).quantity()).isEqualTo(pieces("6"));
        assertThat(production.notBegun("A" + run)).containsExactly(first);
        assertThat(production.notBegun("B" + run)).isEmpty();
    }

    @Test
    void aCentreThatWorksLessIsPlannedAnewAndOneThatNeverWorksIsRefused() {
        String number = scheduled("A", "6");
        centres.enter(centre(30), "paula");
        assertThat(production.get(number).endsOn()).isEqualTo(today.plusDays(1));
        refused(RefusalKind.INVALID, "production.centre-never-works", () -> centres.enter(centre(0), "paula"));
        refused(
                RefusalKind.INVALID,
                "production.centre-unknown",
                () -> centres.enter(made(centre + "-X", true), "paula"));
        assertThat(centres.get(centre).minutes()).containsOnly(30);
    }

    private String started(String order, String quantity) {
        String number = scheduled(order, quantity);
        production.review(number, true, "", "paula");
        production.start(number, "wes");
        return number;
    }

    private String scheduled(String order, String quantity) {
        String number =
                production.need(need(order, quantity, false), pieces(quantity)).orElseThrow();
        production.schedule(number);
        return number;
    }

    private List<String> queue() {
        return schedule.queue(centre).works().stream().map(WorkView::number).toList();
    }

    private WorkNeed need(String order, String quantity, boolean urgent) {
        return new WorkNeed(order + run, sku, pieces(quantity), null, "KEY", urgent, null);
    }

    private static Quantity pieces(String amount) {
        return Quantity.of(new BigDecimal(amount), "pc");
    }

    private static WorkReport report(String reference, String completed, String scrapped) {
        return new WorkReport(reference, new BigDecimal(completed), new BigDecimal(scrapped), false);
    }

    private WorkCentre centre(int minutes) {
        return new WorkCentre(centre, "Turning", Collections.nCopies(WorkCentre.DAYS, minutes));
    }

    private MadeProduct made(String where, boolean made) {
        return new MadeProduct(sku, where, BigDecimal.TEN, 0, made);
    }

    private static Decision priority(String priority) {
        return new Decision(
                "production/work-priority",
                "#1",
                "P-1",
                Map.of("priority", priority, "reason", "reason.work.usual"),
                Map.of());
    }
}
