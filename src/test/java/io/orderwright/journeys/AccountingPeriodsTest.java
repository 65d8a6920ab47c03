package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.finance.periods.AccountingPeriods;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;

/** Months of long ago, in which no other test has anything, are closed and opened again by page and by API. */
@Tag("money")
class AccountingPeriodsTest extends BooksOfMoney {

    @LocalServerPort
    int port;

    @Autowired
    AccountingPeriods periods;

    @Autowired
    OpenBusiness opening;

    @Autowired
    ObjectMapper json;

    private String month;

    @BeforeEach
    void aMonthIsNext() {
        sql(SomethingToShow.CLOSED_MONTH);
        month = periods.next();
    }

    /** However many there are: a month is some ranges of pages, and what is closed is counted while all who post wait. */
    @Test
    void allocationsOfAMonthAreFoundByRanges() {
        String plan = Objects.requireNonNull(jdbc.execute((ConnectionCallback<String>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set enable_seqscan = off");
                StringBuilder told = new StringBuilder();
                try (ResultSet lines = statement.executeQuery(
                        "explain select count(*) from allocation where allocated_at >= '2020-01-01' and allocated_at < '2020-02-01'")) {
                    while (lines.next()) {
                        told.append(lines.getString(1)).append('\n');
                    }
                } finally {
                    statement.execute("reset enable_seqscan");
                }
                return told.toString();
            }
        }));
        assertThat(plan).contains("allocation_moment");
    }

    @Test
    void byApi() throws Exception {
        HttpResponse<String> preview = send("fiona", "GET", "/api/v1/periods/" + month + "/open-matters", "");
        assertThat(json.readTree(preview.body()).path("closable").asBoolean())
                .as(preview.body())
                .isTrue();
        String later = YearMonth.parse(month).plusMonths(1).toString();
        assertThat(code(close(later), 409)).isEqualTo("period.not-next");
        assertThat(send("morgan", "POST", "/api/v1/periods", body(month)).statusCode())
                .isEqualTo(403);
        HttpResponse<String> closed = close(month);
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(201);
        assertThat(code(close(month), 409)).isEqualTo("period.closed-already");
        assertThat(code(close(YearMonth.now().toString()), 422)).isEqualTo("period.not-over");

        HttpResponse<String> read = send("audrey", "GET", "/api/v1/periods/" + month, "");
        String seen = read.headers().firstValue("ETag").orElseThrow();
        String why = "{\"reason\":\"an invoice came late\"}";
        String reopening = "/api/v1/periods/" + month + "/reopening";
        assertThat(send("fiona", "POST", reopening, why, "If-Match", seen).statusCode())
                .isEqualTo(200);
        assertThat(send("fiona", "POST", reopening, why, "If-Match", seen).statusCode())
                .isEqualTo(412);
        assertThat(code(send("fiona", "POST", reopening + "/decision", "{\"agreed\":true}"), 403))
                .isEqualTo("period.own-reopening");
        JsonNode open = json.readTree(send("grace", "POST", reopening + "/decision", "{\"agreed\":true}")
                .body());
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("askedBy").asText()).isEqualTo("fiona");
        JsonNode first = json.readTree(
                        send("fiona", "GET", "/api/v1/periods?size=1", "").body())
                .path("items")
                .path(0);
        assertThat(first.path("month").asText()).isEqualTo(month);
        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id", String.class, month))
                .containsSequence("PeriodClosed", "PeriodReopeningAsked", "PeriodReopened");
        assertThat(periods.next()).isEqualTo(month);
    }

    @Test
    void onThePage() throws Exception {
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/periods").body()).contains("Close " + month).contains("Accounting periods");
        assertThat(fiona.get("/periods?lang=zh&month=" + month).body()).contains("结账 " + month);
        fiona.get("/periods?lang=en");
        fiona.form("/periods", "withOpenMatters=true&month=" + month + "&_csrf=" + fiona.csrf());
        assertThat(periods.get(month).closedBy()).isEqualTo("fiona");
        assertThat(fiona.get("/periods").body()).contains("Ask to open it again");
        fiona.form("/periods/" + month + "/reopening", "reason=&_csrf=" + fiona.csrf());
        assertThat(periods.get(month).askedBy()).as("a reason is needed").isNull();
        fiona.form("/periods/" + month + "/reopening", "reason=late&_csrf=" + fiona.csrf());
        assertThat(fiona.get("/periods").body()).contains("Leave it closed").doesNotContain(">Open it again<");
        Browser grace = new Browser(port).as("grace");
        assertThat(grace.get("/periods").body()).contains(">Open it again<");
        grace.form("/periods/" + month + "/decision", "answer=no&comment=stays&_csrf=" + grace.csrf());
        assertThat(periods.get(month).decidedBy()).isEqualTo("grace");
        assertThat(fiona.get("/periods").body())
                .contains("Left closed by grace")
                .contains("stays");
    }

    /** What is still to be done is shown with the way to it, of the month and of those before it. */
    @Test
    void whatIsStillToBeDone() {
        String customer = goodCustomer();
        opening.receipt(
                new OpeningReceipt(
                        "ADV-" + customer, customer, LocalDate.of(1992, 6, 1), Money.parse("20.00 CNY"), null),
                "ines");
        String page =
                new Browser(port).as("fiona").get("/periods?month=1992-07").body();
        assertThat(page)
                .contains("Money that no document has taken")
                .contains("ADV-" + customer)
                .containsPattern("href=\"/money/receipts/[0-9]+\"")
                .contains("This month cannot be closed now");
        assertThat(periods.preview("1992-05").matters()).isEmpty();
    }

    /** What was brought by a file of a closed month is refused at its row, and nothing of the set is taken over. */
    @Test
    void byFile() {
        String customer = goodCustomer();
        String files = "number,customer,issued_on,due_on,currency,gross,tax,open\n"
                + "%1$s-A,%1$s,1991-01-20,2026-02-11,CNY,113,13,113\n%1$s-B,%1$s,2026-01-12,2026-02-11,CNY,113,13,113\n";
        ImportClient ines = new ImportClient(port, "ines");
        JsonNode set = ines.moveIn(Map.of("opening-invoices.csv", files.formatted(customer)), "2026-10-31", false);
        JsonNode invoices = set.path("files").path(0);
        assertThat(set.path("state").asText()).as(set.toString()).isEqualTo("REFUSED");
        assertThat(ines.errors(invoices).toString()).contains("1991-01, which finance has closed");
        assertThat(records.invoices(customer, false, 0, 9).items()).isEmpty();
    }

    private HttpResponse<String> close(String wanted) throws IOException {
        return send("fiona", "POST", "/api/v1/periods", body(wanted));
    }

    private static String body(String wanted) {
        return "{\"month\":\"%s\",\"withOpenMatters\":true}".formatted(wanted);
    }

    private String code(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = json.readTree(answer.body());
        return body.path("code").asText()
                + body.path("errors").path(0).path("code").asText();
    }

    private HttpResponse<String> send(String person, String method, String path, String body, String... headers)
            throws IOException {
        Browser program = new Browser(port);
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        var request = program.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return program.send(request.build());
    }
}
