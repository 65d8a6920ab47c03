package io.orderwright.platform.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("intake")
class RowSourceTests {

    private static final Set<String> HEADINGS = Set.of("code", "name", "客户编码", "客户名称");

    @TempDir
    Path folder;

    @Test
    void gbkIsRecognised() throws IOException {
        Path file = write("客户编码,客户名称\nC1,上海示例贸易有限公司\n", Charset.forName("GBK"));
        assertThat(rows(file)).containsExactly("1 [客户编码, 客户名称]", "2 [C1, 上海示例贸易有限公司]");
    }

    @Test
    void westernEuropeanBytesAreNotTakenForChinese() throws IOException {
        Path file = write("code,name\nC1,São João da Café\nC2,Müller & Söhne\n", StandardCharsets.ISO_8859_1);
        assertRefused(file, "intake.encoding-ask");
    }

    @Test
    void aByteOrderMarkDoesNotStickToTheFirstHeading() throws IOException {
        Path file = write("\uFEFF\"code\",name\nC1,Tom's\n", StandardCharsets.UTF_8);
        assertThat(rows(file)).containsExactly("1 [code, name]", "2 [C1, Tom's]");
    }

    @Test
    void utf16OfExcelIsRead() throws IOException {
        Path file = write("\uFEFFcode\tname\r\nC1\t北京\r\n", StandardCharsets.UTF_16LE);
        assertThat(rows(file)).containsExactly("1 [code, name]", "2 [C1, 北京]");
        Path other = write("\uFEFFcode\tname\r\nC1\t北京\r\n", StandardCharsets.UTF_16BE);
        assertThat(rows(other)).containsExactly("1 [code, name]", "2 [C1, 北京]");
    }

    @Test
    void semicolonsAndExcelsOwnFirstLineAreRead() throws IOException {
        Path file = write("sep=;\r\ncode;name\r\nC1;\"a;b, c\"\r\n", StandardCharsets.UTF_8);
        assertThat(rows(file)).containsExactly("2 [code, name]", "3 [C1, a;b, c]");
    }

    @Test
    void linesAreThoseOfTheFileWhateverACellHolds() throws IOException {
        Path file = write("code,name\nC1,\"first\nsecond\"\n\n# a note,\nC2,x\n", StandardCharsets.UTF_8);
        assertThat(rows(file)).containsExactly("1 [code, name]", "2 [C1, first\nsecond]", "6 [C2, x]");
    }

    @Test
    void aQuotationMarkThatNobodyClosedIsToldWithItsLine() throws IOException {
        Path file = write("code,name\nC1,\"open\n" + "C2,x\n".repeat(100_000), StandardCharsets.UTF_8);
        assertRefused(file, "intake.quote-open");
    }

    @Test
    void numbersDatesAndFormulasOfAWorkbookAreRead() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, 10248);
            sheet.value(1, 1, 9.8);
            sheet.value(1, 2, LocalDate.of(2026, 3, 5));
            sheet.style(1, 2).format("yyyy/m/d").set();
            sheet.value(1, 3, true);
            sheet.value(3, 0, "00123");
        });
        assertThat(rows(file)).containsExactly("1 [code, name]", "2 [10248, 9.8, 2026-03-05, true]", "4 [00123]");
    }

    @Test
    void theLastResultOfAFormulaCounts() throws IOException {
        Path file = Workbooks.of(
                folder,
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"B2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                        + "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>");
        assertThat(rows(file)).containsExactly("1 [code]", "2 [2, ab, #DIV/0!]");
    }

    /** A code is what a person sees; what a spreadsheet has rounded or made a date of shows that. */
    @Test
    @Tag("doors")
    void codesAreReadAsTheyAreShown() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "code");
            format(sheet, 0, 123, "00000");
            format(sheet, 1, 1.1, "0.00");
            format(sheet, 2, 42, "\"C-\"0000");
            format(sheet, 3, 123456, "000\\-000");
            format(sheet, 4, 4006381333931L, "0");
            format(sheet, 5, 1234567890123456L, "General");
            format(sheet, 6, 46000, "yyyy-mm-dd");
            format(sheet, 7, 1234, "#,##0");
        });
        try (RowSource source = RowSource.open(file, HEADINGS)) {
            source.next();
            assertThat(source.next().shown())
                    .containsExactly(
                            "00123",
                            "1.10",
                            "C-0042",
                            "123-456",
                            "4006381333931",
                            "1.23457E+15",
                            SourceRow.DATE,
                            "1234");
        }
    }

    private static void format(Worksheet sheet, int column, Number value, String format) {
        sheet.value(1, column, value);
        sheet.style(1, column).format(format).set();
    }

    @Test
    void oldWorkbooksAndOtherFilesAreNamed() throws IOException {
        Path old = Files.write(folder.resolve("old"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertRefused(old, "intake.file-old-or-protected");
        assertRefused(Files.write(folder.resolve("empty"), new byte[0]), "intake.file-empty");
        assertRefused(Files.writeString(folder.resolve("pdf"), "%PDF-1.7"), "intake.file-no-table");
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            filling.fill(book.newWorksheet("first"));
        }
        return file;
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "rows", ".csv"), text.getBytes(charset));
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowSource source = RowSource.open(file, HEADINGS)) {
            source.forEachRemaining(row -> rows.add(row.line() + " " + row.cells()));
        }
        return rows;
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
