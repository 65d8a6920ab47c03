package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
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
            case ALLOCATE -> invoice.take(new BigDecimal("40.00"));
            case RELEASE -> invoice.giveBack(new BigDecimal("40.00"), null);
            case CORRECT -> new OrderDocuments(List.of(invoice)).credit(Bills.id(), invoice, null, Bills.TODAY);
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

        assertThat(invoice.post("V-1")).isZero();
        assertThat(invoice.state()).isEqualTo(InvoiceState.POSTED);
    }

    /** Whether finance books it first or money comes first: it is owed once. */
    @Test
    void aDocumentCountsAsReceivableOnce() {
        Invoice booked = Bills.standing(InvoiceState.ISSUED, "0");
        assertThat(booked.post("V-1")).isEqualByComparingTo("100.00");
        assertThat(booked.take(Bills.of("30")).owed()).isZero();

        Invoice paid = Bills.standing(InvoiceState.ISSUED, "0");
        assertThat(paid.take(Bills.of("30")).owed()).isEqualByComparingTo("100.00");
        paid.giveBack(Bills.of("30"), null);
        assertThat(paid.take(Bills.of("20")).owed()).isZero();
        assertThat(paid.post("V-1")).isZero();
    }

    @Test
    void noMoreThanIsOpenIsUsed() {
        Invoice invoice = Bills.standing(InvoiceState.POSTED, "60");

        assertThatThrownBy(() -> invoice.use(Bills.of("40.01"))).hasMessageContaining("invoice.more-than-open");
        assertThatThrownBy(() -> invoice.giveBack(Bills.of("60.01"), null))
                .hasMessageContaining("invoice.more-than-paid");
        assertThat(invoice.take(Bills.of("1000")).amount()).isEqualByComparingTo("40.00");
    }
}
