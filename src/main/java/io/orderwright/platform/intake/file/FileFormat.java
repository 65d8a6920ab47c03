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
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final int HEAD = 8;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** @throws Refusal INVALID for an empty file, an old or protected workbook, and anything else that is no table */
    public static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Refusal.invalid("file", "intake.file-empty");
        }
        if (begins(head, OLE)) {
            throw Refusal.invalid("file", "intake.file-old-or-protected");
        }
        if (begins(head, PDF) || (!begins(head, ZIP) && noText(head))) {
            throw Refusal.invalid("file", "intake.file-no-table");
        }
        return begins(head, ZIP) ? XLSX : CSV;
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    /** Pictures, archives and the like tell what they are by control characters; text has none but line ends and tabs. */
    private static boolean noText(byte[] head) {
        if (begins(head, UTF_16_BIG) || begins(head, UTF_16_LITTLE)) {
            return false;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n') {
                return true;
            }
        }
        return false;
    }
}
