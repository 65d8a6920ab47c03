package io.orderwright.journeys;

import static io.orderwright.finance.invoices.movements.MovementKind.BOUNCE;
import static io.orderwright.finance.invoices.movements.MovementKind.REFUND;
import static io.orderwright.finance.invoices.movements.MovementKind.REVERSAL;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.coordination.CheckCredit;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.ReceiptDetail;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Money that came in goes out again: refunded, bounced, entered wrongly; the books add up at every step. */
@Tag("money")
class MoneyOutTest extends BooksOfMoney {

    @Autowired
    Movements movements;

    @Autowired
    CheckCredit checking;

    @Autowired
    PlatformTransactionManager transactions;

    /** Refund limit: what waits, not what came in; it is kept back while somebody is asked, and told to finance once. */
    @Test
    void aRefundIsKeptBackUntilAnotherAgreesAndToldOnce() {
        String customer = goodCustomer();
        long money = received(customer, "5000.00");

        MovementView asked = ask(money, REFUND, "B-1", "4000.00");
        assertThat(asked.state()).isEqualTo(MovementState.ASKED);
        assertThat(asked.approver()).isEqualTo("finance");
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("1000.00 CNY"));
        assertThat(waiting(customer).waiting()).isEqualTo(Money.parse("1000.00 CNY"));
        refuses("movement.waits", () -> ask(money, REFUND, "B-2", "1000.00"));
        books();
        answer(ApprovalVerb.REJECT, asked.number());
        assertThat(movements.get(asked.number()).state()).isEqualTo(MovementState.DECLINED);
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("5000.00 CNY"));
        books();

        refuses("movement.more-than-there-is", () -> ask(money, REFUND, "B-2", "5000.01"));
        MovementView again = ask(money, REFUND, "B-3", "4000.00");
        assertThatThrownBy(() -> movements.agreed(again.number(), "sally")).hasMessageContaining("movement.own");
        assertThatThrownBy(() -> movements.book(again.number())).hasMessageContaining("movement.not-agreed");
        answer(ApprovalVerb.APPROVE, again.number());
        await().until(() -> movements.get(again.number()).state() == MovementState.POSTED);
        assertThat(effectsAt("finance", again.number(), "externalPostMovement")).isEqualTo(1);
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("1000.00 CNY"));
        assertThat(ask(money, REFUND, "B-3", "4000.00"))
                .satisfies(same -> assertThat(same.repeated()).isTrue())
                .extracting(MovementView::number)
                .isEqualTo(again.number());
        refuses("movement.reference-reused", () -> ask(money, REFUND, "B-3", "400.00"));
        books();
    }

    /** Many small refunds of one day are looked at as one large. */
    @Test
    void smallRefundsOfADayAddUp() {
        String customer = goodCustomer();
        long money = received(customer, "5000.00");
        assertThat(ask(money, REFUND, "S-1", "600.00").state()).isEqualTo(MovementState.BOOKED);
        assertThat(ask(received(customer, "900.00"), REFUND, "S-1", "400.00").approver())
                .isNull();
        assertThat(ask(money, REFUND, "S-2", "0.01").approver()).isEqualTo("finance");
        books();
    }

    /** The bank takes back what has paid: it is owed again, to the cent, and the other payment of the document stays. */
    @Test
    void whatBouncesIsOwedAgain() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 3);
        pays(number, "120.00");
        long money = received(customer, "250.00");
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-70.00 CNY"));

        refuses("movement.takes-all", () -> ask(money, BOUNCE, "Q-1", "70.00"));
        MovementView out = ask(money, BOUNCE, "Q-1", null);
        books();

        assertThat(out.amount()).isEqualTo(Money.parse("250.00 CNY"));
        assertThat(out.direction()).isEqualTo("OUT");
        assertThat(of(number).open()).isEqualTo(Money.parse("180.00 CNY"));
        assertThat(of(number).state()).isEqualTo(InvoiceState.POSTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("180.00 CNY"));
        assertThat(billing.details(number).get(0).allocations())
                .extracting(AllocatedAmount::amount)
                .containsExactly(Money.parse("120 CNY"), Money.parse("180 CNY"), Money.parse("-180 CNY"));
        assertThat(ask(money, BOUNCE, "Q-1", null).number()).isEqualTo(out.number());
        refuses("movement.more-than-there-is", () -> ask(money, REVERSAL, "Q-2", null));
        await().until(() -> movements.get(out.number()).state() == MovementState.POSTED);
        pays(number, "180.00");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0.00 CNY"));
        books();
    }

    /** What was entered wrongly and paid two documents leaves both, and what of it was refunded before stays out. */
    @Test
    void whatWasEnteredWronglyLeavesEveryDocument() {
        String customer = goodCustomer();
        String sku = goods("100.00", 9);
        String first = invoiced(customer, sku, 1);
        String second = invoiced(customer, sku, 2);
        long money = received(customer, "350.00");
        thenIs(first, CLOSED);
        thenIs(second, CLOSED);
        ask(money, REFUND, "E-1", "20.00");

        assertThat(ask(money, REVERSAL, "E-2", null).amount()).isEqualTo(Money.parse("330.00 CNY"));

        books();
        assertThat(of(first).open()).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(of(second).open()).isEqualTo(Money.parse("200.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("300.00 CNY"));
        ReceiptDetail detail = records.receipt(money);
        assertThat(detail.receipt().allocated().isZero()).isTrue();
        assertThat(detail.receipt().returned()).isEqualTo(Money.parse("350.00 CNY"));
        assertThat(detail.movements()).hasSize(2);
    }

    /** Of what happens to the same money at the same moment one thing is done, and the same is done once. */
    @Test
    void theSameMoneyGoesOutOnce() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 1);
        long money = received(customer, "180.00");
        List<String> told = atOnce(() -> ask(money, BOUNCE, "R-1", null).number(), () -> ask(money, BOUNCE, "R-1", null)
                .number());
        assertThat(told.get(0)).isEqualTo(told.get(1)).startsWith("RM-");
        books();

        long other = received(customer, "250.00");
        assertThat(of(number).open()).isEqualTo(Money.zero("CNY"));
        assertThat(atOnce(
                        () -> ask(other, REFUND, "R-2", "150.00").kind().name(),
                        () -> ask(other, REVERSAL, "R-3", "250.00").kind().name()))
                .containsAnyOf("REFUND", "REVERSAL")
                .containsAnyOf("movement.more-than-there-is", "movement.takes-all");
        books();
    }

    /** Two of 600.00 are what one of 1,200.00 is, also when they are asked for at the same instant. */
    @Test
    void smallOnesAtOnceAreNotSmall() {
        String customer = goodCustomer();
        long one = received(customer, "600.00");
        long other = received(customer, "600.00");
        atOnce(() -> ask(one, REFUND, "Z-1", "600.00").number(), () -> ask(other, REFUND, "Z-2", "600.00")
                .number());
        assertThat(jdbc.queryForObject(
                        "select count(*) from receipt_movement where customer_code = ? and approver is not null",
                        Integer.class,
                        customer))
                .isEqualTo(1);
    }

    /** A person types what the bank says, a program reports it: the same reference is the same money, also at the same instant. */
    @Test
    void whatAPersonAndAProgramTellIsBookedOnce() {
        String customer = goodCustomer();
        String number = invoiced(customer, goods("100.00", 5), 1);
        String reference = "BANK-" + System.nanoTime();
        ReceivePayment told =
                new ReceivePayment(reference, customer, number, "CNY", new SaidNumber(new BigDecimal("40.00")));
        assertThat(atOnce(
                        () -> String.valueOf(
                                payments.receive(told, "desk", "fiona").repeated()),
                        () -> String.valueOf(
                                payments.receive(told, "api", "bank-program").repeated())))
                .containsExactlyInAnyOrder("false", "true");
        assertThat(of(number).open()).isEqualTo(Money.parse("60.00 CNY"));
        ReceivePayment other =
                new ReceivePayment(reference, customer, number, "CNY", new SaidNumber(new BigDecimal("60.00")));
        refuses("payment.reference-reused", () -> payments.receive(other, "desk", "fiona"));
        books();
    }

    /** Goods that leave because they are paid for in advance do not leave without their money. */
    @Test
    void moneyThatGoodsWerePromisedForStays() {
        String customer = goodCustomer();
        String prepaid = placeAs("sally", order(customer, true, line(goods("60.00", 9), 2)));
        thenIs(prepaid, WAITING_FOR_PAYMENT);
        pays(prepaid, "90.00");
        long money = waiting(customer).id();
        refuses("receipt.order-under-way", () -> ask(money, REFUND, "P-1", "90.00"));
        String open = of(invoiced(customer, goods("100.00", 9), 1)).number();
        assertThatThrownBy(() -> waitingMoney.use(money, open, null, "other order first", "fiona"))
                .hasMessageContaining("receipt.order-under-way");
        cancels(prepaid, "not wanted any more", "sally");
        assertThat(ask(money, REFUND, "P-1", "90.00").state()).isEqualTo(MovementState.BOOKED);
        books();
    }

    /** A bank does not ask: what was paid in advance and bounced is an order like any other when its goods are to leave. */
    @Test
    void creditIsAskedWhenMoneyPaidInAdvanceBounces() {
        String customer = customer(Tier.KEY, "B", "100");
        String prepaid = placeAs("sally", order(customer, true, line(goods("300.00", 5), 2)));
        thenIs(prepaid, WAITING_FOR_PAYMENT);
        long money = received(customer, "600.00", prepaid);
        thenIs(prepaid, TO_SHIP);
        assertThat(askedBeforeShipment(prepaid)).isTrue();

        ask(money, BOUNCE, "W-1", null);

        assertThat(askedBeforeShipment(prepaid)).isFalse();
        received(customer, "600.00", prepaid);
        assertThat(askedBeforeShipment(prepaid)).isTrue();
        books();
    }

    private boolean askedBeforeShipment(String order) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return checking.beforeShipment(order);
        }));
    }

    private MovementView ask(long money, MovementKind kind, String reference, String amount) {
        return movements.ask(
                new MoveReceipt(
                        money,
                        kind,
                        reference,
                        amount == null ? null : Money.parse(amount + " CNY"),
                        "as the bank says"),
                "sally");
    }

    private void answer(ApprovalVerb verb, String number) {
        questions.act(new ActOnApproval(number, null, verb, "", "looked at it", "fiona"));
    }

    private static void refuses(String code, Supplier<?> what) {
        assertThatThrownBy(what::get).hasMessageContaining(code);
    }

    /** What each came to: its answer, or the code of its refusal; what lost a race is tried again, as requests are. */
    private static List<String> atOnce(Supplier<String> one, Supplier<String> other) {
        return List.of(one, other).stream()
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
