package io.orderwright.platform.intake.rows;

import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.file.SourceRow;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.BusinessKey.KeyFault;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row: typed reading of its cells. What cannot be read is complained of and read as absent. */
public final class Row {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有效", "在售");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无效", "停售");
    private static final Set<String> BROKEN =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    /** How a spreadsheet writes a number with more digits than it shows. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?E\\+\\d{2,3}");

    private final long line;
    private final List<Column> columns;
    private final String[] headings;
    private final @Nullable String[] cells;
    private final List<RowError> errors = new ArrayList<>(0);

    Row(long line, List<Column> columns, String[] headings, @Nullable String[] cells) {
        this.line = line;
        this.columns = columns;
        this.headings = headings;
        this.cells = cells;
    }

    /** A row that was staged: its cells are in the order of the kind's columns, absent where the file lacks the column. */
    public static Row staged(long line, List<Column> columns, @Nullable String[] cells) {
        return new Row(line, columns, columns.stream().map(Column::name).toArray(String[]::new), cells);
    }

    public long line() {
        return line;
    }

    /** In the order of the kind's columns; absent where the file lacks the column. */
    public @Nullable String[] cells() {
        return cells;
    }

    public List<RowError> errors() {
        return errors;
    }

    public boolean clean() {
        return errors.isEmpty();
    }

    /** Complains of characters that no text should hold and of results of broken formulas. */
    public void checkCharacters() {
        for (Column column : columns) {
            String cell = raw(column.name());
            if (!PlainText.isPlain(cell)) {
                complain(column.name(), "intake.control-character");
            } else if (BROKEN.contains(cell)) {
                complain(column.name(), "intake.formula-broken");
            } else if (column.key() && ROUNDED.matcher(cell).matches()) {
                complain(column.name(), "intake.key-rounded");
            } else if (column.key() && cell.equals(SourceRow.DATE)) {
                complain(column.name(), "intake.key-date");
            }
        }
    }

    /** What is wrong with the number in the cell, where there is anything. */
    public void complainOfFault(String column) {
        BusinessKey.referenceFault(raw(column))
                .ifPresent(fault -> complain(column, fault.code(), (Object[]) fault.arguments()));
    }

    /** That what the cell names is not there; where it has a sign that cannot be seen, that is why. */
    public void complainOfUnknown(String column, String code) {
        KeyFault fault = BusinessKey.referenceFault(raw(column)).orElse(new KeyFault(code));
        complain(column, fault.code(), (Object[]) fault.arguments());
    }

    /** Whether the file has the column at all; what it lacks, it says nothing about. */
    public boolean has(String column) {
        return cell(column) != null;
    }

    /** A row that the version before has put aside lacks the columns that came since, which stand at the end. */
    private @Nullable String cell(String column) {
        int index = index(column);
        return index < cells.length ? cells[index] : null;
    }

    public String raw(String column) {
        return Objects.requireNonNullElse(cell(column), "");
    }

    public @Nullable String text(String column) {
        String cell = raw(column);
        return cell.isEmpty() ? null : cell;
    }

    /** A text that must be there; "" after a complaint. */
    public String needed(String column) {
        String cell = raw(column);
        if (cell.isEmpty()) {
            complain(column, "intake.required");
        }
        return cell;
    }

    /** An upper-case code such as a currency. */
    public @Nullable String code(String column) {
        String cell = raw(column);
        return cell.isEmpty()
                ? null
                : Normalizer.normalize(cell, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    public @Nullable BigDecimal number(String column, int decimals) {
        return read(column, cell -> Numbers.parse(cell, decimals));
    }

    public BigDecimal neededNumber(String column, int decimals) {
        needed(column);
        BigDecimal number = number(column, decimals);
        return number == null ? BigDecimal.ZERO : number;
    }

    public @Nullable BigDecimal share(String column, int decimals) {
        return read(column, cell -> {
            BigDecimal share = Numbers.parseShare(cell, decimals);
            if (share.compareTo(BigDecimal.ONE) == 0 && !cell.contains("%") && !cell.contains("％")) {
                throw new BadCell("intake.share-one");
            }
            return share;
        });
    }

    public @Nullable Integer whole(String column) {
        return read(column, cell -> {
            BigDecimal number = Numbers.parse(cell, 0);
            if (number.precision() > 9) {
                throw new BadCell("intake.number");
            }
            return number.intValueExact();
        });
    }

    public @Nullable LocalDate date(String column) {
        return read(column, Dates::parse);
    }

    public @Nullable Boolean flag(String column) {
        return read(column, cell -> {
            String word = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw new BadCell("intake.flag");
            }
            return YES.contains(word);
        });
    }

    /** The words that {@link #flag} takes for yes. */
    public static String[] yes() {
        return YES.toArray(String[]::new);
    }

    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        return read(column, cell -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElseThrow(() -> new BadCell(
                        "intake.choice",
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()))));
    }

    public void complain(String column, String code, Object... arguments) {
        int index = index(column);
        // One complaint a cell: what could not be read is also too small, unknown and so on.
        if (errors.stream().anyMatch(error -> error.column().equals(headings[index]))) {
            return;
        }
        errors.add(RowError.of(line, headings[index], raw(column), code, arguments));
    }

    /** About the row, not one of its known columns. */
    public void complainOfRow(String value, String code, Object... arguments) {
        errors.add(RowError.of(line, "", value, code, arguments));
    }

    /** @throws Refusal INVALID with the first complaint, where nothing was expected to be wrong any more */
    public void refuseWhatIsWrong() {
        if (!errors.isEmpty()) {
            RowError first = errors.get(0);
            throw Refusal.invalid(
                    first.column(), first.code(), first.arguments().toArray());
        }
    }

    private interface Reading<T> {
        T of(String cell) throws BadCell;
    }

    private <T> @Nullable T read(String column, Reading<T> reading) {
        String cell = raw(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return reading.of(cell);
        } catch (BadCell bad) {
            complain(column, bad.code(), bad.arguments());
            return null;
        }
    }

    private int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }
}
