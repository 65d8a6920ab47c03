package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.Reader;

/** Looks for a quotation mark that begins a cell and does not end one: the rows behind it would become its text. */
final class OpenQuote {

    private final int delimiter;
    private long line = 1;
    private boolean atStart = true;
    private boolean inside;
    private boolean behind;
    private long began;

    private OpenQuote(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @throws Refusal INVALID with the line where the mark stands */
    static void refuse(Reader text, char delimiter) throws IOException {
        OpenQuote scan = new OpenQuote(delimiter);
        int before = -1;
        for (int c = text.read(); c >= 0; c = text.read()) {
            scan.take(c);
            if (c == '\n' && before != '\r' || c == '\r') {
                scan.line++;
            }
            before = c;
        }
        if (scan.inside) {
            throw Refusal.invalid("file", "intake.quote-open", scan.began);
        }
    }

    private void take(int c) {
        if (inside) {
            if (c == '"') {
                inside = false;
                behind = true;
            }
            return;
        }
        boolean ends = c == delimiter || c == '\n' || c == '\r';
        if (behind) {
            if (c == '"') {
                // two in a row stand for one
                inside = true;
            } else if (!ends && !blank(c)) {
                throw Refusal.invalid("file", "intake.quote-open", began);
            }
            behind = !ends && !inside;
            atStart = ends;
        } else if (c == '"' && atStart) {
            inside = true;
            began = line;
            atStart = false;
        } else {
            atStart = ends || atStart && blank(c);
        }
    }

    private boolean blank(int c) {
        return c != delimiter && (c == ' ' || c == '\t');
    }
}
