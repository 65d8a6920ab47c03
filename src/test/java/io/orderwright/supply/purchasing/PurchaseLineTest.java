package io.orderwright.supply.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of a purchase order comes to. */
@Tag("unit")
class PurchaseLineTest {

    @ParameterizedTest
    @CsvSource({
        "3, 8.5, 25.50",
        "1, 0.005, 0.01",
        "1, 0.0049, 0.00",
        "0.333, 0.03, 0.01",
        "12.345, 1.1111, 13.72",
        "1000000, 0.0001, 100.00",
        "0, 99, 0.00"
    })
    void amountsAreRoundedHalfUpToTheCent(BigDecimal quantity, BigDecimal price, BigDecimal amount) {
        assertThat(new PurchaseLine("A-1", Quantity.of(quantity, "pc"), new UnitPrice(price, "CNY"), 3, List.of("SO-1"))
                        .amount()
                        .amount())
                .isEqualTo(amount);
    }
}
