package io.orderwright.platform.kernel.keys;

import io.orderwright.platform.kernel.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one rule for the codes and numbers by which people and programs name things: a key has one way to be written, shows
 * every sign that it has, and can stand in an address. It is asked where something new gets its key; what is known under
 * another one keeps it.
 */
public final class BusinessKey {

    /** Signs beside letters and digits that a code may have inside. */
    private static final String SIGNS = " ._-+&(),:#@=*'!~$";

    /** What word processors make of a hyphen. */
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private BusinessKey() {}

    /** What is wrong with a key: a message key and its arguments. */
    public record KeyFault(String code, String... arguments) {}

    /**
     * A code that we or others give to a thing of ours: letters, digits and the signs of a table of signs, beginning with a
     * letter or digit.
     *
     * @return the code itself
     * @throws Refusal INVALID naming the field and the sign
     */
    public static String require(String field, String key, KeyKind kind) {
        fault(key, kind).ifPresent(fault -> {
            throw Refusal.invalid(field, fault.code(), (Object[]) fault.arguments());
        });
        return key;
    }

    /**
     * A number that somebody else gave to a paper of his, such as a purchase order or a delivery note: any signs that can be
     * seen.
     *
     * @return the number itself
     * @throws Refusal INVALID naming the field and the sign
     */
    public static String requireReference(String field, String key) {
        referenceFault(key).ifPresent(fault -> {
            throw Refusal.invalid(field, fault.code(), (Object[]) fault.arguments());
        });
        return key;
    }

    /** What is wrong with a code of this kind; nothing when it may be given. */
    public static Optional<KeyFault> fault(String key, KeyKind kind) {
        Optional<KeyFault> unseen = referenceFault(key);
        if (unseen.isPresent()) {
            return unseen;
        }
        String canonical =
                DASHES.matcher(Normalizer.normalize(key, Normalizer.Form.NFKC)).replaceAll("-");
        if (!canonical.equals(key)) {
            return Optional.of(new KeyFault("key.written-otherwise", firstDifference(key, canonical), canonical));
        }
        Optional<KeyFault> sign = key.codePoints()
                .filter(c -> !mayStandInside(c))
                .mapToObj(c -> new KeyFault("key.sign", shown(c)))
                .findFirst();
        if (sign.isPresent()) {
            return sign;
        }
        int first = key.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return Optional.of(new KeyFault("key.begins", shown(first)));
        }
        return lookAlike(key)
                .or(() -> kind.reserves(key.toLowerCase(Locale.ROOT))
                        ? Optional.of(new KeyFault("key.reserved", key))
                        : Optional.empty());
    }

    /** What is wrong with somebody else's number; nothing when it may stand. */
    public static Optional<KeyFault> referenceFault(String key) {
        if (key.isEmpty()) {
            return Optional.of(new KeyFault("key.empty"));
        }
        Optional<KeyFault> unseen = key.codePoints()
                .filter(c -> !isSeen(c))
                .mapToObj(c -> new KeyFault("key.invisible", name(c)))
                .findFirst();
        if (unseen.isPresent()) {
            return unseen;
        }
        if (key.startsWith(" ") || key.endsWith(" ")) {
            return Optional.of(new KeyFault("key.blank-around"));
        }
        return key.contains("  ") ? Optional.of(new KeyFault("key.blank-twice")) : Optional.empty();
    }

    private static boolean mayStandInside(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
        }
        return (Character.isLetter(c) || isMark(c)) && LookAlikes.isOfLivingScript(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Neither a control or format sign, nor a blank other than the ordinary one, nor a letter or mark that shows nothing. */
    private static boolean isSeen(int c) {
        if (c == ' ') {
            return true;
        }
        boolean fills = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
        boolean selects = c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0000 && c <= 0xE0FFF
                || c >= 0x180B && c <= 0x180F
                || c == 0x17B4
                || c == 0x17B5;
        return !fills
                && !selects
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    /** A letter that passes for one of another script: the key would be another than it seems. */
    private static Optional<KeyFault> lookAlike(String key) {
        return LookAlikes.firstIn(key).map(c -> new KeyFault("key.look-alike", shown(c)));
    }

    private static String firstDifference(String key, String canonical) {
        int at = 0;
        while (at < key.length() && at < canonical.length() && key.charAt(at) == canonical.charAt(at)) {
            at++;
        }
        return shown(key.codePointAt(Math.min(at, key.length() - 1)));
    }

    private static String shown(int c) {
        return "“" + Character.toString(c) + "” (" + name(c) + ")";
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
