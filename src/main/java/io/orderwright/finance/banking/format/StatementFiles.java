package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadFile;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.intake.file.FileFormat;
import io.orderwright.platform.intake.file.Heading;
import io.orderwright.platform.intake.file.RowSource;
import io.orderwright.platform.intake.file.WorkbookGuard;
import io.orderwright.platform.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/** Reads a bank's file by the format that is kept with the account. */
@Component
public class StatementFiles {

    private static final long LARGEST = 32L << 20;
    private static final int MOST_DOCUMENTS = 200;

    /** A document in a ZIP may become so large by unpacking, and all of them together. */
    private static final long UNPACKED = 64L << 20;

    private final WorkbookGuard guard;

    public StatementFiles(WorkbookGuard guard) {
        this.guard = guard;
    }

    /**
     * The statements and notices of a file, in its order.
     *
     * @throws Refusal INVALID with line and reason where any of it is not right
     */
    public ReadFile read(BankFile file) throws IOException {
        long size = Files.size(file.path());
        if (size == 0) {
            throw Refusal.invalid("file", "intake.file-empty");
        }
        if (size > LARGEST) {
            throw Refusal.invalid("file", "bankfile.larger-than", LARGEST >> 20);
        }
        return switch (file.format()) {
            case CAMT -> camt(file);
            case MT940 -> ReadFile.of(new Mt940Reader(file).read(lines(file)));
            case TABLE -> ReadFile.of(table(file));
        };
    }

    private static ReadFile camt(BankFile file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(4);
        }
        if (!Arrays.equals(head, new byte[] {'P', 'K', 3, 4})) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
                return new CamtReader(file).read(in);
            }
        }
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            return zipped(file, zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw Refusal.invalid("file", "bankfile.zip-damaged");
        }
    }

    private static ReadFile zipped(BankFile file, ZipFile zip) throws IOException {
        if (zip.size() > MOST_DOCUMENTS) {
            throw Refusal.invalid("file", "bankfile.zip-many", zip.size(), MOST_DOCUMENTS);
        }
        ReadFile all = ReadFile.of(List.of());
        long left = UNPACKED;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            try (BoundedInput in = new BoundedInput(zip.getInputStream(entry), left)) {
                all = all.and(new CamtReader(file).read(in));
                left -= in.taken();
            }
        }
        if (all.isEmpty()) {
            throw Refusal.invalid("file", "bankfile.no-statement");
        }
        return all;
    }

    /** Strictly: what cannot be read in the account's character set is not guessed at. */
    private static List<String> lines(BankFile file) throws IOException {
        Charset charset = Objects.requireNonNullElse(file.charset(), StandardCharsets.UTF_8);
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.path())))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw Refusal.invalid("file", "bankfile.charset", charset.name());
        }
        // SWIFT frames messages with two control signs; inside a line none means anything. Payers write what they like:
        // signs
        // that turn the direction are left out, so that no payer can keep a whole statement out of the books.
        List<String> lines = text.replaceFirst("^\uFEFF", "")
                .lines()
                .map(line -> PlainText.undirected(line.replaceAll("[\u0001\u0003]", "")))
                .toList();
        for (int at = 0; at < lines.size(); at++) {
            requirePlain(at + 1L, lines.get(at));
        }
        return lines;
    }

    /**
     * The rule on characters for whatever a file of a bank says.
     *
     * @throws Refusal INVALID with the line
     */
    static void requirePlain(long line, CharSequence text) {
        if (!PlainText.isPlain(text)) {
            throw Refusal.invalid("file", "bankfile.control-sign", line);
        }
    }

    private List<ReadStatement> table(BankFile file) throws IOException {
        if (FileFormat.of(file.path()) == FileFormat.XLSX) {
            guard.inspect(file.path());
        }
        Set<String> headings = file.headings().entrySet().stream()
                .filter(kept -> kept.getKey() != StatementColumn.TOTAL)
                .flatMap(kept -> Arrays.stream(kept.getValue().split("\\+")))
                .map(Heading::normal)
                .collect(Collectors.toSet());
        try (RowSource rows = RowSource.open(file.path(), headings, file.charset())) {
            return new TableReader(file).read(rows);
        }
    }
}
