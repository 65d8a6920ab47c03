package io.orderwright.integration.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Our neutral JSON of a message, read strictly: what is missing is named, never guessed. */
final class NeutralReader {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode node;
    private final String path;

    private NeutralReader(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static NeutralReader of(String json) {
        try {
            return new NeutralReader(JSON.readTree(json), "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The message is not JSON", e);
        }
    }

    /** The text of a field, or of a field in a field: {@code text("customer", "code")}. */
    String text(String... fields) {
        return String.valueOf(required(fields).asText());
    }

    /** A number as plain decimal text with the digits it came with: {@code 14432.40}. */
    String decimal(String... fields) {
        JsonNode value = required(fields);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(path + String.join(".", fields) + " is not a number");
        }
        return value.decimalValue().toPlainString();
    }

    /** A field as a reader sees it: a number with the digits it came with, anything else as it is. */
    String plain(String field) {
        return required(field).isNumber() ? decimal(field) : text(field);
    }

    List<NeutralReader> list(String field) {
        JsonNode value = required(field);
        List<NeutralReader> items = new ArrayList<>();
        for (JsonNode item : value) {
            items.add(new NeutralReader(item, path + field + "[" + items.size() + "]."));
        }
        return items;
    }

    /** A field that has fields itself. */
    NeutralReader part(String field) {
        return new NeutralReader(required(field), path + field + ".");
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    private JsonNode required(String... fields) {
        JsonNode value = node;
        for (String field : fields) {
            value = value.path(field);
        }
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException("The message lacks " + path + String.join(".", fields));
        }
        return value;
    }
}
