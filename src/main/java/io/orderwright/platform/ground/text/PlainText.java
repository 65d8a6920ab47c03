package io.orderwright.platform.ground.text;

import io.orderwright.platform.kernel.Refusal;

/**
 * The one rule on characters for every text that comes in, by whatever door: no control characters but tabulator and
 * line breaks, nothing that turns the direction of what follows, and no halves of characters. No field has a use for them, no database keeps all of them, and in a log or a
 * file they pretend to be something else.
 */
public final class PlainText {

    /** The message key of the refusal. */
    public static final String CODE = "text.control-character";

    private static final String TURNS = "[\\u202A-\\u202E\\u2066-\\u2069]";

    private PlainText() {}

    /** Whether every character may stand in a text. */
    public static boolean isPlain(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || pretends(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Embeddings, overrides and isolates show what follows the other way round: a name reads as another one. */
    private static boolean pretends(char c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** What others say, without what turns its direction: of a bank or a carrier nobody can ask for another text. */
    public static String undirected(String text) {
        return text.chars().noneMatch(c -> pretends((char) c)) ? text : text.replaceAll(TURNS, "");
    }

    /** @throws Refusal INVALID naming the field */
    public static void require(String field, CharSequence text) {
        if (!isPlain(text)) {
            throw refusal(field);
        }
    }

    /** What is said of a text that is not plain; of the field's name only what can be shown. */
    public static Refusal refusal(String field) {
        String shown = field.replaceAll("[^\\p{L}\\p{N}._\\[\\]/-]", "?");
        return Refusal.invalid(shown, CODE);
    }
}
