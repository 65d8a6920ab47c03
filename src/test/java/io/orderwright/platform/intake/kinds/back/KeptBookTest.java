package io.orderwright.platform.intake.kinds.back;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.platform.ground.web.NumberModule;
import io.orderwright.platform.intake.kinds.back.OpeningStockBack.KeptBook;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A book that was kept before stock knew its unit is restored like one that is kept today: they are the same text. */
@Tag("unit")
class KeptBookTest {

    private static final String KEPT = "{\"sku\":\"A-1\",\"warehouse\":\"EAST\",\"onHand\":5.000,\"reserved\":1.500,"
            + "\"blocked\":0.000,\"safety\":2.000,\"available\":1.500,\"backOrdered\":0.000}";

    private final ObjectMapper json = new ObjectMapper().registerModule(new NumberModule());

    @Test
    void itIsTheTextThatItAlwaysWas() throws JsonProcessingException {
        StockView book = new StockView(
                "A-1", "EAST", metres("5"), metres("1.5"), metres("0"), metres("2"), metres("1.5"), metres("0"));
        assertThat(json.writeValueAsString(KeptBook.of(book))).isEqualTo(KEPT);
        KeptBook read = json.readValue(KEPT, KeptBook.class);
        assertThat(read).isEqualTo(KeptBook.of(book));
        assertThat(read.onHand().quantity("m")).isEqualTo(metres("5"));
    }

    private static Quantity metres(String amount) {
        return Quantity.of(new BigDecimal(amount), "m");
    }
}
