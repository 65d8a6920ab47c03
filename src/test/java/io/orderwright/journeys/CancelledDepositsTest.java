package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.BillingBasis;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked about a deposit holds no cancellation up: it goes with the order, and the books add up. */
@Tag("doors")
class CancelledDepositsTest extends BooksOfMoney {

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    Corrections corrections;

    @Autowired
    Movements movements;

    @Autowired
    SignOffs signOffs;

    @Autowired
    PlatformTransactionManager transactions;

    private String deposit;

    /** Whether those who are asked have it, or whoever asked has it back. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteOffThatIsAskedForGoesWithTheOrder(boolean sentBack) {
        String customer = goodCustomer();
        String number = deposited(customer, "1000.00");
        String asked = writeOffs
                .ask(new AskWriteOff(deposit, "W-1", WriteOffCause.BANK_CHARGE, null, "kept by the bank"), "sally")
                .number();
        assertThat(writeOffs.get(asked).state()).isEqualTo(WriteOffState.ASKED);
        if (sentBack) {
            says(ApprovalVerb.SEND_BACK, asked);
        }

        cancel(number);

        assertThat(writeOffs.get(asked).state()).isEqualTo(WriteOffState.WITHDRAWN);
        goneWithTheOrder(number, asked, "WriteOffDropped");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-1000.00 CNY"));
        books();
    }

    @Test
    void aCorrectionThatIsAskedForGoesWithTheOrder() {
        String customer = goodCustomer();
        String number = deposited(customer, "1200.00");
        thenIs(number, TO_SHIP);
        String asked = corrections
                .ask(
                        new CorrectInvoice(
                                deposit, "K-1", CorrectionReason.SERVICE_ENDED, CreditedLines.ALL, "wants it back"),
                        "sally")
                .number();
        assertThat(corrections.get(asked).state()).isEqualTo(CorrectionState.ASKED);

        cancel(number);

        assertThat(corrections.get(asked).state()).isEqualTo(CorrectionState.WITHDRAWN);
        goneWithTheOrder(number, asked, "CorrectionDropped");
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("1200.00 CNY"));
        books();
    }

    /** Whoever answers holds the question and then the documents; whoever gives the order up waits for him, and holds none till then. */
    @Test
    void theQuestionIsHeldBeforeTheDocuments() {
        String customer = goodCustomer();
        String number = deposited(customer, "1200.00");
        thenIs(number, TO_SHIP);
        String asked = corrections
                .ask(
                        new CorrectInvoice(
                                deposit, "K-2", CorrectionReason.SERVICE_ENDED, CreditedLines.ALL, "wants it back"),
                        "sally")
                .number();
        CompletableFuture<Void> cancelled =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    jdbc.queryForList("select 1 from approval_round where subject = ? for update", asked);
                    CompletableFuture<Void> other =
                            CompletableFuture.runAsync(() -> cancels(number, "not needed", "sally"));
                    await().pollInSameThread()
                            .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                                    "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                                    Boolean.class)));
                    jdbc.queryForList("select 1 from invoice where order_number = ? for update nowait", number);
                    assertThatThrownBy(() -> CompletableFuture.runAsync(() -> signOffs.giveUpAtOnce(asked, "given up"))
                                    .join())
                            .as("who holds documents waits for no question")
                            .hasCauseInstanceOf(ConcurrencyFailureException.class);
                    return other;
                }));
        cancelled.join();
        thenIs(number, CANCELLED);
        assertThat(corrections.get(asked).state()).isEqualTo(CorrectionState.WITHDRAWN);
        books();
    }

    /** What finance does not have yet is taken back once, when it does. */
    @Test
    void whatIsBookedAfterTheOrderWasGivenUpIsTakenBackOnce() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        partnerDoes(Map.of("partner", "finance", "mode", "delay", "delayMs", 2500, "count", 1));
        String number = place(customer, line(goods("1000.00", 9), 4));
        await().until(() -> !billing.documents(number).isEmpty());
        assertThat(state(number, InvoiceKind.DEPOSIT)).isEqualTo(InvoiceState.ISSUED);

        cancel(number);

        await().until(() ->
                billing.documents(number).stream().allMatch(one -> one.open().isZero()));
        assertThat(billing.documents(number)).hasSize(2);
        await().untilAsserted(() -> assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY")));
        books();
    }

    /** The money is the customer's, and its bank took it back whatever became of the order: that is asked on. */
    @Test
    void moneyThatIsAskedToGoOutIsAskedOn() {
        String customer = goodCustomer();
        String number = deposited(customer, "1200.00");
        thenIs(number, TO_SHIP);
        long money = jdbc.queryForObject("select id from receipt where customer_code = ?", Long.class, customer);
        String asked = movements
                .ask(new MoveReceipt(money, MovementKind.BOUNCE, "B-1", null, "not covered"), "sally")
                .number();
        cancel(number);
        assertThat(movements.get(asked).state()).isNotEqualTo(MovementState.WITHDRAWN);
        if (movements.get(asked).state() == MovementState.ASKED) {
            says(ApprovalVerb.APPROVE, asked);
        }
        await().until(() -> movements.get(asked).state() == MovementState.POSTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        books();
    }

    private void cancel(String number) {
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.CORRECTED);
    }

    private void goneWithTheOrder(String number, String asked, String event) {
        hasEnded(asked);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_record where subject = ? and event = ?",
                        Integer.class,
                        number,
                        event))
                .isEqualTo(1);
        assertThatThrownBy(() -> says(ApprovalVerb.APPROVE, asked))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.done.GIVE_UP");
        assertThat(wrong(asked)).isEmpty();
    }

    private void says(ApprovalVerb verb, String number) {
        questions.act(new ActOnApproval(number, null, verb, "", "looked at it", "fiona"));
    }

    /** An order of 4,000.00 with a deposit of 1,200.00, and so much of that paid. */
    private String deposited(String customer, String paid) {
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        String number = place(customer, line(goods("1000.00", 9), 4));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        deposit = billing.documents(number).get(0).number();
        pays(number, paid);
        return number;
    }
}
