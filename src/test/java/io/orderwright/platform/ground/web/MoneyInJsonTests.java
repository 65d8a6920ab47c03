package io.orderwright.platform.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs read an amount as a number, and its currency once. */
@Tag("kernel")
class MoneyInJsonTests {

    record Paper(String number, Money total) {
        @JsonProperty
        public String currency() {
            return total.code();
        }
    }

    @Test
    void anAmountIsANumber() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new MoneyInJson().moneyModule());
        assertThat(json.writeValueAsString(new Paper("PO-1", Money.parse("1200.5 CNY"))))
                .isEqualTo("{\"number\":\"PO-1\",\"total\":1200.50,\"currency\":\"CNY\"}");
        assertThat(json.writeValueAsString(new Paper("PO-2", Money.parse("1200 JPY"))))
                .isEqualTo("{\"number\":\"PO-2\",\"total\":1200,\"currency\":\"JPY\"}");
    }
}
