package io.orderwright.platform.reference.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs are how goods are said and shown; nothing is rounded on the way. */
@Tag("unit")
class PackTest {

    private static final List<Pack> PACKS = List.of(pack("box", "4"), pack("pallet", "480"));

    @ParameterizedTest
    @CsvSource({
        "12, 35, 2 dozen 11 pc",
        "12, 36, 3 dozen",
        "12, 11, 11 pc",
        "12, 0, 0 pc",
        "12, 24.5, 2 dozen 0.5 pc",
        "0.5, 1.75, 3 dozen 0.25 pc",
        "100, 1000.000, 10 dozen"
    })
    void aQuantityIsShownAsWholePacksAndWhatIsOver(String pieces, String quantity, String shown) {
        assertThat(new SoldPack("dozen", new BigDecimal(pieces), null)
                        .shown(Quantity.of(new BigDecimal(quantity), "pc")))
                .isEqualTo(shown);
    }

    /** A21. */
    @Test
    void thePriceOfAPackIsNotRoundedToThatOfAPiece() {
        BigDecimal price = new BigDecimal("182193.74");
        assertThat(SoldPack.amount(price, new BigDecimal("20"), new BigDecimal("4")))
                .isEqualByComparingTo("910968.70");
        assertThat(SoldPack.amount(new BigDecimal("100"), new BigDecimal("35"), new BigDecimal("12"))
                        .setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("291.67");
    }

    @Test
    void aPackIsFoundByItsNameAndTheUnitIsNone() {
        assertThat(Pack.said(PACKS, "pc", " BOX ", "unit")).isEqualTo(PACKS.get(0));
        assertThat(Pack.said(PACKS, "pc", "PC", "unit")).isNull();
        assertThat(Pack.said(PACKS, "pc", null, "unit")).isNull();
        assertThatThrownBy(() -> Pack.said(PACKS, "pc", "crate", "lines[0].unit"))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo("pack.unknown");
                    assertThat(refused.field()).isEqualTo("lines[0].unit");
                    assertThat(refused.arguments()).contains("pc, box, pallet");
                });
    }

    @Test
    void equalPacksAreEqualHoweverTheirNumbersAreWritten() {
        assertThat(pack("box", "4.000")).isEqualTo(pack("box", "4"));
        assertThat(pack("box", "40").pieces().toPlainString()).isEqualTo("40");
        assertThat(new Pack("box", new BigDecimal("1E+999999999")).pieces()).isPositive();
    }

    private static Pack pack(String name, String pieces) {
        return new Pack(name, new BigDecimal(pieces));
    }
}
