package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.terms.BillingBasis;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents on paper say what was issued, to the cent, in both languages; by the customer's link, too. */
@Tag("money")
class InvoicePapersTest extends BooksOfMoney {

    @Autowired
    Corrections corrections;

    @Autowired
    TrackingLinks links;

    @LocalServerPort
    int port;

    @Test
    void depositInvoiceAndCreditNoteSayWhatWasIssued() throws IOException {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 60 INVOICE 30, 10 INVOICE 90", BillingBasis.SCHEDULE));
        String sku = goods("100.00", 20);
        String order = place(customer, line(sku, 10));
        await().until(() -> state(order, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        pays(order, "300.00");
        thenIs(order, TO_SHIP);
        ships(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        InvoiceView deposit = of(order, InvoiceKind.DEPOSIT);
        InvoiceView last = of(order, InvoiceKind.FINAL);

        assertThat(text(deposit.number(), "en"))
                .contains("Deposit invoice " + deposit.number(), "265.49", "34.51", "300.00");
        String english = text(last.number(), "en");
        assertThat(english)
                .contains(
                        "Invoice " + last.number(),
                        order,
                        sku,
                        "10 pc",
                        "13 %",
                        "884.96",
                        "115.04",
                        "1,000.00",
                        "Less deposit " + deposit.number(),
                        "-265.49",
                        "-34.51",
                        "-300.00")
                .contains(last.net().grouped() + " " + last.tax().grouped() + " "
                        + last.gross().grouped())
                .contains("Tax by rate", "600.00 CNY", "100.00 CNY");
        assertThat(last.schedule())
                .allSatisfy(row -> assertThat(english).contains(row.dueOn().toString()));
        assertThat(text(last.number(), "zh-CN"))
                .contains("发票 " + last.number(), "减：已开定金 " + deposit.number(), "按税率汇总", "700.00");

        pays(order, "700.00");
        thenIs(order, CLOSED);
        assertThat(text(last.number(), "en")).isEqualTo(english);
        corrections.ask(
                new CorrectInvoice(
                        last.number(), "K-1", CorrectionReason.GOODS_RETURNED, piecesOfLine1("2"), "came back"),
                "fiona");
        await().until(() -> state(order, InvoiceKind.CREDIT) == InvoiceState.POSTED
                || state(order, InvoiceKind.CREDIT) == InvoiceState.SETTLED);
        InvoiceView note = of(order, InvoiceKind.CREDIT);
        assertThat(text(note.number(), "en"))
                .contains(
                        "Credit note " + note.number(),
                        "Corrects " + last.number(),
                        "2 pc",
                        note.gross().grouped())
                .contains("The amounts are taken back")
                .doesNotContain("Due ");
        books();
    }

    /** On its page for whoever reads it, by API for whoever reads documents, and nowhere for others. */
    @Test
    void whoMayReadADocumentMayPrintIt() {
        String order = invoiced(goodCustomer(), goods("100.00", 9), 3);
        String number = of(order).number();
        String paper = "/api/v1/invoices/" + number + "/paper";
        assertThat(as("fiona").get("/money/documents/" + number).body())
                .contains(paper + "?language=zh-CN", paper + "?language=en");
        assertThat(as("sally").get(paper).headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(as("sally").get(paper).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(said -> assertThat(said).contains(number + ".pdf"));
        assertThat(as("wendy").get(paper).statusCode()).isEqualTo(403);
        assertThat(as("fiona").get("/api/v1/invoices/IN-2026-99999999/paper").statusCode())
                .isEqualTo(404);
    }

    /** The customer prints his own, in the language of his page, without what a stranger with the link should not see. */
    @Test
    void theCustomerPrintsHisDocumentByHisLink() throws IOException {
        String customer = goodCustomer();
        String order = invoiced(customer, goods("100.00", 9), 3);
        String other = of(invoiced(goodCustomer(), goods("100.00", 9), 3)).number();
        String number = of(order).number();
        String page =
                links.of(order, orders.get(order).placedAt()).orElseThrow().replaceFirst(".*/track/", "/track/");
        Browser stranger = new Browser(port);
        assertThat(stranger.get(page + "?lang=en").body()).contains(page + "/documents/" + number);
        HttpResponse<byte[]> paper = stranger.bytes(page + "/documents/" + number + "?lang=en");
        assertThat(paper.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        assertThat(paper.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
        assertThat(text(paper.body())).contains("Invoice " + number, "300.00").doesNotContain("(" + customer + ")");
        assertThat(text(stranger.bytes(page + "/documents/" + number + "?lang=zh-CN")
                        .body()))
                .contains("发票 " + number);
        for (String wrong : List.of(page + "/documents/" + other, "/track/x/documents/" + number)) {
            assertThat(stranger.get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    private InvoiceView of(String order, InvoiceKind kind) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String text(String number, String language) throws IOException {
        return text(as("fiona")
                .bytes("/api/v1/invoices/" + number + "/paper?language=" + language)
                .body());
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replace("\u00a0", " ");
        }
    }

    private Browser as(String user) {
        return new Browser(port).as(user);
    }
}
