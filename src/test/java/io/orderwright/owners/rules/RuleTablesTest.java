package io.orderwright.owners.rules;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.owners.rules.replays.ReplayView;
import io.orderwright.owners.rules.replays.TableReplays;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.EditedTable;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.supply.production.WorkFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A rule owner brings a table in, sees what it changes, somebody else releases it, and it is taken back. */
@Tag("owners")
@RunningApplication
class RuleTablesTest {

    private static final String WORK = "production/work-priority";
    private static final int PRIORITY = 5;
    private static final WorkFacts KEY_LATER = new WorkFacts("NO", "KEY", 8);

    @LocalServerPort
    private int port;

    @Autowired
    private RuleReleases releases;

    @Autowired
    private RuleTables ruleTables;

    @Autowired
    private TableReplays replays;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private DecisionLog decisions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    /** Other tests decide by the tables as they came. */
    @AfterEach
    void asItCame() {
        ruleTables.decidingBy(WORK).forEach(one -> releases.takeBack(one.id(), "the test is over", "peter"));
        assertThat(tables.origins()).containsEntry(WORK, "shipped");
    }

    @Test
    void fromTheWorkbookToTheDecisionAndBack() {
        String shipped = tables.versions().get(WORK);
        ReleaseView proposed = propose(keyIs("7"));
        assertThat(proposed.state()).isEqualTo(ReleaseState.PROPOSED);
        assertThat(proposed.seenVersion()).isEqualTo(shipped);
        assertThat(priority()).as("nothing decides by it yet").isEqualTo("5");

        refused(RefusalKind.FORBIDDEN, "rules.own", () -> release(proposed, shipped, null, "rita"));
        refused(RefusalKind.FORBIDDEN, "role.missing", () -> release(proposed, shipped, null, "sally"));
        refused(RefusalKind.CONFLICT, "rules.moved", () -> release(proposed, "2026-01 #00000000", null, "grace"));
        assertThat(release(proposed, shipped, null, "grace").state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(priority()).isEqualTo("7");
        assertThat(tables.versions().get(WORK)).isEqualTo(proposed.version()).isNotEqualTo(shipped);
        refused(RefusalKind.CONFLICT, "rules.cannot", () -> release(proposed, shipped, null, "grace"));

        ReleaseView second = propose(keyIs("8"));
        release(second, proposed.version(), null, "peter");
        assertThat(priority()).isEqualTo("8");
        refused(RefusalKind.CONFLICT, "rules.not-in-force", () -> releases.takeBack(proposed.id(), "x", "grace"));
        releases.takeBack(second.id(), "too many wait", "grace");
        assertThat(priority()).as("one step back").isEqualTo("7");
        releases.takeBack(proposed.id(), "and another", "rita");
        assertThat(priority()).isEqualTo("5");
        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id desc limit 6",
                        String.class,
                        WORK))
                .containsExactly(
                        "RuleTableRecalled",
                        "RuleTableRecalled",
                        "RuleTableReleased",
                        "RuleTableProposed",
                        "RuleTableReleased",
                        "RuleTableProposed");
    }

    @Test
    void fromAMomentOn() {
        ReleaseView proposed = propose(keyIs("7"));
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        refused(
                RefusalKind.INVALID,
                "rules.moment",
                () -> release(proposed, proposed.seenVersion(), Instant.now().minusSeconds(60), "grace"));
        release(proposed, proposed.seenVersion(), tomorrow, "grace");
        assertThat(priority()).isEqualTo("5");
        // What the clock does at that moment.
        transaction.executeWithoutResult(status -> jdbc.update(
                "update table_release set in_force_from = now() - interval '1 second' where id = ?", proposed.id()));
        await().untilAsserted(() -> assertThat(priority()).isEqualTo("7"));
    }

    @Test
    void whatIsWrongIsKeptWithItAndMarked() {
        ReleaseView refused =
                propose(EditedTable.of(WORK).text("K-2", 3, "soon").text("S-1", PRIORITY, "11"));
        assertThat(refused.state()).isEqualTo(ReleaseState.REFUSED);
        assertThat(releases.findings(refused.id())).hasSize(2);
        refused(RefusalKind.CONFLICT, "rules.cannot", () -> release(refused, refused.seenVersion(), null, "grace"));

        Browser rita = new Browser(port).as("rita");
        String english = rita.get("/rule-releases/" + refused.id() + "?lang=en").body();
        assertThat(english)
                .contains("Write a plain number, not &quot;soon&quot;.", "Rules!D", "Days to the wanted day over");
        assertThat(rita.get("/rule-releases/" + refused.id() + "?lang=zh").body())
                .contains("请写普通数字，而不是“soon”。", "距要求日期天数 大于");
        byte[] marked = rita.bytes("/rule-releases/" + refused.id() + "/marked").body();
        ReleaseView again = releases.propose(WORK, "marked.xlsx", marked, "once more", "rita");
        assertThat(releases.findings(again.id()))
                .as("marks change nothing that is read")
                .isEqualTo(releases.findings(refused.id()));
    }

    @Test
    void aGapIsNamedByTheLabelsOfTheTable() {
        ReleaseView refused = propose(EditedTable.of(WORK).without("K-2"));
        String page = new Browser(port)
                .as("rita")
                .get("/rule-releases/" + refused.id() + "?lang=en")
                .body();
        assertThat(page)
                .contains(
                        "No row answers: Urgent insertion NO · Customer tier KEY · Days to the wanted day between 7 and ");
    }

    @Test
    void whatSaysTheSameIsNotBroughtIn() {
        refused(
                RefusalKind.CONFLICT,
                "rules.same",
                () -> propose(EditedTable.of(WORK).text("K-2", 7, "a remark")));
        refused(
                RefusalKind.NOT_FOUND,
                "rules.unknown-table",
                () -> releases.propose("production/none", "x", EditedTable.shipped(WORK), "x", "rita"));
        refused(
                RefusalKind.INVALID,
                "rules.note-missing",
                () -> releases.propose(WORK, "x", keyIs("7").bytes(), " ", "rita"));
        refused(
                RefusalKind.FORBIDDEN,
                "role.missing",
                () -> releases.propose(WORK, "x", keyIs("7").bytes(), "x", "morgan"));
    }

    /** Three decisions of the past, one of which would be another; a fourth knew a fact less. */
    @Test
    void pastDecisionsAreAskedAgain() {
        String subject = "REPLAY-" + UUID.randomUUID();
        decided(subject + "-1", new WorkFacts("NO", "KEY", 9));
        decided(subject + "-2", new WorkFacts("NO", "VIP", 9));
        decided(subject + "-3", new WorkFacts("YES", "VIP", 9));
        Decision old = tables.decide(WORK, KEY_LATER);
        transaction.executeWithoutResult(status -> decisions.record(
                subject + "-4", new Decision(WORK, "2025 #00000000", "K-2", old.outputs(), Map.of("tier", "KEY"))));
        ReleaseView proposed = propose(keyIs("7"));
        replays.begin(proposed.id(), 4, "rita");
        await().untilAsserted(() ->
                assertThat(replays.last(proposed.id()).orElseThrow().state()).isEqualTo(ReplayState.DONE));
        ReplayView done = replays.last(proposed.id()).orElseThrow();
        assertThat(List.of(done.asked(), done.otherwise(), done.unanswered())).containsExactly(4, 1, 1);
        assertThat(replays.changes(done.id(), Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.subject()).isEqualTo(subject + "-1");
                    assertThat(change.before()).containsEntry("priority", "5");
                    assertThat(change.after()).containsEntry("priority", "7");
                });
        assertThat(new Browser(port)
                        .as("rita")
                        .get("/rule-releases/" + proposed.id() + "?lang=en")
                        .body())
                .contains("1 of 4 would be decided otherwise.", "One cannot be asked", subject + "-1", ">priority: 7<");
        assertThat(decisions.of(subject + "-1")).as("nothing is decided by it").hasSize(1);
        refused(RefusalKind.CONFLICT, "rules.replay-over", () -> replays.stop(done.id(), "rita"));
        refused(RefusalKind.INVALID, "rules.replay-size", () -> replays.begin(proposed.id(), 100_001, "rita"));
        releases.withdraw(proposed.id(), "rita");
    }

    @Test
    void inABrowser() {
        Browser rita = new Browser(port).as("rita");
        assertThat(rita.get("/rules?lang=en").body()).contains("Decision tables", WORK);
        String table = rita.get("/rules/" + WORK + "?lang=en").body();
        assertThat(table)
                .contains(
                        "id=\"row-K-2\"",
                        "Days to the wanted day over",
                        "Bring a workbook in",
                        "Came with the program");
        assertThat(rita.bytes("/rules/" + WORK + "/workbook").body()).isEqualTo(EditedTable.shipped(WORK));
        HttpResponse<String> missing = upload(rita, keyIs("7").bytes(), "");
        assertThat(missing.statusCode()).isEqualTo(200);
        assertThat(missing.body()).contains("entry-error");
        HttpResponse<String> brought = upload(rita, keyIs("7").bytes(), "key customers first");
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(302);
        String address = brought.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(rita.get(address).body())
                .contains("Row K-2, Priority, the highest first: 5 becomes 7", "Somebody else has to release")
                .contains("One example is answered otherwise");
        Browser grace = new Browser(port).as("grace");
        String page = grace.get(address + "?lang=en").body();
        String over = field(page, "over");
        grace.form(
                address + "/release",
                "answer=yes&inForceFrom=&comment=good&over=" + encoded(over) + "&_csrf=" + grace.csrf());
        assertThat(priority()).isEqualTo("7");
        assertThat(grace.get("/rules/" + WORK + "?lang=en").body()).contains("Released by grace");
        assertThat(rita.get("/rules/" + WORK + "/ask?lang=en&urgent=NO&tier=KEY&daysToWanted=8")
                        .body())
                .contains("K-2", ">7<");
        assertThat(rita.get("/rules/" + WORK + "/ask?lang=en&urgent=NO&tier=KEY&daysToWanted=soon")
                        .body())
                .contains("The fact daysToWanted is missing, or this is no value of it.");
        grace.form(address + "/end", "reason=&_csrf=" + grace.csrf());
        assertThat(priority()).as("a reason is needed").isEqualTo("7");
        grace.form(address + "/end", "reason=back&_csrf=" + grace.csrf());
        assertThat(priority()).isEqualTo("5");
        assertThat(new Browser(port).as("sally").get("/rules").statusCode()).isEqualTo(403);
    }

    @Test
    void byApi() throws Exception {
        JsonNode all = json.readTree(send("audrey", "GET", "/api/v1/rules", "").body());
        assertThat(all.path("items").size()).isEqualTo(tables.versions().size());
        JsonNode table =
                json.readTree(send("audrey", "GET", "/api/v1/rules/" + WORK, "").body());
        assertThat(table.path("rows").path(0).path("name").asText()).isEqualTo("U-1");
        ReleaseView proposed = propose(keyIs("7"));
        String address = "/api/v1/rule-releases/" + proposed.id();
        assertThat(json.readTree(send("audrey", "GET", "/api/v1/rule-releases?size=1", "")
                                .body())
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(proposed.id());
        String over = "{\"over\":\"" + proposed.seenVersion() + "\"}";
        assertThat(send("audrey", "POST", address + "/release", over).statusCode())
                .isEqualTo(403);
        HttpResponse<String> read = send("grace", "GET", address, "");
        HttpResponse<String> released = send(
                "grace",
                "POST",
                address + "/release",
                over,
                "If-Match",
                read.headers().firstValue("ETag").orElseThrow());
        assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
        JsonNode answer = json.readTree(send(
                        "rita",
                        "POST",
                        "/api/v1/rules/" + WORK + "/answer",
                        "{\"facts\":{\"urgent\":\"NO\",\"tier\":\"KEY\",\"daysToWanted\":\"8\"}}")
                .body());
        assertThat(answer.path("answers").path("priority").asText()).isEqualTo("7");
        assertThat(send("rita", "POST", "/api/v1/rules/" + WORK + "/answer", "{\"facts\":{\"tier\":\"KEY\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("grace", "POST", address + "/end", "{\"reason\":\"back\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("rita", "GET", address + "/replay", "").statusCode()).isEqualTo(404);
        assertThat(send("rita", "GET", "/api/v1/rules/production/none", "").statusCode())
                .isEqualTo(404);
    }

    private EditedTable keyIs(String priority) {
        return EditedTable.of(WORK).text("K-2", PRIORITY, priority);
    }

    private ReleaseView propose(EditedTable edited) {
        return releases.propose(WORK, "work-priority.drl.xlsx", edited.bytes(), "as agreed", "rita");
    }

    private ReleaseView release(ReleaseView proposed, String over, Instant from, String by) {
        return releases.release(proposed.id(), over, from, "", by);
    }

    private String priority() {
        return tables.decide(WORK, KEY_LATER).text("priority");
    }

    private void decided(String subject, WorkFacts facts) {
        Decision decision = tables.decide(WORK, facts);
        transaction.executeWithoutResult(status -> decisions.record(subject, decision));
    }

    private HttpResponse<String> upload(Browser person, byte[] workbook, String note) {
        String edge = "edge" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, edge, "name=\"_csrf\"", person.csrf().getBytes(StandardCharsets.UTF_8));
        part(body, edge, "name=\"note\"", note.getBytes(StandardCharsets.UTF_8));
        part(body, edge, "name=\"file\"; filename=\"work.xlsx\"", workbook);
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return person.send(person.request("/rules/" + WORK)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String edge, String what, byte[] content) {
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String user, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
