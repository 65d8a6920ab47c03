package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.terms.DepositGate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document as the paper that the customer has. */
@Tag("unit")
@Tag("money")
class InvoiceDocumentTest {

    private static final BillableOrder ORDER =
            Bills.order(Bills.line(1, "3", "10.00", "0.13"), Bills.line(2, "1", "0.01", "0"));

    @Test
    void itsAmountsAreWhatItsLinesAddUpTo() {
        InvoiceDocument document = invoice();
        assertThat(document.lines().stream()
                        .map(line -> line.amounts("CNY"))
                        .reduce(Taxation.zero("CNY"), Taxation::plus))
                .isEqualTo(document.amounts())
                .isEqualTo(Bills.amounts("8.86", "1.15", "10.01"));
        assertThat(document.lineViews()).extracting(InvoicedLine::orderLine).containsExactly(1, 2);
        assertThat(ChargeLines.deducted(document).isZero()).isTrue();
    }

    @Test
    void aDocumentOfNothingAsksForNothing() {
        InvoiceDocument document = new Invoice(Bills.id(), InvoiceKind.PART, 1, ORDER, null, Bills.TODAY);
        assertThat(document.amounts()).isEqualTo(Taxation.zero("CNY"));
        assertThat(document.lineViews()).isEmpty();
        assertThat(document.dueOn()).isEqualTo(Bills.TODAY.plusDays(30));
        assertThat(document.postedUnder()).isEqualTo(document.number());
    }

    @Test
    void whatDepositsAskedForIsDeducted() {
        Invoice deposit =
                new OrderDocuments("CNY", List.of()).deposit(Bills.id(), ORDER, Bills.cny("4.00"), Bills.TODAY);
        InvoiceDocument last = new OrderDocuments("CNY", List.of(deposit)).rest(Bills.id(), ORDER, Bills.TODAY);
        assertThat(ChargeLines.deducted(last)).isEqualTo(Bills.cny("4.00"));
        assertThat(last.gross()).isEqualTo(Money.parse("6.01 CNY"));
    }

    /** What waits for a deposit waits until it is opened; the first day stays. */
    @ParameterizedTest
    @CsvSource({"NONE, false", "SUPPLY, true", "SHIPMENT, true"})
    void whatWaitsIsHeldUpUntilTheGateIsOpened(DepositGate gate, boolean held) {
        InvoiceDocument deposit =
                new OrderDocuments("CNY", List.of()).deposit(Bills.id(), ORDER, Bills.cny("4.00"), Bills.TODAY);
        assertThat(deposit.holdsUp()).isFalse();
        deposit.agreed(gate, Bills.TODAY.plusDays(3));
        assertThat(deposit.dueOn()).isEqualTo(Bills.TODAY.plusDays(3));
        assertThat(deposit.depositGate()).isEqualTo(held ? gate : null);
        assertThat(deposit.holdsUp()).isEqualTo(held);
        deposit.gateOpened(Bills.TODAY.plusDays(1));
        deposit.gateOpened(Bills.TODAY.plusDays(2));
        assertThat(deposit.holdsUp()).isFalse();
        assertThat(deposit).extracting("gateOpenedOn").isEqualTo(Bills.TODAY.plusDays(1));
    }

    /** Whatever holds by now. */
    @Test
    void aNoteIsMadeOutToWhomTheDocumentSays() {
        Invoice document = invoice();
        InvoiceBuyer buyer = buyer("Acme");
        document.madeOutTo(buyer, null);
        Bills.posted(document);
        InvoiceDocument note = new OrderDocuments("CNY", List.of(document))
                .credit(Bills.id(), document, CreditedLines.ALL, Bills.TODAY);
        assertThat(note.buyer()).isEqualTo(buyer);
        assertThat(note.buyerTold()).isTrue();
        assertThat(note.corrects()).isEqualTo(document.number());
        assertThat(note.currency()).isEqualTo("CNY");
    }

    /** What is brought a second time says the same in each of these, or it is something else. */
    @ParameterizedTest
    @CsvSource({
        "C-1, 88.50, 11.50, 60.00, CNY, 0, true",
        "C-1, 88.5,  11.5,  60,    CNY, 0, true",
        "C-2, 88.50, 11.50, 60.00, CNY, 0, false",
        "C-1, 88.51, 11.49, 60.00, CNY, 0, false",
        "C-1, 88.50, 11.51, 60.01, CNY, 0, false",
        "C-1, 88.50, 11.50, 60.01, CNY, 0, false",
        "C-1, 88.50, 11.50, 60.00, USD, 0, false",
        "C-1, 88.50, 11.50, 60.00, CNY, 1, false",
    })
    void whatIsBroughtAgainSaysTheSame(
            String customer, String net, String tax, String open, String currency, int days, boolean same) {
        InvoiceDocument kept = new Invoice(Bills.id(), opening("C-1", "88.50", "11.50", "60.00", "CNY", 0));
        assertThat(kept.isWhat(opening(customer, net, tax, open, currency, days)))
                .isEqualTo(same);
        assertThat(kept.kind()).isEqualTo(InvoiceKind.OPENING);
        assertThat(kept.gross()).isEqualTo(Money.parse("100.00 CNY"));
    }

    private static OpeningInvoice opening(
            String customer, String net, String tax, String open, String currency, int days) {
        return new OpeningInvoice(
                "OLD-1",
                customer,
                Bills.TODAY,
                Bills.TODAY.plusDays(30 + days),
                Money.of(Bills.of(net), currency),
                Money.of(Bills.of(tax), currency),
                Money.of(Bills.of(open), currency),
                List.of());
    }

    private static Invoice invoice() {
        return new OrderDocuments("CNY", List.of()).rest(Bills.id(), ORDER, Bills.TODAY);
    }

    private static InvoiceBuyer buyer(@Nullable String title) {
        return new InvoiceBuyer(Bills.TODAY, title, null, null, null, null, null, null);
    }
}
