package io.orderwright.owners.fields;

import io.orderwright.owners.fields.store.FieldValueRows;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldsOnPaper;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is said in own fields, in words. */
@Component
public class FieldTexts implements FieldsOnPaper {

    private final DefinedFields defined;
    private final FieldValueRows rows;
    private final MessageSource texts;

    FieldTexts(DefinedFields defined, FieldValueRows rows, MessageSource texts) {
        this.defined = defined;
        this.rows = rows;
        this.texts = texts;
    }

    /** An entry by its name, a number with its unit, yes or no; empty for nothing. */
    public String inWords(OwnField field, @Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return texts.getMessage(yes ? "own-fields.yes" : "own-fields.no", null, locale);
        }
        if (value instanceof BigDecimal number) {
            return PlainNumber.of(number) + (field.unit() == null ? "" : " " + field.unit());
        }
        return field.entries().isEmpty() ? value.toString() : field.entryName(value.toString(), locale);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PrintedField> of(String subject, String key, Locale language) {
        List<OwnField> printed = defined.of(subject).stream()
                .filter(field -> field.shownIn(FieldPlace.PAPER))
                .toList();
        if (printed.isEmpty()) {
            return List.of();
        }
        Map<String, Object> said = rows.find(subject, key).orElseGet(Map::of);
        return printed.stream()
                .filter(field -> said.containsKey(field.code()))
                .map(field -> new PrintedField(field.name(language), inWords(field, said.get(field.code()), language)))
                .toList();
    }
}
