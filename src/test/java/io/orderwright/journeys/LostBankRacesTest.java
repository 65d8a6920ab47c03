package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** As {@link LostRacesTest}, for lines of banks, runs of dunning and tasks of Tasklist: by API, page and Tasklist. */
@Tag("doors")
@Tag("money")
class LostBankRacesTest extends BooksOfMoney {

    private static final Pattern SAID =
            Pattern.compile("(?s)class=\"(?:desk-message bad|desk-error|error)[^>]*>(.*?)</(?:p|div|ul)>");

    @LocalServerPort
    int port;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BankAccounts accounts;

    @Autowired
    StatementIntake intake;

    @Autowired
    BankLines lines;

    @Autowired
    DunningRuns runs;

    @Autowired
    DunningLetters letters;

    @Autowired
    RunTasks runTasks;

    @Autowired
    CompanyCalendar calendar;

    @TempDir
    Path folder;

    private enum Verb {
        APPLY(
                test -> "/bank-lines/" + test.line() + "/application",
                test -> "{'customer':'" + test.payer + "','documents':[]}"),
        SET_ASIDE(test -> "/bank-lines/" + test.line() + "/set-aside", test -> "{'reason':'of another company'}"),
        PUT_BACK(test -> "/bank-lines/" + test.asideLine() + "/put-back", test -> "{}"),
        LET_LETTERS_GO(test -> "/dunning/runs/" + test.run() + "/decision", test -> "{'release':true,'comment':'ok'}"),
        KEEP_LETTERS(test -> "/dunning/runs/" + test.run() + "/decision", test -> "{'release':false,'comment':'ok'}");

        private final Function<LostBankRacesTest, String> path;
        private final Function<LostBankRacesTest, String> body;

        Verb(Function<LostBankRacesTest, String> path, Function<LostBankRacesTest, String> body) {
            this.path = path;
            this.body = body;
        }
    }

    private String payer;

    @ParameterizedTest
    @EnumSource
    void whoComesSecondIsToldWhatWhoComesLateIs(Verb verb) throws Exception {
        Racers racers = new Racers(port, json);
        String path = verb.path.apply(this);
        Asked asked = Asked.of("fiona", "/api/v1" + path, verb.body.apply(this));
        List<Told> together = racers.together(asked);
        Told late = racers.told(asked);
        assertThat(late.status()).as("%s: %s", asked, late).isIn(404, 409);
        assertThat(together)
                .as("%s, and late: %s", asked, late)
                .satisfiesOnlyOnce(told -> assertThat(told.status()).isLessThan(300))
                .allMatch(told -> told.status() < 300 || told.equals(late));
        if (verb == Verb.APPLY) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from receipt where customer_code = ?", Integer.class, payer))
                    .isEqualTo(1);
        }
    }

    /** A page, and what somebody does on it. */
    private enum OnPage {
        APPLY(
                test -> "/bank/lines/" + test.line(),
                test -> "what=apply&customer=" + test.payer + "&documents=&order=&receipt=&movement=&charge=&reason="),
        SET_ASIDE(
                test -> "/bank/lines/" + test.line(),
                test -> "what=aside&reason=other&customer=&documents=&order=&receipt=&movement=&charge="),
        PUT_BACK(test -> "/bank/lines/" + test.asideLine() + "/put-back", test -> ""),
        LET_LETTERS_GO(
                test -> "/dunning/runs/" + test.run() + "/decision",
                test -> "answer=yes&comment=ok&seen=" + test.letters.seen(test.lastRun));

        private final Function<LostBankRacesTest, String> path;
        private final Function<LostBankRacesTest, String> form;

        OnPage(Function<LostBankRacesTest, String> path, Function<LostBankRacesTest, String> form) {
            this.path = path;
            this.form = form;
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesTellTheSame(OnPage verb) throws Exception {
        String path = verb.path.apply(this);
        String form = verb.form.apply(this);
        List<Callable<String>> asking = new ArrayList<>();
        for (int one = 0; one <= Racers.RUNNERS; one++) {
            Browser fiona = new Browser(port).as("fiona");
            fiona.get("/bank?lang=en");
            String typed = form + "&_csrf=" + fiona.csrf();
            asking.add(() -> said(fiona.form(path, typed)));
        }
        List<String> together = Racers.atOnce(asking.subList(0, Racers.RUNNERS));
        String late = asking.get(Racers.RUNNERS).call();
        assertThat(late).isNotEqualTo("done").doesNotContain("500");
        assertThat(together).containsOnlyOnce("done").allSatisfy(told -> assertThat(told)
                .isIn("done", late));
    }

    private static String said(HttpResponse<String> answer) {
        if (answer.statusCode() == 302) {
            return "done";
        }
        Matcher words = SAID.matcher(answer.body());
        return answer.statusCode() + (words.find() ? words.group(1).replaceAll("\\s+", " ") : "nothing said");
    }

    /** Tasklist decides a run while the API does: one of them decides, and the others hear that nobody is asked any more. */
    @Test
    void aRunIsDecidedOnceByApiOrInTasklist() throws Exception {
        String run = run();
        Task card = card(run);
        String seen = letters.seen(run).toString();
        Racers racers = new Racers(port, json);
        Asked byApi = Asked.of(
                "fiona",
                "/api/v1/dunning/runs/" + run + "/decision",
                "{'release':true,'comment':'ok','seen':'" + seen + "'}");
        Callable<String> decide = () -> racers.told(byApi).toString();
        Callable<String> complete = () -> said(
                () -> tasks.complete(card.getId(), Map.of("release", true, "comment", "ok", "seen", seen)), "fiona");
        List<String> told = together(
                "select id from dunning_run where number = ? for update", run, List.of(decide, complete, complete));
        String done = new Told(204, "").toString();
        assertThat(told.stream().filter(one -> one.isEmpty() || one.equals(done)))
                .as("%s", told)
                .hasSize(1);
        assertThat(told.get(0)).isIn(done, decide.call());
        String late = complete.call();
        assertThat(late).contains("Cannot find task");
        assertThat(told.subList(1, 3)).allSatisfy(one -> assertThat(one).isIn("", late));
    }

    /** Two of a role take the same task: one has it, the other hears what anybody hears who comes later. */
    @Test
    void aTaskIsClaimedOnce() throws Exception {
        Task card = card(run());
        identities.createMembership("paul", "finance");
        try {
            List<String> told = together(
                    "select id_ from act_ru_task where id_ = ? for update",
                    card.getId(),
                    List.of(() -> claimed(card, "fiona"), () -> claimed(card, "paul")));
            boolean hers = "fiona"
                    .equals(tasks.createTaskQuery()
                            .taskId(card.getId())
                            .singleResult()
                            .getAssignee());
            assertThat(told.get(hers ? 0 : 1)).isEmpty();
            assertThat(told.get(hers ? 1 : 0))
                    .contains("already claimed")
                    .isEqualTo(claimed(card, hers ? "paul" : "fiona"));
        } finally {
            identities.deleteMembership("paul", "finance");
            tasks.setAssignee(card.getId(), null);
        }
    }

    private String claimed(Task card, String person) {
        return said(() -> tasks.claim(card.getId(), person), person);
    }

    /** What Tasklist asks of the engine; what is said where it is refused. */
    private String said(Runnable asked, String person) {
        identities.setAuthentication(person, List.of("finance"));
        try {
            asked.run();
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        } finally {
            identities.clearAuthentication();
        }
    }

    /** All of them have seen how things stood, and wait for this row, before the first goes on. */
    private <T> List<T> together(String row, String of, List<Callable<T>> works) throws Exception {
        ExecutorService runners = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> running = transaction.execute(status -> {
                jdbc.queryForList(row, of);
                int holder = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
                List<Future<T>> started = works.stream().map(runners::submit).toList();
                await().until(() ->
                        waiting(holder) >= works.size() || started.stream().anyMatch(Future::isDone));
                return started;
            });
            List<T> told = new ArrayList<>();
            for (Future<T> one : running) {
                told.add(one.get());
            }
            return told;
        } finally {
            runners.shutdownNow();
        }
    }

    /** How many wait for whoever holds the row, or for each other; asked in another connection, since this one holds it. */
    private int waiting(int holder) {
        return CompletableFuture.supplyAsync(() -> jdbc.queryForObject(
                        "with recursive waits(pid) as (select " + holder
                                + " union select one.pid from pg_stat_activity one, waits"
                                + " where waits.pid = any(pg_blocking_pids(one.pid))) select count(*) - 1 from waits",
                        Integer.class))
                .join();
    }

    private Task card(String run) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(run)
                .taskDefinitionKey("userReleaseDunning")
                .singleResult();
    }

    private String lastRun;

    /** A run that waits for somebody, with letters. */
    private String run() {
        runs.page(Long.MAX_VALUE, 1).stream()
                .filter(left -> left.state() == RunState.PREVIEW)
                .forEach(left -> runTasks.decide(left.number(), false, "of another test", "", "fiona"));
        String order = invoiced(goodCustomer(), goods("1000.00", 20), 1);
        sql(
                "update invoice set due_on = ? where order_number = ?",
                calendar.today().minusDays(30),
                order);
        lastRun = runs.start("fiona").number();
        await().until(() -> runs.get(lastRun).state() == RunState.PREVIEW);
        letters.ofRun(lastRun, 0, 500).stream()
                .filter(letter -> letter.state() == LetterState.PREPARED
                        && !letter.customer().equals(orders.get(order).customer()))
                .forEach(letter -> letters.leaveOut(letter.number(), "of another test", "fiona"));
        return lastRun;
    }

    /** An open line with money of a customer. */
    private long line() {
        payer = goodCustomer();
        String own = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        accounts.set(
                new SetBankAccount(
                        own,
                        "Main",
                        "Bank",
                        "6222021031",
                        null,
                        "CNY",
                        BankFileFormat.MT940,
                        null,
                        Map.of(),
                        false,
                        false,
                        false,
                        0,
                        true),
                "fiona");
        try {
            Path path = folder.resolve(own + ".sta");
            Files.writeString(
                    path,
                    ":20:X\n:25:6222021031\n:28C:1/1\n:60F:C260301CNY0,\n"
                            + ":61:260302C95,13NTRFNONREF\n:86:/NAME/Somebody/REMI/thanks\n"
                            + ":62F:C260302CNY95,13\n-\n");
            long statement = intake.takeIn(own, path, "march.sta", "fiona")
                    .statements()
                    .get(0)
                    .id();
            return lines.page(statement, LineState.OPEN, 0, 1).get(0).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long asideLine() {
        long line = line();
        lines.setAside(line, "looked at later", "fiona");
        return line;
    }
}
