package io.orderwright.sales.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was kept before amounts knew their currency is read as it was meant. */
@Tag("unit")
class ChangeEffectsTest {

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @Test
    void numbersAreOfTheCurrencyAndTheUnitBesideThem() throws JsonProcessingException {
        ChangeEffects kept = json.readValue(
                """
                {"currency": "CNY", "before": 562.18, "after": 281.09, "goesOn": true, "tableVersion": "1", "row": "A-1",
                 "lines": [{"lineNo": 1, "sku": "LAMP", "name": "Lamp", "unit": "m", "from": 2.500, "to": 1.000,
                            "unmissed": 0.000, "freed": 1.500}],
                 "supply": [{"workOrder": null, "sku": "LAMP", "less": 1.500, "whole": false}],
                 "putBack": [{"sku": "LAMP", "quantity": 1.500}]}""",
                ChangeEffects.class);
        assertThat(kept.before()).isEqualTo(Money.parse("562.18 CNY"));
        assertThat(kept.after()).isEqualTo(Money.parse("281.09 CNY"));
        ChangeEffects.ChangedLine line = kept.lines().get(0);
        assertThat(line.from()).isEqualTo(Quantity.parse("2.5 m"));
        assertThat(line.freed()).isEqualTo(Quantity.parse("1.5 m"));
        assertThat(line.kept()).isNull();
        SaidNumber half = new SaidNumber(new BigDecimal("1.5"));
        assertThat(kept.supply()).containsExactly(new ChangeEffects.LessSupply(null, "LAMP", half, false));
        assertThat(kept.putBack()).containsExactly(new ChangeEffects.PutBack("LAMP", half));
    }
}
