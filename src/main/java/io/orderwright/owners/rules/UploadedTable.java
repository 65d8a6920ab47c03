package io.orderwright.owners.rules;

import io.orderwright.platform.intake.file.WorkbookGuard;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes a workbook from outside: looked at before anything parses it, and no larger than a table needs to be. */
@Component
public class UploadedTable {

    /** In bytes; the largest table that we ship has 12,000. */
    private static final int LARGEST = 2_000_000;

    /** In bytes, of all parts together: a table is read as a whole, and takes many times that. */
    private static final long UNPACKED = 8_000_000;

    private final WorkbookGuard guard;

    UploadedTable(WorkbookGuard guard) {
        this.guard = guard;
    }

    /** @throws Refusal INVALID for what is no workbook, or is too large, active, or points elsewhere */
    public byte[] read(InputStream content) throws IOException {
        Path file = Files.createTempFile("table-", ".tmp");
        try {
            byte[] read = content.readNBytes(LARGEST + 1);
            if (read.length == 0) {
                throw Refusal.invalid("file", "rules.file-missing");
            }
            if (read.length > LARGEST) {
                throw Refusal.invalid("file", "rules.file-too-large", LARGEST / 1_000_000);
            }
            Files.write(file, read);
            guard.inspect(file, UNPACKED);
            return read;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
