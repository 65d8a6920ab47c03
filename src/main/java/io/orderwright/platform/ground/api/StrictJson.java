package io.orderwright.platform.ground.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what callers of the API send as it is meant or not at all: no name that is not known, no value of another type that
 * could be taken for the wanted one, no name twice, nothing after the end.
 */
public final class StrictJson {

    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .addModule(new SimpleModule("exact times")
                    .addDeserializer(LocalDate.class, new Day())
                    .addDeserializer(Instant.class, new Moment()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfigDefaults(every -> every.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert))
            .build();

    /**
     * Null for the JSON word {@code null}.
     *
     * @throws MalformedRequest when the body is not what is wanted
     */
    @Nullable
    Object read(Type type, InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            return json.readerFor(json.constructType(type)).readValue(parser);
        } catch (IOException failure) {
            throw JsonFaults.of(failure);
        }
    }

    /**
     * The members as such a record, as strictly as a body.
     *
     * @throws MalformedRequest when they are not what is wanted
     */
    public <T> T read(ObjectNode members, Class<T> type) {
        try {
            return json.readerFor(type).readValue(members);
        } catch (IOException failure) {
            throw JsonFaults.inMemory(failure);
        }
    }

    /**
     * The members of a body that says only what shall change.
     *
     * @throws MalformedRequest when it is no JSON object
     */
    public static ObjectNode members(JsonNode body) {
        if (body instanceof ObjectNode members) {
            return members;
        }
        throw MalformedRequest.wrong(List.of(RequestFault.of("", "request.wrong-type", "object")));
    }

    /** A day as 2027-01-31 and in no other way. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = PlainValues.text(parser, context, LocalDate.class);
            return PlainValues.day(text)
                    .orElseThrow(() -> context.weirdStringException(text, LocalDate.class, "not a day"));
        }
    }

    /** A moment with its offset, as 2027-01-31T08:00:00Z. */
    private static final class Moment extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = PlainValues.text(parser, context, Instant.class);
            return PlainValues.moment(text)
                    .orElseThrow(() -> context.weirdStringException(text, Instant.class, "not a moment"));
        }
    }
}
