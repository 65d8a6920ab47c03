package io.orderwright.finance.invoices.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same payment told of again is the same, however its amount is written and by whichever version it was kept. */
@Tag("intake")
class PaymentContentTest {

    private static ReceivePayment payment(String customer, String order, String currency, String amount) {
        return new ReceivePayment("BANK-1", customer, order, currency, new SaidNumber(new BigDecimal(amount)));
    }

    @Test
    void anAmountIsComparedByValue() {
        String kept = PaymentContent.fingerprint(payment("C-1001", null, "CNY", "100.50"));
        assertThat(PaymentContent.isOf(kept, payment("C-1001", null, "CNY", "100.5")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "C-1002, , CNY, 100.50",
        "C-1001, SO-2026-00000001, CNY, 100.50",
        "C-1001, , USD, 100.50",
        "C-1001, , CNY, 100.51"
    })
    void anotherMeaningIsAnotherPayment(String customer, String order, String currency, String amount) {
        String kept = PaymentContent.fingerprint(payment("C-1001", null, "CNY", "100.50"));
        assertThat(PaymentContent.isOf(kept, payment(customer, order, currency, amount)))
                .isFalse();
    }

    /** Recorded from 0.1. */
    @Test
    void aPaymentThatWasKeptByTheFirstVersionIsRecognised() {
        ReceivePayment told = payment("C-1001", null, "CNY", "100.50");
        String kept = "76079adfdf1268e3101bd5461027d3cfdbda39f70c31bbf6475a2e3de13ec919";
        assertThat(Fingerprint.of(PaymentContent.unversioned(told))).isEqualTo(kept);
        assertThat(PaymentContent.isOf(kept, told)).isTrue();
        assertThat(PaymentContent.isOf(kept, payment("C-1001", null, "CNY", "100.51")))
                .isFalse();
    }
}
