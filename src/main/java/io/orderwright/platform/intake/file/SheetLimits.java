package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How much a sheet, its table of texts and its styles may hold, in Excel's own limits where it has some. */
final class SheetLimits {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_CELL = 50_000;
    private static final int LONGEST_SHARED_TEXT = 100_000;
    private static final int MOST_SHARED_TEXTS = 4_000_000;
    private static final int MOST_FORMATS = 70_000;
    private static final int MOST_SHEETS = 500;
    private static final int MOST_RELATIONS = 5_000;
    private static final int ARRAY_FORMULAS = 1_000;

    /** Characters that the reader goes through to move shared formulas to their cells. */
    private static final long MOST_FORMULA_WORK = 200_000_000;

    private final String part;
    private int cells;
    private int sharedTexts;
    private int formats;
    private int sheets;
    private int relations;
    private int arrays;
    private int texts;
    private int longest = Integer.MAX_VALUE;
    private boolean inFormula;
    private int formula;
    private int longestFormula;
    private long formulaWork;

    SheetLimits(String part) {
        this.part = part;
    }

    /** @throws Refusal INVALID when this one is too many, or names a place that no sheet has */
    void begin(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "row" -> row(element.getAttributeValue(null, "r"));
            case "c" -> cell(element);
            case "f" -> formula(element.getAttributeValue(null, "t"));
            case "si" -> {
                refuseIf(++sharedTexts > MOST_SHARED_TEXTS);
                expect(LONGEST_SHARED_TEXT);
            }
            case "xf", "numFmt" -> refuseIf(++formats > MOST_FORMATS);
            case "sheet" -> refuseIf(++sheets > MOST_SHEETS);
            case "Relationship", "Override" -> refuseIf(++relations > MOST_RELATIONS);
            default -> {
                // Whatever else there is, the reader passes over.
            }
        }
    }

    void text(int length) {
        texts += length;
        if (inFormula) {
            formula += length;
            longestFormula = Math.max(longestFormula, formula);
        }
        refuseIf(texts > (inFormula ? LONGEST_CELL : longest));
    }

    void end(String element) {
        switch (element) {
            case "c", "si" -> expect(Integer.MAX_VALUE);
            case "f" -> {
                inFormula = false;
                // What a cell computes and what it shows are two texts.
                texts = 0;
            }
            default -> texts = longest == Integer.MAX_VALUE ? 0 : texts;
        }
    }

    private void row(@Nullable String number) {
        cells = 0;
        refuseIf(number != null && !number.matches("[0-9]{1,7}"));
        refuseIf(number != null && Integer.parseInt(number) > LAST_ROW);
    }

    private void cell(XMLStreamReader element) {
        String reference = element.getAttributeValue(null, "r");
        refuseIf(reference != null && !REFERENCE.matcher(reference).matches());
        refuseIf(reference != null && column(reference) > LAST_COLUMN);
        refuseIf(++cells > LAST_COLUMN);
        String type = element.getAttributeValue(null, "t");
        boolean number = type == null || type.equals("n") || type.equals("s") || type.equals("b");
        expect(number ? LONGEST_NUMBER : LONGEST_CELL);
    }

    private void formula(@Nullable String type) {
        inFormula = true;
        formula = 0;
        refuseIf("array".equals(type) && ++arrays > ARRAY_FORMULAS);
        if ("shared".equals(type)) {
            formulaWork += longestFormula;
            refuseIf(formulaWork > MOST_FORMULA_WORK);
        }
    }

    private void expect(int most) {
        longest = most;
        texts = 0;
    }

    private static int column(String reference) {
        int column = 0;
        for (int at = 0; Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
        }
        return column;
    }

    private void refuseIf(boolean tooMuch) {
        if (tooMuch) {
            throw XmlScan.refusal(part);
        }
    }
}
