package io.orderwright.platform.intake.rows;

import io.orderwright.platform.intake.file.RowSource;
import io.orderwright.platform.intake.file.SourceRow;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file writes numbers and days, as its columns prove it: a column with 10,50 has commas as decimal marks, and one with
 * 6/16/2018 has the month first. What no cell of its column proves is not guessed.
 */
public final class FileConventions {

    private static final Pattern COMMA = Pattern.compile(
            "[+-]?(\\d+,(\\d{1,2}|\\d{4,})|0,\\d+|\\d{4,},\\d{3}|\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,})");
    private static final Pattern DOT = Pattern.compile(
            "[+-]?(\\d+\\.(\\d{1,2}|\\d{4,})|0\\.\\d+|\\d{4,}\\.\\d{3}|\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,})");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,])\\d{3}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + "(?:[T ].*)?");
    private static final Pattern WITH_TIME =
            Pattern.compile("(\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");

    private final boolean[] comma;
    private final boolean[] dot;
    private final boolean[] dayFirst;
    private final boolean[] monthFirst;
    private boolean anyComma;
    private boolean anyDot;
    private boolean commasLikely;

    private FileConventions(int columns) {
        this.comma = new boolean[columns];
        this.dot = new boolean[columns];
        this.dayFirst = new boolean[columns];
        this.monthFirst = new boolean[columns];
    }

    /** Of a file of which nothing is known. */
    static FileConventions none(int columns) {
        return new FileConventions(columns);
    }

    /**
     * Reads the whole of a file, its headings too.
     *
     * @param columns of the kind
     */
    public static FileConventions of(RowSource source, List<Column> columns) {
        FileConventions habits = new FileConventions(columns.size());
        habits.commasLikely = source.commasLikely();
        if (source.hasNext()) {
            Header header = new Header(columns, source.next());
            while (source.hasNext()) {
                SourceRow row = source.next();
                for (int i = 0; i < columns.size(); i++) {
                    habits.learn(columns.get(i).content(), i, header.cell(row, i));
                }
            }
        }
        return habits;
    }

    private void learn(ColumnContent content, int column, String cell) {
        String text = plain(cell);
        if (content.isNumber()) {
            String bare =
                    text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
            comma[column] |= COMMA.matcher(bare).matches();
            dot[column] |= DOT.matcher(bare).matches();
            anyComma |= comma[column];
            anyDot |= dot[column];
        } else if (content == ColumnContent.DAY) {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                dayFirst[column] |= Integer.parseInt(day.group(1)) > 12;
                monthFirst[column] |= Integer.parseInt(day.group(3)) > 12;
            }
        }
    }

    /** The cell in the one way that every reader knows; as it is where that is clear already, or not proved. */
    String settled(ColumnContent content, int column, String cell) {
        String text = plain(cell);
        if (content.isNumber()) {
            Matcher either = EITHER.matcher(text.replaceFirst("\\s*%$", ""));
            boolean clear = !either.matches() || comma[column] == dot[column];
            if (clear) {
                return text.matches("[+-]?0,\\d{3}\\s*%?") ? text.replace(',', '.') : cell;
            }
            boolean group = either.group(1).equals(comma[column] ? "." : ",");
            return text.replace(either.group(1), group ? "" : ".");
        }
        if (content == ColumnContent.DAY) {
            Matcher time = WITH_TIME.matcher(text);
            Matcher day = DAY.matcher(text);
            return time.matches() ? time.group(1) : day.matches() ? settled(day, column, cell) : cell;
        }
        return cell;
    }

    private String settled(Matcher day, int column, String cell) {
        boolean same = day.group(1).equals(day.group(3));
        if (!same && dayFirst[column] == monthFirst[column]) {
            return cell;
        }
        boolean first = same || dayFirst[column];
        return day.group(4) + "-" + day.group(first ? 3 : 1) + "-" + day.group(first ? 1 : 3);
    }

    /** The message key of what stays unclear in the cell after it was {@link #settled}; "" for nothing. */
    String unclear(ColumnContent content, int column, String cell) {
        String text = plain(cell);
        if (content.isNumber()) {
            boolean doubtful = EITHER.matcher(text.replaceFirst("\\s*%$", "")).matches()
                    && comma[column] == dot[column]
                    && (text.contains(",") || anyComma || commasLikely && !anyDot);
            return doubtful ? "intake.number-ambiguous" : "";
        }
        return content == ColumnContent.DAY && DAY.matcher(text).matches() ? "intake.date-two-ways" : "";
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
