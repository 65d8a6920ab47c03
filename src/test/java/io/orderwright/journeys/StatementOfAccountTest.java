package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.StatementsSeen;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.statements.AccountBalance;
import io.orderwright.finance.invoices.statements.AccountStatement;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.finance.invoices.statements.AccountStatements.StatementPeriod;
import io.orderwright.finance.invoices.statements.StatementLine;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A statement of account is shown to whom it may be, at the same cost for many lines as for two. */
@Tag("money")
class StatementOfAccountTest extends BooksOfMoney {

    @LocalServerPort
    int port;

    @Autowired
    AccountStatements statements;

    @Autowired
    OpenBusiness opening;

    @Autowired
    CompanyCalendar calendar;

    private LocalDate today() {
        return calendar.today();
    }

    private OpeningInvoice asksFor(String customer, String amount, LocalDate due) {
        Money gross = Money.parse(amount);
        return new OpeningInvoice(
                "O-" + UUID.randomUUID(), customer, due.minusDays(30), due, gross, Money.zero(gross.code()), gross);
    }

    /** The same number of statements for two lines as for many. */
    @Test
    void costsAsManyStatementsForManyLinesAsForTwo() {
        String few = goodCustomer();
        String many = goodCustomer();
        for (int line = 0; line < 40; line++) {
            opening.invoice(asksFor(many, "10.00 CNY", today().minusDays(line)), "fiona");
            received(many, "3.00");
        }
        opening.invoice(asksFor(few, "10.00 CNY", today()), "fiona");
        received(few, "3.00");
        long two = statementsOf(few);
        assertThat(statementsOf(many)).isEqualTo(two);
        assertThat(two).isBetween(5L, 16L);
    }

    private long statementsOf(String customer) {
        return StatementsSeen.of(() -> assertThat(statements
                                .page(customer, new StatementPeriod(today().minusDays(90), today()), "", 500)
                                .lines())
                        .isNotEmpty())
                .size();
    }

    /** Who may read what customers owe gets all of it, by page, API and paper; who sells gets the documents. */
    @Test
    void isShownToWhomItMayBe() throws IOException {
        String customer = goodCustomer();
        opening.invoice(asksFor(customer, "1000.00 CNY", today().minusDays(40)), "fiona");
        received(customer, "1300.25");
        String address = "/api/v1/customers/" + customer + "/statement?from=" + today().minusDays(99);
        for (String person : List.of("fiona", "chris", "morgan", "grace", "audrey")) {
            JsonNode all = json.readTree(as(person).get(address).body());
            assertThat(all.at("/balances/0/closing").decimalValue())
                    .as(person + all)
                    .isEqualByComparingTo("-300.25");
            assertThat(all.at("/lines")).hasSize(2);
            assertThat(all.at("/lines/1/currency").asText()).isEqualTo("CNY");
            assertThat(all.at("/open")).isEmpty();
            assertThat(as(person)
                            .get("/customers/" + customer + "/statement?from=" + today().minusDays(99))
                            .body())
                    .as(person)
                    .contains("-300.25", "1,300.25", "statement/paper");
        }
        JsonNode seen = json.readTree(as("sally").get(address).body());
        assertThat(seen.at("/balances")).isEmpty();
        assertThat(seen.at("/lines")).hasSize(1);
        assertThat(seen.at("/lines/0/kind").asText()).isEqualTo("OPENING");
        assertThat(seen.at("/lines/0/balance").isNull()
                        || seen.at("/lines/0/balance").isMissingNode())
                .isTrue();
        assertThat(as("sally").get("/customers/" + customer + "/statement").body())
                .doesNotContain("300.25", "statement/paper");
        assertThat(as("sally")
                        .get("/api/v1/customers/" + customer + "/statement/paper")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("wendy").get(address).statusCode()).isEqualTo(403);
        assertThat(as("fiona").get("/api/v1/customers/NOBODY/statement").statusCode())
                .isEqualTo(404);
        for (String wrong :
                List.of("from=" + today() + "&to=" + today().minusDays(1), "to=" + today().plusDays(1), "after=x")) {
            assertThat(as("fiona")
                            .get("/api/v1/customers/" + customer + "/statement?" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(as("fiona")
                        .get("/customers/" + customer + "/statement?to=" + today().plusDays(1))
                        .body())
                .contains("still to come");
        assertThat(seen.at("/lines/0/formerNumber").asText()).startsWith("O-");
        assertThat(text(customer, "en")).contains("O-", "Statement of account", "1,300.25", "-300.25", "1–30 days");
        assertThat(text(customer, "zh-CN")).contains("对账单", "期末余额", "-300.25", "未核销收款");
    }

    private String text(String customer, String language) throws IOException {
        byte[] paper = as("fiona")
                .bytes("/api/v1/customers/" + customer + "/statement/paper?from=" + today().minusDays(99) + "&language="
                        + language)
                .body();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private Browser as(String user) {
        return new Browser(port).as(user);
    }

    /** A long statement comes by page; on paper it is refused with what to do. */
    @Test
    void aPaperHasAnEnd() {
        String customer = goodCustomer();
        opening.invoice(asksFor(customer, "1.00 CNY", today()), "fiona");
        sql(
                "insert into receipt (id, source, external_id, request_hash, customer_code, currency, amount, allocated, received_by,"
                        + " received_at) select -nextval('receipt_seq') * 1000 - n, 'bank', ? || n, 'x', ?, 'CNY', 1, 0, 'fiona', now()"
                        + " from generate_series(1, 1000) n",
                customer,
                customer);
        try {
            assertThat(statements
                            .page(customer, new StatementPeriod(today(), today()), "", 500)
                            .next())
                    .isNotNull();
            assertThatThrownBy(
                            () -> statements.whole(customer, new StatementPeriod(today().minusDays(40), today()), 1000))
                    .hasMessageContaining("statement.too-long");
            assertThat(statements
                            .whole(customer, new StatementPeriod(today(), today()), 1000)
                            .lines())
                    .hasSize(1000);
        } finally {
            sql("delete from receipt where customer_code = ?", customer);
        }
    }

    /** Each currency by itself, also where a customer has both. */
    @Test
    void currenciesAreNeverAddedUp() {
        String customer = goodCustomer();
        opening.invoice(asksFor(customer, "80.00 CNY", today().minusDays(61)), "fiona");
        sql(
                "insert into receipt (id, source, external_id, request_hash, customer_code, currency, amount, allocated, received_by,"
                        + " received_at) select -nextval('receipt_seq') * 1000, 'bank', ?, 'x', ?, 'EUR', 7.5, 0, 'fiona', now()",
                customer,
                customer);
        try {
            AccountStatement both = statements.page(customer, new StatementPeriod(today(), today()), "", 9);
            assertThat(both.balances()).extracting(AccountBalance::currency).containsExactly("CNY", "EUR");
            assertThat(both.balances().get(0).opening()).isEqualTo(Money.parse("80.00 CNY"));
            assertThat(both.balances().get(0).open().upTo90()).isEqualTo(Money.parse("80.00 CNY"));
            assertThat(both.balances().get(1).closing()).isEqualTo(Money.parse("-7.50 EUR"));
            assertThat(both.balances().get(1).waiting()).isEqualTo(Money.parse("7.50 EUR"));
            assertThat(both.lines()).extracting(StatementLine::balance).containsExactly(Money.parse("-7.50 EUR"));
        } finally {
            sql("delete from receipt where customer_code = ?", customer);
        }
    }
}
