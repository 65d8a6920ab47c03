package io.orderwright.process.effects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.orderwright.integration.messages.NeutralMessage;
import org.springframework.stereotype.Component;

/**
 * Writes a message so that the same content is the same text, after a restart and in the next version too: it is compared by
 * its fingerprint.
 */
@Component
public class NeutralJson {

    private final ObjectWriter writer;

    NeutralJson(ObjectMapper json) {
        this.writer = json.writer();
    }

    public String text(NeutralMessage message) {
        try {
            return writer.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
