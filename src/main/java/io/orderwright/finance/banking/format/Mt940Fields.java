package io.orderwright.finance.banking.format;

import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a file of SWIFT messages, each with the line where it begins; envelopes and lines between messages fall away. */
final class Mt940Fields {

    private static final Pattern TAG = Pattern.compile(":(\\d{2}[A-Z]?):(.*)");
    private static final Pattern ENVELOPE = Pattern.compile("\\{[1-5]:.*");
    private static final String BODY = "{4:";

    /**
     * A field.
     *
     * @param tag for example {@code 61}
     * @param lines its text, without the tag
     */
    record Field(long place, String tag, List<String> lines) {

        String first() {
            return lines.get(0).strip();
        }
    }

    private Mt940Fields() {}

    /** @throws Refusal INVALID for text that belongs to no field */
    static List<Field> of(List<String> text) {
        List<Field> fields = new ArrayList<>();
        boolean inside = false;
        long place = 0;
        for (String raw : text) {
            place++;
            String line = body(raw);
            Matcher tag = TAG.matcher(line);
            if (tag.matches()) {
                fields.add(new Field(place, tag.group(1), new ArrayList<>(List.of(tag.group(2)))));
                inside = true;
            } else if (line.startsWith("-") && ends(line)) {
                inside = false;
            } else if (inside) {
                fields.get(fields.size() - 1).lines().add(line);
            } else if (!fields.isEmpty()
                    && !line.isBlank()
                    && !ENVELOPE.matcher(line).matches()) {
                throw Refusal.invalid("file", "bankfile.mt940-line", place);
            }
        }
        return fields;
    }

    /** Behind the beginning of the body on the same line, and of the line. */
    private static String body(String raw) {
        int begins = raw.startsWith("{") ? raw.indexOf(BODY) : -1;
        return begins < 0 ? raw : raw.substring(begins + BODY.length());
    }

    private static boolean ends(String line) {
        return line.strip().equals("-") || line.startsWith("-}") || line.strip().equals("-XXX");
    }
}
