package io.orderwright.owners.fields.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.owners.fields.ListEntry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How entries and values stand in their columns. */
final class FieldJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<ListEntry>> ENTRIES = new TypeReference<>() {};

    private FieldJson() {}

    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entries and values are plain", e);
        }
    }

    /** Numbers are decimals, whole ones too. */
    static Map<String, Object> values(String json) {
        Map<String, Object> values = read(json, VALUES);
        values.replaceAll((code, value) -> value instanceof Number number && !(value instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : value);
        return values;
    }

    static List<ListEntry> entries(String json) {
        return read(json, ENTRIES);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps what was written", e);
        }
    }
}
