package io.orderwright.architecture;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many amounts and quantities of a source are bare numbers, whose currency or unit stands elsewhere or nowhere. */
final class LooseAmounts {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "^    (?:(?:private|protected|public|final) )*(?:@Nullable )?BigDecimal \\w+(?: =[^;]*)?;",
            Pattern.MULTILINE);
    private static final Pattern RECORD = Pattern.compile("\\brecord \\w+(?:<[^>]*>)?\\(");
    private static final Pattern COMPONENT = Pattern.compile("\\bBigDecimal \\w+");
    /** A number of a body, checked with the name of its field before anything is made of it (ADR 0170). */
    private static final Pattern SAID =
            Pattern.compile("@Digits\\([^)]*\\)(?:\\s+@\\w+(?:\\([^)]*\\))?)*\\s+BigDecimal \\w+");

    /** The number of a value that has a type of its own: a price, a rate, a time for each piece. */
    private static final Pattern VALUE = Pattern.compile("@JsonValue BigDecimal \\w+");

    private static final Pattern BY_KEY = Pattern.compile("Map<(?:Integer|Long|String), BigDecimal>");

    private LooseAmounts() {}

    /** Fields, components of records that are no bodies, and maps from a line or SKU to a number. */
    static int in(String source) {
        String code = COMMENT.matcher(source).replaceAll(" ");
        int components = RECORD.matcher(code)
                .results()
                .mapToInt(header -> {
                    String inside = components(code, header);
                    return count(COMPONENT, inside) - count(SAID, inside) - count(VALUE, inside);
                })
                .sum();
        return components + count(FIELD, code) + count(BY_KEY, code);
    }

    private static String components(String code, MatchResult header) {
        int end = header.end();
        for (int open = 1; open > 0; end++) {
            open += code.charAt(end) == '(' ? 1 : code.charAt(end) == ')' ? -1 : 0;
        }
        return code.substring(header.end(), end);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
