package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a document in which state, cell by cell. */
@Tag("money")
class InvoiceTransitionTest {

    /** State, what of its 100.00 is paid, what is done, and the state afterwards; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ISSUED,    0,   POST,     POSTED",
        "ISSUED,    100, POST,     SETTLED",
        "POSTED,    0,   POST,     -",
        "SETTLED,   100, POST,     -",
        "CORRECTED, 0,   POST,     -",
        "ISSUED,    0,   ALLOCATE, ISSUED",
        "ISSUED,    99,  ALLOCATE, ISSUED",
        "POSTED,    0,   ALLOCATE, POSTED",
        "POSTED,    60,  ALLOCATE, SETTLED",
        "SETTLED,   100, ALLOCATE, -",
        "CORRECTED, 0,   ALLOCATE, CORRECTED",
        "CORRECTED, 100, ALLOCATE, -",
        "ISSUED,    40,  RELEASE,  ISSUED",
        "ISSUED,    0,   RELEASE,  -",
        "POSTED,    40,  RELEASE,  POSTED",
        "SETTLED,   100, RELEASE,  POSTED",
        "CORRECTED, 40,  RELEASE,  CORRECTED",
        "ISSUED,    0,   CORRECT,  -",
        "POSTED,    0,   CORRECT,  CORRECTED",
        "SETTLED,   100, CORRECT,  CORRECTED",
        "CORRECTED, 0,   CORRECT,  -",
    })
    void everyCell(InvoiceState state, String paid, InvoiceTransition transition, String after) {
        Invoice invoice = Bills.standing(state, paid);
        assertThat(invoice.state()).isEqualTo(state);

        if (after.equals("-")) {
            assertThatThrownBy(() -> act(invoice, transition)).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Refusal.RefusalKind.CONFLICT);
                assertThat(refused.arguments()).contains(invoice.number(), "CNY");
            });
            assertThat(invoice.state()).isEqualTo(state);
        } else {
            act(invoice, transition);
            assertThat(invoice.state()).isEqualTo(InvoiceState.valueOf(after));
        }
    }

    private static void act(Invoice invoice, InvoiceTransition transition) {
        switch (transition) {
            case POST -> invoice.post("V-2");
            case ALLOCATE -> invoice.take(Money.parse("40.00 CNY"));
            case RELEASE -> invoice.giveBack(Money.parse("40.00 CNY"), null);
            case CORRECT ->
                new OrderDocuments("CNY", List.of(invoice)).credit(Bills.id(), invoice, CreditedLines.ALL, Bills.TODAY);
        }
    }

    /** The refusal says the state and what is open, in the document's currency. */
    @Test
    void aRefusalSaysStateAndAmount() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "60");

        assertThatThrownBy(() -> invoice.post("V-2")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("invoice.cannot-post");
            assertThat(refused.arguments()).containsExactly(invoice.number(), InvoiceState.POSTED, "40.00", "CNY");
        });
    }

    @Test
    void theSameBookingTwiceChangesNothing() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "0");

        assertThat(invoice.post("V-1")).isEqualTo(Money.zero("CNY"));
        assertThat(invoice.state()).isEqualTo(InvoiceState.POSTED);
    }

    /** Whether finance books it first or money comes first: it is owed once. */
    @Test
    void aDocumentCountsAsReceivableOnce() {
        Invoice booked = Bills.standing(InvoiceState.ISSUED, "0");
        assertThat(booked.post("V-1")).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(booked.take(Money.parse("30 CNY")).owed()).isEqualTo(Money.zero("CNY"));

        Invoice paid = Bills.standing(InvoiceState.ISSUED, "0");
        assertThat(paid.take(Money.parse("30 CNY")).owed()).isEqualTo(Money.parse("100.00 CNY"));
        paid.giveBack(Money.parse("30 CNY"), null);
        assertThat(paid.take(Money.parse("20 CNY")).owed()).isEqualTo(Money.zero("CNY"));
        assertThat(paid.post("V-1")).isEqualTo(Money.zero("CNY"));
    }

    @Test
    void noMoreThanIsOpenIsUsed() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "60");

        assertThatThrownBy(() -> invoice.use(Money.parse("40.01 CNY"))).hasMessageContaining("invoice.more-than-open");
        assertThatThrownBy(() -> invoice.giveBack(Money.parse("60.01 CNY"), null))
                .hasMessageContaining("invoice.more-than-paid");
        assertThat(invoice.take(Money.parse("1000 CNY")).amount()).isEqualTo(Money.parse("40.00 CNY"));
    }

    @Test
    void aDocumentTakesNoOtherCurrency() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "60");
        Money euros = Money.parse("10 EUR");
        assertThatThrownBy(() -> invoice.take(euros)).hasMessageContaining("money.other-currency");
        assertThatThrownBy(() -> invoice.use(euros)).hasMessageContaining("money.other-currency");
        assertThatThrownBy(() -> invoice.giveBack(euros, null)).hasMessageContaining("money.other-currency");
        assertThat(invoice.open()).isEqualTo(Money.parse("40.00 CNY"));
    }
}
