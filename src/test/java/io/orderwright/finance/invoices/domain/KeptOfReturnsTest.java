package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of goods that came back: a document beside the credit note, with its own net, tax and gross. */
@Tag("aftersales")
class KeptOfReturnsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    /** C4, on A7: 2 of 10 come back, the fee is 10 %. */
    @Test
    void aFeeIsADocumentBesideTheCreditNote() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "179.25", "0.20"));
        Invoice invoice = Bills.posted(new OrderDocuments("CNY", List.of()).rest(1, order, DAY));
        Invoice note = credit(invoice, List.of(invoice), "2");
        Invoice fee = new OrderDocuments("CNY", List.of(invoice, note)).fee(3, order, note, percent("10"), DAY);

        assertThat(note.amounts().net().plain()).isEqualTo("29.88");
        assertThat(note.amounts().tax().plain()).isEqualTo("5.97");
        assertThat(note.gross().plain()).isEqualTo("35.85");
        assertThat(fee.amounts().net().plain()).isEqualTo("2.99");
        assertThat(fee.amounts().tax().plain()).isEqualTo("0.60");
        assertThat(fee.gross().plain()).isEqualTo("3.59");
        assertThat(note.gross().minus(fee.gross()).plain()).as("paid out").isEqualTo("32.26");
        assertThat(fee.kind()).isEqualTo(InvoiceKind.DEBIT);
        assertThat(fee.corrects()).isEqualTo(invoice.number());
        assertThat(fee.lines()).singleElement().satisfies(line -> {
            assertThat(line.charge()).isEqualTo(InvoiceCharge.RESTOCKING);
            assertThat(line.orderLine()).as("no goods").isNull();
        });
    }

    /** The goods that are still to be billed cost what they did, and what came back later is credited as it was billed. */
    @Test
    void aFeeMovesNoOtherDocument() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "179.25", "0.20"));
        Invoice invoice = Bills.posted(new OrderDocuments("CNY", List.of()).rest(1, order, DAY));
        Invoice first = credit(invoice, List.of(invoice), "2");
        Invoice fee = new OrderDocuments("CNY", List.of(invoice, first)).fee(3, order, first, percent("100"), DAY);
        assertThat(fee.gross()).isEqualTo(first.gross());
        Invoice rest = credit(invoice, List.of(invoice, first, fee), "8");
        assertThat(first.gross().plus(rest.gross()).plain()).isEqualTo("179.25");
        assertThat(invoice.state()).isEqualTo(InvoiceState.CORRECTED);
    }

    /** A fee that finance thinks better of is taken back whole. */
    @Test
    void aFeeIsTakenBackWhole() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "179.25", "0.20"));
        Invoice invoice = Bills.posted(new OrderDocuments("CNY", List.of()).rest(1, order, DAY));
        Invoice note = credit(invoice, List.of(invoice), "2");
        Invoice fee =
                Bills.posted(new OrderDocuments("CNY", List.of(invoice, note)).fee(3, order, note, percent("10"), DAY));
        Invoice back = new OrderDocuments("CNY", List.of(invoice, note, fee)).credit(4, fee, CreditedLines.ALL, DAY);
        assertThat(back.gross().plain()).isEqualTo("3.59");
        assertThat(back.amounts().tax().plain()).isEqualTo("0.60");
        assertThat(fee.state()).isEqualTo(InvoiceState.CORRECTED);
    }

    /** Whatever comes back, at whatever rates and shares: never more than is credited is kept, in no column. */
    @Test
    void neverMoreIsKeptThanIsCredited() {
        Random random = new Random(20261129);
        String[] rates = {"0", "0.06", "0.13", "0.20"};
        for (int i = 0; i < 20_000; i++) {
            int pieces = 1 + random.nextInt(30);
            BillableOrder order = Bills.order(
                    Bills.line(1, pieces + "", money(random), rates[random.nextInt(4)]),
                    Bills.line(2, pieces + "", money(random), rates[random.nextInt(4)]));
            Invoice invoice = Bills.posted(new OrderDocuments("CNY", List.of()).rest(1, order, DAY));
            Invoice note = new OrderDocuments("CNY", List.of(invoice))
                    .credit(
                            2,
                            invoice,
                            new CreditedLines(List.of(
                                    new CreditedLine(1, BigDecimal.valueOf(1 + random.nextInt(pieces)), null),
                                    new CreditedLine(2, BigDecimal.valueOf(1 + random.nextInt(pieces)), null))),
                            DAY);
            Percent share = new Percent(BigDecimal.valueOf(random.nextInt(10_001), 2));
            Invoice fee = new OrderDocuments("CNY", List.of(invoice, note)).fee(3, order, note, share, DAY);
            assertThat(fee.gross().isMoreThan(note.gross()))
                    .as("%s of %s", share, note.gross())
                    .isFalse();
            assertThat(fee.gross().isNegative()).isFalse();
            assertThat(fee.amounts().net().plus(fee.amounts().tax())).isEqualTo(fee.gross());
            Money exact = share.of(note.gross());
            assertThat(fee.gross().minus(exact).amount().abs())
                    .as("a cent for each rate at most")
                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    private static String money(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), 2).toPlainString();
    }

    private static Percent percent(String number) {
        return new Percent(new BigDecimal(number));
    }

    private static Invoice credit(Invoice invoice, List<Invoice> documents, String quantity) {
        return new OrderDocuments("CNY", documents)
                .credit(
                        2,
                        invoice,
                        new CreditedLines(List.of(new CreditedLine(1, new BigDecimal(quantity), null))),
                        DAY);
    }
}
