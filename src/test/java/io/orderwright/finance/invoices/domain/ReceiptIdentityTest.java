package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** A payment that is reported again is the same by its meaning, not by how its amount is written. */
@Tag("money")
class ReceiptIdentityTest {

    private static ReceivePayment payment(String amount, String order) {
        return new ReceivePayment("T-1", "C-1", order, "CNY", new SaidNumber(new BigDecimal(amount)));
    }

    private static Receipt booked(String amount) {
        return new Receipt(payment(amount, "SO-1"), "bank", "fiona", Instant.EPOCH);
    }

    @Test
    void theSameAmountWrittenOtherwiseIsTheSame() {
        Receipt receipt = booked("100.00");

        assertThat(receipt.repeated(payment("100", "SO-1")).repeated()).isTrue();
        assertThat(receipt.repeated(payment("100.0", "SO-1")).repeated()).isTrue();
    }

    @Test
    void otherContentUnderTheSameReferenceIsRefused() {
        Receipt receipt = booked("100.00");

        assertThatThrownBy(() -> receipt.repeated(payment("100.01", "SO-1"))).hasMessageContaining("reference-reused");
        assertThatThrownBy(() -> receipt.repeated(payment("100.00", null))).hasMessageContaining("reference-reused");
    }

    @Test
    void whatVersion01BookedIsKnownAgain() {
        Receipt receipt = booked("100.00");
        ReflectionTestUtils.setField(
                receipt,
                "requestHash",
                Fingerprint.of("ReceivePayment[reference=T-1, customer=C-1, order=SO-1, currency=CNY, amount=100.00]"));

        assertThat(receipt.repeated(payment("100.00", "SO-1")).repeated()).isTrue();
        assertThatThrownBy(() -> receipt.repeated(payment("99.00", "SO-1"))).hasMessageContaining("reference-reused");
    }
}
