package io.orderwright.finance.invoices.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice.AllocatedMoney;
import io.orderwright.finance.invoices.schedule.ScheduledAmount;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A document that is due in rows takes money row by row, and gives it back to the row that had it. */
@Tag("unit")
@Tag("money")
class ScheduledInvoiceTest {

    private static final LocalDate ISSUED = LocalDate.of(2027, 1, 31);
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 10);
    private static final LocalDate SECOND = LocalDate.of(2027, 3, 2);
    private static final LocalDate THIRD = LocalDate.of(2027, 5, 1);

    @Test
    void whatIsDueFirstIsPaidFirst() {
        Invoice invoice = invoice();
        assertThat(invoice.dueOn()).isEqualTo(FIRST);
        AllocatedMoney first = invoice.take(Money.parse("350.00 CNY"));
        AllocatedMoney second = invoice.take(Money.parse("50.00 CNY"));
        assertThat(first.row()).isEqualTo(1);
        assertThat(first.amount()).isEqualTo(Money.parse("300.00 CNY"));
        assertThat(second.row()).isEqualTo(2);
        assertThat(second.owed()).isEqualTo(Money.parse("0 CNY"));
        assertThat(paid(invoice)).containsExactly("300.00", "50.00", "0.00");
        assertThat(invoice.dueOn()).isEqualTo(SECOND);
    }

    /** The third row has the earliest day: it is paid first, whatever its place. */
    @Test
    void theDayCountsNotThePlace() {
        Invoice invoice = invoice("30 INVOICE 60, 70 INVOICE 10");
        assertThat(invoice.dueOn()).isEqualTo(FIRST);
        assertThat(invoice.take(Money.parse("1000.00 CNY")).row()).isEqualTo(2);
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void aRowTakesNoMoreThanIsOpenOfIt() {
        Invoice invoice = invoice();
        assertThat(invoice.take(Money.parse("100.00 CNY"), 3).row()).isEqualTo(3);
        refused(RefusalKind.CONFLICT, "invoice.more-than-row", () -> invoice.take(Money.parse("0.01 CNY"), 3));
        refused(RefusalKind.CONFLICT, "invoice.more-than-row", () -> invoice.take(Money.parse("300.01 CNY"), 1));
        refused(RefusalKind.INVALID, "invoice.row-unknown", () -> invoice.take(Money.parse("1.00 CNY"), 4));
        assertThat(paid(invoice)).containsExactly("0.00", "0.00", "100.00");
        assertThat(invoice.open()).isEqualTo(Money.parse("900.00 CNY"));
        assertThat(invoice.dueOn()).isEqualTo(FIRST);
    }

    @Test
    void whatIsUndoneIsOpenInItsRow() {
        Invoice invoice = invoice();
        invoice.take(Money.parse("300.00 CNY"));
        invoice.take(Money.parse("600.00 CNY"));
        invoice.take(Money.parse("100.00 CNY"));
        assertThat(invoice.settled()).isTrue();
        assertThat(invoice.dueOn()).isEqualTo(THIRD);
        invoice.giveBack(Money.parse("600.00 CNY"), 2);
        assertThat(invoice.dueOn()).isEqualTo(SECOND);
        assertThat(paid(invoice)).containsExactly("300.00", "0.00", "100.00");
    }

    /** One row is the document itself: its allocations name none, and naming it is the same. */
    @Test
    void oneRowIsTheDocument() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");
        assertThat(invoice.view().schedule())
                .extracting(row -> row.row() + ": " + row.gross().plain())
                .containsExactly("1: 100.00");
        assertThat(invoice.take(Money.parse("40.00 CNY"), 1).row()).isNull();
        assertThat(invoice.take(Money.parse("60.00 CNY")).row()).isNull();
        assertThat(invoice.view().schedule().get(0).open().isZero()).isTrue();
        refused(RefusalKind.INVALID, "invoice.row-unknown", () -> invoice.take(Money.parse("1.00 CNY"), 2));
    }

    /** Deposit 30 %, then the final invoice: what is left is due as the other rows are. */
    @Test
    void aFinalInvoiceAfterADepositHasTheOtherRows() {
        BillableOrder order = order("30 INVOICE 10, 60 INVOICE 30, 10 INVOICE 90");
        Invoice deposit = new OrderDocuments("CNY", List.of()).deposit(Bills.id(), order, Bills.cny("300.00"), ISSUED);
        assertThat(deposit.view().schedule()).hasSize(1);
        assertThat(deposit.dueOn()).isEqualTo(FIRST);
        Invoice last = new OrderDocuments("CNY", List.of(deposit)).rest(Bills.id(), order, ISSUED);
        assertThat(last.view().schedule())
                .extracting(row -> row.dueOn() + " " + row.gross().plain())
                .containsExactly(SECOND + " 600.00", THIRD + " 100.00");
    }

    /** Whatever is taken and undone, in any order: the rows hold what the document holds. */
    @Test
    void rowsHoldWhatTheDocumentHolds() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Invoice invoice = invoice();
            List<AllocatedMoney> standing = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                if (random.nextInt(3) > 0 && invoice.owes()) {
                    standing.add(invoice.take(Money.of(BigDecimal.valueOf(random.nextInt(40_000) + 1L, 2), "CNY")));
                } else if (!standing.isEmpty()) {
                    AllocatedMoney undone = standing.remove(random.nextInt(standing.size()));
                    invoice.giveBack(undone.amount(), undone.row());
                }
                Money taken = standing.stream().map(AllocatedMoney::amount).reduce(Money.zero("CNY"), Money::plus);
                List<ScheduledAmount> rows = invoice.view().schedule();
                assertThat(rows.stream().map(ScheduledAmount::paid).reduce(Money.zero("CNY"), Money::plus))
                        .isEqualTo(taken)
                        .isEqualTo(invoice.gross().minus(invoice.open()));
                assertThat(rows)
                        .allMatch(row -> !row.paid().isNegative() && !row.open().isNegative());
            }
        }
    }

    private static List<String> paid(Invoice invoice) {
        return invoice.view().schedule().stream().map(row -> row.paid().plain()).toList();
    }

    private static Invoice invoice() {
        return invoice("30 INVOICE 10, 60 INVOICE 30, 10 INVOICE 90");
    }

    private static Invoice invoice(String rows) {
        return new OrderDocuments("CNY", List.of()).rest(Bills.id(), order(rows), ISSUED);
    }

    private static BillableOrder order(String rows) {
        BillableOrder plain = Bills.order(Bills.line(1, "1", "1000.00", "0.13"));
        PaymentTerms terms = new PaymentTerms("ROWS", null, TermsText.rows(rows));
        return new BillableOrder(
                plain.number(),
                plain.customer(),
                plain.currency(),
                plain.total(),
                new BillableTerms(terms, null, null),
                plain.lines());
    }
}
