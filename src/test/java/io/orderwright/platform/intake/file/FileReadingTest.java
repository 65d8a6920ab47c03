package io.orderwright.platform.intake.file;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, in which characters it is written and what divides its cells, is found in the file itself. */
@Tag("unit")
class FileReadingTest {

    private static final List<String> HEADINGS = List.of("code", "name", "编码", "名称");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"504B0304, XLSX", "636F6465, CSV", "504B0506, CSV", "2C, CSV"})
    void aFileIsWhatItsFirstBytesSay(String bytes, FileFormat format) throws IOException {
        assertThat(FileFormat.of(file(hex(bytes)))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"'', intake.file-empty", "D0CF11E0A1, intake.file-old-or-protected", "255044462D, intake.file-no-table"
    })
    void whatIsNoTableIsRefusedAsWhatItIs(String bytes, String code) throws IOException {
        Path file = file(hex(bytes));
        refused(Kind.INVALID, code, () -> FileFormat.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseIsReadInEitherWriting(String charset) throws IOException {
        byte[] bytes = "编码,名称\nA1,江南自动化有限公司\n".getBytes(Charset.forName(charset));
        assertThat(TextEncoding.of(file(bytes)).name()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({"EFBBBF, UTF-8", "FFFE, UTF-16LE", "FEFF, UTF-16BE"})
    void aMarkAtTheBeginningDecides(String mark, String charset) throws IOException {
        assertThat(TextEncoding.of(file(hex(mark + "610062"))).name()).isEqualTo(charset);
    }

    @Test
    void plainLettersAreUtf8() throws IOException {
        assertThat(TextEncoding.of(file("code,name\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void westernBytesAreNotTakenForChinese() throws IOException {
        Path file = file("Müller,Gießen,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(Kind.INVALID, "intake.encoding-unknown", () -> TextEncoding.of(file));
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = file(new byte[] {'a', 0, 'b', 0, 'c'});
        refused(Kind.INVALID, "intake.encoding-unknown", () -> TextEncoding.of(file));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`code,name`, `,`", "code;name, ;", "code|name, |", "`\"code\",\"name\"`, `,`"})
    void theDelimiterIsWhatMakesHeadings(String first, char delimiter) throws IOException {
        assertThat(delimiter(first)).isEqualTo(delimiter);
    }

    @Test
    void aTabulatorDividesToo() throws IOException {
        assertThat(delimiter("code\tname")).isEqualTo('\t');
        assertThat(Delimiter.shown('\t')).isEqualTo("Tab");
        assertThat(Delimiter.shown(';')).isEqualTo(";");
    }

    @Test
    void oneKnownHeadingSaysMoreThanManyCells() throws IOException {
        assertThat(delimiter("code;a,b,c,d;name")).isEqualTo(';');
    }

    @Test
    void withoutAnyKnownHeadingMostCellsDecide() throws IOException {
        assertThat(delimiter("x;y;z,w")).isEqualTo(';');
    }

    @Test
    void notesBeforeTheHeadingsDoNotCount() throws IOException {
        assertThat(delimiter("# a,b,c,d,e\nsep=;\ncode;name")).isEqualTo(';');
    }

    @Test
    void aChineseCommaInAHeadingDividesNothing() throws IOException {
        assertThat(delimiter("编码;名称，全称")).isEqualTo(';');
    }

    private char delimiter(String text) throws IOException {
        return Delimiter.of(
                file((text + "\n1;2\n").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, HEADINGS);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.csv"), content);
    }

    private static byte[] hex(String bytes) {
        return java.util.HexFormat.of().parseHex(bytes);
    }
}
