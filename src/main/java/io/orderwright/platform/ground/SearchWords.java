package io.orderwright.platform.ground;

import java.util.Locale;

/** What people type to find something, as patterns for {@code like} over lower-case columns. */
public final class SearchWords {

    private SearchWords() {}

    /** Matches wherever the text stands; signs that {@code like} gives a meaning are taken as they are. */
    public static String part(String text) {
        return "%" + start(text);
    }

    /** Matches what begins with the text. */
    public static String start(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
