package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.ageing.AgeBucket;
import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.ageing.OpenRowFilter;
import io.orderwright.finance.invoices.ageing.OpenRows;
import io.orderwright.finance.invoices.ageing.Receivables;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningInvoice.OpeningRow;
import io.orderwright.finance.invoices.records.BillingFigures;
import io.orderwright.finance.invoices.records.OverdueRows;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.finance.invoices.statements.AccountStatements.StatementPeriod;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is open and how old it is: one rule of overdue everywhere, by page and API, with what waits for finance. */
@Tag("money")
class FinanceDeskTest extends BooksOfMoney {

    /** Nothing else in any test's books is as old. */
    private static final LocalDate LONG_AGO = LocalDate.of(1999, 12, 1);

    @LocalServerPort
    int port;

    @Autowired
    Corrections corrections;

    @Autowired
    OpenRows rows;

    @Autowired
    OverdueRows dunned;

    @Autowired
    BillingFigures figures;

    @Autowired
    AccountStatements statements;

    @Autowired
    OpenBusiness opening;

    @Autowired
    CompanyCalendar calendar;

    private void owes(String customer, String amount, LocalDate issued, LocalDate due) {
        Money gross = Money.parse(amount);
        opening.invoice(
                new OpeningInvoice(
                        "F-" + UUID.randomUUID(), customer, issued, due, gross, Money.zero(gross.code()), gross),
                "fiona");
    }

    private LocalDate ago(int days) {
        return calendar.today().minusDays(days);
    }

    private static OpenRowFilter onlyOf(String customer) {
        return new OpenRowFilter(customer, "", false, null);
    }

    /** A deposit for which its order waits is overdue nowhere; once that went on, it is everywhere. */
    @Test
    void whatIsOverdueIsTheSameEverywhere() {
        String customer = goodCustomer();
        owes(customer, "100.00 CNY", LONG_AGO.minusDays(9), LONG_AGO);
        overdue(customer, 1);
        owes(customer, "50.00 CNY", LONG_AGO.minusDays(8), LONG_AGO.plusDays(1));
        overdue(customer, 2);
        sql(
                "update invoice set kind = 'DEPOSIT', deposit_gate = 'SHIPMENT' where customer_code = ? and gross = 100",
                customer);
        overdue(customer, 1);
        assertThat(rows.page(onlyOf(customer), "", 9).items())
                .extracting(OpenRow::awaited)
                .containsExactly(true, false);
        Receivables sums = rows.receivables(customer).get(0);
        assertThat(sums.awaited()).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(sums.open().notDue()).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(sums.open().overdue()).isEqualTo(Money.parse("50.00 CNY"));
        sql("update invoice set gate_opened_on = ? where customer_code = ? and gross = 100", ago(0), customer);
        overdue(customer, 2);
        received(customer, "150.00");
        overdue(customer, 0);
    }

    private void overdue(String customer, int documents) {
        assertThat(dunned.dueBefore(calendar.today(), customer)).as("dunning").hasSize(documents);
        assertThat(figures.overdue(LONG_AGO.plusDays(9), 100)).as("home").isEqualTo(documents);
        assertThat(rows.page(new OpenRowFilter(customer, "", true, null), "", 9).items())
                .as("open items")
                .hasSize(documents);
        assertThat(statements.page(customer, new StatementPeriod(ago(0), ago(0)), "", 9).open().stream()
                        .filter(row -> row.bucket().overdue()))
                .as("statement")
                .hasSize(documents);
        assertThat(billing.overdueDays(customer) > 0).as("credit").isEqualTo(documents > 0);
    }

    /** By due day, page by page, each row once; filters by currency, age and customer; rows of one document apart. */
    @Test
    void openRowsAreReadByPage() {
        String customer = goodCustomer();
        for (int days : List.of(0, 1, 30, 31, 60, 61, 90, 91)) {
            owes(customer, "10.00 CNY", ago(120), ago(days));
        }
        Money half = Money.parse("5.00 CNY");
        opening.invoice(
                new OpeningInvoice(
                        "R-" + UUID.randomUUID(),
                        customer,
                        ago(10),
                        ago(0),
                        half.plus(half),
                        Money.zero("CNY"),
                        half.plus(half),
                        List.of(new OpeningRow(ago(0), half, half), new OpeningRow(ago(-30), half, half))),
                "fiona");
        List<OpenRow> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Page<OpenRow> page = rows.page(onlyOf(customer), after, 3);
            all.addAll(page.items());
            after = page.next();
        }
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(all).extracting(OpenRow::daysOverdue).containsExactly(91, 90, 61, 60, 31, 30, 1, 0, 0, 0);
        assertThat(all).isSortedAccordingTo((one, other) -> one.dueOn().compareTo(other.dueOn()));
        assertThat(all.stream().filter(row -> row.bucket() == AgeBucket.NOT_DUE))
                .hasSize(3);
        for (AgeBucket bucket : List.of(AgeBucket.UP_TO_30, AgeBucket.UP_TO_60, AgeBucket.UP_TO_90)) {
            assertThat(rows.page(new OpenRowFilter(customer, "CNY", true, bucket), "", 9)
                            .items())
                    .hasSize(2)
                    .allMatch(row -> row.bucket() == bucket);
        }
        assertThat(rows.page(new OpenRowFilter(customer, "EUR", false, null), "", 9)
                        .items())
                .isEmpty();
        assertThat(rows.receivables(customer).get(0).open().sums())
                .extracting(Money::plain)
                .containsExactly("20.00", "20.00", "20.00", "20.00", "10.00");
        for (String wrong : List.of("x", "2026-13-41.1.1", "2026-01-01.1", "-1")) {
            assertThatThrownBy(() -> rows.page(onlyOf(customer), wrong, 3))
                    .hasMessageContaining("request.no-such-page");
        }
    }

    /** DSO: 300 open of 900 that were invoiced in 90 days are 30 days; what is older counts as open only. */
    @Test
    void daysSalesOutstandingAreMeasuredByWhatWasInvoiced() {
        String customer = goodCustomer();
        owes(customer, "100.00 CNY", ago(100), ago(70));
        assertThat(rows.receivables(customer).get(0).salesOutstanding()).isNull();
        owes(customer, "900.00 CNY", ago(89), ago(59));
        assertThat(rows.receivables(customer).get(0).salesOutstanding()).isEqualTo(100);
        received(customer, "700.00");
        assertThat(rows.receivables(customer).get(0).salesOutstanding()).isEqualTo(30);
        received(customer, "1300.00");
        Receivables paid = rows.receivables(customer).get(0);
        assertThat(paid.salesOutstanding()).isZero();
        assertThat(paid.waiting()).isEqualTo(Money.parse("1000.00 CNY"));
    }

    /** What was billed and taken back again leaves nothing to look at. */
    @Test
    void aCurrencyInWhichNothingIsLeftIsNotShown() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 1);
        assertThat(rows.receivables(customer)).hasSize(1);
        corrections.ask(
                new CorrectInvoice(
                        of(number).number(), "N-1", CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, "sent back"),
                "fiona");
        await().untilAsserted(() -> assertThat(rows.receivables(customer)).isEmpty());
    }

    @Test
    void isShownToWhomItMayBe() throws IOException {
        String customer = goodCustomer();
        owes(customer, "77.70 CNY", ago(50), ago(20));
        received(customer, "7.70");
        JsonNode items = json.readTree(as("chris")
                .get("/api/v1/open-items?overdue=true&customer=" + customer)
                .body());
        assertThat(items.at("/items/0/open").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(items.at("/items/0/bucket").asText()).isEqualTo("UP_TO_30");
        JsonNode sums = json.readTree(
                as("grace").get("/api/v1/receivables?customer=" + customer).body());
        assertThat(sums.at("/0/open/upTo30").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(sums.at("/0/salesOutstanding").asInt()).isEqualTo(81);
        for (String person : List.of("sally", "wendy")) {
            for (String address : List.of("/finance", "/api/v1/open-items", "/api/v1/receivables")) {
                assertThat(as(person).get(address).statusCode())
                        .as(person + address)
                        .isEqualTo(403);
            }
        }
        String desk = as("fiona").get("/finance?customer=" + customer).body();
        assertThat(desk)
                .contains("70.00 CNY", "81 days", "href=\"/bank\"", "href=\"/money\"", "lines of bank statements");
        assertThat(as("chris").get("/finance").body()).doesNotContain("href=\"/bank\"");
        assertThat(as("fiona").get("/finance?bucket=NEVER").body())
                .contains("entry-error")
                .doesNotContain("??");
        assertThat(as("fiona").get("/api/v1/open-items?after=x").statusCode()).isEqualTo(422);
        assertThat(as("fiona").get("/").body()).contains("href=\"/finance?overdue=true\"");
    }

    private Browser as(String user) {
        return new Browser(port).as(user);
    }
}
