package io.orderwright.platform.kernel.numbers;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said is an amount or a quantity only once its currency or unit is known. */
@Tag("kernel")
class SaidNumberTest {

    private final SaidNumber said = new SaidNumber(new BigDecimal("12.50"));

    @Test
    void itBecomesAnAmountOrAQuantity() {
        assertThat(said.money("CNY")).isEqualTo(Money.parse("12.50 CNY"));
        assertThat(said.quantity("m")).isEqualTo(Quantity.parse("12.5 m"));
        refused(RefusalKind.INVALID, "money.too-fine", () -> said.money("JPY"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SaidNumber(new BigDecimal(-1)).quantity("m"));
    }

    @Test
    void itIsKeptAsItWasSaidAndComparedByItsValue() {
        assertThat(said)
                .isEqualTo(new SaidNumber(new BigDecimal("12.5")))
                .hasSameHashCodeAs(new SaidNumber(new BigDecimal("12.5")))
                .isNotEqualTo(new SaidNumber(BigDecimal.TEN))
                .hasToString("12.5");
        assertThat(said.plain()).isEqualTo("12.50");
    }
}
