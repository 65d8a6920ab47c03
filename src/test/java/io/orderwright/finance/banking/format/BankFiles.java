package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadFile;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.platform.intake.file.GuardForTests;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of banks in tests: written somewhere, read as one of an account. */
final class BankFiles {

    private static final StatementFiles FILES = new StatementFiles(GuardForTests.guard());

    private BankFiles() {}

    /** An account, of which a file is read. */
    record Account(
            BankFileFormat format,
            String number,
            String currency,
            @Nullable Charset charset,
            Map<StatementColumn, String> headings,
            boolean wholeBatches,
            boolean reversalsTurned) {

        static Account of(BankFileFormat format, String number, String currency) {
            return new Account(format, number, currency, null, Map.of(), false, false);
        }

        Account in(Charset other) {
            return new Account(format, number, currency, other, headings, wholeBatches, reversalsTurned);
        }

        Account under(Map<StatementColumn, String> others) {
            return new Account(format, number, currency, charset, others, wholeBatches, reversalsTurned);
        }

        Account inWholeBatches() {
            return new Account(format, number, currency, charset, headings, true, reversalsTurned);
        }

        Account turned() {
            return new Account(format, number, currency, charset, headings, wholeBatches, true);
        }

        List<ReadStatement> read(byte[] content) {
            return readAll(content).statements();
        }

        ReadFile readAll(byte[] content) {
            try {
                Path file = Files.createTempFile("bank-", ".tmp");
                try {
                    Files.write(file, content);
                    return FILES.read(new BankFile(
                            file, format, number, currency, charset, headings, wholeBatches, reversalsTurned));
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<ReadStatement> read(String content) {
            return read(content.getBytes(StandardCharsets.UTF_8));
        }

        /** The refusal of a file, as its code and what it says. */
        String refused(byte[] content) {
            try {
                ReadFile read = readAll(content);
                return "read " + read;
            } catch (Refusal refusal) {
                return refusal.code() + " " + List.of(refusal.arguments());
            }
        }

        String refused(String content) {
            return refused(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file that others wrote. */
    static String sample(String name) {
        try (InputStream in = BankFiles.class.getResourceAsStream("/bank/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
