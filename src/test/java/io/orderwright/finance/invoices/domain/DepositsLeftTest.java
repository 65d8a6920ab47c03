package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A document never deducts more of a tax rate than its goods are for; what nothing will deduct is taken back of the deposit. */
@Tag("money")
@Tag("unit")
class DepositsLeftTest {

    private final List<Invoice> documents = new ArrayList<>();

    /** 300.00 of 1,000.00 was asked for; 9 of 10 come back after the invoice over 700.00: all of it, and 200.00 of the deposit. */
    @Test
    void goodsThatCameBackFreeTheDepositThatTheyPaid() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "1000.00", "0.13"));
        Invoice deposit = Bills.posted(deposit(order, "300.00"));
        Invoice last = Bills.posted(rest(order));
        assertThat(last.gross()).isEqualTo(Bills.cny("700.00"));
        assertThat(beyond(order, Set.of())).isEmpty();
        assertThatThrownBy(() -> credit(deposit, null)).hasMessageContaining("invoice.credit-too-large");

        Invoice five = credit(last, Map.of(1, Bills.of("5")));
        assertThat(five.gross()).as("300.00 of 500.00 were paid before").isEqualTo(Bills.cny("500.00"));
        assertThat(beyond(order, Set.of(five.number()))).isEmpty();
        Invoice four = credit(last, Map.of(1, Bills.of("4")));
        assertThat(four.gross()).isEqualTo(Bills.cny("200.00"));
        assertThat(last.state()).isEqualTo(InvoiceState.POSTED);

        Set<String> back = Set.of(five.number(), four.number());
        assertThat(beyond(order, back)).containsExactly(deposit.number());
        Invoice rest = credit(deposit, null);
        assertThat(rest.gross()).isEqualTo(Bills.cny("200.00"));
        assertThat(deposit.state()).isEqualTo(InvoiceState.POSTED);
        assertThat(beyond(order, back)).isEmpty();
        assertThat(sum()).isEqualTo(Taxation.included(Bills.cny("100.00"), Bills.rate("0.13")));
    }

    /** Goods that are to be billed again will deduct it. */
    @Test
    void aWrongInvoiceFreesNothing() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "1000.00", "0.13"));
        Invoice deposit = Bills.posted(deposit(order, "300.00"));
        credit(Bills.posted(rest(order)), null);
        assertThat(beyond(order, Set.of())).isEmpty();
        assertThat(rest(order).gross()).isEqualTo(Bills.cny("700.00"));
        assertThat(deposit.state()).isEqualTo(InvoiceState.POSTED);
    }

    /** All of one rate came back before the last invoice: it deducts nothing at that rate, and no row is below zero. */
    @Test
    void ofARateWithoutGoodsNothingIsDeducted() {
        BillableOrder order =
                Bills.order(Bills.line(1, "10", "1130.00", "0.13"), Bills.line(2, "1", "1090.00", "0.09"));
        Invoice deposit = Bills.posted(deposit(order, "1110.00"));
        Invoice first = Bills.posted(part(order, Map.of(1, Bills.of("10"))));
        assertThat(first.gross()).isEqualTo(Bills.cny("565.00"));
        Invoice back = credit(first, null);
        Set<String> forGood = Set.of(back.number());

        Invoice last = kept(new OrderDocuments("CNY", documents, forGood).rest(Bills.id(), order, Bills.TODAY));

        assertThat(last.gross()).isEqualTo(Bills.cny("545.00"));
        assertThat(last.lines()).allMatch(line -> line.taxRate().number().compareTo(new BigDecimal("0.09")) == 0);
        assertThat(beyond(order, forGood)).containsExactly(deposit.number());
        assertThat(credit(deposit, null).amounts()).isEqualTo(Bills.amounts("500.00", "65.00", "565.00"));
        assertThat(sum()).isEqualTo(Bills.amounts("1000.00", "90.00", "1090.00"));
    }

    /** A last invoice over less than the deposits asks for nothing, and never for less than that. */
    @Test
    void moreThanTheGoodsIsTakenBack() {
        BillableOrder order = Bills.order(Bills.line(1, "10", "1000.00", "0.13"));
        Invoice deposit = Bills.posted(deposit(order, "900.00"));
        Invoice first = Bills.posted(part(order, Map.of(1, Bills.of("8"))));
        assertThat(first.gross()).isEqualTo(Bills.cny("80.00"));
        Invoice back = credit(first, null);

        Invoice last =
                kept(new OrderDocuments("CNY", documents, Set.of(back.number())).rest(Bills.id(), order, Bills.TODAY));

        assertThat(last.gross()).isEqualTo(Money.zero("CNY"));
        assertThat(last.amounts().tax().isZero()).isTrue();
        assertThat(beyond(order, Set.of(back.number()))).containsExactly(deposit.number());
        assertThat(credit(deposit, null).gross()).isEqualTo(Bills.cny("700.00"));
    }

    private Set<String> beyond(BillableOrder order, Set<String> back) {
        return new OrderDocuments("CNY", documents, back).depositsBeyond(order);
    }

    private Taxation sum() {
        return BilledAmounts.of("CNY", documents).total();
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

    private Invoice kept(Invoice invoice) {
        documents.add(invoice);
        return invoice;
    }
}
