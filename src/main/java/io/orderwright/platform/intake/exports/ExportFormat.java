package io.orderwright.platform.intake.exports;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What a file is written as. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a file's name ends. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal INVALID for anything else than a format's ending */
    public static ExportFormat of(String ending) {
        for (ExportFormat format : values()) {
            if (format.ending().equals(ending)) {
                return format;
            }
        }
        throw Refusal.invalid("format", "intake.export-format", ending);
    }

    RowSink open(String name, List<String> headings, OutputStream to) throws IOException {
        return this == CSV ? new CsvSink(headings, to) : new XlsxSink(name, headings, to);
    }
}
