package io.orderwright.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order's page says of its documents in all. */
@Tag("unit")
class BilledOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static InvoiceView document(InvoiceKind kind, String gross, String paid, int days) {
        Money amount = yuan(gross);
        return new InvoiceView(
                "IN-1",
                "SO-1",
                "C-1",
                amount,
                yuan("0"),
                amount,
                yuan(paid),
                TODAY,
                TODAY.plusDays(days),
                null,
                kind,
                InvoiceState.ISSUED,
                null,
                null,
                "IN-1",
                List.of(),
                amount.minus(yuan(paid)),
                null);
    }

    private static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }

    @Test
    void withoutDocumentsThereIsNothingToSay() {
        assertThat(BilledOrder.of(List.of())).isNull();
    }

    @Test
    void oneInvoiceIsWhatItSays() {
        assertThat(BilledOrder.of(List.of(document(InvoiceKind.FINAL, "100.00", "30.00", 30))))
                .isEqualTo(new BilledOrder(yuan("100.00"), yuan("30.00"), yuan("70.00"), TODAY.plusDays(30)));
    }

    /** 300.00 are asked for, 80.00 of them taken back, of which 50.00 paid; 120.00 came in. */
    @Test
    void creditNotesLowerWhatIsAskedForAndAreNoMoneyThatCameIn() {
        assertThat(BilledOrder.of(List.of(
                        document(InvoiceKind.DEPOSIT, "100.00", "100.00", 0),
                        document(InvoiceKind.FINAL, "200.00", "70.00", 30),
                        document(InvoiceKind.CREDIT, "80.00", "50.00", 0))))
                .isEqualTo(new BilledOrder(yuan("220.00"), yuan("120.00"), yuan("130.00"), TODAY.plusDays(30)));
    }
}
