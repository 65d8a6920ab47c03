package io.orderwright.process.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried first, and what people make of them: other capitals, signs for letters, digits and signs at
 * the ends, the same once more; and rows of the keyboard or the alphabet.
 */
@Component
class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "1234567890-=",
            "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "qazwsxedcrfvtgbyhnujmikolp",
            "!@#$%^&*()_+",
            "1q2w3e4r5t6y7u8i9o0p");

    private final Set<String> words;

    CommonPasswords() {
        try {
            this.words = new ClassPathResource(LIST)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords is missing", e);
        }
    }

    boolean isCommon(String password) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        String unit = repeated(plain);
        String letters = plain.replaceAll("[^\\p{L}]", "");
        String ends = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return plain.chars().distinct().count() < FEWEST_DIFFERENT
                || unit.length() < FEWEST_DIFFERENT
                || isRow(unit)
                || List.of(plain, unit, letters, ends, read(plain), read(ends), repeated(letters), repeated(ends))
                        .stream()
                        .anyMatch(this::isListed);
    }

    private boolean isListed(String word) {
        return words.contains(word)
                || words.contains(word.replaceAll("[^\\p{L}]", ""))
                || isRow(word) && word.length() > 5;
    }

    /** The shortest text that this one is repetitions of, a last one possibly begun. */
    private static String repeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String unit = text.substring(0, length);
            if (unit.repeat(text.length() / length + 1).startsWith(text)) {
                return unit;
            }
        }
        return text;
    }

    private static boolean isRow(String text) {
        String back = new StringBuilder(text).reverse().toString();
        return text.length() > 3
                && ROWS.stream()
                        .anyMatch(row ->
                                row.repeat(3).contains(text) || row.repeat(3).contains(back));
    }

    /** Signs that stand for letters read as these. */
    private static String read(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }
}
