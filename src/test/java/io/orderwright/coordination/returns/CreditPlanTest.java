package io.orderwright.coordination.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.SettledAmounts;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which documents take back what of goods that came back: 10 pieces over 1,000.00, of which 300.00 were paid ahead. */
@Tag("money")
@Tag("unit")
class CreditPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final List<Invoice> documents = new ArrayList<>();

    /** 9 pieces are 900.00, the invoice is over 700.00: it takes back 700.00, and frees 200.00 of the deposit. */
    @Test
    void goodsAreWorthNoMoreThanTheDocumentWithWhatItDeducts() {
        Invoice last = billed(line(1, "1000.00", "0.13"));
        CreditPlan plan = CreditPlan.of(details("0"), Map.of(1, pc("9")));
        assertThat(plan.whole()).isTrue();
        CreditedLines taken = plan.corrections().get(last.number());
        assertThat(taken.lines()).containsExactly(new CreditedLine(1, new BigDecimal("9"), null));

        Invoice note = new OrderDocuments("CNY", documents).credit(9, last, taken, TODAY);
        documents.add(note);
        assertThat(note.gross()).isEqualTo(cny("700.00"));
        assertThat(CreditPlan.depositsLeft(details("0"), Set.of(last.number())))
                .containsExactly(documents.get(0).number());
    }

    /** Goods of a tax rate free only what was deducted at it. */
    @Test
    void eachTaxRateForItself() {
        Invoice last = billed(line(1, "100.00", "0.13"), line(2, "900.00", "0.09"));
        CreditPlan plan = CreditPlan.of(details("0"), Map.of(1, pc("9"), 2, pc("9")));
        assertThat(plan.whole()).isTrue();
        Invoice note = new OrderDocuments("CNY", documents)
                .credit(9, last, plan.corrections().get(last.number()), TODAY);
        assertThat(note.gross()).isEqualTo(cny("700.00"));
        documents.add(note);
        assertThat(CreditPlan.of(details("0"), Map.of(1, pc("1"), 2, pc("1"))).whole())
                .as("the last pieces are the deposit's")
                .isTrue();
    }

    /** What nobody has paid is not given back: of 700.00 with a cent written off 7 pieces are too much, 6 are not. */
    @Test
    void whatIsWrittenOffIsForAPerson() {
        billed(line(1, "1000.00", "0.13"));
        assertThat(CreditPlan.of(details("0.01"), Map.of(1, pc("7"))).uncovered())
                .containsExactly(1);
        assertThat(CreditPlan.of(details("0.01"), Map.of(1, pc("9"))).uncovered())
                .containsExactly(1);
        assertThat(CreditPlan.of(details("0.01"), Map.of(1, pc("6"))).whole()).isTrue();
    }

    private Invoice billed(BillableLine... lines) {
        Taxation total =
                List.of(lines).stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        BillableOrder order = new BillableOrder("SO-2026-00000001", "C-1", "CNY", total, 30, List.of(lines));
        documents.add(posted(new OrderDocuments("CNY", List.of()).deposit(1, order, cny("300.00"), TODAY)));
        documents.add(posted(new OrderDocuments("CNY", documents).rest(2, order, TODAY)));
        return documents.get(1);
    }

    private List<InvoiceDetail> details(String writtenOff) {
        return documents.stream()
                .map(one -> new InvoiceDetail(
                        one.view(),
                        null,
                        null,
                        one.lineViews(),
                        List.of(),
                        new SettledAmounts(cny("0"), cny("0"), cny(one == documents.get(1) ? writtenOff : "0")),
                        null))
                .toList();
    }

    private static Invoice posted(Invoice document) {
        document.post("V-" + document.number());
        return document;
    }

    private static BillableLine line(int lineNo, String gross, String rate) {
        Fraction fraction = new Fraction(new BigDecimal(rate));
        return new BillableLine(lineNo, fraction, pc("10"), pc("10"), Taxation.included(cny(gross), fraction));
    }

    private static Quantity pc(String amount) {
        return Quantity.of(new BigDecimal(amount), "pc");
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}
