package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.finance.invoices.records.OpenItems;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Documents in other currencies: what is open stays in theirs, and what is gained or lost is kept with each allocation. Each
 * test has a currency of its own, so that the rates of its days are its own.
 */
@Tag("money")
class ExchangeDifferencesTest extends BooksOfMoney {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    @LocalServerPort
    int port;

    @Autowired
    OpenBusiness opening;

    @Autowired
    Currencies currencies;

    @Autowired
    ExchangeDifferences differences;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    Movements movements;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    OpenItems openItems;

    @Autowired
    CompanyCalendar calendar;

    /** A15: 200 USD, of which 100 were paid in advance at 6, and the invoice is of a day at 8. */
    @Test
    void a15AnAdvanceIsWorthWhatItWasWhenItCame() {
        String customer = customerIn("NZD", "6", JANUARY, "8", MARCH, "8.5");
        opening.receipt(
                new OpeningReceipt("A-" + customer, customer, JANUARY.plusDays(3), money("100.00", "NZD"), null),
                "fiona");
        String invoice = invoice(customer, "200.00", "NZD", MARCH.plusDays(1));
        waitingMoney.use(waiting(customer).id(), invoice, null, null, "fiona");

        InvoiceDetail paper = billing.detail(invoice);
        assertThat(paper.invoice().open().amount()).isEqualByComparingTo("100.00");
        assertThat(Objects.requireNonNull(paper.home()).open()).isEqualTo(Money.parse("800.00 CNY"));
        assertThat(difference(invoice, 1)).isEqualTo(Money.parse("-200.00 CNY"));
        books();
    }

    /** A16: 40 USD booked at 64.43 and paid at 63. */
    @Test
    void a16NothingOfTheBookValueStaysOpen() {
        String customer = customerIn("ZAR", "64.43", JANUARY, "63", MARCH, "63");
        String invoice = invoice(customer, "40.00", "ZAR", JANUARY);
        long money = receives(customer, "40.00", "ZAR");

        DifferenceView paid = exchange(invoice, 1);
        assertThat(paid.bookValue()).isEqualTo(Money.parse("2577.20 CNY"));
        assertThat(paid.paidValue()).isEqualTo(Money.parse("2520.00 CNY"));
        assertThat(paid.difference()).isEqualTo(Money.parse("-57.20 CNY"));
        assertThat(Objects.requireNonNull(billing.detail(invoice).home()).open().isZero())
                .isTrue();
        assertThat(audited(invoice)).containsExactly("-57.20 CNY");
        String page = page("/money/documents/" + invoice);
        assertThat(page).contains("(2,577.20 CNY)", "0.00 ZAR (0.00 CNY)", "57.20 CNY lost");
        assertThat(page("/money/receipts/" + money)).contains("57.20 CNY lost");
        assertThat(page("/money/differences?after=" + invoice + "/0"))
                .contains(invoice, "2,577.20", "64.43", "2,520.00", "57.20 CNY lost");
        assertThat(page("/money/differences?lang=zh-CN&after=" + invoice + "/0"))
                .contains("损失 57.20 CNY");
        books();
    }

    /** A17: half of 1,000 EUR, booked at 1.5, is paid at 1.0; the other half keeps its book value. */
    @Test
    void a17WhatIsOpenKeepsItsBookValue() {
        String customer = customerIn("DKK", "1.5", JANUARY, "1.0", MARCH, "1.0");
        String invoice = invoice(customer, "1000.00", "DKK", JANUARY);
        long money = receives(customer, "500.00", "DKK");

        InvoiceDetail paper = billing.detail(invoice);
        assertThat(paper.invoice().open().amount()).isEqualByComparingTo("500.00");
        assertThat(Objects.requireNonNull(paper.home()).open()).isEqualTo(Money.parse("750.00 CNY"));
        assertThat(difference(invoice, 1)).isEqualTo(Money.parse("-250.00 CNY"));
        assertThat(records.receipt(money).allocations().get(0).exchange()).isEqualTo(exchange(invoice, 1));

        // Undone, and undone once more by the bank: each by a row of its own, to the cent.
        creditNotes.reverse(invoice, 1, "of another customer", "fiona");
        assertThat(difference(invoice, 2)).isEqualTo(Money.parse("250.00 CNY"));
        waitingMoney.use(money, invoice, null, null, "fiona");
        movements.ask(new MoveReceipt(money, MovementKind.BOUNCE, "Q-" + money, null, "no cover"), "fiona");
        assertThat(difference(invoice, 4)).isEqualTo(Money.parse("250.00 CNY"));
        assertThat(Objects.requireNonNull(billing.detail(invoice).home()).open())
                .isEqualTo(Money.parse("1500.00 CNY"));
        assertThat(audited(invoice)).containsExactly("-250.00 CNY", "250.00 CNY", "-250.00 CNY", "250.00 CNY");
        books();
    }

    /** A18: money of a third currency is not taken; what to do, and what it is worth on the day it came, is said. */
    @Test
    void a18AThirdCurrencyIsRefusedWithWhatItIsWorth() {
        String customer = customerIn("PLN", "1.9", JANUARY, "1.8", MARCH, "1.7");
        rates("CZK", "0.3", JANUARY, "0.35", MARCH, "0.34");
        String invoice = invoice(customer, "100.00", "PLN", JANUARY);
        OpeningReceipt third =
                new OpeningReceipt("T-" + customer, customer, MARCH.plusDays(2), money("200.00", "CZK"), null);
        assertThatThrownBy(() -> opening.receipt(third, "fiona")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("payment.third-currency-worth");
            assertThat(refused.arguments()).contains(Money.parse("38.89 PLN"));
        });
        // The rates of today: 0.34 and 1.7.
        assertThatThrownBy(() -> receives(customer, "200.00", "CZK"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                        .contains(Money.parse("40.00 PLN")));
        assertThatThrownBy(() -> payments.receiveFor(
                        List.of(),
                        new ReceivePayment(
                                "T-" + customer, customer, null, "CZK", new SaidNumber(new BigDecimal("200.00"))),
                        MARCH.plusDays(2),
                        "bank",
                        "fiona"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                        .contains(Money.parse("38.89 PLN")));
        assertThat(billing.detail(invoice).invoice().open().amount()).isEqualByComparingTo("100.00");
        books();
    }

    /** A19: the proposal of a bank's line has the document's amount, and what that is at home. */
    @Test
    void a19WhatIsOpenIsToldInBothCurrencies() {
        String customer = customerIn("RON", "0.8", JANUARY, "0.9", MARCH, "0.9");
        String invoice = invoice(customer, "100.00", "RON", JANUARY);
        assertThat(openItems.named(List.of(invoice)))
                .singleElement()
                .satisfies(item -> assertThat(item.open()).isEqualTo(money("100.00", "RON")))
                .satisfies(item -> assertThat(item.home()).isEqualTo(Money.parse("80.00 CNY")));
        String plain = invoiced(goodCustomer(), goods("100.00", 1), 1);
        assertThat(openItems.named(List.of(of(plain).number())))
                .singleElement()
                .satisfies(item -> assertThat(item.home()).isNull());
    }

    /** The bank's day counts, not the day on which somebody brought its file. */
    @Test
    void whatABankToldOfIsOfTheBanksDay() {
        String customer = customerIn("BGN", "4", JANUARY, "5", MARCH, "6");
        String invoice = invoice(customer, "10.00", "BGN", JANUARY);
        payments.receiveFor(
                List.of(invoice),
                new ReceivePayment("F-" + customer, customer, null, "BGN", new SaidNumber(new BigDecimal("10.00"))),
                MARCH.plusDays(5),
                "bank",
                "fiona");
        assertThat(exchange(invoice, 1).paymentDay()).isEqualTo(MARCH.plusDays(5));
        assertThat(difference(invoice, 1)).isEqualTo(Money.parse("10.00 CNY"));
        books();
    }

    /** A payment is never held up by a rate; its difference waits, with what undid it, and is known once the rate is. */
    @Test
    void withoutARateTheDifferenceWaits() {
        String customer = customerIn("HRK", "2", MARCH, "3", MARCH.plusDays(1), "3");
        String early = invoice(customer, "10.00", "HRK", JANUARY);
        String other = invoice(customer, "20.00", "HRK", JANUARY.plusDays(1));
        long money = receives(customer, "30.00", "HRK");
        assertThat(billing.detail(early).invoice().open().amount()).isEqualByComparingTo("0");
        creditNotes.reverse(other, 1, "wrongly", "fiona");
        assertThat(Stream.of(exchange(early, 1), exchange(other, 1), exchange(other, 2)))
                .allMatch(DifferenceView::waits);
        assertThat(waitingKeys()).contains(early + "/1", other + "/1", other + "/2");
        assertThat(billing.detail(early).home()).isNull();
        assertThat(page("/money/differences?waiting=true&after=" + early + "/0"))
                .contains(early, "waits for a rate");
        books();

        currencies.enter(new EnterExchangeRate("HRK", JANUARY.minusDays(1), new BigDecimal("2.5"), true), "fiona");
        assertThat(difference(early, 1)).isEqualTo(Money.parse("5.00 CNY"));
        assertThat(difference(other, 1)).isEqualTo(Money.parse("10.00 CNY"));
        assertThat(difference(other, 2)).isEqualTo(Money.parse("-10.00 CNY"));
        assertThat(waitingKeys()).doesNotContain(early + "/1", other + "/1", other + "/2");
        waitingMoney.use(money, other, null, null, "fiona");
        assertThat(difference(other, 3)).isEqualTo(Money.parse("10.00 CNY"));
        books();
    }

    /** A credit note takes back what was booked; what is left of it pays another document at the day of the first. */
    @Test
    void aCreditNoteIsWorthWhatItTakesBack() {
        String customer = customerIn("MXN", "2.3301", JANUARY, "3", MARCH, "4");
        String sku = goods("100.00", 5, "MXN");
        String first = invoiced(customer, sku, 2);
        String second = invoiced(customer, sku, 1);
        sql("update invoice set issued_on = ? where order_number = ?", JANUARY, first);
        sql("update invoice set issued_on = ? where order_number = ?", MARCH, second);
        String corrected = of(first).number();
        receives(customer, "150.00", "MXN");
        String note = creditNotes.issue(corrected, piecesOfLine1("1"), "broken", "fiona");
        creditNotes.apply(note, of(second).number(), null, "fiona");

        // Booked at 466.02: 349.52 of it paid at 4; the rest, 116.50, taken back, though 50 alone are worth 116.51.
        assertThat(difference(corrected, 1)).isEqualTo(Money.parse("250.48 CNY"));
        assertThat(difference(corrected, 2)).isEqualTo(Money.parse("0.00 CNY"));
        assertThat(exchange(corrected, 2).bookValue()).isEqualTo(Money.parse("116.50 CNY"));
        // The other 50, worth 116.51 now, pay what was booked at 3.
        assertThat(difference(of(second).number(), 1)).isEqualTo(Money.parse("-33.49 CNY"));
        books();
    }

    /** Of the company's own currency nothing is kept. */
    @Test
    void thePlainOrderKeepsNothing() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 1);
        received(customer, "100.00");
        assertThat(billing.detail(of(number).number()).home()).isNull();
        assertThat(billing.detail(of(number).number()).allocations().get(0).exchange())
                .isNull();
        assertThat(jdbc.queryForObject(
                        "select count(*) from realised_difference where invoice = ?",
                        Long.class,
                        of(number).number()))
                .isZero();
    }

    /** What is known of a difference is not changed by anybody. */
    @Test
    void whatIsKnownStays() {
        String customer = customerIn("HUF", "0.02", JANUARY, "0.021", MARCH, "0.022");
        String invoice = invoice(customer, "1000.00", "HUF", JANUARY);
        receives(customer, "1000.00", "HUF");
        assertThatThrownBy(
                        () -> sql("update realised_difference set paid_value = book_value where invoice = ?", invoice))
                .hasMessageContaining("filled in once");
        assertThatThrownBy(() -> sql("delete from realised_difference where invoice = ?", invoice))
                .hasMessageContaining("filled in once");
    }

    private String page(String path) {
        return new Browser(port)
                .as("fiona")
                .get(path + (path.contains("lang=") ? "" : (path.contains("?") ? "&" : "?") + "lang=en"))
                .body();
    }

    private List<String> waitingKeys() {
        return differences.page(true, "", 500).stream().map(DifferenceView::key).toList();
    }

    private List<String> audited(String invoice) {
        return jdbc.queryForList(
                "select details::jsonb ->> 'exchangeDifference' from audit_record where event = 'DifferenceRealised'"
                        + " and details::jsonb ->> 'invoice' = ? order by id",
                String.class,
                invoice);
    }

    /** What nobody pays is lost at its book value, and not by the rate. */
    @Test
    void nothingIsGainedOrLostByTheRateOfWhatIsWrittenOff() {
        String customer = customerIn("PHP", "6", JANUARY, "8", MARCH, "8.5");
        String invoice = invoice(customer, "1000.00", "PHP", JANUARY);
        receives(customer, "995.00", "PHP");
        String number = writeOffs
                .ask(new AskWriteOff(invoice, "W-1", WriteOffCause.BANK_CHARGE, null, "kept"), "fiona")
                .number();
        assertThat(exchange(invoice, 2).bookValue()).isEqualTo(Money.parse("30.00 CNY"));
        assertThat(difference(invoice, 2).isZero()).isTrue();
        writeOffs.takeBack(number, "paid after all", "fiona");
        assertThat(difference(invoice, 3).isZero()).isTrue();
        assertThat(billing.detail(invoice).invoice().open().amount()).isEqualByComparingTo("5.00");
        books();
    }

    private DifferenceView exchange(String invoice, int entryNo) {
        return Objects.requireNonNull(
                billing.detail(invoice).allocations().get(entryNo - 1).exchange());
    }

    private Money difference(String invoice, int entryNo) {
        return Objects.requireNonNull(exchange(invoice, entryNo).difference());
    }

    /** A customer of a currency that is worth this from January, that from March, and something else today. */
    private String customerIn(
            String currency, String january, LocalDate first, String march, LocalDate second, String today) {
        rates(currency, january, first, march, second, today);
        String code = "X" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                code, "客户 " + code, Tier.KEY, currency, 30, null, "13800138000", null, null, null, "CN"));
        credit.grant(new GrantCredit(code, "B", currency, new SaidNumber(new BigDecimal("1000000"))), "chris");
        return code;
    }

    private void rates(String currency, String january, LocalDate first, String march, LocalDate second, String today) {
        currencies.bring(new EnterExchangeRate(currency, first, new BigDecimal(january), true), "fiona");
        currencies.bring(new EnterExchangeRate(currency, second, new BigDecimal(march), true), "fiona");
        currencies.bring(new EnterExchangeRate(currency, calendar.today(), new BigDecimal(today), true), "fiona");
    }

    private String goods(String price, int pieces, String currency) {
        String sku = "G" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "商品 " + sku, "pc", new BigDecimal(price), currency, "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(pieces), BigDecimal.ZERO)), "wendy");
        return sku;
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }

    /** An invoice of that day; its number. */
    private String invoice(String customer, String amount, String currency, LocalDate day) {
        opening.invoice(
                new OpeningInvoice(
                        "E-" + UUID.randomUUID().toString().substring(0, 12),
                        customer,
                        day,
                        day.plusDays(30),
                        money(amount, currency),
                        Money.zero(currency),
                        money(amount, currency)),
                "fiona");
        return records.invoices(customer, true, 0, 50).items().stream()
                .filter(one -> one.issuedOn().equals(day))
                .map(InvoiceView::number)
                .findFirst()
                .orElseThrow();
    }

    /** Money comes today; its number. */
    private long receives(String customer, String amount, String currency) {
        String reference = "X-" + UUID.randomUUID();
        payments.receive(
                new ReceivePayment(reference, customer, null, currency, new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
        return records.receipts(customer, "", reference, 0, 1).items().get(0).id();
    }
}
