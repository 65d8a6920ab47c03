package io.orderwright.finance.banking.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field 86 says about a payment: in numbered sub-fields, in words between slashes, or just in words. However long it
 * is, nothing of it falls away.
 *
 * @param reference what the payer gave it for a number
 * @param returned why the bank gave it back, as it says it
 */
record Mt940Details(String name, String account, String text, String reference, String returned) {

    static final Mt940Details NONE = new Mt940Details("", "", "", "", "");

    /** A code of three digits, and then {@code ?20…} with any sign in place of the question mark. */
    private static final Pattern NUMBERED = Pattern.compile("\\s?\\d{3}([^\\w\\s/:])\\d{2}.*", Pattern.DOTALL);

    /** What German banks call a debit or transfer that came back. */
    private static final Set<String> RETURNS = Set.of("108", "109", "159");

    private static final Pattern WORD = Pattern.compile(
            "/(TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|MARF|CSID|PREF|RTRN|ID|ISDT|PURP|ULTD|ULTC|ULTB|CDTRREF|CDTRREFTP|TRCD|OCMT|CNTP|CHGS)/");

    /** Of SEPA payments: what kind of text follows. */
    private static final Pattern SEPA =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|MTLG|COAM|OAMT|PURP)\\+");

    static Mt940Details of(List<String> lines) {
        String joined = String.join("", lines);
        Matcher numbered = NUMBERED.matcher(joined);
        if (numbered.matches()) {
            return numbered(joined.strip(), numbered.group(1));
        }
        if (WORD.matcher(joined).find()) {
            return worded(joined);
        }
        return new Mt940Details("", "", String.join("\n", lines).strip(), "", "");
    }

    private static Mt940Details numbered(String joined, String sign) {
        Map<Integer, String> fields = new TreeMap<>();
        Matcher begins = Pattern.compile(Pattern.quote(sign) + "(\\d{2})").matcher(joined);
        int number = -1;
        int from = 0;
        while (begins.find()) {
            keep(fields, number, joined.substring(from, begins.start()));
            number = Integer.parseInt(begins.group(1));
            from = begins.end();
        }
        keep(fields, number, joined.substring(from));
        String remittance = between(fields, 20, 29) + between(fields, 60, 63);
        Map<String, String> sepa = new TreeMap<>();
        String plain = split(SEPA, remittance, sepa);
        String text = sepa.getOrDefault("SVWZ", plain).strip();
        return new Mt940Details(
                between(fields, 32, 33).strip(),
                fields.getOrDefault(31, "").strip(),
                text.isEmpty() ? remittance.strip() : text,
                given(sepa.getOrDefault("EREF", "")),
                RETURNS.contains(joined.substring(0, 3))
                        ? (joined.substring(0, 3) + " " + fields.getOrDefault(34, "")).strip()
                        : "");
    }

    private static void keep(Map<Integer, String> fields, int number, String text) {
        if (number >= 0) {
            fields.merge(number, text, String::concat);
        }
    }

    private static String between(Map<Integer, String> fields, int first, int last) {
        StringBuilder joined = new StringBuilder();
        fields.forEach((number, text) -> {
            if (number >= first && number <= last) {
                joined.append(text);
            }
        });
        return joined.toString();
    }

    private static Mt940Details worded(String joined) {
        Map<String, String> words = new TreeMap<>();
        String before = split(WORD, joined, words);
        String party = words.getOrDefault("CNTP", "");
        String[] parts = party.split("/", -1);
        return new Mt940Details(
                words.containsKey("NAME") || parts.length < 3 ? cut(words.getOrDefault("NAME", "")) : parts[2],
                words.containsKey("IBAN") ? cut(words.getOrDefault("IBAN", "")) : parts[0].strip(),
                cut(words.getOrDefault("REMI", before)).replaceFirst("^USTD//", ""),
                given(cut(words.getOrDefault("EREF", ""))),
                cut(words.getOrDefault("RTRN", "")));
    }

    /** Without the slashes that close a word. */
    private static String cut(String value) {
        return value.replaceFirst("/+$", "").strip();
    }

    private static String given(String reference) {
        String bare = reference.strip();
        return bare.equals("NONREF") || bare.equals("NOTPROVIDED") ? "" : bare;
    }

    /** Puts what follows each key under it, what comes first of equal ones; answers what stands before the first key. */
    private static String split(Pattern keys, String text, Map<String, String> found) {
        Matcher key = keys.matcher(text);
        String before = text;
        String open = null;
        int from = 0;
        while (key.find()) {
            String piece = text.substring(from, key.start());
            if (open == null) {
                before = piece;
            } else {
                found.putIfAbsent(open, piece);
            }
            open = key.group(1);
            from = key.end();
        }
        if (open != null) {
            found.putIfAbsent(open, text.substring(from));
        }
        return before;
    }
}
