package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;

/**
 * Reads the bytes of an XML part as they are unpacked and refuses what would make a parser take memory or time out of
 * proportion: a document type, a text or tag longer than any cell may be, a cell right of the last possible column,
 * thousands of array formulas, and encodings in which this scan would see nothing.
 */
final class PartScan {

    /** A cell holds 32,767 characters, at most six bytes each when escaped. */
    private static final int LONGEST_RUN = 200_000;

    private static final int ARRAY_FORMULAS = 1_000;
    private static final int LAST_COLUMN_LETTERS = 3;
    private static final String ARRAY = " t=\"array\"";
    private static final String REFERENCE = " r=\"";

    private final String part;
    private int run;
    private int arrayMatch;
    private int arrays;
    private int referenceMatch;
    private int letters = -1;
    private boolean inTag;
    private int declaration;

    PartScan(String part) {
        this.part = part;
    }

    void next(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            next((char) (bytes[i] & 0xFF));
        }
    }

    private void next(char c) {
        if (c == '\0' || (declaration == 2 && (c == 'D' || c == 'E'))) {
            throw refusal();
        }
        declaration = c == '<' ? 1 : declaration == 1 && c == '!' ? 2 : 0;
        inTag = c == '<' || (inTag && c != '>');
        run = c == '<' || c == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw refusal();
        }
        if (inTag) {
            countArrays(c);
            measureReference(c == '\'' ? '"' : c);
        }
    }

    private void countArrays(char c) {
        char same = c == '\'' ? '"' : c;
        arrayMatch = same == ARRAY.charAt(arrayMatch) ? arrayMatch + 1 : same == ' ' ? 1 : 0;
        if (arrayMatch == ARRAY.length()) {
            arrayMatch = 0;
            if (++arrays > ARRAY_FORMULAS) {
                throw refusal();
            }
        }
    }

    private void measureReference(char c) {
        if (letters >= 0) {
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            letters = letter ? letters + 1 : -1;
            if (letters > LAST_COLUMN_LETTERS) {
                throw refusal();
            }
            return;
        }
        referenceMatch = c == REFERENCE.charAt(referenceMatch) ? referenceMatch + 1 : c == ' ' ? 1 : 0;
        if (referenceMatch == REFERENCE.length()) {
            referenceMatch = 0;
            letters = 0;
        }
    }

    private Refusal refusal() {
        return Refusal.invalid("file", "intake.workbook-suspicious", part);
    }
}
