package io.orderwright.platform.documents;

import io.orderwright.platform.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Prints papers: one template for all languages, its words from the message files, its facts from the caller. */
@Service
@EnableConfigurationProperties(Letterhead.class)
public class Documents {

    private final Templates templates;
    private final PdfPrinter printer;

    Documents(Templates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * A paper as PDF (A4, fonts embedded).
     *
     * @param template its name, without folder and ending: {@code purchase-order}
     * @param language of its words; the facts come in it already
     * @param facts texts, lists of facts for the rows of tables, booleans; every text is escaped
     * @throws Refusal CONFLICT when the template cannot be printed, with the reason; NOT_FOUND when there is none
     */
    public byte[] pdf(String template, Locale language, Map<String, ?> facts) {
        String html = templates.html(template, language, facts);
        return printer.pdf(template, html);
    }
}
