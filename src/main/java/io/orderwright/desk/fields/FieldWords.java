package io.orderwright.desk.fields;

import io.orderwright.owners.fields.FieldTexts;
import io.orderwright.owners.fields.FieldValues;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.SaidFields;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Own fields and their values in the reader's words. */
@Component("fieldWords")
public class FieldWords {

    private final FieldValues values;
    private final FieldTexts texts;

    FieldWords(FieldValues values, FieldTexts texts) {
        this.values = values;
        this.texts = texts;
    }

    /**
     * A field of a thing as a panel shows it.
     *
     * @param said in words; empty where nothing is said
     */
    public record ShownField(String code, String name, String said) {}

    /** What a panel shows of a thing: every field that the reader may read, but of retired ones only those that say something. */
    public Optional<ShownFields> of(String subject, String key) {
        List<OwnField> fields = values.readable(subject);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> said = values.of(subject, List.of(key)).getOrDefault(key, Map.of());
        Locale locale = LocaleContextHolder.getLocale();
        List<ShownField> shown = fields.stream()
                .filter(field -> !field.retired() || said.containsKey(field.code()))
                .map(field -> new ShownField(
                        field.code(), field.name(locale), inWords(field, said.get(field.code()), locale)))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShownFields(
                        subject,
                        key,
                        shown,
                        fields.stream()
                                .anyMatch(field -> values.writes(field)
                                        || said.containsKey(field.code()) && values.clears(field))));
    }

    /**
     * The panel of a thing.
     *
     * @param edit whether the reader may write any of them
     */
    public record ShownFields(String subject, String key, List<ShownField> fields, boolean edit) {}

    /** Whether there is any field of this kind of thing that the reader may read. */
    public boolean any(String subject) {
        return !values.readable(subject).isEmpty();
    }

    /** The fields that the reader may fill in where such a thing is entered. */
    public List<OwnField> entered(String subject) {
        return values.readable(subject).stream()
                .filter(field -> field.shownIn(FieldPlace.ENTRY) && values.writes(field))
                .toList();
    }

    /** What a draft says in other fields that the reader may fill in: it goes along unseen. By their codes. */
    public Map<String, String> carried(String subject, @Nullable Map<String, String> typed) {
        Map<String, String> carried = new LinkedHashMap<>();
        if (typed != null) {
            values.readable(subject).stream()
                    .filter(field ->
                            !field.shownIn(FieldPlace.ENTRY) && typed.containsKey(field.code()) && values.writes(field))
                    .forEach(field -> carried.put(field.code(), typed.get(field.code())));
        }
        return carried;
    }

    /**
     * What was typed into fields, as it is said: null for what was left empty.
     *
     * @param typed by the field's code
     * @param wrong is told what cannot be read
     */
    public Map<String, @Nullable Object> read(String subject, Map<String, String> typed, Consumer<Refusal> wrong) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        Map<String, OwnField> fields =
                values.readable(subject).stream().collect(Collectors.toMap(OwnField::code, Function.identity()));
        typed.forEach((code, text) -> {
            OwnField field = fields.get(code);
            try {
                if (field != null || !text.isBlank()) {
                    said.put(code, field == null ? text : TypedFields.value(field, text));
                }
            } catch (Refusal refused) {
                wrong.accept(refused);
            }
        });
        return said;
    }

    /** A value in words: an entry by its name, a number with its unit, yes or no; empty for nothing. */
    public String inWords(OwnField field, @Nullable Object value, Locale locale) {
        return texts.inWords(field, value, locale);
    }

    /** A value as it is typed into a form; empty for nothing. */
    static String typed(SaidFields said, String code) {
        Object value = said.fields().get(code);
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? PlainNumber.of(number) : value.toString();
    }
}
