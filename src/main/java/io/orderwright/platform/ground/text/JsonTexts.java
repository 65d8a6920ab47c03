package io.orderwright.platform.ground.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The texts of a JSON document, held to {@link PlainText} before anything is made of them. */
public final class JsonTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTexts() {}

    /**
     * The place of the first text that is not plain, for example {@code lines[0].note}. Empty also for what is no JSON:
     * whoever wanted JSON says so himself.
     */
    public static Optional<String> offence(byte[] document) {
        try (JsonParser parser = JSON.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (text && !PlainText.isPlain(parser.getText())) {
                    return Optional.of(
                            place(parser.getParsingContext().pathAsPointer().toString()));
                }
            }
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private static String place(String pointer) {
        String place = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
        return place.startsWith(".") ? place.substring(1) : place;
    }
}
