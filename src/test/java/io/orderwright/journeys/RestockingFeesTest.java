package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.security.Browser;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept for taking goods back is said before, asked for by a document of its own, and paid by the credit note. */
@Tag("aftersales")
@Tag("money")
class RestockingFeesTest extends GoodsComeBack {

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

    /** Paid before: the credit note pays the fee, and what is left of it waits for the customer. */
    @Test
    void ofWhatWasPaidTheRestIsLeft() {
        String order = delivered(goods("100.00", 10), 5);
        pays(order, "500.00");
        await().until(() -> of(order).state() == InvoiceState.SETTLED);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + order + "/return").body())
                .contains("Not wanted any more: 5 % of what is credited");
        assertThat(sally.get("/api/v1/returns/offer?order=" + order).body())
                .contains("{\"orderLine\":1,", "{\"reason\":\"NOT_WANTED\",\"percent\":5}")
                .doesNotContain("DEFECTIVE");
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        assertThat(new Browser(port)
                        .get(link.substring(link.indexOf("/track/")))
                        .body())
                .contains("Not wanted any more: we keep 5 %");
        ReturnView done = comesBack(order, "2", "2");
        InvoiceView fee = of(order, done.fees().get(0));
        assertThat(done.feePercent()).isEqualTo(new Percent(new BigDecimal("5")));
        assertThat(fee.kind()).isEqualTo(InvoiceKind.DEBIT);
        assertThat(fee.gross().plain()).isEqualTo("10.00");
        assertThat(fee.corrects()).isEqualTo(of(order).number());
        await().until(() -> of(order, fee.number()).state() == InvoiceState.SETTLED);
        InvoiceView note = note(order);
        assertThat(note.gross().plain()).isEqualTo("200.00");
        assertThat(note.open().plain()).as("for the customer").isEqualTo("190.00");
        assertThat(sally.get("/returns/" + done.number()).body()).contains("5 %", fee.number());
        assertThat(new Browser(port)
                        .as("fiona")
                        .get("/money/documents/" + fee.number())
                        .body())
                .contains("Kept for taking goods back");
        booksAgree(order, done.number());
        books();
    }

    /** Not paid before: the customer owes the goods that he keeps, and the fee; finance may think better of it. */
    @Test
    void ofWhatIsOpenTheFeeIsOwed() {
        String order = delivered(goods("100.00", 10), 5);
        ReturnView done = comesBack(order, "2", "2");
        String fee = done.fees().get(0);
        await().until(() -> of(order, fee).state() == InvoiceState.POSTED);
        assertThat(of(order).open().plain()).isEqualTo("300.00");
        assertThat(of(order, fee).open().plain()).isEqualTo("10.00");
        booksAgree(order, done.number());
        corrections.ask(
                new CorrectInvoice(fee, "K-1", CorrectionReason.SERVICE_ENDED, CreditedLines.ALL, "as a courtesy"),
                "fiona");
        await().until(() -> of(order, fee).state() == InvoiceState.CORRECTED);
        booksAgree(order, done.number());
        pays(order, "300.00");
        await().until(() -> of(order).state() == InvoiceState.SETTLED);
        booksAgree(order, done.number());
    }

    /** Of what is not credited nothing is kept, and nothing where it is our fault. */
    @Test
    void nothingIsKeptOfNothing() {
        String order = delivered(goods("100.00", 10), 5);
        ReturnView dismissed = comesBack(order, "2", "0");
        assertThat(dismissed.fees()).isEmpty();
        ReturnView faulty = ask(order, "R-9", ReturnReason.DEFECTIVE, "1");
        receive(faulty, "1", "wendy");
        work.inspect(faulty.number(), List.of(piece(PieceOutcome.SCRAP, "1", "1")), "wendy");
        assertThat(closed(faulty).fees()).isEmpty();
        assertThat(faulty.feePercent().isZero()).isTrue();
        booksAgree(order, dismissed.number());
        booksAgree(order, faulty.number());
    }

    private ReturnView comesBack(String order, String pieces, String credited) {
        ReturnView asked = ask(order, "R-1", ReturnReason.NOT_WANTED, pieces);
        receive(asked, pieces, "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, pieces, credited)), "wendy");
        return closed(asked);
    }

    private InvoiceView note(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .findFirst()
                .orElseThrow();
    }
}
