package io.orderwright.sales.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.Weight;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is registered of a product is what it says. */
@Tag("unit")
class ProductTest {

    private static final Fraction RATE = new Fraction(new BigDecimal("0.13"));
    private static final Pack BOX = new Pack("box", new BigDecimal("4"));
    private static final RegisterProduct FULL = new RegisterProduct(
            "P-1",
            "Pump",
            "pc",
            new BigDecimal("99.5000"),
            "CNY",
            "CN13",
            true,
            "Pumps",
            new UnitCost(new BigDecimal("61.2000"), "USD"),
            "4006381333931",
            new Weight(new BigDecimal("1250.500")),
            List.of(BOX),
            Traceability.SERIAL,
            24);
    private static final RegisterProduct BARE =
            new RegisterProduct("P-1", "Pump 2", "set", BigDecimal.ZERO, "EUR", "CN9", false);

    @Test
    void itSaysAllThatWasRegistered() {
        ProductView view = new Product(FULL).view(RATE);
        assertThat(RegisterProduct.of(view)).isEqualTo(FULL);
        assertThat(view.taxRate()).isEqualTo(RATE);
    }

    /** What is not said any more is gone: cost with its currency, weight, packs. */
    @Test
    void whatIsNotSaidAnyMoreIsGone() {
        Product product = new Product(FULL);
        product.bringUpToDate(BARE);
        assertThat(RegisterProduct.of(product.view(RATE))).isEqualTo(BARE.in(List.of()));
        assertThat(product.packs()).isEmpty();
        assertThat(product).extracting("cost", "weight", "warrantyMonths").containsOnlyNulls();
        assertThat(product.unit()).isEqualTo("set");
        assertThat(product.taxCode()).isEqualTo("CN9");
    }

    @Test
    void itsNumberStays() {
        Product product = new Product(FULL);
        product.bringUpToDate(new RegisterProduct("P-2", "Pump", "pc", BigDecimal.ONE, "CNY", "CN13", true));
        assertThat(product.sku()).isEqualTo("P-1");
    }

    /** The same packs are the same list: nothing is written for them. */
    @Test
    void thePacksAreReplacedOnlyByOthers() {
        Product product = new Product(FULL);
        List<Pack> before = product.packs();
        product.bringUpToDate(FULL.in(List.of(new Pack("box", new BigDecimal("4.000")))));
        assertThat(product.packs()).isSameAs(before);
        product.bringUpToDate(FULL.in(List.of(new Pack("box", new BigDecimal("5")))));
        assertThat(product.packs()).containsExactly(new Pack("box", new BigDecimal("5")));
    }
}
