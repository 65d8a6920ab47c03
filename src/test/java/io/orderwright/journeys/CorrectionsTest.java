package io.orderwright.journeys;

import static io.orderwright.finance.invoices.corrections.CorrectionReason.ALLOWANCE;
import static io.orderwright.finance.invoices.corrections.CorrectionReason.GOODS_RETURNED;
import static io.orderwright.finance.invoices.corrections.CorrectionReason.WRONG_INVOICE;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.CreditNoteRefunds;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** Credit notes from the question to the books: asked for, agreed to, issued once, told once, used or paid back. */
@Tag("money")
class CorrectionsTest extends BooksOfMoney {

    @Autowired
    Corrections corrections;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    CreditNoteRefunds refunds;

    @Autowired
    Movements movements;

    /** Nothing changes before another agrees; then there is one credit note, of which finance hears once. */
    @Test
    void aCreditNoteIsIssuedWhenAnotherAgrees() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("1500.00", 5), 2);
        String invoice = of(number).number();

        CorrectionView asked = ask(invoice, GOODS_RETURNED, "K-1", piecesOfLine1("1"));
        assertThat(asked.state()).isEqualTo(CorrectionState.ASKED);
        assertThat(asked.amount()).isEqualTo(Money.parse("1500.00 CNY"));
        assertThat(asked.approver()).isEqualTo("finance");
        assertThat(of(number).open()).isEqualTo(Money.parse("3000.00 CNY"));
        refuses("correction.waits", () -> ask(invoice, ALLOWANCE, "K-2", allowance("1.00")));
        books();
        answer(ApprovalVerb.REJECT, asked.number());
        assertThat(corrections.get(asked.number()).state()).isEqualTo(CorrectionState.DECLINED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("3000.00 CNY"));
        books();

        CorrectionView again = ask(invoice, GOODS_RETURNED, "K-3", piecesOfLine1("1"));
        assertThatThrownBy(() -> corrections.agreed(again.number(), "sally")).hasMessageContaining("correction.own");
        assertThatThrownBy(() -> corrections.issue(again.number())).hasMessageContaining("correction.not-agreed");
        answer(ApprovalVerb.APPROVE, again.number());
        CorrectionView posted = posted(again);
        assertThat(effectsAt("finance", posted.creditNote(), "externalPostCreditNote"))
                .isEqualTo(1);
        assertThat(of(number).open()).isEqualTo(Money.parse("1500.00 CNY"));
        assertThat(of(number, posted.creditNote()).financeDocument()).isEqualTo(posted.financeDocument());
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("1500.00 CNY"));
        assertThat(ask(invoice, GOODS_RETURNED, "K-3", piecesOfLine1("1.0")))
                .satisfies(same -> assertThat(same.repeated()).isTrue())
                .extracting(CorrectionView::number)
                .isEqualTo(again.number());
        refuses("correction.reference-reused", () -> ask(invoice, WRONG_INVOICE, "K-3", CreditedLines.ALL));
        refuses("invoice.more-than-billed", () -> ask(invoice, GOODS_RETURNED, "K-4", piecesOfLine1("10")));
        refuses("correction.amounts-for-allowance", () -> ask(invoice, ALLOWANCE, "K-4", CreditedLines.ALL));
        refuses("correction.amounts-for-allowance", () -> ask(invoice, WRONG_INVOICE, "K-4", allowance("1.00")));
        refuses("invoice.credit-of-credit", () -> ask(posted.creditNote(), WRONG_INVOICE, "K-4", CreditedLines.ALL));
        books();
    }

    /** Small allowances of a day are looked at as one large; the order is paid when what is left of it is allowed. */
    @Test
    void smallAllowancesOfADayAddUp() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("1000.00", 5), 1);
        String invoice = of(number).number();
        pays(number, "399.99");
        CorrectionView small = posted(ask(invoice, ALLOWANCE, "A-1", allowance("500.00")));
        assertThat(small.approver()).isNull();
        assertThat(of(number, small.creditNote()).tax()).isEqualTo(Money.parse("57.52 CNY"));
        CorrectionView more = ask(invoice, ALLOWANCE, "A-2", allowance("100.01"));
        assertThat(more.approver()).isEqualTo("finance");
        answer(ApprovalVerb.APPROVE, more.number());
        thenIs(number, CLOSED);
        posted(more);
        assertThat(of(number).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        books();
    }

    /** What is left of a credit note is paid back once: never more than money paid, the newest money first. */
    @Test
    void whatIsLeftIsPaidBack() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("300.00", 5), 2);
        String invoice = of(number).number();
        pays(number, "350.00");
        pays(number, "250.00");
        thenIs(number, CLOSED);
        CorrectionView asked = ask(invoice, GOODS_RETURNED, "B-1", piecesOfLine1("1"));
        String note = posted(asked).creditNote();
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-300.00 CNY"));
        refuses("credit-note.more-than-left", () -> refunds.ask(note, "P-1", money("300.01"), "wants it", "sally"));
        refuses("credit-note.none", () -> refunds.ask(invoice, "P-1", null, "wants it", "sally"));

        List<MovementView> out = refunds.ask(note, "P-1", null, "wants it", "sally");

        assertThat(out).extracting(MovementView::amount).containsExactly(money("250.00"), money("50.00"));
        assertThat(of(number, note).open()).isEqualTo(Money.zero("CNY"));
        assertThat(of(number).open()).isEqualTo(Money.zero("CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0.00 CNY"));
        assertThat(billing.details(number).get(0).allocations())
                .extracting(AllocatedAmount::amount)
                .containsExactly(Stream.of("350", "250", "-250", "250", "-350", "50", "300")
                        .map(amount -> Money.parse(amount + " CNY"))
                        .toArray(Money[]::new));
        out.forEach(one -> await().until(() -> movements.get(one.number()).state() == MovementState.POSTED));
        refuses("credit-note.more-than-left", () -> refunds.ask(note, "P-2", null, "wants it", "sally"));
        books();
    }

    /** Also while something is left of the credit note that a second payment could take. */
    @Test
    void aRefundThatIsAskedForTwiceIsPaidOnce() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("300.00", 5), 1);
        String invoice = of(number).number();
        pays(number, "300.00");
        thenIs(number, CLOSED);
        String note =
                posted(ask(invoice, GOODS_RETURNED, "B-7", CreditedLines.ALL)).creditNote();
        List<String> out = numbers(refunds.ask(note, "P-7", money("100.00"), "wants some", "sally"));

        assertThat(numbers(refunds.ask(note, "P-7", money("100.00"), "wants some", "sally")))
                .isEqualTo(out);
        assertThat(numbers(refunds.ask(note, "P-7", null, "wants some", "sally")))
                .isEqualTo(out);
        refuses("movement.reference-reused", () -> refunds.ask(note, "P-7", money("50.00"), "wants some", "sally"));
        assertThat(of(number, note).open()).isEqualTo(Money.parse("200.00 CNY"));
        books();
    }

    private static List<String> numbers(List<MovementView> movements) {
        return movements.stream().map(MovementView::number).toList();
    }

    /** What another credit note paid is not paid out as money. */
    @Test
    void onlyWhatWasPaidInMoneyIsPaidBack() {
        String customer = goodCustomer();
        String sku = goods("300.00", 5);
        String first = invoiced(customer, sku, 1);
        String second = invoiced(customer, sku, 1);
        pays(first, "300.00");
        String used = posted(ask(of(first).number(), GOODS_RETURNED, "C-1", CreditedLines.ALL))
                .creditNote();
        creditNotes.apply(used, of(second).number(), money("300.00"), "fiona");
        // Its order waited for money, and what paid it is none.
        thenIs(second, OrderState.CLOSED);
        String note = posted(ask(of(second).number(), GOODS_RETURNED, "C-1", CreditedLines.ALL))
                .creditNote();
        refuses("credit-note.more-than-paid", () -> refunds.ask(note, "P-3", null, "wants it", "sally"));
        assertThat(of(second, note).open()).isEqualTo(Money.parse("300.00 CNY"));
        books();
    }

    /** Of two who ask at the same moment one is answered, and the same is asked for once. */
    @Test
    void theSameIsAskedForOnce() {
        String number = invoiced(goodCustomer(), goods("100.00", 5), 2);
        String invoice = of(number).number();
        List<String> told = atOnce(
                () -> ask(invoice, GOODS_RETURNED, "D-1", CreditedLines.ALL).number(),
                () -> ask(invoice, GOODS_RETURNED, "D-1", CreditedLines.ALL).number());
        assertThat(told.get(0)).isEqualTo(told.get(1)).startsWith("CN-");
        books();
    }

    private CorrectionView posted(CorrectionView asked) {
        await().until(() -> corrections.get(asked.number()).state() == CorrectionState.POSTED);
        return corrections.get(asked.number());
    }

    private CorrectionView ask(String invoice, CorrectionReason reason, String reference, CreditedLines lines) {
        return corrections.ask(new CorrectInvoice(invoice, reference, reason, lines, "as agreed"), "sally");
    }

    private static CreditedLines allowance(String amount) {
        return new CreditedLines(List.of(new CreditedLine(1, null, new BigDecimal(amount))));
    }

    private static Money money(String amount) {
        return Money.parse(amount + " CNY");
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
