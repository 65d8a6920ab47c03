package io.orderwright.process.effects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.orderwright.integration.messages.NeutralMessage;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes a message so that the same content is the same text, after a restart and in the next version too: it is compared by
 * its fingerprint.
 */
@Component
public class NeutralJson {

    private final ObjectWriter writer;

    NeutralJson(ObjectMapper json) {
        this.writer = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    public String text(NeutralMessage message) {
        return written(message);
    }

    /** As {@link #text(NeutralMessage)}, of a message that has no record yet. */
    public String text(Map<String, Object> body) {
        return written(body);
    }

    private String written(Object message) {
        try {
            return writer.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
