package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each delivery by an invoice of its own. */
@Tag("unit")
@Tag("money")
class BilledDeliveriesTest {

    private final List<Invoice> documents = new ArrayList<>();

    @Test
    void aDeliveryIsWhatHasLeftSinceTheOneBefore() {
        Invoice first = issue(IssueInvoice.delivered(order("4")), Set.of());
        Invoice second = issue(IssueInvoice.delivered(order("7")), Set.of());
        assertThat(List.of(first.kind(), second.kind())).containsOnly(InvoiceKind.PART);
        assertThat(first.lines().get(0).quantity().amount()).isEqualByComparingTo("4");
        assertThat(second.lines().get(0).quantity().amount()).isEqualByComparingTo("3");
        assertThatThrownBy(() -> issue(IssueInvoice.delivered(order("7")), Set.of()))
                .hasMessageContaining("invoice.nothing-to-bill");
    }

    /** Goods of one delivery came back before the next was billed: only what is new is billed. */
    @Test
    void whatCameBackIsNotBilledAgainAndWhatWasBilledWronglyIs() {
        Invoice first = Bills.posted(issue(IssueInvoice.delivered(order("4")), Set.of()));
        Invoice note = new OrderDocuments("CNY", documents)
                .credit(Bills.id(), first, Bills.goods(Map.of(1, Bills.of("1"))), Bills.TODAY);
        documents.add(note);
        Invoice again =
                new OrderDocuments("CNY", documents).next(Bills.id(), IssueInvoice.rest(order("10")), Bills.TODAY);
        assertThat(again.lines().get(0).quantity().amount()).isEqualByComparingTo("7");
        Invoice last = issue(IssueInvoice.rest(order("10")), Set.of(note.number()));
        assertThat(last.lines().get(0).quantity().amount()).isEqualByComparingTo("6");
        assertThat(first.gross().minus(note.gross()).plus(last.gross())).isEqualTo(Money.parse("90.00 CNY"));
    }

    private Invoice issue(IssueInvoice asked, Set<String> goodsBack) {
        Invoice made = new OrderDocuments("CNY", documents, goodsBack).next(Bills.id(), asked, Bills.TODAY);
        documents.add(made);
        return made;
    }

    private static BillableOrder order(String shipped) {
        return Bills.order(new BillableOrder.BillableLine(
                1, Bills.rate("0.13"), Bills.pc("10"), Bills.pc(shipped), Bills.amounts("88.50", "11.50", "100.00")));
    }

    /** 1,000.00 with 13 %, 30 % before: deliveries of 3, 3 and 4 of 10 pieces. */
    @Test
    void eachDeliveryDeductsItsShareInEveryColumn() {
        deposit(pieces("0"), "300.00");
        assertThat(lines(delivery(pieces("3"))))
                .containsExactly("1: 265.49+34.51=300.00", "deposit 1: -79.65+-10.35=-90.00");
        assertThat(lines(delivery(pieces("6"))))
                .containsExactly("1: 265.49+34.51=300.00", "deposit 1: -79.64+-10.36=-90.00");
        assertThat(lines(last(pieces("10"))))
                .containsExactly("1: 353.98+46.02=400.00", "deposit 1: -106.20+-13.80=-120.00");
        nothingIsLeft(pieces("10"));
    }

    /** The deposit that was asked for first is used up first. */
    @Test
    void twoDepositsAreUsedUpOneAfterTheOther() {
        deposit(pieces("0"), "100.00");
        deposit(pieces("0"), "200.00");
        assertThat(lines(delivery(pieces("4"))))
                .contains("deposit 1: -88.50+-11.50=-100.00", "deposit 2: -17.70+-2.30=-20.00");
        last(pieces("10"));
        nothingIsLeft(pieces("10"));
    }

    /** All of one rate is billed before the end: its deposit goes with it, and the last document has only its own rate. */
    @Test
    void noDepositIsLeftOfARateWhoseGoodsAreBilled() {
        BillableOrder order = Bills.order(Bills.line(1, "1", "113.00", "0.13"), Bills.line(2, "1", "109.00", "0.09"));
        deposit(order, "111.00");
        assertThat(lines(part(order, 2))).containsExactly("2: 100.00+9.00=109.00", "deposit 1: -50.00+-4.50=-54.50");
        assertThat(lines(last(order))).containsExactly("1: 100.00+13.00=113.00", "deposit 1: -50.00+-6.50=-56.50");
        nothingIsLeft(order);
    }

    /** All was asked for before: a delivery asks for nothing, and is a document all the same. */
    @Test
    void aDeliveryThatIsPaidAsksForNothing() {
        deposit(pieces("0"), "1000.00");
        Invoice delivery = delivery(pieces("3"));
        assertThat(delivery.amounts().isZero()).isTrue();
        assertThat(last(pieces("10")).amounts().isZero()).isTrue();
        nothingIsLeft(pieces("10"));
    }

    /** 200 lines of 0.38 whose tax is rounded up, and one of 100.00, all asked for before: no cent of tax is left to the last. */
    @Test
    void noTaxIsLeftThatTheGoodsToComeDoNotHave() {
        List<BillableLine> lines = new ArrayList<>();
        Map<Integer, SaidNumber> small = new HashMap<>();
        for (int lineNo = 1; lineNo <= 201; lineNo++) {
            Taxation amounts = Taxation.onTop(Bills.cny(lineNo == 201 ? "100.00" : "0.38"), Bills.rate("0.13"));
            lines.add(new BillableLine(lineNo, Bills.rate("0.13"), Bills.pc("1"), Bills.pc("1"), amounts));
            if (lineNo <= 200) {
                small.put(lineNo, new SaidNumber(Bills.of("1")));
            }
        }
        BillableOrder order = Bills.order(lines.toArray(BillableLine[]::new));
        deposit(order, "199.00");
        Invoice part = kept(new OrderDocuments("CNY", documents).part(Bills.id(), order, small, Bills.TODAY));
        assertThat(part.amounts()).isEqualTo(Taxation.zero("CNY"));
        assertThat(last(order).amounts()).isEqualTo(Taxation.zero("CNY"));
    }

    /** A delivery that is taken back whole gives back what it deducted, for those to come. */
    @Test
    void whatIsTakenBackIsDeductedLater() {
        deposit(pieces("0"), "300.00");
        Invoice delivery = Bills.posted(delivery(pieces("3")));
        Invoice note =
                new OrderDocuments("CNY", documents).credit(Bills.id(), delivery, CreditedLines.ALL, Bills.TODAY);
        documents.add(note);
        assertThat(note.amounts()).isEqualTo(delivery.amounts());
        assertThat(lines(delivery(pieces("6")))).contains("deposit 1: -159.29+-20.71=-180.00");
        last(pieces("10"));
        nothingIsLeft(pieces("10"));
    }

    /** Once a part of one rate is billed, a deposit is for what is not. */
    @Test
    void aDepositIsOverWhatIsNotBilled() {
        BillableOrder order = Bills.order(Bills.line(1, "1", "113.00", "0.13"), Bills.line(2, "1", "109.00", "0.09"));
        part(order, 2);
        assertThat(lines(deposit(order, "56.50"))).containsExactly("deposit 2: 50.00+6.50=56.50");
        assertThat(lines(last(order))).containsExactly("1: 100.00+13.00=113.00", "deposit 2: -50.00+-6.50=-56.50");
    }

    private Invoice deposit(BillableOrder order, String gross) {
        return kept(new OrderDocuments("CNY", documents).deposit(Bills.id(), order, Bills.cny(gross), Bills.TODAY));
    }

    private Invoice delivery(BillableOrder order) {
        return kept(new OrderDocuments("CNY", documents).next(Bills.id(), IssueInvoice.delivered(order), Bills.TODAY));
    }

    private Invoice part(BillableOrder order, int line) {
        return kept(new OrderDocuments("CNY", documents)
                .part(Bills.id(), order, Map.of(line, new SaidNumber(Bills.of("1"))), Bills.TODAY));
    }

    private Invoice last(BillableOrder order) {
        return kept(new OrderDocuments("CNY", documents).next(Bills.id(), IssueInvoice.rest(order), Bills.TODAY));
    }

    private Invoice kept(Invoice made) {
        documents.add(made);
        return made;
    }

    private void nothingIsLeft(BillableOrder order) {
        BilledAmounts billed = BilledAmounts.of("CNY", documents);
        assertThat(billed.total()).isEqualTo(order.total());
        order.lines()
                .forEach(line -> assertThat(billed.depositsAt(line.taxRate())).isEqualTo(Taxation.zero("CNY")));
    }

    private List<String> lines(Invoice invoice) {
        List<String> numbers = documents.stream().map(Invoice::number).toList();
        return invoice.lines().stream()
                .map(line -> (line.deposit() == null
                                ? String.valueOf(line.orderLine())
                                : "deposit " + (numbers.indexOf(line.deposit()) + 1))
                        + ": " + line.amounts("CNY").net().plain() + "+"
                        + line.amounts("CNY").tax().plain() + "="
                        + line.amounts("CNY").gross().plain())
                .toList();
    }

    private static BillableOrder pieces(String shipped) {
        return Bills.order(new BillableLine(
                1,
                Bills.rate("0.13"),
                Bills.pc("10"),
                Bills.pc(shipped),
                Bills.amounts("884.96", "115.04", "1000.00")));
    }
}
