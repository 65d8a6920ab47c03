package io.orderwright.process.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Money;
import java.util.Map;

/** What a form shows of a paper of money: its number, whose it is, and how much. */
public record AmountForm(String number, String customer, Money amount) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As {@link FormFacts#about} gives it. */
    public String json() {
        try {
            return JSON.writeValueAsString(Map.of("number", number, "customer", customer, "amount", amount.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
