package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.finance.banking.ports.CustomerMoney;
import io.orderwright.finance.banking.ports.CustomerMoney.NewReceipt;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.WaitingMoney.ProposalReason;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.CreditNoteRefunds;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.OpenItems;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.finance.invoices.statements.EntryKind;
import io.orderwright.finance.invoices.statements.StatementLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who pays early pays less: once, by itself in time, by a person's word and the table's too late. */
@Tag("money")
class EarlyDiscountsTest extends BooksOfMoney {

    @LocalServerPort
    int port;

    @Autowired
    Corrections corrections;

    @Autowired
    OpenItems items;

    @Autowired
    CustomerMoney ofBanks;

    @Autowired
    AccountStatements statements;

    @Autowired
    Movements movements;

    @Autowired
    CreditNoteRefunds refunds;

    @Autowired
    CreditNotes creditNotes;

    @Test
    void moneyInTimeSettlesWithTheDiscountAndItsTax() {
        String customer = early();
        String number = invoiced(customer, goods("1130.00", 5), 1);
        InvoiceView invoice = of(number);
        assertThat(invoice.discount()).isNotNull().satisfies(offer -> assertThat(offer.amount())
                .isEqualTo(money("22.60")));
        assertThat(items.named(List.of(invoice.number())).get(0).early().payable())
                .isEqualTo(money("1107.40"));
        pays(number, "1000.00");
        assertThat(corrections.ofInvoice(invoice.number()))
                .as("a part is no more")
                .isEmpty();
        pays(number, "107.40");

        CorrectionView given = corrections.ofInvoice(invoice.number()).get(0);
        assertThat(given.reason()).isEqualTo(CorrectionReason.EARLY_DISCOUNT);
        assertThat(given.amount()).isEqualTo(money("22.60"));
        assertThat(given.approver()).isNull();
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        InvoiceView note = billing.detail(given.creditNote()).invoice();
        assertThat(List.of(note.net(), note.tax())).containsExactly(money("20.00"), money("2.60"));
        await().until(() -> corrections.get(given.number()).state() == CorrectionState.POSTED);
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        assertThat(statements
                        .page(customer, statements.days(null, null), "", 50)
                        .lines())
                .extracting(StatementLine::kind)
                .contains(EntryKind.EARLY_DISCOUNT);
        books();
        assertThatThrownBy(() -> ask(invoice.number(), "K-1")).hasMessageContaining("early-discount.given");
    }

    /** Whoever paid before the invoice was there is in time; finance has to have it first. */
    @Test
    void moneyThatWaitedIsInTime() {
        String customer = early();
        long receipt = received(customer, "1107.40");
        String number = place(customer, line(goods("1130.00", 5), 1));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, CLOSED);
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(corrections.ofInvoice(of(number).number())).hasSize(1);
        assertThat(records.receipts(customer, "", "", 0, 9).items().get(0).id()).isEqualTo(receipt);
        books();
    }

    /** 22.60 of 1,130.00 would settle it; once half of the goods came back 11.30 do. What pays less is a part, and is kept. */
    @Test
    void whatCameBackIsNoReasonToRefuseAPart() {
        String customer = early();
        String number = invoiced(customer, goods("565.00", 5), 2);
        String invoice = of(number).number();
        corrections.ask(
                new CorrectInvoice(
                        invoice, "K-B", CorrectionReason.GOODS_RETURNED, piecesOfLine1("1"), "one is broken"),
                "sally");
        await().until(() -> of(number).open().equals(money("565.00")));
        pays(number, "545.00");
        assertThat(of(number).open()).isEqualTo(money("20.00"));
        assertThat(corrections.ofInvoice(invoice)).hasSize(1);
        pays(number, "8.70");
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(corrections.ofInvoice(invoice))
                .extracting(CorrectionView::amount)
                .containsExactly(money("565.00"), money("11.30"));
        books();
    }

    /** Too late it stays open until a person asks; a small one is finance's own word, and none is given twice. */
    @Test
    void whatCameLateIsForAPerson() {
        String customer = early();
        String number = invoiced(customer, goods("1130.00", 5), 1);
        String invoice = of(number).number();
        late(invoice);
        assertThat(items.named(List.of(invoice)).get(0).early().until()).isBefore(LocalDate.now());
        assertThatThrownBy(() -> ask(invoice, "K-0")).hasMessageContaining("early-discount.more-open");
        pays(number, "1107.40");
        assertThat(of(number).open()).isEqualTo(money("22.60"));
        assertThat(corrections.ofInvoice(invoice)).isEmpty();
        assertThatThrownBy(() -> corrections.ask(
                        new CorrectInvoice(
                                invoice, "K-0", CorrectionReason.EARLY_DISCOUNT, piecesOfLine1("1"), "as agreed"),
                        "sally"))
                .hasMessageContaining("early-discount.follows");

        CorrectionView asked = ask(invoice, "K-1");
        assertThat(asked.approver()).isNull();
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(ask(invoice, "K-1").repeated()).isTrue();
        assertThatThrownBy(() -> ask(invoice, "K-2")).hasMessageContaining("early-discount.given");
        books();
    }

    @Test
    void aLargeOneThatIsLateNeedsAnother() {
        String customer = early();
        String number = invoiced(customer, goods("11300.00", 5), 1);
        String invoice = of(number).number();
        late(invoice);
        pays(number, "11074.00");
        CorrectionView asked = ask(invoice, "K-1");
        assertThat(asked.approver()).isEqualTo("finance");
        assertThat(asked.state()).isEqualTo(CorrectionState.ASKED);
        assertThat(of(number).open()).isEqualTo(money("226.00"));
        assertThat(items.named(List.of(invoice)).get(0).early())
                .as("it is asked about")
                .isNull();
        books();
    }

    /** Whoever says that the bank kept what is missing takes no discount, though it would be in time. */
    @Test
    void whatABankKeptIsWrittenOffInTimeToo() {
        String customer = early();
        String number = invoiced(customer, goods("1130.00", 5), 1);
        String invoice = of(number).number();
        ofBanks.receive(
                new NewReceipt(
                        "B-" + invoice,
                        customer,
                        money("1115.00"),
                        LocalDate.now(),
                        null,
                        List.of(invoice),
                        money("15.00")),
                "fiona");
        await().until(() -> of(number).state() == InvoiceState.SETTLED);
        assertThat(billing.detail(invoice).settled().writtenOff()).isEqualTo(money("15.00"));
        assertThat(corrections.ofInvoice(invoice)).isEmpty();
        books();
    }

    /** Money that waits is proposed for the document that it settles early, and settles it when a person says so. */
    @Test
    void waitingMoneyIsProposedAndUsed() {
        String customer = early();
        String paid = invoiced(customer, goods("10.00", 5), 1);
        pays(paid, "10.00");
        long receipt = received(customer, "1107.40", paid);
        String number = invoiced(customer, goods("1130.00", 5), 1);
        assertThat(of(number).open()).isEqualTo(money("1130.00"));
        assertThat(waiting(customer).proposal()).isEqualTo(ProposalReason.LESS_DISCOUNT);
        assertThat(waiting(customer).payable().get(0).number())
                .isEqualTo(of(number).number());
        waitingMoney.use(receipt, of(number).number(), null, "sent twice", "fiona");
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(corrections.ofInvoice(of(number).number())).hasSize(1);
        books();
    }

    /** The bank takes the second payment back: all of the document is owed but what the first one paid, and it may be earned again. */
    @Test
    void aBounceTakesTheDiscountBackOnce() {
        String customer = early();
        String number = invoiced(customer, goods("1130.00", 5), 1);
        InvoiceView invoice = of(number);
        pays(number, "1000.00");
        long second = received(customer, "107.40", number);
        CorrectionView given = corrections.ofInvoice(invoice.number()).get(0);
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);

        bounces(second);
        assertThat(of(number).open()).isEqualTo(money("130.00"));
        InvoiceView debit = debit(number);
        assertThat(List.of(debit.net(), debit.tax(), debit.open()))
                .containsExactly(money("20.00"), money("2.60"), money("0.00"));
        assertThat(debit.corrects()).isEqualTo(given.creditNote());
        assertThat(corrections.get(given.number()).takenBackBy()).isEqualTo(debit.number());
        assertThat(billing.detail(given.creditNote()).invoice().open()).isEqualTo(money("0.00"));
        assertThat(items.named(List.of(invoice.number())).get(0).early().payable())
                .isEqualTo(money("107.40"));
        await().until(() -> billing.detail(debit.number()).invoice().state() == InvoiceState.SETTLED);
        assertThat(creditOf(customer).exposure()).isEqualTo(money("130.00"));
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/money/documents/" + invoice.number() + "?lang=en")
                        .body())
                .contains("Taken back by", "/money/documents/" + debit.number());
        assertThat(fiona.get("/money/documents/" + debit.number() + "?lang=zh-CN")
                        .body())
                .contains("收回现金折扣", given.creditNote());
        books();

        received(customer, "107.40", number);
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(corrections.ofInvoice(invoice.number()))
                .extracting(CorrectionView::takenBackBy)
                .containsExactly(debit.number(), null);
        await().until(() -> corrections.ofInvoice(invoice.number()).stream()
                .allMatch(one -> one.state() == CorrectionState.POSTED));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();
    }

    /** Un-allocated by a person; what takes the place of the money, because goods came back, leaves the discount as it is. */
    @Test
    void undoingThePaymentTakesItBackAndARefundDoesNot() {
        String customer = early();
        String number = invoiced(customer, goods("565.00", 5), 2);
        String invoice = of(number).number();
        long receipt = received(customer, "1107.40", number);
        refunds.ask(comesBack(invoice, "K-B").creditNote(), "R-1", null, "one is broken", "fiona");
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(corrections.ofInvoice(invoice)).allMatch(one -> one.takenBackBy() == null);

        creditNotes.reverse(
                invoice,
                billing.detail(invoice).allocations().stream()
                        .filter(row -> row.receipt() != null)
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .entryNo(),
                "of another customer",
                "fiona");
        assertThat(of(number).open()).isEqualTo(money("565.00"));
        assertThat(debit(number).gross()).isEqualTo(money("11.30"));
        assertThat(records.receipts(customer, "", "", 0, 9).items().get(0).id()).isEqualTo(receipt);
        await().until(() -> billing.detail(debit(number).number()).invoice().state() == InvoiceState.SETTLED);
        books();
    }

    /** The discount was taken back and all goods came back: nothing is owed, and nothing kept. */
    @Test
    void whoHasSentAllBackOwesNoDiscount() {
        String customer = early();
        String number = invoiced(customer, goods("565.00", 5), 2);
        String invoice = of(number).number();
        bounces(received(customer, "1107.40", number));
        String debit = debit(number).number();
        await().until(() -> billing.detail(debit).invoice().state() == InvoiceState.SETTLED);
        comesBack(invoice, "K-1");
        assertThat(of(number).open()).as("its share is owed").isEqualTo(money("576.30"));
        comesBack(invoice, "K-2");
        await().until(() -> billing.detail(invoice).invoice().open().isZero());
        assertThat(billing.detail(debit).invoice().state()).isEqualTo(InvoiceState.CORRECTED);
        assertThat(billing.documents(number)).allMatch(one -> one.open().isZero());
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();
    }

    private CorrectionView comesBack(String invoice, String reference) {
        CorrectionView goods = corrections.ask(
                new CorrectInvoice(
                        invoice, reference, CorrectionReason.GOODS_RETURNED, piecesOfLine1("1"), "one is broken"),
                "sally");
        if (goods.approver() != null) {
            says(goods.number());
        }
        await().until(() -> corrections.get(goods.number()).state() == CorrectionState.POSTED);
        return corrections.get(goods.number());
    }

    /** Whoever is asked about a late one is not asked about a document that is not paid any more. */
    @Test
    void whatIsAskedAboutIsNotGivenOnceTheMoneyIsGone() {
        String customer = early();
        String number = invoiced(customer, goods("11300.00", 5), 1);
        String invoice = of(number).number();
        late(invoice);
        long receipt = received(customer, "11074.00", number);
        CorrectionView asked = ask(invoice, "K-1");
        bounces(receipt);
        says(asked.number());
        await().until(() -> corrections.get(asked.number()).state() == CorrectionState.DECLINED);
        assertThat(of(number).open()).isEqualTo(money("11300.00"));
        books();
    }

    private void says(String number) {
        questions.act(new ActOnApproval(number, null, ApprovalVerb.APPROVE, "", "looked at it", "fiona"));
    }

    private void bounces(long receipt) {
        MovementView bounce =
                movements.ask(new MoveReceipt(receipt, MovementKind.BOUNCE, "B-" + receipt, null, "no cover"), "sally");
        if (bounce.approver() != null) {
            says(bounce.number());
        }
        await().until(() -> movements.get(bounce.number()).state() == MovementState.POSTED);
    }

    private InvoiceView debit(String number) {
        return billing.documents(number).stream()
                .filter(one -> one.kind() == InvoiceKind.DEBIT)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void late(String invoice) {
        sql("update invoice set discount_until = issued_on - 1 where number = ?", invoice);
    }

    private CorrectionView ask(String invoice, String reference) {
        return corrections.ask(
                new CorrectInvoice(invoice, reference, CorrectionReason.EARLY_DISCOUNT, CreditedLines.ALL, "as agreed"),
                "sally");
    }

    private static Money money(String amount) {
        return Money.parse(amount + " CNY");
    }
}
