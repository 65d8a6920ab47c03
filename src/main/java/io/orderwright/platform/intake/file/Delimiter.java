package io.orderwright.platform.intake.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The delimiter of a CSV file: the one that makes most known headings of its first row, then the one that makes most cells. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private Delimiter() {}

    static char of(Path file, Charset charset, Collection<String> headings) throws IOException {
        char best = ',';
        long bestScore = -1;
        for (char candidate : CANDIDATES) {
            List<String> cells = firstRow(file, charset, candidate);
            long known = cells.stream()
                    .filter(cell -> headings.contains(Heading.normal(cell)))
                    .count();
            long score = known * 10_000 + Math.min(cells.size(), 9_999);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    static String shown(char delimiter) {
        return delimiter == '\t' ? "Tab" : String.valueOf(delimiter);
    }

    private static List<String> firstRow(Path file, Charset charset, char delimiter) throws IOException {
        try (CloseableIterator<CsvRecord> records = CsvRows.records(file, charset, delimiter)) {
            while (records.hasNext()) {
                List<String> cells = CsvRows.cleaned(records.next());
                if (!cells.get(0).startsWith("sep=") && !cells.get(0).startsWith("# ")) {
                    return cells;
                }
            }
            return List.of();
        } catch (CsvParseException | UncheckedIOException otherwiseQuoted) {
            return List.of();
        }
    }
}
