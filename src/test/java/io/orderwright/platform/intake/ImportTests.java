package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.file.Workbooks;
import io.orderwright.platform.intake.jobs.ImportRunner;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files over the API, into the real database. Every test uses codes of its own. */
@Tag("intake")
@RunningApplication
class ImportTests {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ImportRunner runner;

    @TempDir
    Path folder;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private ImportClient morgan;

    @BeforeEach
    void login() {
        morgan = new ImportClient(port, "morgan");
    }

    @Test
    void customersInGbkWithChineseHeadingsInAnyOrderAreEntered() {
        String file = "客户名称,币种,客户编码,备注\n上海示例贸易有限公司,cny," + own + ",x\n";
        JsonNode job = morgan.bringIn("customers", file.getBytes(Charset.forName("GBK")), false);
        assertThat(job.get("state").asText()).isEqualTo("DONE");
        assertThat(job.get("readAs").asText()).contains("GB");
        assertThat(job.get("ignoredColumns").toString()).isEqualTo("[\"备注\"]");
        assertThat(customers.get(own).name()).isEqualTo("上海示例贸易有限公司");
        assertThat(customers.get(own).paymentTermsDays()).isEqualTo(30);
    }

    @Test
    void oneBadRowInTheMiddleLeavesNothingBehind() {
        StringBuilder file = new StringBuilder("code,name,currency,payment_terms_days,email\n");
        for (int i = 0; i < 1_500; i++) {
            String terms = i == 700 ? "thirty" : "30";
            String mail = i == 900 ? "nobody" : "";
            file.append(own + "-" + i + ",Customer " + i + ",CNY," + terms + "," + mail + "\n");
        }
        JsonNode job = morgan.bringIn("customers", file.toString());
        assertThat(job.get("state").asText()).isEqualTo("REFUSED");
        assertThat(job.get("errors").asInt()).isEqualTo(2);
        assertThat(told(job))
                .containsExactly(
                        "702 payment_terms_days 'thirty' intake.number", "902 email 'nobody' intake.rule.Email");
        assertThat(count("select count(*) from customer where code like ?", own + "%"))
                .isZero();
        assertThat(count("select count(*) from import_row where import_id = ?", id(job)))
                .isZero();
        assertThat(count("select count(*) from import_content where import_id = ?", id(job)))
                .isZero();
    }

    @Test
    void whatTheOwningModuleRefusesTakesTheWholeFileBack() {
        products("A", "B", "C");
        ImportClient wendy = new ImportClient(port, "wendy");
        assertThat(state(wendy.bringIn("stock", "sku,quantity\n" + own + "-B,5\n")))
                .isEqualTo("DONE");
        JsonNode job =
                wendy.bringIn("stock", "sku,quantity,safety\n" + own + "-A,1,\n" + own + "-B,7,\n" + own + "-C,2,1\n");
        assertThat(state(job)).isEqualTo("REFUSED");
        assertThat(told(job)).containsExactly("3 sku '" + own + "-B' stock.opened-before");
        assertThat(count("select count(*) from stock_item where sku like ?", own + "%"))
                .isEqualTo(1);
    }

    @Test
    void unknownTaxCodesAndCurrenciesAreToldByRow() {
        String file = "sku,name,unit,price,currency,tax_code\n"
                + own + "-1,One,pcs,1,CNY,CN13\n"
                + own + "-2,Two,pcs,1,CNY,CN99\n"
                + own + "-3,Three,pcs,1,XXX,CN13\n"
                + own + "-1,Again,pcs,1,CNY,CN13\n"
                + own + "-4,Four,pcs,-1,cny,CN13\n";
        JsonNode job = morgan.bringIn("products", file);
        assertThat(state(job)).isEqualTo("REFUSED");
        assertThat(told(job))
                .containsExactly(
                        "3 tax_code 'CN99' intake.tax-code-unknown",
                        "4 currency 'XXX' intake.currency-unknown",
                        "5 sku '" + own + "-1' intake.repeated",
                        "6 price '-1' intake.rule.DecimalMin");
        assertThat(count("select count(*) from product where sku like ?", own + "%"))
                .isZero();
    }

    @Test
    void receiptsCountOnceHoweverOftenTheFileComes() {
        products("A");
        ImportClient wendy = new ImportClient(port, "wendy");
        String file = "收货单号;货号;数量\nR-" + own + ";" + own + "-A;12,5\n";
        assertThat(state(wendy.bringIn("receipts", file))).isEqualTo("DONE");
        assertThat(state(wendy.bringIn("receipts", file))).isEqualTo("DONE");
        assertThat(jdbc.queryForObject("select on_hand from stock_item where sku = ?", BigDecimal.class, own + "-A"))
                .isEqualByComparingTo("12.5");
    }

    @Test
    void aDryRunFindsEverythingAndWritesNothing() {
        JsonNode job = morgan.bringIn("customers", ("code,name,currency\n" + own + ",Dry,CNY\n").getBytes(UTF_8), true);
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(job.get("dryRun").asBoolean()).isTrue();
        assertThat(count("select count(*) from customer where code = ?", own)).isZero();
    }

    @Test
    void everythingWrongWithOrdersIsToldAtOnceRowByRow() {
        products("A");
        customer("CNY");
        String file = "order_id,customer,currency,sku,quantity,unit_price,discount,requested_on,purchase_order\n"
                + own + "-1," + own + ",CNY," + own + "-A,2,9.80000019,5%,2026/3/5,P1\n"
                + own + "-1,,," + own + "-NONE,1,,,,\n"
                + own + "-2," + own + ",USD," + own + "-A,-3,,,,\n"
                + own + "-2," + own + ",USD," + own + "-A,3,,,,\n"
                + own + "-3,nobody,," + own + "-A,1.2345,\"1,234\",105%,5.3.2026,\n"
                + own + "-4," + own + ",," + own + "-A,1,,,,P1\n"
                + own + "-4,,," + own + "-A,1,,,,P2\n";
        JsonNode job = new ImportClient(port, "sally").bringIn("orders", file);
        assertThat(state(job)).isEqualTo("REFUSED");
        assertThat(told(job))
                .containsExactly(
                        "3 sku '" + own + "-NONE' intake.product-unknown",
                        "4 quantity '-3' intake.rule.Positive",
                        "4 currency 'USD' intake.currency-mismatch",
                        "5 currency 'USD' intake.currency-mismatch",
                        "6 quantity '1.2345' intake.too-many-decimals",
                        "6 unit_price '1,234' intake.number-ambiguous",
                        "6 requested_on '5.3.2026' intake.date",
                        "6 discount '105%' intake.rule.DecimalMax",
                        "6 customer 'nobody' intake.customer-unknown",
                        "8 purchase_order 'P2' intake.order-disagrees");
        assertThat(count("select count(*) from sales_order where external_id like ?", own + "%"))
                .isZero();
    }

    @Test
    void ordersArePlacedOnceAndOtherContentUnderTheSameNumberIsRefused() {
        products("A", "B");
        customer("CNY");
        String first = own + "-1," + own + "," + own + "-A,2,9.8,5%\n";
        String file = "order_id,customer,sku,quantity,unit_price,discount\n" + first + own + "-2," + own + "," + own
                + "-A,1,,\n" + own + "-1,," + own + "-B,3.5,1.25,\n";
        ImportClient sally = new ImportClient(port, "sally");
        JsonNode job = sally.bringIn("orders", file);
        assertThat(state(job)).as(sally.errors(job).toString()).isEqualTo("DONE");
        assertThat(job.get("documents").asInt()).isEqualTo(2);
        assertThat(job.get("documentsDone").asInt()).isEqualTo(2);
        assertThat(job.get("done").asInt()).isEqualTo(3);
        assertThat(count(
                        "select count(*) from order_line l join sales_order o on o.id = l.order_id where external_id = ?",
                        own + "-1"))
                .isEqualTo(2);
        // 2 x 9.80 x 0.95 + 3.5 x 1.25, each line rounded: 18.62 + 4.38
        assertThat(jdbc.queryForObject(
                        "select gross from sales_order where external_id = ?", BigDecimal.class, own + "-1"))
                .isEqualByComparingTo("23");

        String same = file.replace(",2,9.8,5%", ",2.000,9.80000019,0.05");
        assertThat(state(sally.bringIn("orders", same))).isEqualTo("DONE");
        assertThat(count("select count(*) from sales_order where external_id like ?", own + "%"))
                .isEqualTo(2);

        JsonNode other = sally.bringIn("orders", file.replace(",2,9.8,5%", ",20,9.8,5%"));
        assertThat(state(other)).isEqualTo("REFUSED");
        assertThat(told(other)).containsExactly("2 order_id '" + own + "-1' intake.order-exists");
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItWas() {
        products("A");
        customer("CNY");
        StringBuilder file = new StringBuilder("order_id,customer,sku,quantity\n");
        for (int i = 0; i < 25; i++) {
            file.append(own + "-" + i + "," + own + "," + own + "-A," + (i + 1) + "\n");
        }
        ImportClient sally = new ImportClient(port, "sally");
        long id = id(sally.bringIn("orders", file.toString().getBytes(UTF_8), true));
        // As a kill -9 leaves it: checked and staged, three orders placed, two of them noted as done.
        String rows = "order_id,customer,sku,quantity\n"
                + file.toString().lines().skip(1).limit(3).reduce("", (all, row) -> all + row + "\n");
        assertThat(state(sally.bringIn("orders", rows))).isEqualTo("DONE");
        for (int i = 0; i < 25; i++) {
            String[] cells = {own + "-" + i, own, "", "", "", "", own + "-A", String.valueOf(i + 1), "", ""};
            write(
                    "insert into import_row (import_id, document, line, cells) values (?, ?, ?, ?)",
                    id,
                    own + "-" + i,
                    i + 2,
                    cells);
            write("insert into import_document (import_id, no, document) values (?, ?, ?)", id, i + 1, own + "-" + i);
        }
        write(
                """
                update import_job set state = 'RUNNING', dry_run = false, finished_at = null, total = 25, done = 2,
                    documents = 25, documents_done = 2 where id = ?""",
                id);
        runner.resume();
        JsonNode job = sally.ended(id);
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(job.get("documentsDone").asInt()).isEqualTo(25);
        assertThat(count("select count(*) from sales_order where external_id like ?", own + "%"))
                .isEqualTo(25);
        assertThat(count("select count(*) from import_row where import_id = ?", id))
                .isZero();
    }

    @Test
    void aCheckThatWasKilledBeginsAgainFromTheStoredFile() {
        String file = "code,name,currency\n" + own + ",Again,CNY\n";
        long id = id(morgan.bringIn("customers", file.getBytes(UTF_8), true));
        write("insert into import_content (import_id, no, bytes) values (?, 0, ?)", id, file.getBytes(UTF_8));
        write("insert into import_row (import_id, document, line, cells) values (?, 'half', 2, '{}')", id);
        write(
                "update import_job set state = 'CHECKING', dry_run = false, finished_at = null, errors = 3 where id = ?",
                id);
        runner.resume();
        JsonNode job = morgan.ended(id);
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(job.get("errors").asInt()).isZero();
        assertThat(customers.get(own).name()).isEqualTo("Again");
    }

    @Test
    void theErrorReportIsInTheReadersLanguageAndStartsNoFormula() {
        JsonNode job = morgan.bringIn("customers", "code,name,currency,payment_terms_days\n=1+1,,CNY,=HYPERLINK(1)\n");
        String path = "/api/v1/imports/" + id(job) + "/errors.csv";
        String chinese = morgan.get(path, Locale.SIMPLIFIED_CHINESE, "text/csv").body();
        assertThat(chinese).startsWith("\uFEFF行号,列,值,").contains("这不是数字").contains("'=HYPERLINK(1)");
        String english = morgan.get("/api/v1/imports/" + id(job) + "/errors", Locale.ENGLISH, "text/csv")
                .body();
        assertThat(english).contains("This is not a number").contains("This cell must not be empty");
    }

    @Test
    void onlyThousandErrorsAreKeptButAllAreCounted() {
        JsonNode job = morgan.bringIn("customers", "code,name,currency\n" + "x,,CNY\n".repeat(2_345));
        assertThat(job.get("errors").asInt()).isEqualTo(2_345);
        assertThat(count("select count(*) from import_error where import_id = ?", id(job)))
                .isEqualTo(1_000);
        JsonNode page = morgan.json("/api/v1/imports/" + id(job) + "/errors?after=900&size=500");
        assertThat(page.get("items")).hasSize(100);
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void whoSellsSetsNoCreditAndWhoStoresEntersNoCustomers() {
        String file = "code,name,currency,credit_grade,credit_limit\n" + own + ",Credit,CNY,A,50000\n";
        JsonNode job = morgan.bringIn("customers", file);
        assertThat(told(job))
                .containsExactly(
                        "2 credit_grade 'A' intake.credit-not-yours", "2 credit_limit '50000' intake.credit-not-yours");
        assertThat(state(new ImportClient(port, "ines").bringIn("customers", file)))
                .isEqualTo("DONE");
        assertThat(jdbc.queryForObject(
                        "select credit_limit from credit_account where customer_code = ?", BigDecimal.class, own))
                .isEqualByComparingTo("50000");
        ImportClient wendy = new ImportClient(port, "wendy");
        assertThat(wendy.upload("customers", "c.csv", file.getBytes(UTF_8), false)
                        .statusCode())
                .isEqualTo(403);
        assertThat(count("select count(*) from import_job where actor = 'wendy' and kind = 'CUSTOMERS'"))
                .isZero();
    }

    @Test
    void aTemplateSentBackAsItIsBringsNothingIn() {
        for (String kind : List.of("customers", "products")) {
            HttpResponse<String> template =
                    morgan.get("/api/v1/imports/templates/" + kind + ".csv", Locale.SIMPLIFIED_CHINESE, "*/*");
            assertThat(template.statusCode()).isEqualTo(200);
            JsonNode job = morgan.bringIn(kind, template.body());
            assertThat(told(job)).containsExactly("0  '' intake.no-rows");
            assertThat(morgan.get("/api/v1/imports/templates/" + kind + ".xlsx", Locale.ENGLISH, "*/*")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBombIsRefusedAtTheDoor() throws Exception {
        Path bomb = Workbooks.with(
                folder,
                out -> {
                    byte[] row = "<row><c><v>1</v></c></row>".repeat(2_000).getBytes(UTF_8);
                    for (int i = 0; i < 2_000; i++) {
                        out.write(row);
                    }
                },
                null);
        long before = count("select count(*) from import_job");
        HttpResponse<String> answer = morgan.upload("customers", "bomb.xlsx", Files.readAllBytes(bomb), false);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(morgan.read(answer.body()).get("code").asText()).isEqualTo("intake.workbook-bomb");
        assertThat(count("select count(*) from import_job")).isEqualTo(before);
    }

    @Test
    void tenMegabytesOfJsonAreRefusedWithAProblem() {
        byte[] body = new byte[10_000_000];
        Arrays.fill(body, (byte) ' ');
        ImportClient sally = new ImportClient(port, "sally");
        HttpResponse<String> declared =
                sally.post("/api/v1/orders", "application/json", BodyPublishers.ofByteArray(body));
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        HttpResponse<String> streamed = sally.post(
                "/api/v1/orders",
                "application/json",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    private void write(String statement, Object... arguments) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.update(statement, arguments));
    }

    private void products(String... suffixes) {
        StringBuilder file = new StringBuilder("sku,name,unit,price,currency,tax_code\n");
        for (String suffix : suffixes) {
            file.append(own + "-" + suffix + ",Product " + suffix + ",kg,10,CNY,CN13\n");
        }
        JsonNode job = morgan.bringIn("products", file.toString());
        assertThat(state(job)).as(morgan.errors(job).toString()).isEqualTo("DONE");
    }

    private void customer(String currency) {
        assertThat(state(morgan.bringIn("customers", "code,name,currency\n" + own + ",Test," + currency + "\n")))
                .isEqualTo("DONE");
    }

    private List<String> told(JsonNode job) {
        String person = job.get("kind").asText().equals("ORDERS") ? "sally" : "ines";
        JsonNode items = new ImportClient(port, person).errors(job);
        return items.findValues("line").isEmpty()
                ? List.of()
                : java.util.stream.StreamSupport.stream(items.spliterator(), false)
                        .map(error -> error.get("line").asText() + " "
                                + error.get("column").asText() + " '"
                                + error.get("value").asText() + "' "
                                + error.get("code").asText())
                        .toList();
    }

    private static String state(JsonNode job) {
        return job.get("state").asText();
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }

    private long count(String query, Object... arguments) {
        Long count = jdbc.queryForObject(query, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
