package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.production.DayLoad;
import io.orderwright.supply.production.ProductionSchedule;
import io.orderwright.supply.production.QueueView;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Planners rearrange queues: days and promises follow, and nobody overwrites what somebody else has just done. */
@Tag("fulfilment")
class ProductionScheduleTest extends Workshop {

    @LocalServerPort
    int port;

    @Autowired
    ProductionSchedule schedule;

    @Test
    void whatIsMovedEarlierIsReadyEarlierAndPromisedEarlier() {
        String centre = centre(60);
        List<String> works = queue(centre, 3);
        QueueView before = schedule.queue(centre);
        assertThat(numbers(before)).isEqualTo(works);
        schedule.move(centre, works.get(2), works.get(0), before.version(), "pam");
        QueueView after = schedule.queue(centre);
        assertThat(numbers(after)).containsExactly(works.get(2), works.get(0), works.get(1));
        assertThat(after.version()).isGreaterThan(before.version());
        WorkView first = after.works().get(0);
        assertThat(first.endsOn()).isBefore(before.works().get(2).endsOn());
        after.works().forEach(work -> assertThat(expected.of(work.sku()))
                .filteredOn(receipt -> receipt.reference().equals(work.number()))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.dueOn()).isEqualTo(work.endsOn())));
        assertThat(first.prioritisedBy()).isEqualTo("pam");
        assertThat(wrong(centre)).isEmpty();
        schedule.move(centre, works.get(2), null, after.version(), "pam");
        assertThat(numbers(schedule.queue(centre))).isEqualTo(works);
    }

    @Test
    void aPriorityMovesToItsPlaceAndTheRuleTakesItBack() {
        String centre = centre(480);
        List<String> works = queue(centre, 3);
        schedule.prioritise(centre, works.get(2), 9, version(centre), "pam");
        assertThat(numbers(schedule.queue(centre))).containsExactly(works.get(2), works.get(0), works.get(1));
        WorkView set = production.get(works.get(2));
        assertThat(set.priority()).isEqualTo(9);
        assertThat(set.reason()).isNull();
        assertThat(set.prioritisedBy()).isEqualTo("pam");
        schedule.prioritise(centre, works.get(2), null, version(centre), "pam");
        assertThat(numbers(schedule.queue(centre))).isEqualTo(works);
        assertThat(production.get(works.get(2)).row()).isEqualTo("K-2");
        refused(
                "production.priority-range",
                () -> schedule.prioritise(centre, works.get(0), 10, version(centre), "pam"));
    }

    @Test
    void whatIsStartedStaysFirst() {
        String centre = centre(480);
        List<String> works = queue(centre, 2);
        planning.release(works.get(1), true, "", "pam");
        production.start(works.get(1), "pam");
        assertThat(numbers(schedule.queue(centre))).containsExactly(works.get(1), works.get(0));
        refused(
                "production.started-stays",
                () -> schedule.move(centre, works.get(0), works.get(1), version(centre), "pam"));
        refused("production.started-stays", () -> schedule.move(centre, works.get(1), null, version(centre), "pam"));
        refused("production.started-stays", () -> schedule.prioritise(centre, works.get(1), 1, version(centre), "pam"));
    }

    @Test
    void ofPlannersWhoSawTheSameQueueOneWinsAndTheOthersAreTold() throws Exception {
        String centre = centre(480);
        List<String> works = queue(centre, 4);
        int seen = version(centre);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int won = 0;
        try {
            List<Future<?>> moves = new ArrayList<>();
            for (String moved : works.subList(1, 4)) {
                moves.add(threads.submit(() -> schedule.move(centre, moved, works.get(0), seen, "pam")));
            }
            moves.add(threads.submit(() -> schedule.prioritise(centre, works.get(3), 9, seen, "pam")));
            for (Future<?> move : moves) {
                try {
                    move.get();
                    won++;
                } catch (ExecutionException late) {
                    assertThat(late.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("production.queue-changed");
                        assertThat(refusal.kind()).isEqualTo(Refusal.RefusalKind.CONFLICT);
                    });
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(won).isEqualTo(1);
        assertThat(numbers(schedule.queue(centre))).containsExactlyInAnyOrderElementsOf(works);
        assertThat(schedule.queue(centre).works()).extracting(WorkView::place).containsExactly(1, 2, 3, 4);
        assertThat(wrong(centre)).isEmpty();
    }

    @Test
    void aPlannerWhoWasSlowerSeesTheQueueAsItIsAndWhatHeChose() {
        String centre = centre(480);
        List<String> works = queue(centre, 2);
        int seen = version(centre);
        schedule.move(centre, works.get(1), works.get(0), seen, "pam");
        Browser pam = new Browser(port).as("pam");
        assertThat(pam.get("/production?only=" + centre).body()).contains(works.get(0), centre, "/move");
        String token = "_csrf=" + pam.csrf() + "&only=" + centre + "&version=" + seen + "&number=" + works.get(0);
        var late = pam.form("/production/" + centre + "/priority", token + "&priority=8");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("<option value=\"8\" selected=\"selected\">");
        assertThat(production.get(works.get(0)).priority()).isEqualTo(5);
        assertThat(pam.form("/production/" + centre + "/move", token + "&before=")
                        .statusCode())
                .isEqualTo(409);
        assertThat(pam.form(
                                "/production/" + centre + "/priority",
                                token.replace("version=" + seen, "version=" + version(centre)) + "&priority=8")
                        .statusCode())
                .isEqualTo(302);
        assertThat(production.get(works.get(0)).priority()).isEqualTo(8);
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/production?only=" + centre)
                        .body())
                .contains(works.get(0))
                .doesNotContain("/move\"");
    }

    @Test
    void everyDaySaysWhatItsMinutesAreFor() {
        String centre = centre(60);
        List<String> works = queue(centre, 2);
        List<DayLoad> days = schedule.load(centres.get(centre), LocalDate.now(), 14);
        assertThat(days).hasSize(14).allMatch(day -> day.planned() <= day.capacity());
        assertThat(days.get(0).parts()).extracting(DayLoad.LoadPart::workOrder).contains(works.get(0));
        assertThat(days.get(0).percent()).isEqualTo(100);
        long planned = days.stream().mapToLong(DayLoad::planned).sum();
        assertThat(planned)
                .isEqualTo(works.stream()
                        .mapToLong(work -> WorkProgress.of(production.get(work)).minutes())
                        .sum());
    }

    @Test
    void whatIsLeftOverMovesOnWithTheDay() {
        String centre = centre(480);
        String work = queue(centre, 1).get(0);
        sql("update work_slot set day = day - 3 where work_order = ?", work);
        sql("update work_order set starts_on = starts_on - 3, ends_on = ends_on - 3 where number = ?", work);
        String night = runtime.startProcessInstanceByKey("production-day").getId();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(night).count())
                .isZero();
        assertThat(production.get(work).endsOn()).isEqualTo(LocalDate.now());
        assertThat(schedule.load(centres.get(centre), LocalDate.now(), 1))
                .singleElement()
                .satisfies(day -> assertThat(day.parts()).hasSize(1));
    }

    @Test
    void rowsAreDraggedOrMovedByTheirButtons() {
        String centre = centre(480);
        List<String> works = queue(centre, 3);
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.window("pam", "en", 1280, port);
            page.navigate("/production?only=" + centre);
            row(page, works.get(2)).dragTo(row(page, works.get(0)));
            page.waitForURL(url -> url.contains("#queue-"));
            page.locator("main [role=status]").waitFor();
            assertThat(numbers(schedule.queue(centre))).containsExactly(works.get(2), works.get(0), works.get(1));
            Locator later = page.locator("[aria-label='Make " + works.get(2) + " later']");
            later.focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("#queue-"));
            page.locator("[aria-label='Make " + works.get(0) + " earlier'][disabled]")
                    .waitFor();
            assertThat(numbers(schedule.queue(centre))).containsExactly(works.get(0), works.get(2), works.get(1));
        }
    }

    private static Locator row(Page page, String number) {
        return page.locator("tr[data-number='" + number + "'] td").first();
    }

    /** As many work orders of key customers without a wanted day, in the order of their age. */
    private List<String> queue(String centre, int works) {
        List<String> numbers = new ArrayList<>();
        for (int at = 0; at < works; at++) {
            String order = place(customer(Tier.KEY, "B", "1000000"), line(made(centre, 0), 10));
            numbers.add(scheduled(order).number());
        }
        return numbers;
    }

    private int version(String centre) {
        return schedule.queue(centre).version();
    }

    private static List<String> numbers(QueueView queue) {
        return queue.works().stream().map(WorkView::number).toList();
    }
}
