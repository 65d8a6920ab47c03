package io.orderwright.finance.invoices.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be taken back of a document, after what was taken back before. */
@Tag("unit")
@Tag("money")
class CreditableDocumentTest {

    private static final BillableOrder ORDER =
            Bills.order(Bills.line(1, "3", "10.00", "0.13"), Bills.line(2, "1", "0.01", "0.13"));

    private final Invoice original =
            Bills.posted(new OrderDocuments("CNY", List.of()).rest(Bills.id(), ORDER, Bills.TODAY));
    private final List<Invoice> notes = new ArrayList<>();

    @Test
    void allIsEveryLineAsItWasAskedFor() {
        assertThat(taken(CreditedLines.ALL)).containsExactly("1: 3 8.85+1.15=10.00", "2: 1 0.01+0.00=0.01");
    }

    /** One piece at a time: each is what all is worth up to it, less what went before. */
    @Test
    void piecesMakeTheLine() {
        assertThat(taken(Bills.goods(Map.of(1, Bills.of("1"))))).containsExactly("1: 1 2.95+0.38=3.33");
        credit(Bills.goods(Map.of(1, Bills.of("1"))));
        assertThat(taken(Bills.goods(Map.of(1, Bills.of("1"))))).containsExactly("1: 1 2.95+0.39=3.34");
        credit(Bills.goods(Map.of(1, Bills.of("1"))));
        assertThat(taken(CreditedLines.ALL)).containsExactly("1: 1 2.95+0.38=3.33", "2: 1 0.01+0.00=0.01");
    }

    /** After an allowance a piece is worth its share of what is left. */
    @Test
    void anAllowanceMakesTheRestCheaper() {
        credit(Bills.allowance(1, Bills.of("4.00")));
        assertThat(taken(Bills.goods(Map.of(1, Bills.of("1"))))).containsExactly("1: 1 1.77+0.23=2.00");
        assertThat(taken(CreditedLines.ALL)).containsExactly("1: 3 5.31+0.69=6.00", "2: 1 0.01+0.00=0.01");
    }

    /** Line, allowance, and how it is refused; empty where it is not. A cent, all of it, and a cent more. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.01,  ",
        "1, 10.00, ",
        "1, 10.01, invoice.allowance-too-large",
        "1, 0.00,  invoice.allowance-too-large",
        "2, 0.01,  ",
        "2, 0.02,  invoice.allowance-too-large",
        "3, 0.01,  invoice.line-unknown",
    })
    void anAllowanceIsOfWhatIsLeft(int line, String amount, String code) {
        CreditedLines what = Bills.allowance(line, Bills.of(amount));
        if (code == null) {
            assertThat(taken(what))
                    .singleElement()
                    .asString()
                    .startsWith(line + ": 0 ")
                    .endsWith("=" + amount);
        } else {
            RefusalKind kind = code.equals("invoice.line-unknown") ? RefusalKind.INVALID : RefusalKind.CONFLICT;
            refused(kind, code, () -> taken(what));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3.001, invoice.more-than-billed",
        "1, -1,    invoice.more-than-billed",
        "1, 0,     invoice.line-unknown",
        "3, 1,     invoice.line-unknown",
    })
    void goodsAreOfWhatIsLeft(int line, String quantity, String code) {
        RefusalKind kind = code.equals("invoice.line-unknown") ? RefusalKind.INVALID : RefusalKind.CONFLICT;
        refused(kind, code, () -> taken(Bills.goods(Map.of(line, Bills.of(quantity)))));
    }

    /** With the last of the goods its deposits are asked for again. */
    @Test
    void depositsComeWithTheLastGoods() {
        Invoice deposit = Bills.posted(
                new OrderDocuments("CNY", List.of()).deposit(Bills.id(), ORDER, Bills.cny("1.00"), Bills.TODAY));
        Invoice last = Bills.posted(new OrderDocuments("CNY", List.of(deposit)).rest(Bills.id(), ORDER, Bills.TODAY));
        CreditableDocument document = new CreditableDocument(last, Map.of(), List.of());

        assertThat(document.lines(Bills.goods(Map.of(1, Bills.of("2"))))).noneMatch(line -> line.deposit() != null);
        assertThat(deposits(document, Map.of(1, Bills.of("3")))).containsExactly(Bills.cny("-0.99"));
        assertThat(deposits(document, Map.of(1, Bills.of("3"), 2, Bills.of("1"))))
                .containsExactly(Bills.cny("-1.00"));
    }

    /** 300 were deducted at a rate of which 100 of goods are: goods of another rate are worth what they cost, those of it nothing. */
    @Test
    void whatAnOldDocumentDeductedBeyondItsGoodsStays() {
        BillableOrder paidAhead = Bills.order(Bills.line(1, "10", "1000.00", "0.13"));
        Invoice deposit = Bills.posted(
                new OrderDocuments("CNY", List.of()).deposit(Bills.id(), paidAhead, Bills.cny("300.00"), Bills.TODAY));
        BillableOrder mixed = Bills.order(
                Bills.line(1, "10", "100.00", "0.13"),
                Bills.line(2, "10", "900.00", "0.09"),
                new BillableLine(
                        3, Bills.rate("0.13"), Bills.pc("1"), Bills.pc("0"), Bills.amounts("0.88", "0.12", "1.00")));
        Invoice last = Bills.posted(new OrderDocuments("CNY", List.of(deposit)).rest(Bills.id(), mixed, Bills.TODAY));
        assertThat(last.gross()).isEqualTo(Bills.cny("700.00"));
        CreditableDocument document = new CreditableDocument(last, Map.of(), List.of());

        assertThat(deposits(document, Map.of(2, Bills.of("1")))).isEmpty();
        assertThat(new OrderDocuments("CNY", List.of(deposit, last))
                        .worthOfCredit(last, Bills.goods(Map.of(2, Bills.of("1"))), Bills.TODAY))
                .isEqualTo(Bills.cny("90.00"));
        assertThat(deposits(document, Map.of(1, Bills.of("5")))).containsExactly(Bills.cny("-50.00"));
    }

    private static List<Money> deposits(CreditableDocument document, Map<Integer, BigDecimal> quantities) {
        return document.lines(Bills.goods(quantities)).stream()
                .filter(line -> line.deposit() != null)
                .map(line -> line.amounts("CNY").gross())
                .toList();
    }

    @Test
    void aNoteIsNotBeyondWhatIsLeftAndTheLastLeavesNothing() {
        Invoice all = new OrderDocuments("CNY", List.of(original))
                .credit(Bills.id(), original, CreditedLines.ALL, Bills.TODAY);
        CreditableDocument untouched = new CreditableDocument(original, Map.of(), List.of());
        untouched.refuseBeyond(all);
        assertThat(untouched.gone(all)).isTrue();

        CreditableDocument after = new CreditableDocument(original, Map.of(), List.of(all));
        assertThat(refused(RefusalKind.CONFLICT, "invoice.credit-too-large", () -> after.refuseBeyond(all))
                        .arguments())
                .contains("10.01", "0.00", "CNY");
        assertThat(after.gone(all)).isFalse();
        assertThat(after.lines(CreditedLines.ALL)).isEmpty();
    }

    private void credit(CreditedLines what) {
        List<Invoice> documents = new ArrayList<>(notes);
        documents.add(0, original);
        notes.add(new OrderDocuments("CNY", documents).credit(Bills.id(), original, what, Bills.TODAY));
    }

    private List<String> taken(CreditedLines what) {
        return new CreditableDocument(original, Map.of(), notes)
                .lines(what).stream()
                        .map(line -> line.orderLine() + ": "
                                + line.quantity().plain() + " "
                                + line.amounts("CNY").net().plain() + "+"
                                + line.amounts("CNY").tax().plain() + "="
                                + line.amounts("CNY").gross().plain())
                        .toList();
    }
}
