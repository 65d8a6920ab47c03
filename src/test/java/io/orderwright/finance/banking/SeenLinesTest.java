package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines that are sure are booked as they were seen, all at once, or none of them. */
@Tag("doors")
@RunningApplication
class SeenLinesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private OpenBusiness opening;

    @Autowired
    private BankLines lines;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    @TempDir
    private Path folder;

    private int files;

    private final String own =
            "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @BeforeEach
    void aCustomerAndAnAccount() {
        customers.registerAll(List.of(
                new RegisterCustomer(own, "Payer", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN")));
        accounts.set(
                new SetBankAccount(
                        own,
                        "Main",
                        "Bank",
                        "6222021011",
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
    }

    @Test
    void whatIsSureIsBookedAsItWasSeenOrNotAtAll() throws Exception {
        String first = owes("95.13");
        String second = owes("96.17");
        long statement =
                takenIn("191,30", in("95,13", first), in("96,17", second)).id();
        JsonNode shown = shown(statement);
        assertThat(shown.path("lines")).as(shown.toString()).hasSize(2);
        assertThat(shown.path("total").decimalValue()).isEqualByComparingTo("191.30");
        assertThat(shown.path("currency").asText()).isEqualTo("CNY");
        assertThat(shown.path("more").asBoolean()).isFalse();
        String page = fiona().get("/bank/statements/" + statement + "/sure").body();
        assertThat(page).contains("value=\"" + shown.path("seen").asText() + "\"");

        // Meanwhile a colleague sets one of them aside.
        lines.setAside(shown.at("/lines/1/line/id").asLong(), "of another company", "fiona");
        HttpResponse<String> refused = accept(statement, shown);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.path("code").asText()).isEqualTo("bankline.seen-moved");
        assertThat(problem.at("/differences/0/before").asText()).isEqualTo("2");
        assertThat(problem.at("/differences/0/after").asText()).isEqualTo("1");
        assertThat(problem.at("/differences/1/before").asText()).isEqualTo("191.30 CNY");
        assertThat(problem.at("/differences/1/after").asText()).isEqualTo("95.13 CNY");
        Browser fiona = fiona();
        HttpResponse<String> again = fiona.form("/bank/statements/" + statement + "/sure", form(shown, fiona));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains(
                        "not any more what you saw",
                        shown(statement).path("seen").asText());
        assertThat(open(first)).as("nothing was booked").isEqualTo("95.13");

        JsonNode now = shown(statement);
        assertThat(fiona.form("/bank/statements/" + statement + "/sure", form(now, fiona))
                        .statusCode())
                .isEqualTo(302);
        assertThat(open(first)).isEqualTo("0.00");
        assertThat(open(second)).isEqualTo("96.17");
    }

    /** What is open of a document has changed: another line stands for the same number, and was seen as something else. */
    @Test
    void whatALineStandsForBelongsToWhatWasSeen() throws Exception {
        String named = owes("95.13");
        long statement = takenIn("95,13", in("95,13", named)).id();
        JsonNode shown = shown(statement);
        long other = takenIn("95,13", in("95,13", named + " again")).id();
        assertThat(accept(other, shown(other)).statusCode()).isEqualTo(200);
        assertThat(open(named)).isEqualTo("0.00");
        HttpResponse<String> refused = accept(statement, shown);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void sentTwiceIsBookedOnceAndOfManyAtOnceNobodyFails() throws Exception {
        String first = owes("95.13");
        String second = owes("96.17");
        long statement =
                takenIn("191,30", in("95,13", first), in("96,17", second)).id();
        JsonNode shown = shown(statement);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(callers.submit(() -> accept(
                    statement, shown, "Idempotency-Key", UUID.randomUUID().toString())));
        }
        int applied = 0;
        for (Future<HttpResponse<String>> one : sent) {
            assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(200);
            applied += json.readTree(one.get().body()).path("applied").asInt();
        }
        callers.shutdown();
        assertThat(applied).isEqualTo(2);
        assertThat(receipts()).isEqualTo(2);
        assertThat(json.readTree(accept(statement, shown).body())
                        .path("applied")
                        .asInt())
                .isZero();
    }

    /** With a key all is one transaction: a line that is decided already must not spoil it. */
    @Test
    void withAKeyAndWithoutAWordLinesThatAreDecidedStayAsTheyAre() throws Exception {
        String named = owes("95.13");
        long statement = takenIn("105,13", in("95,13", named), in("10,", "nothing of ours"))
                .id();
        String body = "{\"lines\":[%s]}".formatted(shown(statement).at("/lines/0/line/id"));
        String path = "/api/v1/bank-statements/" + statement + "/sure-lines";
        for (int expected : new int[] {1, 0}) {
            HttpResponse<String> answer =
                    api("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(json.readTree(answer.body()).path("applied").asInt()).isEqualTo(expected);
        }
        assertThat(api("POST", path, "{\"lines\":[],\"seen\":\"nonsense\"}").statusCode())
                .isEqualTo(200);
        String open = String.valueOf(
                lines.page(statement, LineState.OPEN, 0, 1).get(0).id());
        assertThat(api("POST", path, "{\"lines\":[" + open + "],\"seen\":\"nonsense\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private Browser fiona() {
        return new Browser(port).as("fiona");
    }

    private JsonNode shown(long statement) throws IOException {
        HttpResponse<String> answer = api("GET", "/api/v1/bank-statements/" + statement + "/sure-lines", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> accept(long statement, JsonNode shown, String... header) {
        String body =
                "{\"lines\":%s,\"seen\":%s}".formatted(shown.path("lines").findValuesAsText("id"), shown.path("seen"));
        return api("POST", "/api/v1/bank-statements/" + statement + "/sure-lines", body, header);
    }

    private static String form(JsonNode shown, Browser person) {
        StringBuilder form = new StringBuilder("_csrf=" + person.csrf() + "&seen="
                + URLEncoder.encode(shown.path("seen").asText(), StandardCharsets.UTF_8));
        shown.path("lines")
                .forEach(one -> form.append("&line=").append(one.at("/line/id").asLong()));
        return form.toString();
    }

    private String owes(String amount) {
        Money all = Money.of(new BigDecimal(amount), "CNY");
        String known = "F" + UUID.randomUUID().toString().substring(0, 12);
        opening.invoice(
                new OpeningInvoice(
                        known, own, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), all, Money.zero("CNY"), all),
                "fiona");
        return jdbc.queryForObject("select number from invoice where finance_document = ?", String.class, known);
    }

    private String open(String invoice) {
        return jdbc.queryForObject("select (gross - paid)::text from invoice where number = ?", String.class, invoice);
    }

    private int receipts() {
        return jdbc.queryForObject("select count(*) from receipt where customer_code = ?", Integer.class, own);
    }

    private String in(String amount, String text) {
        return ":61:260302C" + amount + "NTRFNONREF\n:86:/NAME/Somebody/IBAN/DE" + own + "/REMI/" + text;
    }

    private StatementView takenIn(String closing, String... entries) throws IOException {
        String file = ":20:X\n:25:6222021011\n:28C:" + ++files + "/1\n:60F:C260301CNY0,\n" + String.join("\n", entries)
                + "\n:62F:C260302CNY" + closing + "\n-\n";
        Path path = folder.resolve(UUID.randomUUID() + ".sta");
        Files.writeString(path, file);
        return intake.takeIn(own, path, "march.sta", "fiona").statements().get(0);
    }

    private HttpResponse<String> api(String method, String path, String body, String... header) {
        Browser program = new Browser(port);
        String login = Base64.getEncoder().encodeToString("fiona:fiona-demo".getBytes(StandardCharsets.UTF_8));
        var request = program.request(path)
                .header("Authorization", "Basic " + login)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return program.send(
                header.length == 0 ? request.build() : request.headers(header).build());
    }
}
