package io.orderwright.finance.invoices.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.domain.Allocation.MoneySource;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** The rows by which a document is paid, and those that undo them. */
@Tag("unit")
@Tag("money")
class AllocationRowTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    /** A payment's, a credit note's or a write-off's: just one of them. */
    @ParameterizedTest
    @CsvSource({
        ",  ,     ,     false",
        "7, ,     ,     true",
        ",  CN-1, ,     true",
        ",  ,     WO-1, true",
        "7, CN-1, ,     false",
        "7, ,     WO-1, false",
        ",  CN-1, WO-1, false",
        "7, CN-1, WO-1, false",
    })
    void moneyHasOneSource(
            @Nullable Long receipt, @Nullable String creditNote, @Nullable String writeOff, boolean lawful) {
        if (lawful) {
            assertThat(new MoneySource(receipt, creditNote, writeOff).receiptId())
                    .isEqualTo(receipt);
        } else {
            assertThatThrownBy(() -> new MoneySource(receipt, creditNote, writeOff))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRowNamesWhoseMoneyItIs() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");
        Invoice note = note();
        Allocation paid =
                Allocation.of(receipt(), invoice, invoice.take(Money.parse("0.01 CNY")), "paid", "fiona", NOW);
        Allocation credited =
                Allocation.of(note, invoice, invoice.take(Money.parse("9.99 CNY")), "credit", "fiona", NOW);
        Allocation given =
                Allocation.ofWriteOff("WO-1", invoice, invoice.take(Money.parse("100 CNY")), "rest", "fiona", NOW);

        assertThat(List.of(paid, credited, given))
                .extracting(row -> row.entryNo() + ": " + row.amount() + " " + row.receiptId() + " " + row.creditNote()
                        + " " + row.writeOff() + " " + row.reverses())
                .containsExactly(
                        "1: 0.01 CNY 7 null null null",
                        "2: 9.99 CNY null " + note.number() + " null null",
                        "3: 90.00 CNY null null WO-1 null");
        assertThat(invoice.settled()).isTrue();
        refused(RefusalKind.CONFLICT, "invoice.cannot-allocate", () -> invoice.take(Money.parse("0.01 CNY")));
    }

    /** Nothing, less than nothing, and a cent more than is open. */
    @ParameterizedTest
    @CsvSource({"0", "-0.01", "100.01"})
    void nothingIsAllocatedBeyondTheBounds(String amount) {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");
        refused(RefusalKind.CONFLICT, "invoice.more-than-open", () -> invoice.use(Money.parse(amount + " CNY")));
        assertThat(invoice.open()).isEqualTo(Money.parse("100.00 CNY"));
    }

    /** Whoever's money it was: the row that undoes it is of the same source, negative, and names the row. */
    @ParameterizedTest
    @CsvSource({"RECEIPT, 0.01", "CREDIT, 40.00", "WRITE_OFF, 100.00"})
    void aReversalIsTheNegativeRow(String source, String amount) {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");
        Invoice.AllocatedMoney taken = invoice.take(Money.parse(amount + " CNY"));
        Allocation row =
                switch (source) {
                    case "RECEIPT" -> Allocation.of(receipt(), invoice, taken, "paid", "fiona", NOW);
                    case "CREDIT" -> Allocation.of(note(), invoice, taken, "credit", "fiona", NOW);
                    default -> Allocation.ofWriteOff("WO-1", invoice, taken, "rest", "fiona", NOW);
                };
        invoice.giveBack(row.amount(), row.row());
        Allocation undone = row.reversed(invoice, "bounced", "frank", NOW.plusSeconds(1));

        assertThat(undone.amount()).isEqualTo(row.amount().negated());
        assertThat(undone)
                .returns(row.invoice(), Allocation::invoice)
                .returns(2, Allocation::entryNo)
                .returns(1, Allocation::reverses)
                .returns(row.receiptId(), Allocation::receiptId)
                .returns(row.creditNote(), Allocation::creditNote)
                .returns(row.writeOff(), Allocation::writeOff)
                .returns("bounced", Allocation::reason)
                .returns("frank", Allocation::allocatedBy)
                .returns(NOW.plusSeconds(1), Allocation::allocatedAt);
        assertThat(invoice.open()).isEqualTo(Money.parse("100.00 CNY"));
        refused(RefusalKind.CONFLICT, "invoice.more-than-paid", () -> invoice.giveBack(row.amount(), row.row()));
    }

    /** What is paid is the sum of the rows, whatever was undone between. */
    @Test
    void whatIsPaidIsTheSumOfTheRows() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");
        List<Allocation> rows = new ArrayList<>();
        for (String amount : List.of("33.33", "0.01", "66.66")) {
            rows.add(Allocation.of(
                    receipt(), invoice, invoice.take(Money.parse(amount + " CNY")), "paid", "fiona", NOW));
        }
        Allocation cent = rows.get(1);
        invoice.giveBack(cent.amount(), cent.row());
        rows.add(cent.reversed(invoice, "bounced", "frank", NOW));
        rows.add(Allocation.ofWriteOff("WO-1", invoice, invoice.take(Money.parse("5 CNY")), "rest", "fiona", NOW));

        assertThat(rows).extracting(Allocation::entryNo).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows.stream().map(Allocation::amount).reduce(Money.zero("CNY"), Money::plus))
                .isEqualTo(Money.parse("100.00 CNY"))
                .isEqualTo(invoice.gross().minus(invoice.open()));
    }

    private static Invoice note() {
        Invoice corrected = Bills.standing(InvoiceState.POSTED, "0");
        return new OrderDocuments("CNY", List.of(corrected))
                .credit(Bills.id(), corrected, CreditedLines.ALL, Bills.TODAY);
    }

    private static Receipt receipt() {
        Receipt receipt = new Receipt(
                new ReceivePayment("P-1", "C-1", null, "CNY", new SaidNumber(new BigDecimal("100.00"))),
                "bank",
                "fiona",
                NOW);
        ReflectionTestUtils.setField(receipt, "id", 7L);
        return receipt;
    }
}
