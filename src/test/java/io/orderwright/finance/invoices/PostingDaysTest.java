package io.orderwright.finance.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** On which day things are posted whose day nobody asks for. */
@ModuleTest(with = {"ground", "reference", "catalog", "periods"})
@Import(MonthsLongAgo.SlowClock.class)
@Tag("money")
class PostingDaysTest extends MonthsLongAgo {

    @Test
    void whatTheSystemDatesIsOfTheNextMonth() {
        itIs(closed.atDay(20));
        LocalDate first = closed.plusMonths(1).atDay(1);

        String part = billing.invoice(IssueInvoice.delivered(shipped("4")));
        billing.postedDocument(part, "F-" + part);
        String last = billing.invoice(IssueInvoice.rest(shipped("10")));
        billing.postedDocument(last, "F-" + last);
        String note = creditNotes.issue(
                last, new CreditedLines(List.of(new CreditedLine(1, BigDecimal.ONE, null))), "broken", "fiona");
        assertThat(billing.documents(order)).extracting(InvoiceView::issuedOn).containsExactly(first, first, first);
        assertThat(billing.documents(order).get(0).dueOn()).isEqualTo(first.plusDays(30));
        assertThat(List.of(part, last, note)).allMatch(number -> number.contains("-" + first.getYear() + "-"));

        payments.receive(payment("BANK-", "50.00"), "api", "fiona");
        long money = id("BANK-" + customer);
        String refund = movements
                .ask(new MoveReceipt(money, MovementKind.REVERSAL, "R-1", null, "typed twice"), "fiona")
                .number();
        movements.book(refund);
        movements.posted(refund, "F-" + refund);
        String writeOff = writeOffs
                .ask(new AskWriteOff(part, "W-1", WriteOffCause.SMALL_REST, money("0.50"), "small"), "fiona")
                .number();
        writeOffs.book(writeOff);
        writeOffs.posted(writeOff, "F-" + writeOff);
        Instant start = calendar.startOf(first);
        assertThat(moments("received_at from receipt where id = " + money)).containsExactly(start);
        assertThat(moments("allocated_at from allocation where invoice = '" + part + "'"))
                .hasSizeGreaterThan(2)
                .containsOnly(start);
        assertThat(moments("booked_at from receipt_movement where number = '" + refund + "'"))
                .containsExactly(start);
        assertThat(moments("booked_at from write_off where number = '" + writeOff + "'"))
                .containsExactly(start);
    }

    /** As soon as the month begins, what is written has its own day. */
    @Test
    void inAnOpenMonthTheDayIsToday() {
        LocalDate day = closed.plusMonths(1).atDay(7);
        itIs(day);
        billing.invoice(IssueInvoice.rest(shipped("10")));
        assertThat(billing.documents(order)).extracting(InvoiceView::issuedOn).containsExactly(day);
        payments.receive(payment("BANK-", "5.00"), "api", "fiona");
        assertThat(moments("received_at from receipt where id = " + id("BANK-" + customer)))
                .containsExactly(NOW.get());
    }

    /** The bank's day is in the closed month: by its rate the money counts, and it is booked when it is read. */
    @Test
    void moneyOfTheBanksDayIsBookedNowAndKeepsThatDay() {
        LocalDate read = closed.plusMonths(1).atDay(3);
        itIs(read);
        long money = payments.receiveFor(List.of(), payment("LINE-", "70.00"), closed.atDay(28), "bank", "fiona");
        assertThat(jdbc.queryForObject("select paid_on from receipt where id = " + money, LocalDate.class))
                .isEqualTo(closed.atDay(28));
        assertThat(moments("received_at from receipt where id = " + money)).containsExactly(NOW.get());
    }

    /** A number has the year of its day: a document of December that is posted in January is of the new year. */
    @Test
    void theNumberHasTheYearOfItsDay() {
        while (closed.getMonthValue() != 12) {
            closed = YearMonth.parse(close());
        }
        itIs(closed.atDay(31));
        String number = billing.invoice(IssueInvoice.rest(shipped("10")));
        assertThat(number).startsWith("IN-" + (closed.getYear() + 1) + "-");
        assertThat(billing.documents(order).get(0).issuedOn()).isEqualTo(LocalDate.of(closed.getYear() + 1, 1, 1));
    }
}
