package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.WaitingMoney.PayableDocument;
import io.orderwright.finance.invoices.WaitingMoney.ProposalReason;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReason;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReceipt;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order with more than one document: deposits, credit notes, and money that is moved; the books add up at every step. */
class DocumentsOfOrderTest extends BooksOfMoney {

    @Autowired
    CreditNotes creditNotes;

    /** The deposit is owed from the booking on, the final invoice asks for the rest, and finance hears of each once. */
    @Test
    void aDepositIsDeductedFromTheFinalInvoice() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("113.00", 50), 2));
        thenIs(number, TO_SHIP);

        billing.deposit(billable(number), Money.parse("50.00 CNY"));
        books();
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        assertThat(creditOf(customer).openOrders()).isEqualTo(Money.parse("176.00 CNY"));
        assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("50.00 CNY"));
        pays(number, "50.00");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("176.00 CNY"));

        ships(number);
        thenIs(number, SHIPPED);
        await().until(() -> state(number, InvoiceKind.FINAL) == InvoiceState.POSTED);
        InvoiceView last = billing.find(number).orElseThrow();
        assertThat(last.gross()).isEqualTo(Money.parse("176.00 CNY"));
        assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("176.00 CNY"));
        assertThat(effectsAt("finance", last.number(), "externalPostInvoice")).isEqualTo(1);
        assertThat(effectsAt("finance", number, "externalPostInvoice")).isZero();

        pays(number, "176.00");
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    /** A13: a credit note of 100 pays 10 of one invoice; another over 200 is open with 110 then. */
    @Test
    void whatIsLeftOfACreditNotePaysAnotherInvoice() {
        String customer = goodCustomer();
        String sku = goods("100.00", 50);
        String first = invoiced(customer, sku, 1);
        String second = invoiced(customer, sku, 2);
        pays(first, "90.00");

        String note = creditNotes.issue(of(first).number(), CreditedLines.ALL, "damaged", "fiona");
        books();
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("110.00 CNY"));
        assertThat(of(first, note).open()).isEqualTo(Money.parse("90.00 CNY"));
        thenIs(first, CLOSED);
        creditNotes.apply(note, of(second).number(), Money.parse("90.00 CNY"), "fiona");
        books();

        assertThat(of(second).open()).isEqualTo(Money.parse("110.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("110.00 CNY"));
        assertThatThrownBy(() -> creditNotes.apply(note, of(second).number(), Money.parse("0.01 CNY"), "fiona"))
                .hasMessageContaining("invoice.more-than-open");
    }

    /** A14: undoing what the credit note paid leaves the payment alone. */
    @Test
    void undoingOneAllocationLeavesTheOthers() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("4610.00", 5), 1);
        pays(number, "4000.00");
        String invoice = of(number).number();
        creditNotes.issue(invoice, CreditedLines.ALL, "returned", "fiona");
        books();
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-4000.00 CNY"));
        List<AllocatedAmount> rows = allocations(number);
        assertThat(rows).extracting(AllocatedAmount::entryNo).containsExactly(1, 2);

        creditNotes.reverse(invoice, 2, "wrong one", "fiona");
        books();

        assertThat(of(number, invoice).open()).isEqualTo(Money.parse("610.00 CNY"));
        assertThat(allocations(number))
                .extracting(row -> row.amount().plain())
                .containsExactly("4000.00", "610.00", "-610.00");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-4000.00 CNY"));
        assertThatThrownBy(() -> creditNotes.reverse(invoice, 2, "again", "fiona"))
                .hasMessageContaining("allocation.reversed-already");
        assertThatThrownBy(() -> creditNotes.reverse(invoice, 3, "again", "fiona"))
                .hasMessageContaining("allocation.reversed-already");
    }

    /** Money of a payment that is undone waits for the customer again. */
    @Test
    void moneyThatIsTakenBackWaitsForAnother() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 2);
        payments.receive(
                new ReceivePayment("T-" + customer, customer, null, "CNY", new SaidNumber(new BigDecimal("150.00"))),
                "bank",
                "fiona");
        assertThat(of(number).open()).isEqualTo(Money.parse("50.00 CNY"));

        creditNotes.reverse(of(number).number(), 1, "of another customer", "fiona");
        books();

        assertThat(of(number).open()).isEqualTo(Money.parse("200.00 CNY"));
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("150.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("50.00 CNY"));
    }

    /** A2 of the findings: who has paid before the invoice is there owes nothing, and is not reminded. */
    @Test
    void aNewInvoiceTakesWhatIsOnAccount() {
        String customer = goodCustomer();
        payments.receive(
                new ReceivePayment("A-" + customer, customer, null, "CNY", new SaidNumber(new BigDecimal("250.00"))),
                "bank",
                "fiona");
        String sku = goods("100.00", 9);
        String first = place(customer, line(sku, 2));
        thenIs(first, TO_SHIP);
        ships(first);
        thenIs(first, CLOSED);
        books();
        assertThat(of(first).open()).isEqualTo(Money.zero("CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-50.00 CNY"));

        String second = invoiced(customer, sku, 1);
        books();
        assertThat(of(second).open()).isEqualTo(Money.parse("50.00 CNY"));
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.zero("CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("50.00 CNY"));
    }

    /** What was paid twice waits for a person, who sees what it may pay and why; then the order goes on. */
    @Test
    void moneyPaidTwicePaysWhatSomebodySays() {
        String customer = goodCustomer();
        String sku = goods("100.00", 9);
        String first = invoiced(customer, sku, 2);
        pays(first, "300.00");
        thenIs(first, CLOSED);
        String second = invoiced(customer, sku, 3);
        String third = invoiced(customer, sku, 1);
        assertThat(of(third).open()).as("money of another order is not taken").isEqualTo(Money.parse("100.00 CNY"));

        WaitingReceipt money = waiting(customer);
        assertThat(money.reason()).isEqualTo(WaitingReason.MORE_THAN_OWED);
        assertThat(money.proposal()).isEqualTo(ProposalReason.SAME_AMOUNT);
        assertThat(money.payable())
                .extracting(PayableDocument::order)
                .as("the one of the same amount before the one due first")
                .containsExactly(third, second);
        String document = of(third).number();
        assertThatThrownBy(() -> waitingMoney.use(money.id(), document, null, " ", "fiona"))
                .hasMessageContaining("receipt.reason-missing");
        waitingMoney.use(money.id(), document, null, "paid twice", "fiona");
        books();

        thenIs(third, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("300.00 CNY"));
        assertThatThrownBy(() ->
                        waitingMoney.use(money.id(), of(second).number(), Money.parse("1.00 CNY"), "more", "fiona"))
                .hasMessageContaining("receipt.more-than-waits");
        assertThat(waitingMoney.page(0, 500)).noneMatch(one -> one.customer().equals(customer));
    }

    /** An order that is paid in advance and then cancelled has no invoice that could take its money. */
    @Test
    void moneyOfAnOrderThatIsNeverBilledPaysAnother() {
        String customer = goodCustomer();
        String open = invoiced(customer, goods("100.00", 9), 1);
        String prepaid = placeAs("sally", order(customer, true, line(goods("60.00", 9), 2)));
        thenIs(prepaid, WAITING_FOR_PAYMENT);
        pays(prepaid, "90.00");
        cancels(prepaid, "not wanted any more", "sally");
        thenIs(prepaid, CANCELLED);

        WaitingReceipt money = waiting(customer);
        assertThat(money.reason()).isEqualTo(WaitingReason.ORDER_NOT_BILLED);
        assertThat(money.proposal()).isNull();
        assertThat(money.payable()).extracting(PayableDocument::order).containsExactly(open);
        String document = of(open).number();
        assertThatThrownBy(() -> waitingMoney.use(money.id(), document, null, null, "fiona"))
                .hasMessageContaining("receipt.reason-missing");
        waitingMoney.use(money.id(), document, null, "its order was cancelled", "fiona");
        books();
        assertThat(of(open).open()).isEqualTo(Money.parse("10.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("10.00 CNY"));
    }

    @Test
    void moneyPaysNobodyElseAndNoCreditNote() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 9), 1);
        payments.receive(
                new ReceivePayment("A-" + customer, customer, null, "CNY", new SaidNumber(new BigDecimal("180.00"))),
                "bank",
                "fiona");
        WaitingReceipt money = waiting(customer);
        assertThat(money.waiting()).isEqualTo(Money.parse("80.00 CNY"));
        assertThat(money.payable()).isEmpty();
        String others = of(invoiced(goodCustomer(), goods("100.00", 9), 1)).number();
        assertThatThrownBy(() -> waitingMoney.use(money.id(), others, null, null, "fiona"))
                .hasMessageContaining("receipt.other-customer");
        String note = creditNotes.issue(of(number).number(), CreditedLines.ALL, "returned", "fiona");
        assertThatThrownBy(() -> waitingMoney.use(money.id(), note, null, null, "fiona"))
                .hasMessageContaining("receipt.credit-note");
        books();
    }

    /** Two people let the same money pay two documents at the same moment: it pays once. */
    @Test
    void theSameMoneyPaysOnce() {
        String customer = goodCustomer();
        String sku = goods("100.00", 9);
        String paid = invoiced(customer, sku, 1);
        pays(paid, "200.00");
        thenIs(paid, CLOSED);
        long money = waiting(customer).id();
        List<String> documents = List.of(
                of(invoiced(customer, sku, 1)).number(),
                of(invoiced(customer, sku, 1)).number());
        List<String> told = documents.stream()
                .map(document -> CompletableFuture.supplyAsync(() -> {
                    try {
                        waitingMoney.use(money, document, Money.parse("100.00 CNY"), "paid twice", "fiona");
                        return "done";
                    } catch (Refusal refused) {
                        return refused.code();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(told).containsExactlyInAnyOrder("done", "receipt.more-than-waits");
        books();
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("100.00 CNY"));
    }

    @Test
    void theApiListsEveryDocumentWithItsLinesAndWhatPaidIt() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 2);
        pays(number, "30.00");
        String note = creditNotes.issue(of(number).number(), piecesOfLine1("1"), "one came back", "fiona");

        JsonNode documents = json.valueToTree(billing.details(number));

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).path("kind").asText()).isEqualTo("FINAL");
        assertThat(documents.get(0).path("gross").decimalValue()).isEqualByComparingTo("200.00");
        assertThat(documents.get(0).path("open").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(documents.get(0).path("lines").get(0).path("quantity").decimalValue())
                .isEqualByComparingTo("2");
        assertThat(documents.get(0).path("allocations")).hasSize(2);
        assertThat(documents.get(1).path("number").asText()).isEqualTo(note);
        assertThat(documents.get(1).path("corrects").asText())
                .isEqualTo(of(number).number());
    }

    private List<AllocatedAmount> allocations(String order) {
        return billing.details(order).stream()
                .map(InvoiceDetail::allocations)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
