package io.orderwright.sales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.MonthEnd;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsMaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code, a number of days, or both: what is meant, also by those who know nothing of codes. */
@Tag("unit")
class CustomerTermsTest {

    private static final PaymentTerms MONTHLY =
            new PaymentTerms("MONTHLY", new MonthEnd(25, 1), PaymentTerms.net(0).rows());

    private final TermsMaster master = mock(TermsMaster.class);
    private final CustomerTerms terms = new CustomerTerms(master);

    @ParameterizedTest
    @CsvSource({
        // before, said code, said days, meant
        ", , 30, NET30",
        ", , 45, NET45",
        ", MONTHLY, 30, MONTHLY",
        ", MONTHLY, 66, MONTHLY",
        "MONTHLY, , 66, MONTHLY",
        "MONTHLY, MONTHLY, 66, MONTHLY",
        "MONTHLY, MONTHLY, 30, NET30",
        "MONTHLY, , 30, NET30",
        "MONTHLY, NET45, 66, NET45",
        "MONTHLY, NET45, 45, NET45",
        "NET30, MONTHLY, 30, MONTHLY",
        "NET30, NET30, 60, NET60"
    })
    void whoSaysDaysAloneMeansThem(@Nullable String before, @Nullable String code, int days, String meant) {
        given(master.require(any(), any())).willAnswer(asked -> named(asked.getArgument(1)));
        assertThat(terms.meant(said(code, days), before == null ? null : known(named(before))))
                .isEqualTo(named(meant));
    }

    @Test
    void daysThatTheCodeDoesNotHaveAreRefused() {
        given(master.require(any(), any())).willReturn(MONTHLY);
        assertThatThrownBy(() -> terms.meant(said("MONTHLY", 45), known(PaymentTerms.net(30))))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("customer.terms-differ"));
    }

    @Test
    void onlyAFewDaysAreUsual() {
        assertThat(CustomerTerms.usual("NET30")).isTrue();
        assertThat(CustomerTerms.usual("NET31")).isFalse();
        assertThat(CustomerTerms.usual("MONTHLY")).isFalse();
    }

    private static PaymentTerms named(String code) {
        return code.equals("MONTHLY") ? MONTHLY : PaymentTerms.net(Integer.parseInt(code.substring(3)));
    }

    private static CustomerView known(PaymentTerms terms) {
        boolean net = terms.isNet();
        return new CustomerView(
                "C-1",
                "Acme",
                Tier.STANDARD,
                "CNY",
                terms.longestDays(),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                DeliveryTerms.COMPLETE_ORDER,
                terms.code(),
                net ? null : terms.rule());
    }

    private static RegisterCustomer said(@Nullable String code, int days) {
        return new RegisterCustomer(
                "C-1", "Acme", Tier.STANDARD, "CNY", days, null, null, null, null, null, null, null, null, code);
    }
}
