package io.orderwright.platform.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import io.orderwright.platform.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Draws well-formed HTML on A4. The font is part of the product and of every paper: no server or reader needs it. */
@Component
class PdfPrinter {

    private static final String FONT = "/documents/NotoSansSC-Regular.ttf";
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    PdfPrinter() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] pdf(String name, String html) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PdfRendererBuilder.PageSizeUnits.MM);
        builder.useFont(PdfPrinter::font, "Noto Sans SC");
        // A template may hold a picture in itself; it fetches none, neither from the disk nor from the network.
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/"), when);
        }
        builder.withProducer("Orderwright");
        builder.withHtmlContent(html, null);
        builder.toStream(paper);
        try {
            builder.run();
        } catch (IOException | XRRuntimeException e) {
            throw Refusal.conflict("documents.broken", name, "" + e.getMessage());
        }
        return paper.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT), FONT);
    }
}
