package io.orderwright.fulfilment.deliveries.traced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One field for products and for what is written on their pieces. */
@Tag("aftersales")
class ScannedTextTest {

    private static final PickLine PUMP = line("PUMP", "1", Traceability.SERIAL);
    private static final PickLine DRIVE = line("DRIVE", "0", Traceability.SERIAL);
    private static final PickLine BOLT = line("BOLT", "0", Traceability.NONE);

    @Test
    void aProductOfTheListIsThat() {
        assertThat(read(List.of(PUMP, BOLT), "bolt ", "PUMP")).isEqualTo(new ScannedText("BOLT", ""));
        assertThat(read(List.of(PUMP), "pump", "")).isEqualTo(new ScannedText("PUMP", ""));
    }

    @Test
    void aNumberIsOneOfTheProductBefore() {
        assertThat(read(List.of(PUMP, DRIVE), " SN-1", "DRIVE")).isEqualTo(new ScannedText("DRIVE", "SN-1"));
        assertThat(read(List.of(PUMP, DRIVE), "SN-9", "DRIVE")).isEqualTo(new ScannedText("DRIVE", "SN-9"));
    }

    @Test
    void withoutAProductItIsAPieceThatIsPickedOrTheOnlyOneAskedFor() {
        assertThat(read(List.of(PUMP, DRIVE), "sn-9", "")).isEqualTo(new ScannedText("PUMP", "sn-9"));
        assertThat(read(List.of(PUMP, BOLT), "SN-1", "BOLT")).isEqualTo(new ScannedText("PUMP", "SN-1"));
        assertThatThrownBy(() -> read(List.of(PUMP, DRIVE), "SN-1", "")).isInstanceOfSatisfying(Refusal.class, why -> {
            assertThat(why.code()).isEqualTo("picking.product-first");
            assertThat(why.field()).isEqualTo("sku");
        });
    }

    @Test
    void whatIsNothingIsWhatWasScanned() {
        assertThat(read(List.of(BOLT), "SN-1", "BOLT")).isEqualTo(new ScannedText("SN-1", ""));
        assertThat(read(List.of(PUMP), " ", "PUMP")).isEqualTo(new ScannedText("", ""));
    }

    private static ScannedText read(List<PickLine> lines, String text, String before) {
        TracedPiece picked = new TracedPiece(
                "DN-1", "SO-1", "PUMP", Traceability.SERIAL, "SN-9", Quantity.parse("1 pc"), null, null);
        return ScannedText.of(lines, List.of(picked), text, before);
    }

    private static PickLine line(String sku, String picked, Traceability by) {
        Quantity none = Quantity.zero("pc");
        return new PickLine("MAIN", sku, sku, Quantity.parse("2 pc"), Quantity.parse(picked + " pc"), none, by);
    }
}
