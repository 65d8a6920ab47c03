package io.orderwright.platform.intake.file;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    @CsvSource({"504B0304, XLSX", "636F6465, CSV", "2C, CSV"})
    void aFileIsWhatItsFirstBytesSay(String bytes, FileFormat format) throws IOException {
        assertThat(FileFormat.of(file(hex(bytes)))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "'', intake.file-empty",
        "D0CF11E0A1, intake.file-old-or-protected",
        "255044462D, intake.file-no-table",
        "89504E470D0A1A0A, intake.file-no-table",
        "504B0506, intake.file-no-table",
        "C289504E470D0A1A, intake.file-no-table",
        "1F8B0800, intake.file-no-table"
    })
    void whatIsNoTableIsRefusedAsWhatItIs(String bytes, String code) throws IOException {
        Path file = file(hex(bytes));
        refused(RefusalKind.INVALID, code, () -> FileFormat.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseIsReadInEitherWriting(String charset) throws IOException {
        byte[] bytes = "编码,名称\nA1,江南自动化有限公司\n".getBytes(Charset.forName(charset));
        assertThat(TextCharset.of(file(bytes), Set.of(), null).name()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({"EFBBBF6162, UTF-8", "FFFE61006200, UTF-16LE", "FEFF00610062, UTF-16BE"})
    void aMarkAtTheBeginningDecides(String bytes, String charset) throws IOException {
        assertThat(TextCharset.of(file(hex(bytes)), Set.of(), null).name()).isEqualTo(charset);
    }

    @Test
    void plainLettersAreUtf8() throws IOException {
        assertThat(TextCharset.of(file("code,name\n".getBytes(StandardCharsets.US_ASCII)), Set.of(), null))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void westernBytesAreNotTakenForChinese() throws IOException {
        Path file = file("Müller,Gießen,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(RefusalKind.INVALID, "intake.encoding-ask", () -> TextCharset.of(file, Set.of(), null));
    }

    /** Whatever could be read in several ways is asked about, with how it reads; the answer is taken. */
    @Tag("doors")
    @ParameterizedTest
    @CsvSource({
        "windows-1252, Handschuh Größe 6",
        "windows-1252, Pää Oy",
        "windows-1252, Süßes für Ärzte",
        "windows-1252, GRÖSSE ÄÖÜ",
        "windows-1252, São João da Café",
        "IBM850, Frau Müßig über Öl",
        "windows-1251, Общество Ромашка Москва",
        "EUC-KR, 서울전자부품주식회사 한국",
        "Shift_JIS, 東京電子株式会社",
        "Big5, 台北電子股份有限公司",
        "GB18030, 鲞滗",
        "GB18030, 江"
    })
    void whatCouldBeReadInSeveralWaysIsAskedAbout(String charset, String text) throws IOException {
        Path file = file(("code,name\nA1," + text + "\n").getBytes(Charset.forName(charset)));
        Refusal asked = catchThrowableOfType(Refusal.class, () -> TextCharset.of(file, Set.of("code", "name"), null));
        assertThat(asked).isNotNull();
        assertThat(asked.code()).isEqualTo("intake.encoding-ask");
        assertThat(asked.field()).isEqualTo("charset");
        assertThat(String.valueOf(asked.arguments()[0])).contains(text.split(" ")[0]);
        assertThat(TextCharset.of(file, Set.of(), CharsetChoices.chosen(charset)))
                .isEqualTo(Charset.forName(charset));
    }

    @Tag("doors")
    @ParameterizedTest
    @CsvSource({"江南自动化有限公司, name", "上海示例贸易有限公司, name", "江, 客户名称"})
    void everydayChineseIsReadUnasked(String text, String heading) throws IOException {
        Path file = file(("code," + heading + "\nA1," + text + "\n").getBytes(Charset.forName("GBK")));
        assertThat(TextCharset.of(file, Set.of("code", "name", "客户名称"), null).name())
                .isEqualTo("GB18030");
    }

    @Test
    @Tag("doors")
    void aChoiceMustFit() throws IOException {
        Path file = file("a,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                RefusalKind.INVALID,
                "intake.encoding-does-not-fit",
                () -> TextCharset.of(file, Set.of(), StandardCharsets.UTF_8));
        refused(RefusalKind.INVALID, "intake.encoding-no-choice", () -> CharsetChoices.chosen("UTF-7"));
        assertThat(CharsetChoices.chosen(" ")).isNull();
    }

    @Tag("doors")
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a,b\\nC1,\"Paris\\nC2,London\\n | 2",
                "a,b\\nC1,x\\nC2,\"Paris\\nC3,\"Berlin\"\\n | 3",
                "a,b\\n\"C1,x\\n | 2",
                "a,b\\r\\nC1,x\\r\\nC2,\"y | 3",
                "a,b\\nC1,\"x\"y\\n | 2"
            })
    void anOpenQuoteIsRefusedWithItsLine(String text, int line) throws IOException {
        Path file = file(text.strip().replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        Refusal open = catchThrowableOfType(Refusal.class, () -> RowSource.open(file, Set.of("a", "b")));
        assertThat(open).isNotNull();
        assertThat(open.code()).isEqualTo("intake.quote-open");
        assertThat(String.valueOf(open.arguments()[0])).isEqualTo(String.valueOf(line));
    }

    @Tag("doors")
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a,b\\nC1,\"x\\ny\"\\n",
                "a,b\\nC1,\"say \"\"hi\"\"\"\\n",
                "a,b\\nC1,5\" pipe\\n",
                "a,b\\nC1, \"x\" \\n",
                "a,b\\n\"\",\"\"\\n"
            })
    void aClosedQuoteIsNone(String text) throws IOException {
        Path file = file(text.strip().replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        try (RowSource rows = RowSource.open(file, Set.of("a", "b"))) {
            rows.next();
            assertThat(rows.readAs()).contains("UTF-8");
        }
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = file(new byte[] {'a', 0, 'b', 0, 'c'});
        refused(RefusalKind.INVALID, "intake.encoding-unknown", () -> TextCharset.of(file, Set.of(), null));
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
