package io.orderwright.platform.intake.rows;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell of a text file for a formula: an apostrophe stands in front, and is left away
 * when the file is read again. Workbooks need none, since their cells say that they are texts.
 */
public final class FormulaGuard {

    /** What begins a formula, also behind apostrophes that somebody wrote. */
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    public static String guarded(String cell) {
        return RISKY.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What {@link #guarded} was given. */
    public static String bare(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
