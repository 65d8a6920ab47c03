package io.orderwright.platform.intake.file;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What a reader would open is looked at, whatever it is called and however it is written. */
@Tag("doors")
class PartsOfWorkbooksTest {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET_TYPE = "worksheet";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private final WorkbookGuard guard = new WorkbookGuard(
            new IntakeLimits(1_000_000, 1_000, 50, 500, DataSize.ofGigabytes(1), DataSize.ofMegabytes(64), 100));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksheets/sheet1.dat",
                "worksheets/../media/image1.png",
                "media/image1.png",
                "/xl/printerSettings/printerSettings1.bin",
                "worksheets/sheet1",
                "worksheets/sheet%31.xml",
                "/docProps/thumbnail.png",
                "sharedStrings.xml"
            })
    void aSheetIsWhereSheetsAre(String target) throws IOException {
        String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        String rows = Workbooks.sheet("<row r='1'><c r='XFDZZZ2'/></row>");
        refused(Map.of(RELATIONS, relations(SHEET_TYPE, target), name, rows));
        refused(Map.of(RELATIONS, relations("theme", target), name, rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sharedStrings", "styles"})
    void textsAndStylesAreWhereTheyShouldBe(String kind) throws IOException {
        refused(Map.of(RELATIONS, relations(SHEET_TYPE, "worksheets/sheet1.xml", kind, "worksheets/sheet1.xml")));
        refused(Map.of(
                "[Content_Types].xml", contents(kind + "+xml", "/xl/media/image1.png"), "xl/media/image1.png", "x"));
        refused(Map.of("[Content_Types].xml", contents(kind + "+xml", "/xl/worksheets/sheet1.xml")));
        refused(Map.of("[Content_Types].xml", contents("sheet.main+xml", "/xl/other.xml"), "xl/other.xml", "<a/>"));
    }

    static Stream<String> rows() {
        return Stream.of(
                "<row r='1'><c r='&#88;FDZZZ2'/></row>",
                "<row r='1'><c\tr = \"XFDZZZ2\"/></row>",
                "<row r='1'><c\nr='XFE1'/></row>",
                "<row r='1'><c r='ZZZ1'/></row>",
                "<row r='1'><c r='1A'/></row>",
                "<row r='1048577'/>",
                "<row r='-1'/>",
                "<row r='1'>" + "<c/>".repeat(16_385) + "</row>",
                "<row r='1'><c t='inlineStr'><is>" + ("<t>" + "x".repeat(10_000) + "</t>").repeat(6)
                        + "</is></c></row>",
                "<row r='1'><c t='str'><v>" + "x".repeat(60_000) + "</v></c></row>",
                "<row r='1'><c><v>" + "1".repeat(200) + "</v></c></row>",
                "<row r='1'>" + "<c><f\nt = 'array' ref='A1:A9'>1</f></c>".repeat(1_001) + "</row>",
                "<row r='1'><c><f t='shared' si='0' ref='A1:A9'>" + "A1+".repeat(10_000) + "</f></c></row>"
                        + "<row><c><f t='shared' si='0'/></c></row>".repeat(10_000),
                "<a>".repeat(100) + "</a>".repeat(100),
                Stream.iterate(0, i -> i + 1)
                        .limit(2_000)
                        .map(i -> "<n" + i + "/>")
                        .reduce("", String::concat));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noSheetAsksForMoreThanATableNeeds(String rows) throws IOException {
        refused(Map.of(SHEET, Workbooks.sheet(rows)));
    }

    @Test
    void noSharedTextIsEndless() throws IOException {
        String text = "<si>" + ("<r><t>" + "x".repeat(50_000) + "</t></r>").repeat(3) + "</si>";
        refused(Map.of("xl/sharedStrings.xml", "<sst>" + text + "</sst>"));
        refused(Map.of("XL/SharedStrings.xml", "<sst>" + text + "</sst>"));
    }

    @Test
    void otherWritingsThanUtf8AreRefused() throws IOException {
        refused(Map.of(SHEET, "<?xml version='1.0' encoding='ISO-8859-1'?><worksheet/>"));
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws IOException {
        Path file = Workbooks.ofParts(folder, Map.of("XL/worksheets/SHEET1.xml", Workbooks.sheet("")));
        Refused.refused(RefusalKind.INVALID, "intake.workbook-damaged", () -> guard.inspect(file));
    }

    @Test
    void everyPartIsLookedAtExceptPictures() throws IOException {
        refused(Map.of("xl/any.dat", "<!DOCTYPE x><a/>"));
        refused(Map.of("xl/any.bin", "a\0b"));
        Path file = Workbooks.ofParts(folder, Map.of("xl/media/image1.png", "a\0b", "docProps/thumbnail.jpeg", "\0"));
        assertThatCode(() -> guard.inspect(file)).doesNotThrowAnyException();
    }

    @Test
    void whatProgramsWritePasses() throws IOException {
        String rows = "<row r='1'><c r='A1' t='s'>\n  <v>0</v>\n</c><c r='B1' t='inlineStr'><is><t>"
                + "文".repeat(10_000) + "</t></is></c><c t='str'><f>" + "A1+".repeat(2_000) + "</f><v>"
                + "x".repeat(32_767) + "</v></c><c><f t='shared' si='0' ref='A1:A2'>A1*2</f><v>1.5E-7</v></c></row>";
        Path file = Workbooks.ofParts(
                folder,
                Map.of(
                        SHEET,
                        Workbooks.sheet(rows),
                        RELATIONS,
                        relations(SHEET_TYPE, "/xl/worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
                        "[Content_Types].xml",
                        contents("sharedStrings+xml", "/xl/sharedStrings.xml"),
                        "xl/sharedStrings.xml",
                        "<sst><si><t>one</t></si></sst>"));
        assertThatCode(() -> guard.inspect(file)).doesNotThrowAnyException();
    }

    private void refused(Map<String, String> parts) throws IOException {
        Path file = Workbooks.ofParts(folder, parts);
        Refused.refused(RefusalKind.INVALID, "intake.workbook-suspicious", () -> guard.inspect(file));
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int at = 0; at < kindsAndTargets.length; at += 2) {
            all.append("<Relationship Id='rId%d' Type='%s%s' Target='%s'/>"
                    .formatted(at / 2 + 1, RELATION, kindsAndTargets[at], kindsAndTargets[at + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    private static String contents(String kind, String part) {
        return "<Types><Override PartName='%s' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.%s'/></Types>"
                .formatted(part, kind);
    }
}
