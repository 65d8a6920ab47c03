package io.orderwright.desk.fields;

import io.orderwright.owners.fields.FieldValues;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields of owners in a list of things: by which of them it is filtered, and which it shows; of those that the reader may read. */
@Component
public class ListFields {

    /** How a field is named in an address, before its code. */
    private static final String OWN = "own.";

    private final FieldValues values;
    private final FieldWords words;
    private final RefusalMessages wording;

    ListFields(FieldValues values, FieldWords words, RefusalMessages wording) {
        this.values = values;
        this.words = words;
        this.wording = wording;
    }

    /**
     * What is asked of a list.
     *
     * @param searched the fields by which it may be filtered
     * @param columns the fields that it shows
     * @param filters what was asked and understood
     * @param typed what was asked, by the name in the address
     * @param wrong what was not understood, by the same, in words
     */
    public record AskedFields(
            List<OwnField> searched,
            List<OwnField> columns,
            List<SaidFilter> filters,
            Map<String, String> typed,
            Map<String, String> wrong) {

        public String value(OwnField field) {
            return typed.getOrDefault(OWN + field.code(), "");
        }

        public @Nullable String wrong(OwnField field) {
            return wrong.get(OWN + field.code());
        }

        /** The same question as part of an address, behind others. */
        public String query() {
            StringBuilder query = new StringBuilder();
            typed.forEach((name, value) -> query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return query.toString();
        }
    }

    public AskedFields asked(String subject, Map<String, String> typed) {
        List<SaidFilter> filters = new ArrayList<>();
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(OWN) && !value.isBlank()) {
                asked.put(name, value.strip());
                try {
                    filters.add(values.filter(subject, name.substring(OWN.length()), value));
                } catch (Refusal refused) {
                    wrong.put(name, wording.of(refused));
                }
            }
        });
        List<OwnField> readable = values.readable(subject);
        return new AskedFields(
                readable.stream()
                        .filter(field -> field.shownIn(FieldPlace.SEARCH))
                        .toList(),
                readable.stream()
                        .filter(field -> field.shownIn(FieldPlace.COLUMN) && !field.retired())
                        .toList(),
                filters,
                asked,
                wrong);
    }

    /** What is said of the things of a page, in one question; without columns none is asked. */
    public Map<String, Map<String, Object>> said(String subject, AskedFields asked, Collection<String> keys) {
        return asked.columns().isEmpty() ? Map.of() : values.of(subject, keys);
    }

    public String text(OwnField field, @Nullable Map<String, Object> said, Locale locale) {
        return said == null ? "" : words.inWords(field, said.get(field.code()), locale);
    }
}
