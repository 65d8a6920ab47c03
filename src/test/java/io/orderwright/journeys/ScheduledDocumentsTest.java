package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.records.DueReminders;
import io.orderwright.finance.invoices.records.OpenItems;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.SeenOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due in rows: fixed on the order, written with the invoice, paid and undone row by row; the books add up. */
class ScheduledDocumentsTest extends BooksOfMoney {

    @Autowired
    OpenItems items;

    @Autowired
    OrderIntake intake;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    DueReminders reminders;

    @Test
    void theOrderKeepsItsTermsAndItsInvoiceHasTheirRows() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0, 60 DELIVERY 30, 10 INVOICE 90"));
        String sku = goods("1000.00", 20);
        String number = place(customer, line(sku, 1));
        thenIs(number, TO_SHIP);
        agree(customer, "NET10");
        assertThat(orders.get(number).paymentTermsDays()).isEqualTo(90);

        ships(number);
        await().until(() -> state(number, InvoiceKind.FINAL) == InvoiceState.POSTED);
        LocalDate today = calendar.today();
        assertThat(of(number).schedule())
                .extracting(row -> row.dueOn() + " " + row.gross().plain())
                .containsExactly(today + " 300.00", today.plusDays(30) + " 600.00", today.plusDays(90) + " 100.00");
        assertThat(of(number).dueOn()).isEqualTo(today);
        books();

        // Due in ten days: after the first row of the other, before its second.
        String plain = invoiced(customer, sku, 1);
        assertThat(of(plain).schedule()).hasSize(1);
        receives(customer, "1400.00");
        assertThat(of(number).schedule())
                .extracting(row -> row.paid().plain())
                .containsExactly("300.00", "100.00", "0.00");
        assertThat(of(plain).open()).isEqualTo(Money.parse("0 CNY"));
        thenIs(plain, CLOSED);
        assertThat(allocations(number)).extracting(AllocatedAmount::row).containsExactly(1, 2);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("600.00 CNY"));
        books();

        creditNotes.reverse(of(number).number(), 1, "of another customer", "fiona");
        assertThat(of(number).schedule())
                .extracting(row -> row.paid().plain())
                .containsExactly("0.00", "100.00", "0.00");
        books();
        useForRow(customer, number, 3, "100.00");
        assertThatThrownBy(() -> useForRow(customer, number, 3, "0.01")).hasMessageContaining("invoice.more-than-row");
        assertThatThrownBy(() -> useForRow(customer, number, 4, null)).hasMessageContaining("invoice.row-unknown");
        assertThat(of(number).schedule().get(2).open().isZero()).isTrue();
        books();
        receives(customer, "1000.00");
        thenIs(number, CLOSED);
        books();
    }

    /** The oldest row of which something is open is what decisions about credit see, not the last one. */
    @Test
    void overdueIsCountedByRow() {
        String customer = goodCustomer();
        agree(customer, terms("40 INVOICE 0, 60 INVOICE 30"));
        String number = invoiced(customer, goods("500.00", 5), 2);
        assertThat(billing.overdueDays(customer)).isZero();
        assertThat(next(number)).as("a bank's line may be just this").isEqualTo(Money.parse("400.00 CNY"));
        assertThat(reminders.owed(number)).isFalse();
        sql(
                "update invoice_row set due_on = due_on - 40 where invoice_id = (select id from invoice where order_number = ?)",
                number);
        sql("update invoice set due_on = due_on - 40 where order_number = ?", number);
        assertThat(billing.overdueDays(customer)).isEqualTo(40);
        assertThat(reminders.owed(number)).isTrue();
        receives(customer, "400.00");
        assertThat(billing.overdueDays(customer)).isEqualTo(10);
        assertThat(next(number)).isEqualTo(Money.parse("600.00 CNY"));

        String note = creditNotes.issue(of(number).number(), CreditedLines.ALL, "damaged", "fiona");
        assertThat(billing.overdueDays(customer)).isZero();
        assertThat(of(number, note).open()).isEqualTo(Money.parse("400.00 CNY"));
        books();
    }

    /** Who has seen other terms does not order by these. */
    @Test
    void whatWasSeenOfTheTermsIsWhatIsOrdered() {
        String customer = goodCustomer();
        String sku = goods("100.00", 5);
        String code = terms("50 ORDER 0, 50 INVOICE 30");
        agree(customer, code);
        SeenOrder seen = new SeenOrder(new BigDecimal("100.00"), "CNY", 30, null, null, code);
        agree(customer, "NET30");
        assertThatThrownBy(() -> intake.place(
                        order(customer, false, line(sku, 1)).as(seen),
                        "test",
                        UUID.randomUUID().toString(),
                        "sally"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.differences())
                        .containsExactly(new Refusal.Difference("paymentTerms", code, "NET30")));
    }

    private Money next(String order) {
        return items.named(List.of(order)).get(0).next();
    }

    private void receives(String customer, String amount) {
        String reference = "R-" + UUID.randomUUID();
        payments.receive(
                new ReceivePayment(reference, customer, null, "CNY", new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
    }

    private void useForRow(String customer, String order, int row, String amount) {
        waitingMoney.use(
                waiting(customer).id(),
                of(order).number(),
                row,
                amount == null ? null : Money.parse(amount + " CNY"),
                "row named",
                "fiona");
    }

    private List<AllocatedAmount> allocations(String order) {
        return billing.detail(of(order).number()).allocations();
    }
}
