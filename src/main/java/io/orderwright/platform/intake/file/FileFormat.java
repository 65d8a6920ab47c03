package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by its first bytes. */
public enum FileFormat {
    CSV,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** @throws Refusal INVALID for an empty file, an old or protected workbook, and anything else that is no table */
    public static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (head.length == 0) {
            throw Refusal.invalid("file", "intake.file-empty");
        }
        if (Arrays.equals(head, OLE)) {
            throw Refusal.invalid("file", "intake.file-old-or-protected");
        }
        if (Arrays.equals(head, PDF)) {
            throw Refusal.invalid("file", "intake.file-no-table");
        }
        return Arrays.equals(head, ZIP) ? XLSX : CSV;
    }
}
