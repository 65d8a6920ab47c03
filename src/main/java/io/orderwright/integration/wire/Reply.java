package io.orderwright.integration.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.integration.Answer;
import io.orderwright.integration.AskAPerson;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A partner's HTTP reply. What the status alone says is decided here, the same for all; the partner's own reader decides
 * the rest, and whatever it does not recognise is garbage, after which nobody knows whether the partner acted.
 */
record Reply(String partner, String key, int status, String body) {

    static Reply in(String partner, Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        exchange.getMessage().setBody(body); // what came as a stream can be read once only
        int status = Objects.requireNonNullElse(
                exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class), 0);
        return new Reply(
                partner,
                exchange.getProperty("effectKey", "", String.class),
                status,
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    /** Refuses the statuses that mean the same with every partner, and returns itself for the others. */
    Reply usable() {
        if (status == 429) {
            throw PartnerUnavailable.busy(partner + " asks us to slow down (429)");
        }
        if (status == 409) {
            throw new AskAPerson(key, partner + " has other content under the key " + key);
        }
        if (status >= 500 || status == 408 || status < 200 || (status >= 300 && status < 400)) {
            throw new PartnerUnavailable(partner + " answered " + status, true, null);
        }
        return this;
    }

    boolean ok() {
        return status < 300;
    }

    Answer answer() {
        return new Answer(status, body);
    }

    JsonNode json() {
        try {
            JsonNode json = NeutralReader.JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw garbage(e);
        }
        throw garbage(null);
    }

    PartnerRefused refused(String code, String message) {
        return new PartnerRefused(code, partner + " refused (" + code + "): " + message);
    }

    /**
     * Nothing that the partner would say. A 4xx in an unknown form is some gateway's or a wrong address: not acted on.
     */
    PartnerUnavailable garbage(@Nullable Throwable cause) {
        return new PartnerUnavailable(partner + " answered " + status + " in a form that is not its own", ok(), cause);
    }
}
