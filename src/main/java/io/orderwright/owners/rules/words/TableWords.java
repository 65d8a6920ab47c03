package io.orderwright.owners.rules.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workbooks have both languages in their labels: these are the words of one. */
public final class TableWords {

    private static final Pattern BOTH =
            Pattern.compile("(.*[^\\x00-\\x7F].*?)[\\s|]+([A-Za-z%][\\x20-\\x7E]*)", Pattern.DOTALL);

    /** How a number lies to the cells of its column. */
    private static final Pattern BOUND =
            Pattern.compile("\\s*(at least|at most|over|up to|below|大于|多于|高于|至少|至|低于)(\\s*[（(].*|,.*)?$");

    private TableWords() {}

    /** The part of a label or title in that language; the whole of it where it has only one. */
    public static String in(String label, Locale locale) {
        Matcher both = BOTH.matcher(label.strip());
        if (!both.matches()) {
            return label.strip().replace('\n', ' ');
        }
        String part = locale.getLanguage().equals("zh") ? both.group(1) : both.group(2);
        return part.strip();
    }

    /** What a column is about, without how a number lies to its cells. */
    public static String fact(String heading, Locale locale) {
        return BOUND.matcher(in(heading, locale)).replaceFirst("");
    }
}
