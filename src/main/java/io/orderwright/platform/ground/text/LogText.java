package io.orderwright.platform.ground.text;

/** What of a text may stand in a line of the log: nobody's personal data, and nothing that ends the line. */
public final class LogText {

    private LogText() {}

    /** Line breaks and other signs that are not seen are written as escapes; a line of the log stays one line. */
    public static String line(String text) {
        String masked = PersonalData.maskedWords(text);
        StringBuilder line = null;
        for (int at = 0; at < masked.length(); at++) {
            char c = masked.charAt(at);
            if (isHarmless(c)) {
                if (line != null) {
                    line.append(c);
                }
            } else {
                if (line == null) {
                    line = new StringBuilder(masked.length() + 16).append(masked, 0, at);
                }
                line.append(escape(c));
            }
        }
        return line == null ? masked : line.toString();
    }

    private static boolean isHarmless(char c) {
        int type = Character.getType(c);
        return c == '\t'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String escape(char c) {
        return c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\u%04x".formatted((int) c);
    }
}
