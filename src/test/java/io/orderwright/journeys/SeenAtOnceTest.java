package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.Browser;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters of a run go out as they were looked at, or nothing is decided: by page, API and Tasklist. */
@Tag("doors")
class SeenAtOnceTest extends BooksOfMoney {

    @LocalServerPort
    int port;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DunningRuns runs;

    @Autowired
    DunningLetters letters;

    @Autowired
    RunTasks runTasks;

    @Autowired
    CompanyCalendar calendar;

    @Test
    void lettersGoOutAsTheyWereSeenOrNothingIsDecided() throws Exception {
        String kept = overdue();
        String leftOut = overdue();
        DunningRunView run = previewOf(List.of(kept, leftOut));
        String address = "/api/v1/dunning/runs/" + run.number();
        assertThat(runs.page(Long.MAX_VALUE, 1).get(0).seen()).isNull();
        String seen = json.readTree(api("GET", address, "").body()).path("seen").asText();
        assertThat(seen).startsWith("2_").endsWith("CNY");

        letters.leaveOut(letterOf(run.number(), leftOut).number(), "they called", "fiona");
        HttpResponse<String> refused = api("POST", address + "/decision", decision(seen));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.path("code").asText()).isEqualTo("dunning.seen-moved");
        assertThat(problem.path("differences").findValuesAsText("place")).contains("letters", "total", "content");
        assertThat(problem.at("/differences/0/before").asText()).isEqualTo("2");
        assertThat(problem.at("/differences/0/after").asText()).isEqualTo("1");

        Browser fiona = new Browser(port).as("fiona");
        HttpResponse<String> page = fiona.form(
                "/dunning/runs/" + run.number() + "/decision",
                "answer=yes&comment=&seen=" + URLEncoder.encode(seen, StandardCharsets.UTF_8) + "&_csrf="
                        + fiona.csrf());
        assertThat(page.statusCode()).isEqualTo(200);
        String now = letters.seen(run.number()).toString();
        assertThat(page.body()).contains("are not any more what you saw", "value=\"" + now + "\"");

        Task card = tasks.createTaskQuery()
                .processInstanceBusinessKey(run.number())
                .taskDefinitionKey("userReleaseDunning")
                .singleResult();
        identities.setAuthentication("fiona", List.of("finance"));
        try {
            assertThatThrownBy(() -> tasks.complete(card.getId(), Map.of("release", true, "comment", "", "seen", seen)))
                    .hasMessageContaining("are not any more what you saw");
        } finally {
            identities.clearAuthentication();
        }
        assertThat(runs.get(run.number()).state()).as("nothing was decided").isEqualTo(RunState.PREVIEW);
        assertThat(api("POST", address + "/decision", decision("nonsense")).statusCode())
                .isEqualTo(422);

        assertThat(atOnce(
                        () -> api("POST", address + "/decision", decision(now)).statusCode()))
                .containsOnlyOnce(204)
                .allMatch(status -> status < 500);
        assertThat(api("POST", address + "/decision", decision(now)).statusCode())
                .as("nobody is asked any more, and nothing happens")
                .isEqualTo(404);
        await().until(() -> letterOf(run.number(), kept).state() != LetterState.PREPARED);
        assertThat(letterOf(run.number(), leftOut).state()).isEqualTo(LetterState.NOT_TOLD);
        assertThat(json.readTree(api("GET", address, "").body()).hasNonNull("seen"))
                .isFalse();
    }

    /** By page and API as in Tasklist the run is held before its letters: nobody waits for somebody who waits for him. */
    @Test
    void whoeverDecidesHoldsTheRunBeforeItsLetters() throws Exception {
        DunningRunView run = previewOf(List.of(overdue()));
        String seen = letters.seen(run.number()).toString();
        Future<?> deciding = transaction.execute(status -> {
            jdbc.queryForList("select id from dunning_run where number = ? for update", run.number());
            Integer holder = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            Future<?> other =
                    CompletableFuture.runAsync(() -> runTasks.decide(run.number(), true, "looked at", seen, "fiona"));
            await().until(() -> elsewhere(
                    "select count(*) > 0 from pg_stat_activity where " + holder + " = any(pg_blocking_pids(pid))"));
            assertThat(elsewhere("select count(*) > 0 and count(*) = (select count(*) from dunning_letter where run = '"
                            + run.number() + "') from (select 1 from dunning_letter where run = '" + run.number()
                            + "' for update skip locked) free"))
                    .as("the letters are free")
                    .isTrue();
            return other;
        });
        deciding.get();
        assertThat(runs.get(run.number()).state()).isEqualTo(RunState.RELEASED);
    }

    private boolean elsewhere(String question) {
        return CompletableFuture.supplyAsync(() -> Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class)))
                .join();
    }

    private static List<Integer> atOnce(Callable<Integer> request) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(3);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : callers.invokeAll(Collections.nCopies(3, request))) {
            answers.add(one.get());
        }
        callers.shutdown();
        return answers;
    }

    /** Somebody whose document should have been paid long ago. */
    private String overdue() {
        String customer = goodCustomer();
        String order = invoiced(customer, goods("1000.00", 20), 1);
        sql(
                "update invoice set due_on = ? where order_number = ?",
                calendar.today().minusDays(30),
                order);
        return customer;
    }

    /** A run with letters for these customers; whoever else owes something is left out. */
    private DunningRunView previewOf(List<String> customers) {
        runs.page(Long.MAX_VALUE, 1).stream()
                .filter(left -> left.state() == RunState.PREVIEW)
                .forEach(left -> runTasks.decide(left.number(), false, "of another test", "", "fiona"));
        String run = runs.start("fiona").number();
        await().until(() -> runs.get(run).state() == RunState.PREVIEW);
        letters.ofRun(run, 0, 500).stream()
                .filter(letter -> letter.state() == LetterState.PREPARED && !customers.contains(letter.customer()))
                .forEach(letter -> letters.leaveOut(letter.number(), "of another test", "fiona"));
        return runs.get(run);
    }

    private LetterView letterOf(String run, String customer) {
        return letters.ofRun(run, 0, 500).stream()
                .filter(letter -> letter.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private static String decision(String seen) {
        return "{\"release\":true,\"comment\":\"ok\",\"seen\":\"%s\"}".formatted(seen);
    }

    private HttpResponse<String> api(String method, String path, String body) {
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("fiona:fiona-demo".getBytes()))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
