package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.PayerAccounts;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages, API and files of banks take, refuse and show. */
@Tag("doors")
@Tag("intake")
@RunningApplication
class BankDoorsTest {

    private static final String NUMBER = "6222021009";

    @LocalServerPort
    private int port;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private LineProposals proposals;

    @Autowired
    private LineUses uses;

    @Autowired
    private PayerAccounts payers;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private AuditTrail audit;

    @TempDir
    private Path folder;

    private final String own =
            "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String payer = "DE" + own;
    private Browser fiona;

    @BeforeEach
    void anAccount() {
        customers.registerAll(List.of(
                new RegisterCustomer(own, "Payer", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN")));
        accounts.set(
                new SetBankAccount(
                        own,
                        "Main",
                        "Bank",
                        NUMBER,
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
        fiona = new Browser(port).as("fiona");
    }

    private String file(String number, String text) {
        return ":20:X\n:25:" + NUMBER + "\n:28C:" + number
                + "/1\n:60F:C260301CNY0,\n:61:260302C10,NTRFNONREF\n:86:/NAME/" + "Somebody/IBAN/" + payer + "/REMI/"
                + text + "\n:62F:C260302CNY10,\n-\n";
    }

    @Test
    void aKnownAccountKeepsItsCode() {
        assertThat(fiona.get("/bank/accounts/" + own).body()).doesNotContain("name=\"code\"");
        assertThat(fiona.get("/bank/accounts/new").body()).contains("name=\"code\"");
    }

    /** Neither more nor fewer decimals than documents have; and no raw pattern where a person reads. */
    @ParameterizedTest
    @CsvSource({"JPY, decimals", "KWD, decimals", "XQX, XQX is not a currency", "E1, three letters"})
    void currenciesOfBanksAndSuppliersAreThoseOfCustomers(String currency, String said) {
        String form = "code=N" + own + "&name=N&bank=B&number=62220210&format=MT940&chargeLimit=0&active=true&currency="
                + currency + "&_csrf=" + fiona.csrf();
        HttpResponse<String> page = fiona.form("/bank/accounts/new", form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(said).doesNotContain("[A-Z]");
        Browser paul = new Browser(port).as("paul");
        HttpResponse<String> supplier =
                paul.form("/suppliers", "code=N" + own + "&name=N&currency=" + currency + "&_csrf=" + paul.csrf());
        assertThat(supplier.statusCode()).isEqualTo(200);
        assertThat(supplier.body()).contains(said).doesNotContain("[A-Z]");
        ImportClient ines = new ImportClient(port, "ines");
        assertThat(ines.bringIn("suppliers", "code,name,currency\nN" + own + ",N," + currency + "\n")
                        .get("state")
                        .asText())
                .isNotEqualTo("DONE");
        assertThat(api(
                                "PUT",
                                "/api/v1/bank-accounts/N" + own,
                                "{\"code\":\"N" + own
                                        + "\",\"name\":\"N\",\"bank\":\"B\",\"number\":\"62220210\",\"format\":\"MT940\",\"currency\":\""
                                        + currency + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatPersonsSaidOfPayersIsShownAndForgotten() throws IOException {
        Path march = folder.resolve("march.sta");
        Files.writeString(march, file("1", "first"));
        long line = proposals
                .page(
                        intake.takeIn(own, march, "march.sta", "fiona")
                                .statements()
                                .get(0)
                                .id(),
                        0,
                        10)
                .get(0)
                .line()
                .id();
        uses.apply(line, new ApplyLine(own, List.of(), null, null, null, null), "fiona");
        assertThat(events()).contains("PayerAccountLearned …" + own.substring(5));
        assertThat(fiona.get("/bank/payers?customer=" + own).body()).contains(payer, "/bank/payers");
        assertThat(api("GET", "/api/v1/payer-accounts?customer=" + own, "").body())
                .contains(payer);
        assertThat(new Browser(port)
                        .as("audrey")
                        .get("/bank/payers?customer=" + own)
                        .body())
                .contains(payer)
                .doesNotContain("name=\"account\"");
        String form = "account=" + payer + "&customer=" + own + "&_csrf=" + fiona.csrf();
        assertThat(fiona.form("/bank/payers", form).statusCode()).isEqualTo(302);
        assertThat(payers.page(own, "", 10)).isEmpty();
        assertThat(events()).contains("PayerAccountRemoved …" + own.substring(5));
        assertThat(fiona.form("/bank/payers", form).body()).contains("no longer");
        assertThat(api(
                                "POST",
                                "/api/v1/payer-accounts/forgotten",
                                "{\"account\":\"" + payer + "\",\"customer\":\"" + own + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> events() {
        return audit.of(own, 0, 500).stream()
                .map(entry -> entry.event() + " " + entry.details().get("payer"))
                .toList();
    }

    @Test
    void aReceiptThatIsNoNumberIsRefused() throws IOException {
        Path march = folder.resolve("april.sta");
        Files.writeString(march, file("2", "second"));
        var open = proposals
                .page(
                        intake.takeIn(own, march, "april.sta", "fiona")
                                .statements()
                                .get(0)
                                .id(),
                        0,
                        10)
                .get(0);
        HttpResponse<String> page = fiona.form(
                "/bank/lines/" + open.line().id(),
                "what=apply&customer=" + own + "&receipt=47x1&_csrf=" + fiona.csrf());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("47x1");
        assertThat(payers.page(own, "", 10)).isEmpty();
    }

    /** The page does not say more than programs may. */
    @Test
    void aReasonIsNoLongerThanAtTheOtherDoor() throws IOException {
        Path file = folder.resolve("may.sta");
        Files.writeString(file, file("4", "fourth"));
        long statement =
                intake.takeIn(own, file, "may.sta", "fiona").statements().get(0).id();
        long line = proposals.page(statement, 0, 10).get(0).line().id();
        for (String address : List.of("/bank/lines/" + line, "/bank/statements/" + statement + "/withdrawal")) {
            String said = "what=aside&_csrf=" + fiona.csrf() + "&reason=" + "x".repeat(201);
            HttpResponse<String> page = fiona.form(address, said);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("At most 200 characters.");
        }
        assertThat(proposals.page(statement, 0, 10)).hasSize(1);
        assertThat(fiona.form("/bank/lines/" + line, "what=aside&_csrf=" + fiona.csrf() + "&reason=" + "x".repeat(200))
                        .statusCode())
                .isEqualTo(302);
        assertThat(proposals.page(statement, 0, 10)).isEmpty();
    }

    /** The page and the API say which line it is. */
    @Test
    void aSignThatNoTextMayHoldIsRefusedAtBothDoors() {
        String damaged = file("3", "be\u0007ll");
        HttpResponse<String> page = fiona.send(fiona.request("/bank")
                .header("Content-Type", "multipart/form-data; boundary=b0")
                .POST(BodyPublishers.ofString(part("account", "", own) + part("_csrf", "", fiona.csrf())
                        + part("file", "; filename=\"a.sta\"", damaged) + "--b0--\r\n"))
                .build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Line 6 holds signs");
        HttpResponse<String> api = send(
                "POST",
                "/api/v1/bank-accounts/" + own + "/statements",
                "multipart/form-data; boundary=b0",
                part("file", "; filename=\"a.sta\"", damaged) + "--b0--\r\n");
        assertThat(api.statusCode()).as(api.body()).isEqualTo(422);
        assertThat(api.body()).contains("Line 6 holds signs", "bankfile.control-sign");
    }

    private static String part(String name, String more, String content) {
        return "--b0\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        Browser program = new Browser(port);
        String login = Base64.getEncoder().encodeToString("fiona:fiona-demo".getBytes(StandardCharsets.UTF_8));
        var request =
                program.request(path).header("Authorization", "Basic " + login).header("Accept-Language", "en");
        return program.send((method.equals("GET")
                        ? request.GET()
                        : request.header("Content-Type", type).method(method, BodyPublishers.ofString(body)))
                .build());
    }
}
