package io.orderwright.journeys;

import static io.orderwright.finance.invoices.writeoffs.WriteOffCause.BANK_CHARGE;
import static io.orderwright.finance.invoices.writeoffs.WriteOffCause.RECOVERED;
import static io.orderwright.finance.invoices.writeoffs.WriteOffCause.SMALL_REST;
import static io.orderwright.finance.invoices.writeoffs.WriteOffCause.UNCOLLECTABLE;
import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.SettledAmounts;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.terms.BillingBasis;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;

/** What customers need not pay any more: asked for, agreed to, booked once, told once, and owed again. */
@Tag("money")
class WriteOffsTest extends BooksOfMoney {

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    Corrections corrections;

    @Autowired
    CreditNotes creditNotes;

    @LocalServerPort
    int port;

    /** Twenty cents are nobody's work: finance writes them off, and the order is paid. */
    @Test
    void aSmallRestClosesTheOrder() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("500.00", 5), 2);
        pays(number, "999.80");
        thenIs(number, SHIPPED);

        WriteOffView out = posted(ask(number, SMALL_REST, "W-1", null));

        assertThat(out.approver()).isNull();
        assertThat(out.amount()).isEqualTo(Money.parse("0.20 CNY"));
        thenIs(number, CLOSED);
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(billing.detail(of(number).number()).settled())
                .isEqualTo(new SettledAmounts(Money.parse("999.80 CNY"), Money.zero("CNY"), Money.parse("0.20 CNY")));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        assertThat(effectsAt("finance", out.number(), "externalPostWriteOff")).isEqualTo(1);
        assertThat(ask(number, SMALL_REST, "W-1", null))
                .satisfies(same -> assertThat(same.repeated()).isTrue())
                .extracting(WriteOffView::number)
                .isEqualTo(out.number());
        refuses("write-off.reference-reused", () -> ask(number, SMALL_REST, "W-1", "0.20"));
        refuses("invoice.more-than-open", () -> ask(number, SMALL_REST, "W-2", null));
        books();
    }

    /** Nothing changes before another agrees; whoever pays after all pays what is owed again. */
    @Test
    void whatIsLostIsOwedAgainWhenSomebodyPays() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("500.00", 5), 2);
        pays(number, "400.00");
        WriteOffView refused = ask(number, UNCOLLECTABLE, "W-1", null);
        assertThat(refused.state()).isEqualTo(WriteOffState.ASKED);
        assertThat(refused.approver()).isEqualTo("finance");
        assertThat(of(number).open()).isEqualTo(Money.parse("600.00 CNY"));
        refuses("write-off.waits", () -> ask(number, SMALL_REST, "W-2", "1.00"));
        books();
        answer(ApprovalVerb.REJECT, refused.number());
        assertThat(writeOffs.get(refused.number()).state()).isEqualTo(WriteOffState.DECLINED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("600.00 CNY"));

        WriteOffView asked = ask(number, UNCOLLECTABLE, "W-3", null);
        assertThatThrownBy(() -> writeOffs.agreed(asked.number(), "sally")).hasMessageContaining("write-off.own");
        assertThatThrownBy(() -> writeOffs.book(asked.number())).hasMessageContaining("write-off.not-agreed");
        refuses("write-off.not-booked", () -> writeOffs.takeBack(asked.number(), "pays", "sally"));
        answer(ApprovalVerb.APPROVE, asked.number());
        WriteOffView out = posted(asked);
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();

        String invoice = of(number).number();
        refuses("write-off.undone-by-itself", () -> {
            creditNotes.reverse(invoice, 2, "pays after all", "fiona");
            return null;
        });
        refuses(
                "correction.written-off",
                () -> corrections.ask(
                        new CorrectInvoice(
                                invoice, "K-1", CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, "came back"),
                        "sally"));
        WriteOffView back = posted(writeOffs.takeBack(out.number(), "pays after all", "sally"));
        assertThat(back.takesBack()).isEqualTo(out.number());
        assertThat(back.cause()).isEqualTo(RECOVERED);
        assertThat(of(number).open()).isEqualTo(Money.parse("600.00 CNY"));
        assertThat(of(number).state()).isEqualTo(InvoiceState.POSTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("600.00 CNY"));
        assertThat(writeOffs.takeBack(out.number(), "pays after all", "sally").number())
                .isEqualTo(back.number());
        refuses("write-off.not-booked", () -> writeOffs.takeBack(back.number(), "again", "sally"));
        books();
        pays(number, "600.00");
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();
    }

    /** Many small ones of one day and cause are looked at as one large, also of other documents. */
    @Test
    void smallOnesOfADayAddUp() {
        String customer = goodCustomer();
        String sku = goods("500.00", 5);
        String first = invoiced(customer, sku, 1);
        String second = invoiced(customer, sku, 1);
        assertThat(ask(first, SMALL_REST, "W-1", "60.00").approver()).isNull();
        assertThat(ask(second, BANK_CHARGE, "W-1", "100.00").approver()).isNull();
        assertThat(ask(second, SMALL_REST, "W-2", "40.01").approver()).isEqualTo("finance");
        books();
    }

    @Test
    void whatMayNotBeWrittenOffSaysWhy() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 1);
        refuses("invoice.more-than-open", () -> ask(number, SMALL_REST, "W-1", "100.01"));
        refuses("write-off.cause", () -> ask(number, RECOVERED, "W-1", null));
        refuses(
                "payment.currency-mismatch",
                () -> writeOffs.ask(
                        new AskWriteOff(of(number).number(), "W-1", SMALL_REST, Money.parse("1.00 USD"), "rest"),
                        "sally"));
        refuses(
                "invoice.reason-missing",
                () -> writeOffs.ask(new AskWriteOff(of(number).number(), "W-1", SMALL_REST, null, " "), "sally"));
        refuses(
                "invoice.unknown",
                () -> writeOffs.ask(new AskWriteOff("INV-2026-999999999", "W-1", SMALL_REST, null, "rest"), "sally"));
        refuses("document.unknown", () -> writeOffs.takeBack("WF-2026-999999999", "pays", "sally"));
        pays(number, "150.00");
        refuses("invoice.more-than-open", () -> ask(number, SMALL_REST, "W-1", null));
        books();
    }

    /** The customer has sent all of it, and the bank kept some: the order goes on. Whoever cancels owes and loses nothing. */
    @Test
    void aBankChargeMakesADepositWhole() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        String number = place(customer, line(goods("100.00", 9), 4));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        String deposit = billing.documents(number).get(0).number();
        pays(number, "105.00");
        refuses(
                "write-off.deposit-awaited",
                () -> writeOffs.ask(new AskWriteOff(deposit, "W-1", SMALL_REST, null, "rest"), "sally"));

        posted(writeOffs.ask(new AskWriteOff(deposit, "W-1", BANK_CHARGE, null, "kept by the bank"), "sally"));

        thenIs(number, TO_SHIP);
        books();
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.CORRECTED);
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("105.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-105.00 CNY"));
        assertThat(writeOffs.ofInvoice(deposit))
                .extracting(WriteOffView::cause)
                .containsExactly(BANK_CHARGE, RECOVERED);
        writeOffs.ofInvoice(deposit).forEach(this::posted);
        books();
    }

    /** Of two who ask at the same moment one is answered, and the same is booked once. */
    @Test
    void theSameIsWrittenOffOnce() {
        String number = invoiced(goodCustomer(), goods("100.00", 5), 2);
        List<String> told = atOnce(
                () -> ask(number, SMALL_REST, "D-1", "5.00").number(),
                () -> ask(number, SMALL_REST, "D-1", "5.00").number());
        assertThat(told.get(0)).isEqualTo(told.get(1)).startsWith("WF-");
        assertThat(of(number).open()).isEqualTo(Money.parse("195.00 CNY"));
        books();
    }

    /** On the page of the document: what is wrong stands at its field, what is done stands in the list, in both languages. */
    @Test
    void financeWritesOffOnThePageOfTheDocument() {
        String number = invoiced(goodCustomer(), goods("100.00", 5), 1);
        String address = "/money/documents/" + of(number).number();
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get(address + "?lang=zh-CN").body()).contains("核销", "尾差: ", "银行手续费: ");
        fiona.get(address + "?lang=en");
        String wrong = posts(fiona, address + "/write-offs", "cause=SMALL_REST&amount=1,5x&reference=W-1&words=")
                .body();
        assertThat(wrong).contains("id=\"wo-amount-error\"").contains("1,5x");
        posts(fiona, address + "/write-offs", "cause=SMALL_REST&amount=1.50&reference=W-1&words=rounding");
        String page = fiona.get(address).body();
        WriteOffView out = writeOffs.ofInvoice(of(number).number()).get(0);
        assertThat(page).contains(out.number(), "1.50 CNY", "Small rest", "rounding", "Ask for it again");
        posted(out);
        posts(fiona, address + "/write-offs/" + out.number(), "takesBack=" + out.number() + "&words=paid+after+all");
        assertThat(fiona.get(address).body()).contains("takes back " + out.number(), "Owed again");
        assertThat(of(number).open()).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(posts(
                                new Browser(port).as("sally"),
                                address + "/write-offs",
                                "cause=SMALL_REST&reference=W-9&words=x")
                        .statusCode())
                .isEqualTo(403);
        books();
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }

    private WriteOffView posted(WriteOffView asked) {
        await().until(() -> writeOffs.get(asked.number()).state() == WriteOffState.POSTED);
        return writeOffs.get(asked.number());
    }

    private WriteOffView ask(String order, WriteOffCause cause, String reference, @Nullable String amount) {
        return writeOffs.ask(
                new AskWriteOff(
                        of(order).number(),
                        reference,
                        cause,
                        amount == null ? null : Money.parse(amount + " CNY"),
                        "not worth asking for"),
                "sally");
    }

    private void answer(ApprovalVerb verb, String number) {
        questions.act(new ActOnApproval(number, null, verb, "", "looked at it", "fiona"));
    }

    private static void refuses(String code, Supplier<?> what) {
        assertThatThrownBy(what::get).hasMessageContaining(code);
    }

    private static List<String> atOnce(Supplier<String> one, Supplier<String> other) {
        return Stream.of(one, other)
                .map(what -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return what.get();
                    } catch (Refusal refused) {
                        return refused.code();
                    } catch (ConcurrencyFailureException lost) {
                        return what.get();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
