package io.orderwright.owners.fields.domain;

import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.ListEntry;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of a field as it is kept: a text, a number without zeros behind it, or yes and no. */
public final class FieldValue {

    /** The longest text. */
    public static final int LONGEST = 500;

    /** Digits before the point. */
    private static final int INTEGER = 12;

    /** So much of what was said is told in an answer. */
    private static final int ECHO = 100;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private FieldValue() {}

    /** Where something is wrong with what is said in a field. */
    public static String at(String code) {
        return "fields." + code;
    }

    /**
     * What programs say.
     *
     * @param said as JSON has it
     * @param known whether it was said before: an entry that is retired by now, a text that cells of tables say for something else
     * @throws Refusal INVALID at the field for what is of another type, longer, finer or not among the entries, and for a text that is nothing but a sign of tables
     */
    public static Object read(OwnField field, Object said, boolean known) {
        String at = at(field.code());
        return switch (field.type()) {
            case TEXT -> text(at, string(at, said, "own-fields.no-text"), known);
            case NUMBER -> number(at, field, said);
            case DATE -> day(at, string(at, said, "own-fields.no-day"));
            case FLAG -> flag(at, said);
            case LIST -> entry(at, field, string(at, said, "own-fields.no-entry"), known);
        };
    }

    /** As {@link #read}, of a text as it is kept: {@code 12.5}, {@code 2027-01-31}, {@code true}. */
    public static Object ofText(OwnField field, String text) {
        Object said = text;
        if (field.type() == FieldType.NUMBER) {
            said = decimal(at(field.code()), text);
        } else if (field.type() == FieldType.FLAG) {
            said = switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> text;
            };
        }
        return read(field, said, false);
    }

    /** What is looked for, as it is kept, in a text: an entry that is retired may have been said, and a sign of tables. */
    public static String wanted(OwnField field, String text) {
        boolean retired = field.entries().stream()
                .anyMatch(entry -> entry.retired() && entry.code().equals(text));
        return retired || field.type() == FieldType.TEXT && isSign(text) ? text : plain(ofText(field, text));
    }

    /** A number as the engine compares and shows it; it would keep others as objects of Java. All else as it is. */
    public static @Nullable Object forProcess(@Nullable Object said) {
        if (!(said instanceof BigDecimal number)) {
            return said;
        }
        return PlainNumber.decimals(number) == 0 ? (Number) number.longValueExact() : (Number) number.doubleValue();
    }

    /** As people who read files see it: a number with its decimals. */
    public static String plain(Object value) {
        return value instanceof BigDecimal number ? PlainNumber.of(number) : value.toString();
    }

    /** What was said, in an answer: its beginning, and of what has parts only that it has. */
    static String shown(Object said) {
        if (said instanceof Map<?, ?>) {
            return "{…}";
        }
        if (said instanceof Collection<?>) {
            return "[…]";
        }
        String text = said.toString();
        return text.length() <= ECHO ? text : text.substring(0, text.offsetByCodePoints(0, ECHO / 2)) + "…";
    }

    private static String string(String at, Object said, String otherwise) {
        if (said instanceof String text) {
            return text.strip();
        }
        throw Refusal.invalid(at, otherwise, shown(said));
    }

    private static String text(String at, String text, boolean known) {
        PlainText.require(at, text);
        if (!known && isSign(text)) {
            throw Refusal.invalid(at, "own-fields.says-nothing", text);
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(at, "own-fields.too-long", LONGEST);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(at, "own-fields.one-line");
        }
        return text;
    }

    /** What a cell of a table says for nothing, or for every other text. */
    private static boolean isSign(String text) {
        return text.equals(OwnFact.NOTHING) || text.equals(OwnFact.OTHERS);
    }

    private static BigDecimal number(String at, OwnField field, Object said) {
        if (!(said instanceof Number)) {
            throw Refusal.invalid(at, "own-fields.no-number", shown(said));
        }
        BigDecimal number = decimal(at, said.toString());
        BigDecimal bare = PlainNumber.stripped(number);
        if (bare.scale() > field.decimals()) {
            throw Refusal.invalid(at, "own-fields.too-fine", field.decimals());
        }
        if ((long) bare.precision() - bare.scale() > INTEGER) {
            throw Refusal.invalid(at, "own-fields.too-large", INTEGER);
        }
        return PlainNumber.bare(bare);
    }

    private static BigDecimal decimal(String at, String said) {
        try {
            return new BigDecimal(said);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(at, "own-fields.no-number", shown(said));
        }
    }

    private static String day(String at, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw Refusal.invalid(at, "own-fields.day-out-of-range", FIRST_DAY.toString(), LAST_DAY.toString());
            }
            return day.toString();
        } catch (DateTimeException e) {
            throw Refusal.invalid(at, "own-fields.no-day", shown(text));
        }
    }

    private static Boolean flag(String at, Object said) {
        if (said instanceof Boolean yes) {
            return yes;
        }
        throw Refusal.invalid(at, "own-fields.no-flag", shown(said));
    }

    private static String entry(String at, OwnField field, String said, boolean known) {
        ListEntry entry = field.entries().stream()
                .filter(one -> one.code().equals(said))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(at, "own-fields.no-entry", shown(said)));
        if (entry.retired() && !known) {
            throw Refusal.invalid(at, "own-fields.entry-retired", said);
        }
        return said;
    }
}
