package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.CONFIRMING;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.OverdueRows;
import io.orderwright.finance.invoices.records.OverdueRows.UnpaidRow;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deposits are asked for once an order is accepted, what waits for them waits, and whoever gives the order up owes none. */
@Tag("money")
class DepositGatesTest extends BooksOfMoney {

    @Autowired
    Corrections corrections;

    @Autowired
    ChangeTasks changing;

    @Autowired
    OverdueRows overdue;

    @Autowired
    Movements movements;

    /** A1: twice 50 % of 12,870.59, and the final invoice over 0.00 is an invoice, which nobody has to pay. */
    @Test
    void nothingLeavesBeforeBothDepositsArePaidAndTheFinalInvoiceIsNil() {
        String customer = withDeposits("50 ORDER 0 DEPOSIT SHIPMENT, 50 ORDER 10 DEPOSIT SHIPMENT");
        String number = place(customer, line(goods("12870.59", 3), 1));
        thenIs(number, CONFIRMING);
        await().until(() -> waitsAt(number, "catchShipmentDeposit"));
        assertThat(billing.documents(number))
                .extracting(one -> one.kind() + " " + one.gross().plain() + " " + one.depositGate())
                .containsExactly("DEPOSIT 6435.30 SHIPMENT", "DEPOSIT 6435.29 SHIPMENT");
        books();
        String second = billing.documents(number).get(1).number();
        await().until(() -> of(number, second).state() == InvoiceState.POSTED);
        assertThatThrownBy(() -> corrections.ask(
                        new CorrectInvoice(
                                second,
                                UUID.randomUUID().toString(),
                                CorrectionReason.SERVICE_ENDED,
                                CreditedLines.ALL,
                                "not needed"),
                        "fiona"))
                .hasMessageContaining("correction.deposit-awaited");
        pays(number, "6435.30");
        assertThat(orders.get(number).state()).isEqualTo(CONFIRMING);
        assertThat(waitsAt(number, "catchShipmentDeposit")).isTrue();
        pays(number, "6435.29");
        thenIs(number, TO_SHIP);
        books();
        ships(number);
        thenIs(number, CLOSED);
        InvoiceView last = of(number);
        assertThat(last.kind()).isEqualTo(InvoiceKind.FINAL);
        assertThat(List.of(last.net(), last.tax(), last.gross()))
                .allSatisfy(amount -> assertThat(amount).isEqualTo(Money.zero("CNY")));
        assertThat(billing.detail(last.number()).lines()).hasSize(3);
        assertThat(effectsAt("finance", last.number(), "externalPostInvoice")).isEqualTo(1);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        right(number);
    }

    /** An order that waits costs the customer nothing but time; what bounces once it has gone on is owed as anything else. */
    @Test
    void nobodyIsLateWithADepositBeforeItsGateHasOpened() {
        String customer = withDeposits("50 ORDER 0 DEPOSIT SHIPMENT, 50 INVOICE 30");
        String number = place(customer, line(goods("100.00", 9), 2));
        await().until(() -> waitsAt(number, "catchShipmentDeposit"));
        String deposit = billing.documents(number).get(0).number();
        await().until(() -> of(number, deposit).state() == InvoiceState.POSTED);
        sql("update invoice set due_on = due_on - 40 where number = ?", deposit);
        assertThat(billing.overdueDays(customer)).isZero();
        assertThat(overdue.dueBefore(LocalDate.now(), customer)).isEmpty();

        long money = received(customer, "100.00");
        thenIs(number, TO_SHIP);
        movements.ask(new MoveReceipt(money, MovementKind.BOUNCE, "B-1", null, "returned"), "fiona");
        assertThat(of(number, deposit).open()).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(billing.overdueDays(customer)).isEqualTo(40);
        assertThat(overdue.dueBefore(LocalDate.now(), customer))
                .extracting(UnpaidRow::invoice)
                .containsExactly(deposit);
        books();
    }

    /** What of the deposit the goods that stay do not need waits for the customer, beside what the invoice gives back. */
    @Test
    void goodsThatComeBackForGoodFreeTheirDeposit() {
        String customer = withDeposits("30 ORDER 0 DEPOSIT SHIPMENT, 70 INVOICE 30");
        String number = place(customer, line(goods("100.00", 12), 10));
        await().until(() -> waitsAt(number, "catchShipmentDeposit"));
        String deposit = billing.documents(number).get(0).number();
        pays(number, "300.00");
        thenIs(number, TO_SHIP);
        ships(number);
        await().until(() -> state(number, InvoiceKind.FINAL) == InvoiceState.POSTED);
        pays(number, "700.00");
        thenIs(number, CLOSED);
        String asked = corrections
                .ask(
                        new CorrectInvoice(
                                of(number).number(),
                                "K-1",
                                CorrectionReason.GOODS_RETURNED,
                                piecesOfLine1("9"),
                                "came back"),
                        "sally")
                .number();
        assertThat(corrections.get(asked).amount()).isEqualTo(Money.parse("700.00 CNY"));
        await().until(() -> corrections.get(asked).creditNote() != null);

        assertThat(corrections.ofInvoice(deposit)).singleElement().satisfies(rest -> {
            assertThat(rest.amount()).isEqualTo(Money.parse("200.00 CNY"));
            assertThat(rest.approver()).isNull();
        });
        await().until(() -> corrections.ofInvoice(deposit).get(0).state() == CorrectionState.POSTED);
        assertThat(of(number, deposit).state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(billing.documents(number).stream()
                        .filter(one -> one.kind() == InvoiceKind.CREDIT)
                        .map(InvoiceView::open)
                        .reduce(Money.zero("CNY"), Money::plus))
                .as("his to spend or to have back")
                .isEqualTo(Money.parse("900.00 CNY"));
        books();
    }

    /** A deposit that nobody agreed on but finance asked for goes with its order, too. */
    @Test
    void aDepositThatWasAskedForByHandIsTakenBack() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 2));
        thenIs(number, TO_SHIP);
        String deposit = billing.deposit(billable(number), Money.parse("50.00 CNY"));
        await().until(() -> of(number, deposit).state() == InvoiceState.POSTED);
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        await().until(() -> of(number, deposit).state() == InvoiceState.CORRECTED);
        books();
    }

    /** Who cancels before he has paid owes nothing, and nothing was kept for the order meanwhile. */
    @Test
    void whoCancelsWhileSupplyWaitsOwesNothing() {
        String customer = withDeposits("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30");
        String sku = goods("100.00", 9);
        String number = place(customer, line(sku, 10));
        assertThat(waitsAt(number, "catchSupplyDeposit")).isTrue();
        assertThat(stockOf(sku).reserved().amount()).isZero();
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        assertThatThrownBy(() -> changing.ask(
                        number,
                        new AskChange(
                                null, "less", List.of(new AskChange.AskedLine(1, new SaidNumber(new BigDecimal(2))))),
                        "sally"))
                .hasMessageContaining("change.below-billed");
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        assertThat(state(number, InvoiceKind.DEPOSIT)).isEqualTo(InvoiceState.CORRECTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();
        right(number);
    }

    /** What was paid is the customer's again, and waits. */
    @Test
    void whatWasPaidForACancelledOrderWaits() {
        String customer = withDeposits("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30");
        String sku = goods("100.00", 9);
        String number = place(customer, line(sku, 4));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        pays(number, "119.99");
        assertThat(waitsAt(number, "catchSupplyDeposit")).isTrue();
        pays(number, "0.01");
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("280.00 CNY"));
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        assertThat(state(number, InvoiceKind.DEPOSIT)).isEqualTo(InvoiceState.CORRECTED);
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("120.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-120.00 CNY"));
        books();
        right(number);
    }

    private String withDeposits(String rows) {
        String customer = goodCustomer();
        agree(customer, terms(rows, BillingBasis.SCHEDULE));
        return customer;
    }

    private boolean waitsAt(String order, String activity) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .activityIdIn(activity)
                        .count()
                == 1;
    }

    private void right(String order) {
        await().until(() -> billing.documents(order).stream().noneMatch(one -> one.state() == InvoiceState.ISSUED));
        hasEnded(order);
        assertThat(wrong(order)).isEmpty();
        assertThat(billing.documents(order))
                .allSatisfy(one -> assertThat(wrong(one.number())).isEmpty());
    }
}
