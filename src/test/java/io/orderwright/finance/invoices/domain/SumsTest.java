package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.domain.Sums.Done;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of what {@code bin/orderwright sums} proves. */
@Tag("money")
class SumsTest {

    private static final int ORDERS = 500;

    @ParameterizedTest
    @ValueSource(longs = {2026, 7, 41})
    void allPartsAreTheWhole(long seed) {
        Done done = Sums.prove(seed, ORDERS, false);
        assertThat(done.documents())
                .containsKeys(InvoiceKind.DEPOSIT, InvoiceKind.PART, InvoiceKind.FINAL, InvoiceKind.CREDIT);
        assertThat(done.allocations()).isGreaterThan(ORDERS);
        assertThat(done.reversals()).isPositive();
    }
}
