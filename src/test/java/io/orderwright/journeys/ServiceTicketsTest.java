package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.AtOnce;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.Browser;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketDesk;
import io.orderwright.service.tickets.TicketDesk.TicketFilter;
import io.orderwright.service.tickets.TicketDesk.TicketRow;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.TicketView.TicketNote;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tickets of customers about their orders, from opening to the end, through every door. */
@Tag("aftersales")
class ServiceTicketsTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    TicketIntake intake;

    @Autowired
    ServiceTickets tickets;

    @Autowired
    TicketQueries queries;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketTasks work;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Test
    void aTicketIsTakenWaitsIsSolvedAndClosesByItself() {
        String order = ordered();
        TicketView opened = open(order, "T-1", "does not switch on");
        assertThat(opened.level().responseHours()).isEqualTo(8);
        assertThat(opened.level().resolutionHours()).isEqualTo(80);
        assertThat(opened.times().responseDue())
                .isEqualTo(calendar.addBusinessTime(opened.openedAt(), Duration.ofHours(8)));
        assertThat(open(order, "T-1", "does not switch on").repeated()).isTrue();
        refuses("ticket.reference-reused", () -> open(order, "T-1", "too loud"));
        String number = opened.number();
        refuses("task.none", () -> work.work(number, TicketStep.ANSWER, "hello", "serena"), "ticket.cannot");
        refuses("role.missing", () -> work.take(number, "sally"));
        work.take(number, "serena");
        assertThat(queries.get(number).owner()).isEqualTo("serena");
        work.work(number, TicketStep.ANSWER, "we look at it", "serena");
        work.work(number, TicketStep.WAIT_FOR_PARTS, "a fuse", "serena");
        assertThat(queries.get(number).times().nextDue()).isNull();
        assertThat(timers(number)).as("while the clocks stand nothing is due").isEmpty();
        booksAgree(number);
        work.resume(number, "the fuse is here", "serena");
        work.work(number, TicketStep.SOLVE, "changed the fuse", "serena");
        booksAgree(number);
        work.reopen(number, "broken again", "serena");
        work.work(number, TicketStep.SOLVE, "changed all fuses", "serena");
        fires(number, "boundaryTicketCloses");
        hasEnded(number);
        TicketView closed = queries.get(number);
        assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.history())
                .extracting(TicketNote::act)
                .containsExactly(
                        TicketAct.OPENED,
                        TicketAct.TAKEN,
                        TicketAct.ANSWERED,
                        TicketAct.WAITS_FOR_PARTS,
                        TicketAct.RESUMED,
                        TicketAct.SOLVED,
                        TicketAct.REOPENED,
                        TicketAct.SOLVED,
                        TicketAct.CLOSED,
                        TicketAct.CUSTOMER_TOLD);
        booksAgree(number);
        work.reopen(number, "and again", "serena");
        assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userWorkTicket");
        booksAgree(number);
        tickets.cancel(number, "bought another one", "serena");
        hasEnded(number);
        booksAgree(number);
    }

    /** Tasklist: the same steps as tasks, each of whoever is asked. */
    @Test
    void peopleDoItInTasklist() {
        String number = open(ordered(), "T-1", "does not switch on").number();
        assertThatThrownBy(() -> completes("sally", taskOf(number), Map.of())).isNotNull();
        completes("serena", taskOf(number), Map.of());
        completes("serena", taskOf(number), Map.of("step", "WAIT_FOR_CUSTOMER", "words", "which one is it?"));
        completes("serena", taskOf(number), Map.of("words", "the left one"));
        assertThatThrownBy(() -> completes("serena", taskOf(number), Map.of("step", "SOLVE", "words", " ")))
                .isNotNull();
        completes("serena", taskOf(number), Map.of("step", "SOLVE", "words", "turned it round"));
        completes("serena", taskOf(number), Map.of("outcome", "CONFIRMED", "words", ""));
        assertThat(queries.get(number).state()).isEqualTo(TicketState.CLOSED);
        hasEnded(number);
        booksAgree(number);
    }

    /** Whoever leads hears once of each risk; the dates follow the clock, and what becomes urgent is due sooner. */
    @Test
    void whoeverLeadsIsToldOnceAndTimersFollowTheClock() {
        String number = open(ordered(), "T-1", "does not switch on").number();
        assertThat(timer(number, "boundaryResolutionOverdue").getDuedate().toInstant())
                .isEqualTo(
                        queries.get(number).times().resolutionDue().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        tickets.changePriority(number, TicketPriority.URGENT, "the line stands still", "serena");
        TicketView urgent = queries.get(number);
        assertThat(urgent.level().resolutionHours()).isEqualTo(8);
        assertThat(timer(number, "boundaryResolutionOverdue").getDuedate().toInstant())
                .isEqualTo(urgent.times().resolutionDue().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        fires(number, "boundaryResponseDueSoon");
        Task follow = taskOf(number, "userFollowTicket");
        work.take(number, "serena");
        completes("grace", follow, Map.of("words", "called them"));
        assertThat(acts(number)).containsOnlyOnce(TicketAct.RESPONSE_DUE_SOON).endsWith(TicketAct.COMMENTED);
        work.work(number, TicketStep.ANSWER, "we come", "serena");
        fires(number, "boundaryResolutionOverdue");
        work.work(number, TicketStep.ANSWER, "we are late", "serena");
        assertThat(timer(number, "boundaryResolutionOverdue").getDuedate().toInstant())
                .as("nobody is told again")
                .isAfter(calendar.now().plus(Duration.ofDays(365)));
        assertThat(acts(number)).containsOnlyOnce(TicketAct.RESOLUTION_OVERDUE);
        work.work(number, TicketStep.SOLVE, "done", "serena");
        work.close(number, "", "serena");
        assertThat(tasksOf(number)).as("what is over is nobody's to look after").isEmpty();
        booksAgree(number);
    }

    /** The same asked for at one instant is one ticket, with one process. */
    @Test
    void theSameAskedForAtOnceIsOneTicket() throws Exception {
        String order = ordered();
        List<Callable<String>> asked = Collections.nCopies(
                6, () -> open(order, "T-1", "does not switch on").number());
        List<String> numbers = AtOnce.all(asked);
        assertThat(numbers).containsOnly(numbers.get(0));
        assertThat(queries.ofOrder(order)).hasSize(1);
        booksAgree(numbers.get(0));
    }

    /** What is due first is at the top, a page at a time; those whose clocks stand come last. */
    @Test
    void theListIsInTheOrderOfWhatIsDue() {
        String order = ordered();
        String low = open(order, "T-1", "one").number();
        String high = open(order, "T-2", "two").number();
        String waits = open(order, "T-3", "three").number();
        tickets.changePriority(low, TicketPriority.LOW, "", "morgan");
        tickets.changePriority(high, TicketPriority.HIGH, "", "serena");
        work.take(waits, "serena");
        work.work(waits, TicketStep.WAIT_FOR_CUSTOMER, "x", "serena");
        TicketFilter ofOrder = new TicketFilter(TicketState.LIVE, null, "", order);
        assertThat(desk.page(ofOrder, "", 10)).extracting(TicketRow::number).containsExactly(high, low, waits);
        List<TicketRow> first = desk.page(ofOrder, "", 1);
        assertThat(desk.page(ofOrder, first.get(0).place(), 10))
                .extracting(TicketRow::number)
                .containsExactly(low, waits);
        assertThat(desk.page(new TicketFilter(Set.of(), TicketKind.RECALL, "", order), "", 10))
                .isEmpty();
        assertThat(desk.page(new TicketFilter(Set.of(TicketState.WAITING_FOR_CUSTOMER), null, "serena", order), "", 10))
                .extracting(TicketRow::number)
                .containsExactly(waits);
        refuses("request.no-such-page", () -> desk.page(ofOrder, "x", 10));
    }

    @Test
    void peopleDoItOnPages() {
        String order = ordered();
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + order).body()).contains("/orders/" + order + "/ticket");
        assertThat(sally.get("/orders/" + order + "/ticket").body()).contains("The whole order");
        String form = "/orders/" + order + "/ticket";
        String typed = "kind=REPAIR&priority=HIGH&line=1&serial=SN-7&reference=T-1&words=<b>broken</b>";
        assertThat(posts(sally, form, typed + "&quantity=99").body()).contains("that is no quantity");
        posts(sally, form, typed + "&quantity=1");
        TicketView opened = queries.ofOrder(order).get(0);
        assertThat(opened.serial()).isEqualTo("SN-7");
        String page = "/tickets/" + opened.number();
        assertThat(sally.get("/orders/" + order).body()).contains(page);
        assertThat(sally.get(page).body())
                .contains("&lt;b&gt;broken&lt;/b&gt;", "A note for us")
                .doesNotContain("Take it over");
        posts(sally, page + "/comment", "note=a good customer");
        Browser serena = new Browser(port).as("serena");
        assertThat(serena.get("/tickets?kind=REPAIR&state=OPEN").body()).contains("Tickets");
        assertThat(serena.get(page).body())
                .contains("Take it over", "a good customer")
                .doesNotContain("The customer agrees");
        posts(serena, page + "/act", "act=take&words=");
        assertThat(posts(serena, page + "/act", "act=ANSWER&words=").body()).contains("Say it in words.");
        posts(serena, page + "/act", "act=ANSWER&words=we look at it");
        posts(serena, page + "/priority", "priority=URGENT&act=&words=");
        assertThat(queries.get(opened.number()).priority()).isEqualTo(TicketPriority.URGENT);
        posts(serena, page + "/act", "act=WAIT_FOR_PARTS&words=a fuse");
        assertThat(serena.get(page).body()).contains("The clock stands.");
        posts(serena, page + "/act", "act=resume&words=");
        posts(serena, page + "/act", "act=SOLVE&words=new fuse");
        posts(serena, page + "/act", "act=close&words=");
        assertThat(queries.get(opened.number()).state()).isEqualTo(TicketState.CLOSED);
        assertThat(posts(new Browser(port).as("paul"), page + "/act", "act=take&words=")
                        .statusCode())
                .isEqualTo(403);
        assertThat(serena.get(page + "?lang=zh-CN").body()).contains("处理记录", "已关闭");
        booksAgree(opened.number());
    }

    @Test
    void programsDoItByApi() {
        String order = ordered();
        String body =
                "{'order':'" + order + "','reference':'T-1','kind':'COMPLAINT','words':'late','line':1,'quantity':1}";
        HttpResponse<String> created = api("sally", "/api/v1/tickets", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(api("sally", "/api/v1/tickets", body.replace("'quantity':1", "'quantity':1.0"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(api("sally", "/api/v1/tickets", body.replace("late", "lost")).statusCode())
                .isEqualTo(409);
        String number = queries.ofOrder(order).get(0).number();
        String address = "/api/v1/tickets/" + number;
        HttpResponse<String> read = new Browser(port).as("audrey").get(address);
        String seen = read.headers().firstValue("ETag").orElseThrow();
        assertThat(api("sally", address + "/take", "").statusCode()).isEqualTo(403);
        assertThat(api("serena", address + "/take", "").statusCode()).isEqualTo(200);
        assertThat(ifMatch("serena", address + "/answer", "{'words':'sorry'}", seen)
                        .statusCode())
                .as("what was seen is not what is there")
                .isEqualTo(412);
        assertThat(api("serena", address + "/answer", "{'words':'sorry'}").body())
                .contains("\"respondedAt\"");
        assertThat(api("serena", address + "/pause", "{'waitsFor':'CUSTOMER','words':'which?'}")
                        .body())
                .contains("WAITING_FOR_CUSTOMER");
        assertThat(api("serena", address + "/pause", "{'waitsFor':'PARTS','words':'x'}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api("serena", address + "/resume", "{}").body()).contains("IN_PROGRESS");
        assertThat(api("morgan", address + "/priority", "{'priority':'HIGH'}").body())
                .contains("\"HIGH\"");
        assertThat(api("serena", address + "/solve", "{'words':'done'}").body()).contains("SOLVED");
        assertThat(api("serena", address + "/close", "{}").body()).contains("CLOSED");
        assertThat(api("serena", address + "/cancel", "{'words':'x'}").statusCode())
                .isEqualTo(409);
        assertThat(api("serena", address + "/reopen", "{'words':'again'}").body())
                .contains("IN_PROGRESS");
        assertThat(api("sally", address + "/comments", "{'words':'a good customer'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api("serena", address + "/cancel", "{'words':'x'}").body()).contains("CANCELLED");
        assertThat(new Browser(port)
                        .as("audrey")
                        .get("/api/v1/tickets?order=" + order + "&state=CANCELLED")
                        .body())
                .contains(number);
        booksAgree(number);
    }

    private String ordered() {
        return place(goodCustomer(), line(goods("100.00", 10), 2));
    }

    private TicketView open(String order, String reference, String words) {
        return intake.open(
                new OpenTicket(
                        order,
                        reference,
                        TicketKind.REPAIR,
                        TicketPriority.NORMAL,
                        1,
                        saidNumber("1"),
                        "SN 7",
                        words,
                        false),
                "sally");
    }

    private List<TicketAct> acts(String number) {
        return queries.get(number).history().stream().map(TicketNote::act).toList();
    }

    private Task taskOf(String number, String kind) {
        return tasksOf(number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> timers(String number) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "service-ticket")
                        .singleResult()
                        .getId())
                .timers()
                .list();
    }

    private Job timer(String number, String boundary) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "service-ticket")
                        .singleResult()
                        .getId())
                .activityId(boundary)
                .singleResult();
    }

    private void fires(String number, String boundary) {
        management.executeJob(timer(number, boundary).getId());
    }

    private void booksAgree(String number) {
        assertThat(wrong(number)).isEmpty();
    }

    private HttpResponse<String> api(String person, String path, String body) {
        return ifMatch(person, path, body, "*");
    }

    private HttpResponse<String> ifMatch(String person, String path, String body, String seen) {
        Browser caller = new Browser(port);
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        var request = caller.request(path).header("Authorization", "Basic " + login);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!seen.equals("*")) {
            request.header("If-Match", seen);
        }
        return caller.send(
                request.POST(BodyPublishers.ofString(body.replace('\'', '"'))).build());
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }

    private static void refuses(String code, ThrowingCallable what, String... or) {
        assertThatThrownBy(what).satisfies(refused -> assertThat(refused.getMessage())
                .containsAnyOf(
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(code), java.util.stream.Stream.of(or))
                                .toArray(String[]::new)));
    }
}
