package io.orderwright.platform.intake.file;

import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/**
 * Looks at a workbook before anything parses it: unpacks every part once in small pieces, believing no declared size,
 * and refuses what is too much, what is active and what points elsewhere.
 */
@Component
public class WorkbookGuard {

    private static final Pattern ACTIVE = Pattern.compile(
            "vbaproject|vbadata|/externallinks/|/embeddings/|/activex/|/ctrlprops/|/macrosheets/|/dialogsheets/");

    /** What is not text: pictures, settings of printers. Nothing that a reader of tables opens has such a name. */
    private static final Pattern PICTURES = Pattern.compile(
            "(xl/media/[^/]+|docprops/thumbnail)\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)|xl/printersettings/[^/]+\\.bin");

    private final IntakeLimits limits;

    WorkbookGuard(IntakeLimits limits) {
        this.limits = limits;
    }

    /** @throws Refusal INVALID with the reason; the file must not be opened then */
    public void inspect(Path workbook) throws IOException {
        inspect(workbook, limits.inflated().toBytes());
    }

    /**
     * As {@link #inspect(Path)}, for a reader that keeps the whole workbook in memory.
     *
     * @param unpacked what all parts may come to, in bytes; never more than other files may
     * @throws Refusal INVALID with the reason; the file must not be opened then
     */
    public void inspect(Path workbook, long unpacked) throws IOException {
        long most = Math.min(unpacked, limits.inflated().toBytes());
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            if (parts.size() > limits.entries()) {
                throw Refusal.invalid("file", "intake.workbook-parts", parts.size(), limits.entries());
            }
            if (parts.getEntry("xl/workbook.xml") == null) {
                throw Refusal.invalid("file", "intake.file-no-table");
            }
            long total = 0;
            Set<String> names = new HashSet<>();
            for (Enumeration<? extends ZipEntry> all = parts.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                // Two programs may see two different parts under one name.
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))
                        || part.getName().contains("\\")) {
                    throw Refusal.invalid("file", "intake.workbook-damaged");
                }
                total += inspect(parts, part, most - total);
            }
            new WorkbookParts(parts).inspect();
        } catch (ZipException damaged) {
            throw Refusal.invalid("file", "intake.workbook-damaged");
        }
    }

    private long inspect(ZipFile parts, ZipEntry part, long left) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (ACTIVE.matcher("/" + name).find()) {
            throw Refusal.invalid("file", "intake.workbook-active", part.getName());
        }
        long allowed = Math.min(left, allowedFor(name, part.getCompressedSize()));
        PartScan scan = PICTURES.matcher(name).matches() ? null : new PartScan(part.getName());
        byte[] piece = new byte[1 << 16];
        long size = 0;
        try (InputStream in = parts.getInputStream(part)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > allowed) {
                    throw Refusal.invalid("file", "intake.workbook-bomb", part.getName(), allowed / 1_000_000);
                }
                if (scan != null) {
                    scan.next(piece, read);
                }
            }
        }
        return size;
    }

    private long allowedFor(String name, long packed) {
        long byRatio = Math.max(IntakeLimits.FREE.toBytes(), Math.multiplyExact(packed, limits.ratio()));
        if (name.endsWith("sharedstrings.xml") || name.endsWith("styles.xml")) {
            return Math.min(byRatio, limits.sharedTexts().toBytes());
        }
        boolean list = name.endsWith(".rels") || name.equals("[content_types].xml") || name.equals("xl/workbook.xml");
        return list ? IntakeLimits.FREE.toBytes() : byRatio;
    }
}
