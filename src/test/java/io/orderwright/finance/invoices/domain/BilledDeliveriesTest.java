package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.platform.kernel.Money;
import java.util.ArrayList;
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
}
