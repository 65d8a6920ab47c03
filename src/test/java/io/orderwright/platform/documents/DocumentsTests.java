package io.orderwright.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Papers say what the facts say, in both languages, and a template can reach nothing else. */
@Tag("fulfilment")
class DocumentsTests {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    /** Where people look at what the tests printed. */
    private static final Path LOOK = Path.of("target", "papers");

    @TempDir
    Path data;

    private Documents documents;

    @BeforeEach
    void documents() {
        Letterhead letterhead = new Letterhead("江南物资有限公司", "苏州市 1 号", "");
        documents = new Documents(new Templates(texts(), letterhead, data), new PdfPrinter());
    }

    @Test
    void saysItInBothLanguagesWithTheFontInIt() throws IOException {
        byte[] chinese = documents.pdf("purchase-order", CHINESE, order(2));
        assertThat(text(chinese)).contains("江南物资有限公司", "采购单 PO-1", "华东电机厂 & <Co>", "伺服电机 镕喆", "1,860.00");
        assertThat(fonts(chinese)).isNotEmpty().allMatch(PDFont::isEmbedded);
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve("purchase-order.pdf"), chinese);
        assertThat(chinese.length).as("only the characters in use").isLessThan(150_000);
        assertThat(text(documents.pdf("purchase-order", Locale.ENGLISH, order(2))))
                .contains("Purchase order PO-1");
    }

    @Test
    void longOnesGoOnUnderTheSameHeads() throws IOException {
        byte[] paper = documents.pdf("purchase-order", Locale.ENGLISH, order(120));
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 8);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(2);
            last.setEndPage(2);
            assertThat(last.getText(pdf)).contains("Article");
        }
        assertThat(text(paper)).contains("SKU-120");
    }

    @Test
    void theOwnersTemplateStandsFirst() throws IOException {
        own("<html><body><p>{{number}} from {{company}}</p></body></html>");
        assertThat(text(documents.pdf("purchase-order", Locale.ENGLISH, order(1))))
                .contains("PO-1 from");
    }

    /** How papers look is said once. */
    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperHasTheCommonStyleAndHead(Path paper) throws IOException {
        assertThat(Files.readString(paper))
                .contains("{{>style}}", "{{>letterhead}}")
                .doesNotContain("@page", "class=\"from\"");
    }

    static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/documents"))) {
            List<Path> papers =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(papers).hasSizeGreaterThan(3);
            return papers;
        }
    }

    @Test
    void theOwnersPartIsInEveryPaper() throws IOException {
        Path parts = Files.createDirectories(data.resolve("documents").resolve("parts"));
        Files.writeString(parts.resolve("letterhead.html"), "<p>With the compliments of {{company}}</p>");
        assertThat(text(documents.pdf("purchase-order", Locale.ENGLISH, order(1))))
                .contains("With the compliments of 江南物资有限公司", "Purchase order PO-1");
    }

    @Test
    void aBrokenOneIsRefusedWithTheReason() throws IOException {
        for (String broken : List.of(
                "<html><body><p>{{number}</body></html>",
                "<html><body><p>{{nobody}}</p></body></html>",
                "<html><body>{{#text}}no.such.words{{/text}}</body></html>",
                "<html><body>{{>nothing}}<p>{{number}}</p></body></html>",
                "<html><body>{{>../parts/style}}<p>{{number}}</p></body></html>",
                "<html><body><p>{{number}}</body></html>")) {
            own(broken);
            assertThatThrownBy(() -> documents.pdf("purchase-order", Locale.ENGLISH, order(1)))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("documents.broken"));
        }
    }

    @Test
    void aTemplateReadsNoFileAndNoAddress() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.css"), "p:after { content: 'SECRET' }");
        own("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<html><head><link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/></head>"
                + "<body><p>{{number}}</p></body></html>");
        String text;
        try {
            text = text(documents.pdf("purchase-order", Locale.ENGLISH, order(1)));
        } catch (Refusal refused) {
            text = refused.toString();
        }
        assertThat(text).doesNotContain("SECRET");
        assertThatThrownBy(() -> documents.pdf("../secret", Locale.ENGLISH, Map.of()))
                .isInstanceOf(Refusal.class);
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/papers");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private void own(String template) throws IOException {
        Path folder = Files.createDirectories(data.resolve("documents"));
        Files.writeString(folder.resolve("purchase-order.html"), template);
    }

    private static Map<String, Object> order(int lines) {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> Map.<String, Object>of(
                        "position", line,
                        "sku", "SKU-" + line,
                        "name", "伺服电机 镕喆",
                        "unit", "台",
                        "quantity", "3",
                        "price", "620",
                        "amount", "1,860.00",
                        "wanted", "2026-12-01"))
                .toList();
        return Map.of(
                "number", "PO-1",
                "draft", false,
                "supplier", "V-100",
                "supplierName", "华东电机厂 & <Co>",
                "date", "2026-11-23",
                "orderedBy", "paul",
                "currency", "CNY",
                "total", "3,720.00",
                "lines", rows);
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<PDFont> fonts(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            var resources = pdf.getPage(0).getResources();
            List<PDFont> fonts = new java.util.ArrayList<>();
            for (var name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            return fonts;
        }
    }
}
