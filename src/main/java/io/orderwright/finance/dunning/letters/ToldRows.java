package io.orderwright.finance.dunning.letters;

import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import java.util.List;

/** The rows of a letter that its customer reads: what was paid or stopped before it went out is not told. */
public final class ToldRows {

    private ToldRows() {}

    public static List<LetterRow> of(LetterView letter) {
        return letter.rows().stream().filter(row -> !row.removed()).toList();
    }
}
