package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactEntry;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A cell below the heading of an own field, in the words by which it is compared. */
final class OwnCell {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** The longest text of a field. */
    private static final int LONGEST = 500;

    private final SheetCells cells;
    private final int row;
    private final Column column;
    private final OwnFact fact;

    private OwnCell(SheetCells cells, int row, Column column, OwnFact fact) {
        this.cells = cells;
        this.row = row;
        this.column = column;
        this.fact = fact;
    }

    /** Empty for any. */
    static String of(SheetCells cells, int row, Column column, OwnFact fact) {
        String text = fact.form() == FactForm.DATE ? cells.day(row, column.index()) : cells.text(row, column.index());
        if (text.isEmpty() || text.equals(OwnFact.NOTHING)) {
            return text;
        }
        OwnCell cell = new OwnCell(cells, row, column, fact);
        return switch (fact.form()) {
            case NUMBER -> cell.number(text);
            case DATE -> cell.day(text);
            case FLAG, LIST, TEXT -> cell.words(text);
        };
    }

    private String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(FaultKind.NUMBER, text);
        }
        return PlainNumber.of(new BigDecimal(text));
    }

    private String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw wrong(FaultKind.FIELD_DAY, text);
        }
    }

    private String words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split("[,，]", -1)) {
            words.add(word(part.strip()));
        }
        if (new HashSet<>(words).size() != words.size()) {
            throw wrong(FaultKind.WORD_TWICE);
        }
        return String.join(",", words);
    }

    private String word(String word) {
        if (word.equals(OwnFact.NOTHING)) {
            return word;
        }
        return switch (fact.form()) {
            case FLAG -> flag(word);
            case LIST -> entry(word);
            default -> text(word);
        };
    }

    private String flag(String word) {
        String known = TableReader.flag(word);
        if (known == null) {
            throw wrong(FaultKind.FLAG, word);
        }
        return known;
    }

    private String entry(String word) {
        FactEntry entry =
                fact.entry(word).orElseThrow(() -> wrong(FaultKind.WORD, word, String.join(", ", column.words())));
        if (entry.retired()) {
            throw wrong(FaultKind.FIELD_ENTRY_RETIRED, word);
        }
        return entry.code();
    }

    private String text(String word) {
        if (word.isEmpty() || word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl)) {
            throw wrong(FaultKind.FIELD_TEXT, word);
        }
        return word;
    }

    private BadCell wrong(FaultKind kind, Object... values) {
        return new BadCell(cells.finding(kind, row, column, values));
    }
}
