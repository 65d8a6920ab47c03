package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.taxprofiles.TaxIdForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents of an order hold, to the cent; the numbers are those of published cases. */
@Tag("money")
class OrderDocumentsTest {

    private final List<Invoice> documents = new ArrayList<>();

    @Test
    void aFinalInvoiceTakesAllThatHasLeft() {
        BillableOrder order = Bills.order(Bills.line(1, "2", "113.00", "0.13"), Bills.line(2, "3", "10.90", "0.09"));

        Invoice invoice = rest(order);

        same(invoice, "110.00", "13.90", "123.90");
        assertThat(invoice.lineViews()).extracting(line -> line.orderLine()).containsExactly(1, 2);
        assertThat(invoice.view().dueOn()).isEqualTo(Bills.TODAY.plusDays(30));
    }

    @Test
    void nothingIsBilledThatHasNotLeftAndNothingTwice() {
        BillableOrder order = Bills.order(new BillableLine(
                1, Bills.rate("0.13"), Bills.pc("10"), Bills.pc("4"), Bills.amounts("100.00", "13.00", "113.00")));

        assertThatThrownBy(() -> part(order, Map.of(1, Bills.of("5"))))
                .hasMessageContaining("invoice.more-than-shipped [SO-2026-00000001, 1, 5, 4, 0]");
        part(order, Map.of(1, Bills.of("4")));
        assertThatThrownBy(() -> part(order, Map.of(1, Bills.of("0.5"))))
                .hasMessageContaining("invoice.more-than-shipped [SO-2026-00000001, 1, 0.5, 4, 4]");
        assertThatThrownBy(() -> rest(order)).hasMessageContaining("invoice.nothing-to-bill");
        assertThatThrownBy(() -> part(order, Map.of(7, Bills.of("1")))).hasMessageContaining("invoice.line-unknown");
    }

    @Test
    void anOrderOfWhichNothingHasLeftIsNotBilled() {
        BillableOrder order = Bills.order(new BillableLine(
                1, Bills.rate("0.13"), Bills.pc("10"), Bills.pc("0"), Bills.amounts("100.00", "13.00", "113.00")));

        assertThatThrownBy(() -> rest(order)).hasMessageContaining("invoice.nothing-to-bill");
    }

    @Test
    void anOrderHasOneFinalInvoiceThatStands() {
        BillableOrder order = Bills.order(Bills.line(1, "1", "113.00", "0.13"));
        Invoice first = rest(order);

        assertThatThrownBy(() -> rest(order))
                .hasMessageContaining("invoice.final-already")
                .hasMessageContaining("ISSUED");
        Bills.posted(first);
        credit(first, null);
        assertThat(first.state()).isEqualTo(InvoiceState.CORRECTED);
        same(rest(order), "100.00", "13.00", "113.00");
    }

    /** A8: 179.25 taken back one piece at a time, 10 times; each column makes the whole. */
    @Test
    void tenPiecesTakenBackOneByOneMakeTheWhole() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "179.25", "0.20"));
        Invoice invoice = Bills.posted(rest(order));
        List<String> gross = new ArrayList<>();
        List<String> tax = new ArrayList<>();
        for (int piece = 0; piece < 10; piece++) {
            Invoice note = credit(invoice, Map.of(1, BigDecimal.ONE));
            gross.add(note.gross().plain());
            tax.add(note.amounts().tax().plain());
        }
        assertThat(gross).startsWith("17.93", "17.92");
        assertThat(tax).containsExactly("2.99", "2.98", "2.99", "2.99", "2.99", "2.98", "2.99", "2.99", "2.98", "2.99");
        assertThat(invoice.state()).isEqualTo(InvoiceState.CORRECTED);
        assertThat(BilledAmounts.of("CNY", documents).total().gross().isZero()).isTrue();
        assertThat(BilledAmounts.of("CNY", documents).total().tax().isZero()).isTrue();
        assertThatThrownBy(() -> credit(invoice, Map.of(1, BigDecimal.ONE)))
                .hasMessageContaining("invoice.cannot-correct");
    }

    /** A7: the whole refund is what was asked for. */
    @Test
    void aWholeCreditNoteIsTheWholeDocument() {
        Invoice invoice = Bills.posted(rest(Bills.order(Bills.line(1, "10", "179.25", "0.20"))));

        same(credit(invoice, null), "149.38", "29.87", "179.25");
    }

    /** A9, in units of a cent: net 52, tax 10 in refunds of 32, 9, 8, 3, 6, 4. */
    @Test
    void partsOfAnyQuantityKeepEveryColumn() {
        BillableOrder order = Bills.order(new BillableLine(
                1, Bills.rate("0.19"), Bills.pc("62"), Bills.pc("62"), Bills.amounts("0.52", "0.10", "0.62")));
        List<String> parts = new ArrayList<>();
        for (String quantity : List.of("32", "9", "8", "3", "6")) {
            Taxation amounts = part(order, Map.of(1, Bills.of(quantity))).amounts();
            parts.add(amounts.net().plain() + "+" + amounts.tax().plain());
        }
        Taxation last = rest(order).amounts();
        parts.add(last.net().plain() + "+" + last.tax().plain());

        assertThat(parts).containsExactly("0.27+0.05", "0.07+0.02", "0.07+0.01", "0.03+0.00", "0.05+0.01", "0.03+0.01");
    }

    @ParameterizedTest
    @CsvSource({
        // A1: 50 % twice of 12,870.59
        "12870.59, 0.13, 6435.30, 6435.29, 0.00, 0.00, 0.00",
        // A3: a fixed deposit of 550.00 of 1,276.00 at 21 % (document rounding: 1,054.55 and 221.45)
        "1276.00, 0.21, 550.00, , 600.00, 126.00, 726.00",
        // A4: the same at 13 %
        "1276.00, 0.13, 550.00, , 642.47, 83.53, 726.00",
        // A5: a deposit of all of 0.51
        "0.51, 0.13, 0.51, , 0.00, 0.00, 0.00",
        // A6: 850.085 is 850.09
        "850.09, 0.13, 850.09, , 0.00, 0.00, 0.00",
    })
    void theFinalInvoiceDeductsDepositsAsTheyWereAsked(
            String gross, String rate, String first, String second, String net, String tax, String left) {
        BillableOrder order = Bills.order(Bills.line(1, "1", gross, rate));
        deposit(order, first);
        if (second != null) {
            deposit(order, second);
        }

        Invoice last = rest(order);

        same(last, net, tax, left);
        assertThat(last.kind()).isEqualTo(InvoiceKind.FINAL);
        Taxation all = BilledAmounts.of("CNY", documents).total();
        assertThat(all.gross()).isEqualByComparingTo(order.total().gross());
        assertThat(all.tax()).isEqualByComparingTo(order.total().tax());
        assertThat(all.net()).isEqualByComparingTo(order.total().net());
    }

    /** A2: 100.00 including 21 % holds 17.36 of tax. */
    @Test
    void aDepositHasItsOwnTax() {
        same(deposit(Bills.order(Bills.line(1, "1", "1276.00", "0.21")), "100.00"), "82.64", "17.36", "100.00");
    }

    /** A3, line rounding: 900.00, 2 x 90.00 and 4 x 49.00 make 1,054.54 and 221.46. */
    @Test
    void aDepositOfAnOrderWithManyLines() {
        BillableOrder order = Bills.order(
                Bills.line(1, "1", "900.00", "0.21"),
                Bills.line(2, "2", "180.00", "0.21"),
                Bills.line(3, "4", "196.00", "0.21"));
        same(deposit(order, "550.00"), "454.55", "95.45", "550.00");
        same(rest(order), "599.99", "126.01", "726.00");
    }

    @Test
    void aDepositIsSpreadOverTheRatesOfTheOrder() {
        BillableOrder order = Bills.order(Bills.line(1, "1", "113.00", "0.13"), Bills.line(2, "1", "109.00", "0.09"));
        Invoice deposit = deposit(order, "111.00");

        same(deposit, "100.00", "11.00", "111.00");
        assertThat(deposit.lineViews()).hasSize(2).allMatch(line -> deposit.number()
                .equals(line.deposit()));
        same(rest(order), "100.00", "11.00", "111.00");
    }

    @Test
    void nothingIsAskedForBeyondTheOrder() {
        BillableOrder order = Bills.order(Bills.line(1, "2", "200.00", "0.13"));
        deposit(order, "150.00");

        assertThatThrownBy(() -> deposit(order, "50.01"))
                .hasMessageContaining("invoice.more-than-order [SO-2026-00000001, 50.01, 150.00, 200.00, CNY]");
        assertThatThrownBy(() -> deposit(order, "0")).hasMessageContaining("invoice.nothing-to-bill");
        same(part(order, Map.of(1, Bills.of("1"))), "22.12", "2.88", "25.00");
    }

    @Test
    void depositsBeyondTheGoodsThatLeftAreNotDeducted() {
        BillableOrder order = Bills.order(new BillableLine(
                1, Bills.rate("0.13"), Bills.pc("10"), Bills.pc("1"), Bills.amounts("100.00", "13.00", "113.00")));
        deposit(order, "50.00");

        assertThatThrownBy(() -> rest(order))
                .hasMessageContaining("invoice.deposit-larger [SO-2026-00000001, 38.70, CNY]");
    }

    /** Taken back whole, a final invoice deducts no deposit any more, and the next one does again. */
    @Test
    void aCreditNoteOfTheWholeTakesTheDeductionBackToo() {
        BillableOrder order = Bills.order(Bills.line(1, "2", "200.00", "0.13"));
        deposit(order, "50.00");
        Invoice last = Bills.posted(rest(order));
        same(credit(last, Map.of(1, Bills.of("2"))), "132.74", "17.26", "150.00");

        assertThat(last.state()).isEqualTo(InvoiceState.CORRECTED);
        same(rest(order), "132.74", "17.26", "150.00");
    }

    @Test
    void nothingIsTakenBackBeyondWhatWasAsked() {
        BillableOrder order = Bills.order(Bills.line(1, "2", "200.00", "0.13"));
        deposit(order, "150.00");
        Invoice last = Bills.posted(rest(order));

        assertThatThrownBy(() -> credit(last, Map.of(1, Bills.of("3"))))
                .hasMessageContaining("invoice.more-than-billed");
        assertThatThrownBy(() -> credit(last, Map.of(4, Bills.of("1")))).hasMessageContaining("invoice.line-unknown");
        assertThat(credit(last, Map.of(1, Bills.of("1"))).gross())
                .as("the deposit paid the other 50.00 of it")
                .isEqualTo(Bills.cny("50.00"));
        assertThat(credit(last, null).gross()).isEqualTo(Money.zero("CNY"));
    }

    @Test
    void aCreditNoteIsNotCorrected() {
        Invoice note = Bills.posted(credit(
                Bills.posted(rest(Bills.order(Bills.line(1, "2", "200.00", "0.13")))), Map.of(1, BigDecimal.ONE)));

        assertThatThrownBy(() -> credit(note, null)).hasMessageContaining("invoice.credit-of-credit");
    }

    /** A10: 6.00 and 4.00 less 10 % of the order; what comes back is worth 5.40 and 3.60. */
    @Test
    void a10WhatComesBackHasItsShareOfTheDiscount() {
        Invoice invoice =
                Bills.posted(rest(Bills.order(Bills.line(1, "1", "5.40", "0.13"), Bills.line(2, "1", "3.60", "0.13"))));
        Invoice first = Bills.posted(credit(invoice, Map.of(1, Bills.of("1"))));
        Invoice second = credit(invoice, Map.of(2, Bills.of("1")));
        assertThat(first.gross()).isEqualTo(Money.parse("5.40 CNY"));
        assertThat(second.gross()).isEqualTo(Money.parse("3.60 CNY"));
        assertThat(invoice.state()).isEqualTo(InvoiceState.CORRECTED);
    }

    /** A22: ten pieces that were billed at a lower price are billed; the difference is no quantity that is open. */
    @Test
    void a22WhatIsBilledGoesByQuantity() {
        Invoice lower = Bills.posted(rest(Bills.order(Bills.line(1, "10", "800.00", "0.13"))));
        BillableOrder order = Bills.order(Bills.line(1, "10", "1000.00", "0.13"));
        assertThatThrownBy(() -> part(order, Map.of(1, Bills.of("1"))))
                .hasMessageContaining("invoice.more-than-shipped");
        Invoice difference = new OrderDocuments("CNY", documents)
                .debit(Bills.id(), order, lower, Map.of(1, Bills.cny("200.00")), Bills.TODAY);
        assertThat(difference.gross()).isEqualTo(Money.parse("200.00 CNY"));
        assertThat(difference.lines().get(0).quantity().isZero()).isTrue();
    }

    /** A29: three lines of 0.33 that include 13 %, by line and by document; no paper mixes them. */
    @ParameterizedTest
    @CsvSource({"0.87, 0.12", "0.88, 0.11"})
    void a29LinesMakeTheOrderAtItsOwnRounding(String net, String tax) {
        BillableOrder order = Bills.order(
                Bills.amounts(net, tax, "0.99"),
                Bills.line(1, "1", "0.33", "0.13"),
                Bills.line(2, "1", "0.33", "0.13"),
                Bills.line(3, "1", "0.33", "0.13"));
        Invoice invoice = rest(order);
        same(invoice, net, tax, "0.99");
        assertThat(invoice.lines().stream()
                        .map(line -> line.amounts("CNY").net().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(net);
    }

    /** What was taken back is billed once more, at the cent that was left over. */
    @Test
    void whatWasTakenBackCanBeBilledAgain() {
        BillableOrder order = Bills.order(Bills.line(1, "3", "100.00", "0.13"));
        Invoice first = Bills.posted(part(order, Map.of(1, Bills.of("2"))));
        credit(first, Map.of(1, BigDecimal.ONE));
        rest(order);

        assertThat(BilledAmounts.of("CNY", documents).total()).isEqualTo(order.total());
        assertThat(BilledAmounts.of("CNY", documents).of(1, "pc").quantity().amount())
                .isEqualByComparingTo("3");
    }

    @Test
    void aDebitNoteAsksForWhatWasAskedTooLittle() {
        BillableOrder cheap = Bills.order(Bills.line(1, "2", "200.00", "0.13"));
        Invoice first = Bills.posted(rest(cheap));
        BillableOrder dear = Bills.order(Bills.line(1, "2", "226.00", "0.13"));

        Invoice note = kept(new OrderDocuments("CNY", documents)
                .debit(Bills.id(), dear, first, Map.of(1, Bills.cny("26.00")), Bills.TODAY));

        assertThat(note.kind()).isEqualTo(InvoiceKind.DEBIT);
        assertThat(note.corrects()).isEqualTo(first.number());
        assertThat(BilledAmounts.of("CNY", documents).total()).isEqualTo(dear.total());
        assertThatThrownBy(() -> new OrderDocuments("CNY", documents)
                        .debit(Bills.id(), dear, first, Map.of(1, Bills.cny("0.01")), Bills.TODAY))
                .hasMessageContaining("invoice.more-than-order");
    }

    /** Whatever the master data say by then. */
    @Test
    void notesAreMadeOutToWhomTheirDocumentNames() {
        BillableOrder order = Bills.order(Bills.line(1, "2", "113.00", "0.13"));
        Invoice invoice = rest(order);
        InvoiceBuyer buyer = new InvoiceBuyer(
                Bills.TODAY.minusDays(9), "Acme", "DE123456789", TaxIdForm.FOREIGN, null, null, "ICBC", "6222");
        BillTo billTo = new BillTo("HQ", "Accounts", null, "1 Renmin Road", null, "Shanghai", null, null);
        invoice.madeOutTo(buyer, billTo);
        Bills.posted(invoice);

        Invoice credit = credit(invoice, Map.of(1, BigDecimal.ONE));
        Invoice debit = kept(new OrderDocuments("CNY", documents)
                .debit(Bills.id(), order, invoice, Map.of(1, Bills.cny("10.00")), Bills.TODAY));

        assertThat(List.of(credit, debit)).allSatisfy(note -> {
            assertThat(note.buyer()).isEqualTo(buyer);
            assertThat(note.billTo()).isEqualTo(billTo);
        });
    }

    /** What was allowed on goods that the customer keeps is not asked for again, and goods that come back after it are worth less. */
    @Test
    void anAllowanceStaysAllowed() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "1130.00", "0.13"));
        Invoice first = Bills.posted(part(order, Map.of(1, Bills.of("5"))));
        same(allowance(first, "113.00"), "100.00", "13.00", "113.00");
        same(rest(order), "500.00", "65.00", "565.00");
        same(credit(first, Map.of(1, Bills.of("2"))), "160.00", "20.80", "180.80");
        assertThatThrownBy(() -> allowance(first, "271.21")).hasMessageContaining("invoice.allowance-too-large");
        same(allowance(first, "0.20"), "0.18", "0.02", "0.20");
        same(credit(first, null), "239.82", "31.18", "271.00");
        assertThat(first.state()).isEqualTo(InvoiceState.CORRECTED);
    }

    /** What is finer than quantities are kept would be kept as none, and be taken for an allowance. */
    @Test
    void goodsComeBackByTheThousandthAtLeast() {
        try (ValidatorFactory limits = Validation.buildDefaultValidatorFactory()) {
            Validator validator = limits.getValidator();
            assertThat(validator.validate(new CreditedLine(1, Bills.of("0.001"), null)))
                    .isEmpty();
            assertThat(validator.validate(new CreditedLine(1, Bills.of("0.0004"), null)))
                    .hasSize(1);
        }
    }

    private Invoice part(BillableOrder order, Map<Integer, BigDecimal> quantities) {
        Map<Integer, SaidNumber> said = new TreeMap<>();
        quantities.forEach((line, quantity) -> said.put(line, new SaidNumber(quantity)));
        return kept(new OrderDocuments("CNY", documents).part(Bills.id(), order, said, Bills.TODAY));
    }

    private Invoice rest(BillableOrder order) {
        return kept(new OrderDocuments("CNY", documents).rest(Bills.id(), order, Bills.TODAY));
    }

    private Invoice deposit(BillableOrder order, String gross) {
        return kept(new OrderDocuments("CNY", documents).deposit(Bills.id(), order, Bills.cny(gross), Bills.TODAY));
    }

    private Invoice credit(Invoice original, Map<Integer, BigDecimal> quantities) {
        CreditedLines what = quantities == null ? CreditedLines.ALL : Bills.goods(quantities);
        return kept(new OrderDocuments("CNY", documents).credit(Bills.id(), original, what, Bills.TODAY));
    }

    private Invoice allowance(Invoice original, String gross) {
        return kept(new OrderDocuments("CNY", documents)
                .credit(Bills.id(), original, Bills.allowance(1, Bills.of(gross)), Bills.TODAY));
    }

    private Invoice kept(Invoice invoice) {
        documents.add(invoice);
        return invoice;
    }

    private static void same(Invoice invoice, String net, String tax, String gross) {
        assertThat(invoice.amounts())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(Bills.amounts(net, tax, gross));
    }
}
