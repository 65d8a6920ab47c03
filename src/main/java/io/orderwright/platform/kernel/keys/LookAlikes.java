package io.orderwright.platform.kernel.keys;

import static java.lang.Character.UnicodeScript.*;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Letters that look like others (Unicode Technical Standard 39): who reads a key must be able to tell which one it is.
 */
final class LookAlikes {

    /** The scripts that people write with today: Unicode Standard Annex 31, table 5. Signs of others often copy Latin ones. */
    private static final Set<UnicodeScript> LIVING = EnumSet.of(
            COMMON,
            INHERITED,
            ARABIC,
            ARMENIAN,
            BENGALI,
            BOPOMOFO,
            CYRILLIC,
            DEVANAGARI,
            ETHIOPIC,
            GEORGIAN,
            GREEK,
            GUJARATI,
            GURMUKHI,
            HANGUL,
            HAN,
            HEBREW,
            HIRAGANA,
            KANNADA,
            KATAKANA,
            KHMER,
            LAO,
            LATIN,
            MALAYALAM,
            MYANMAR,
            ORIYA,
            SINHALA,
            TAMIL,
            TELUGU,
            THAANA,
            THAI,
            TIBETAN);

    /** Scripts of which whole words can pass for Latin ones. */
    private static final Set<UnicodeScript> NEAR_LATIN = EnumSet.of(CYRILLIC, GREEK, ARMENIAN);

    /** The letters of those scripts that pass for Latin ones. */
    private static final String LIKE_LATIN =
            "АВЕКМНОРСТУХѴІЈЅԌԚԜҮӀаекморсухѵіјѕһԁԛԝүӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳανορικυχϲ" + "ՍՏՕօսոզհցյ";

    private LookAlikes() {}

    /** Whether a letter belongs to a script in use; letters of phonetic alphabets do not: they repeat Latin ones. */
    static boolean isOfLivingScript(int c) {
        boolean phonetic = c >= 0x0250 && c <= 0x02AF || c >= 0x1D00 && c <= 0x1DBF || c >= 0xA720 && c <= 0xA7FF;
        return !phonetic && LIVING.contains(UnicodeScript.of(c));
    }

    /**
     * The first letter by which a key passes for another one: it stands beside Latin letters, or the key has no letter of its
     * script by which it could be told from a Latin word.
     */
    static Optional<Integer> firstIn(String key) {
        boolean latin = key.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        boolean told = key.codePoints().anyMatch(c -> isNearLatin(c) && LIKE_LATIN.indexOf(c) < 0);
        return latin || !told
                ? key.codePoints().filter(LookAlikes::isNearLatin).boxed().findFirst()
                : Optional.empty();
    }

    private static boolean isNearLatin(int c) {
        return NEAR_LATIN.contains(UnicodeScript.of(c));
    }
}
