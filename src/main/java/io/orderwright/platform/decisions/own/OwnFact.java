package io.orderwright.platform.decisions.own;

import io.orderwright.platform.decisions.RowAnswer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that owners added to a kind of thing, as a fact that tables may ask about.
 *
 * @param thing the kind of thing, for example {@code order}
 * @param code of the field
 * @param nameEn by which a column may name it
 * @param nameZh by which a column may name it
 * @param decimals of a number
 * @param entries of a list, in their order
 * @param retired whether nothing new is said in it
 */
public record OwnFact(
        String thing,
        String code,
        String nameEn,
        String nameZh,
        FactForm form,
        int decimals,
        List<FactEntry> entries,
        boolean retired) {

    /** What a cell says of a thing of which nothing is said in the field. */
    public static final String NOTHING = RowAnswer.NOTHING;

    /** What a cell says of every text that no other cell of the field names. */
    public static final String OTHERS = "*";

    public OwnFact {
        entries = List.copyOf(entries);
    }

    /** What is said in it. */
    public enum FactForm {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        LIST;

        /** Whether a column says how it lies to its cells. */
        public boolean isBounded() {
            return this == NUMBER || this == DATE;
        }
    }

    /** An entry of a list. @param retired whether nobody says it any more */
    public record FactEntry(String code, String nameEn, String nameZh, boolean retired) {}

    /** By which decisions keep it: {@code order.channel}. No fact of a record has a dot. */
    public String name() {
        return thing + "." + code;
    }

    /** Whether a column's heading, without how values lie to its cells, names it: by its code or a name, or by both names. */
    public boolean isCalled(String heading) {
        return List.of(name(), nameEn, nameZh, nameZh + " " + nameEn, nameEn + " " + nameZh).stream()
                .anyMatch(heading::equalsIgnoreCase);
    }

    /** The entry that a cell names by its code or one of its names. */
    public Optional<FactEntry> entry(String word) {
        return entries.stream()
                .filter(one -> one.code().equalsIgnoreCase(word))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(one -> one.nameEn().equalsIgnoreCase(word)
                                || one.nameZh().equalsIgnoreCase(word))
                        .findFirst());
    }

    /** A value as decisions keep it: a number as one, all else as a text; {@link #NOTHING} for nothing. */
    public Object kept(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        return form == FactForm.NUMBER && value instanceof BigDecimal ? value : value.toString();
    }

    /**
     * A value as it was kept with a decision, or typed.
     *
     * @throws IllegalArgumentException with the name of the fact for what is none
     */
    public Object read(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name());
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        if (text.equals(NOTHING)) {
            return NOTHING;
        }
        try {
            return switch (form) {
                case NUMBER -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text).toString();
                case FLAG -> flag(text);
                case TEXT, LIST -> text;
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(name(), e);
        }
    }

    private String flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(name());
        }
        return text;
    }

    /** A number, or a day as one that lies to others like the day: what bounds are compared by. */
    public BigDecimal number(String text) {
        return form == FactForm.DATE ? BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()) : new BigDecimal(text);
    }

    /** The other way round. */
    public String text(BigDecimal number) {
        return form == FactForm.DATE
                ? LocalDate.ofEpochDay(number.longValueExact()).toString()
                : number.toString();
    }
}
