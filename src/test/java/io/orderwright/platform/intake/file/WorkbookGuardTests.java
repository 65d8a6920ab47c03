package io.orderwright.platform.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@Tag("intake")
class WorkbookGuardTests {

    private static final byte[] BLANKS = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final WorkbookGuard guard = new WorkbookGuard(
            new IntakeLimits(1_000_000, 1_000, 50, 500, DataSize.ofGigabytes(1), DataSize.ofMegabytes(64), 100));

    @Test
    void anOrdinaryWorkbookPasses() throws IOException {
        Path file = Workbooks.of(folder, "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>");
        assertThatCode(() -> guard.inspect(file)).doesNotThrowAnyException();
    }

    @Test
    void whoReadsItAsAWholeTakesLess() throws IOException {
        Path file = Workbooks.of(folder, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        assertThatCode(() -> guard.inspect(file, 8_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.inspect(file, 300))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("intake.workbook-bomb"));
    }

    @Test
    void aBombIsRefusedQuicklyAndInLittleMemory() throws IOException {
        Path file = Workbooks.with(
                folder,
                out -> {
                    byte[] row = "<row><c><v>1</v></c></row>".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 8_000; i++) {
                        out.write(row);
                    }
                },
                null);
        assertThat(file.toFile().length()).as("400 megabytes in a few").isLessThan(4_000_000);
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        assertRefused(file, "intake.workbook-bomb");
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
    }

    @Test
    void aCellOfAHundredMegabytesIsRefused() throws IOException {
        Path file = Workbooks.with(
                folder,
                out -> {
                    out.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"
                            .getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 1_600; i++) {
                        out.write(BLANKS);
                    }
                },
                null);
        assertRefused(file, "intake.workbook-suspicious");
    }

    @Test
    void aColumnThatNoWorkbookHasIsRefused() throws IOException {
        assertRefused(
                Workbooks.of(folder, "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "intake.workbook-suspicious");
    }

    @Test
    void aHugeDeclaredDimensionCostsNothing() throws IOException {
        // Every sheet of Workbooks declares A1:XFD1048576.
        Path file = Workbooks.of(folder, "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
        guard.inspect(file);
        assertThatThrownBy(() -> {
                    try (RowSource rows = RowSource.open(file, java.util.Set.of())) {
                        rows.next();
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("intake.too-wide"));
    }

    @Test
    void macrosLinksAndDocumentTypesAreRefused() throws IOException {
        Workbooks.Part sheet = out -> out.write(Workbooks.sheet("").getBytes(StandardCharsets.UTF_8));
        assertRefused(Workbooks.with(folder, sheet, "xl/vbaProject.bin"), "intake.workbook-active");
        assertRefused(Workbooks.with(folder, sheet, "xl/externalLinks/externalLink1.xml"), "intake.workbook-active");
        Workbooks.Part laughs = out -> out.write(
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Workbooks.with(folder, laughs, null), "intake.workbook-suspicious");
        Workbooks.Part hidden = out -> out.write("<worksheet/>".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(Workbooks.with(folder, hidden, null), "intake.workbook-suspicious");
    }

    @Test
    void aWorkbookOfThousandsOfPartsIsRefused() throws IOException {
        IntakeLimits few = new IntakeLimits(1, 1, 1, 3, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1);
        Path file = Workbooks.of(folder, "");
        assertThatThrownBy(() -> new WorkbookGuard(few).inspect(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("intake.workbook-parts"));
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> guard.inspect(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
