package io.orderwright.process.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Money;
import java.util.Map;

/**
 * What a form shows of a paper of money that a partner refused: its number, whose it is, and how much.
 *
 * @param refusal what the partner said
 */
public record AmountForm(String number, String customer, Money amount, String refusal) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As {@link FormFacts#about} gives it. */
    public String json() {
        try {
            return JSON.writeValueAsString(
                    Map.of("number", number, "customer", customer, "amount", amount.toString(), "refusal", refusal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
