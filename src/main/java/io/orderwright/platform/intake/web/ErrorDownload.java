package io.orderwright.platform.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.ImportFindings;
import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.rows.FormulaGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Errors as a CSV file that spreadsheets open rightly: with a byte order mark, and no cell that they take for a formula. */
@Component
class ErrorDownload {

    private final ImportFindings findings;
    private final ErrorTexts texts;
    private final IntakeLimits limits;

    ErrorDownload(ImportFindings findings, ErrorTexts texts, IntakeLimits limits) {
        this.findings = findings;
        this.texts = texts;
        this.limits = limits;
    }

    byte[] csv(long id, Locale locale) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    texts.text("intake.report.line", locale),
                    texts.text("intake.report.column", locale),
                    texts.text("intake.report.value", locale),
                    texts.text("intake.report.message", locale));
            for (RowError error : findings.errors(id, 0, limits.shownErrors())) {
                csv.writeRecord(
                        error.line() == 0 ? "" : String.valueOf(error.line()),
                        FormulaGuard.guarded(error.column()),
                        FormulaGuard.guarded(error.value()),
                        FormulaGuard.guarded(texts.of(error, locale)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
