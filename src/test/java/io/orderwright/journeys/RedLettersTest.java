package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.desk.track.EInvoicesOnTrack;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.finance.einvoices.ports.RedLetterTasks;
import io.orderwright.finance.einvoices.red.ConfirmationState;
import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.finance.einvoices.red.RedReason;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Electronic invoices that are taken back: at once, when the buyer confirms, or not. */
@Tag("money")
class RedLettersTest extends BooksOfMoney {

    @Autowired
    ElectronicInvoices eInvoices;

    @Autowired
    RedLetters letters;

    @Autowired
    RedLetterTasks letterTasks;

    @Autowired
    Corrections corrections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UsualKinds kinds;

    @Autowired
    EInvoicesOnTrack onTrack;

    @LocalServerPort
    int port;

    /** A natural person: has no tax id, and nobody asks for one. */
    @Override
    public String goodCustomer() {
        String customer = super.goodCustomer();
        kinds.choose(customer, ElectronicInvoiceKind.NORMAL, true, "fiona");
        return customer;
    }

    /** The buyer has booked nothing: the red invoice is issued at once, and names the lines that it takes back; in parts. */
    @Test
    void whatNobodyHasBookedIsTakenBackAtOnce() {
        String order = issued();
        RedLetterView part = then(letter(credited(order, "1")), RedLetterState.ISSUED);

        assertThat(part.confirmation()).isEqualTo(ConfirmationState.NOT_NEEDED);
        assertThat(part.reason()).isEqualTo(RedReason.GOODS_RETURNED);
        assertThat(part.taxNumber()).matches("\\d{20}").isNotEqualTo(part.blueTaxNumber());
        assertThat(List.of(part.pdf(), part.ofd(), part.xml()))
                .allSatisfy(file -> assertThat(file).contains(part.taxNumber()));
        assertThat(new Browser(port)
                        .as("fiona")
                        .get("/red-letters/" + part.number())
                        .body())
                .contains(part.pdf(), part.ofd(), part.xml());
        JsonNode told = body(part.number() + ":externalIssueRedInvoice:1");
        assertThat(told.path("blueInvoiceNo").asText()).isEqualTo(part.blueTaxNumber());
        assertThat(told.path("chyyDm").asText()).isEqualTo("02");
        assertThat(told.path("amount").asText()).isEqualTo("-" + part.net().plain());
        assertThat(told.path("items").get(0).path("lzmxxh").asText()).isEqualTo("1");
        assertThat(told.path("items").get(0).path("quantity").asText()).isEqualTo("-1");
        assertThat(letters.request(part.creditNote(), "fiona").number()).isEqualTo(part.number());

        assertThat(onTrack.of(order)).hasSize(1);
        RedLetterView rest = then(letter(credited(order, "2")), RedLetterState.ISSUED);
        assertThat(part.gross().plus(rest.gross()))
                .isEqualTo(eInvoices.get(part.blue()).gross());
        assertThat(onTrack.of(order)).isEmpty();
        books();
    }

    /** The buyer has booked it: he is waited for, and confirms. */
    @Test
    void theBuyerConfirms() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        assertThat(waiting.confirmation()).isEqualTo(ConfirmationState.SELLER_WAITS_FOR_BUYER);
        assertThat(waiting.confirmationNumber()).isNotBlank();
        looks(waiting);
        assertThat(letters.get(waiting.number()).state()).isEqualTo(RedLetterState.WAITING);
        partnerDoes("buyer", "confirm", 0);
        letterTasks.look(waiting.number());
        RedLetterView issued = then(waiting, RedLetterState.ISSUED);
        assertThat(issued.confirmation()).isEqualTo(ConfirmationState.CONFIRMED);
        books();
    }

    /** Confirmed and withdrawn between two looks: void, and the next one is opened. */
    @Test
    void whatWasConfirmedAndWithdrawnIsVoid() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        partnerDoes("buyer", "unheard-of", 0);
        letterTasks.look(waiting.number());
        assertThat(then(waiting, RedLetterState.TO_MEND).problem()).isEqualTo("hzqrxxztDm 14");
        partnerDoes("buyer", "withdraw", 0);
        letterTasks.resolve(waiting.number(), true, "looked after at the platform", "fiona");
        then(waiting, RedLetterState.WAITING);
        letterTasks.look(waiting.number());
        assertThat(then(waiting, RedLetterState.VOID).confirmation())
                .isEqualTo(ConfirmationState.WITHDRAWN_AFTER_CONFIRMATION);
        partnerDoes("buyer", "ok", 0);
        letterTasks.resolve(waiting.number(), true, "once more", "fiona");
        then(letter(waiting.creditNote()), RedLetterState.ISSUED);
        books();
    }

    /** The answer to a step is lost: it is looked up under the number of that step, not of the one before. */
    @Test
    void aLostAnswerIsLookedUpUnderItsOwnStep() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        partnerDoes("buyer", "confirm", 0);
        partnerDoes(Map.of("partner", "taxplatform", "mode", "timeout-after-effect", "count", 2, "delayMs", 8000));
        letterTasks.look(waiting.number());
        RedLetterView issued = then(waiting, RedLetterState.ISSUED);
        assertThat(issued.looks()).isEqualTo(1);
        assertThat(effectsAt("taxplatform", issued.number(), "externalIssueRedInvoice"))
                .isEqualTo(1);
        books();
    }

    /** The buyer denies it: finance asks for another one, or leaves it. */
    @Test
    void theBuyerDenies() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        partnerDoes("buyer", "deny", 0);
        letterTasks.look(waiting.number());
        assertThat(then(waiting, RedLetterState.VOID).confirmation()).isEqualTo(ConfirmationState.BUYER_DENIED);
        books();
        assertThatThrownBy(() -> letterTasks.resolve(waiting.number(), true, "x", "sally"))
                .hasMessageContaining("role.missing");
        partnerDoes("buyer", "ok", 0);
        letterTasks.resolve(waiting.number(), true, "the buyer sent it back", "fiona");
        then(waiting, RedLetterState.LEFT);
        RedLetterView other = then(letter(waiting.creditNote()), RedLetterState.ISSUED);
        assertThat(other.number()).isNotEqualTo(waiting.number());
        books();
    }

    /** Nobody says anything for 72 hours: void by itself, and finance leaves it. */
    @Test
    void whatNobodyConfirmsIsVoidAfterThreeDays() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        openedEarlier(waiting, "71 hours 50 minutes");
        looks(waiting);
        assertThat(letters.get(waiting.number()).state()).isEqualTo(RedLetterState.WAITING);
        openedEarlier(waiting, "10 minutes");
        letterTasks.look(waiting.number());
        assertThat(then(waiting, RedLetterState.VOID).confirmation()).isEqualTo(ConfirmationState.EXPIRED);
        letterTasks.resolve(waiting.number(), false, "the buyer keeps it", "fiona");
        then(waiting, RedLetterState.LEFT);
        assertThat(letters.ofCreditNote(waiting.creditNote())).hasSize(1);
        books();
    }

    /** What the platform refuses is tried again under the same number. */
    @Test
    void whatIsRefusedIsTriedAgain() {
        String order = issued();
        partnerDoes("taxplatform", "refuse", 1);
        RedLetterView refused = then(letter(credited(order, "3")), RedLetterState.TO_MEND);
        assertThat(refused.problem()).isEqualTo("The customer is blocked for new business");
        letterTasks.resolve(refused.number(), true, "unblocked", "fiona");
        then(refused, RedLetterState.ISSUED);
        books();
    }

    /** A credit note that was booked before the electronic invoice was issued is taken back when it is. */
    @Test
    void whatWasCreditedBeforeIsTakenBackWhenItIsIssued() {
        String order = invoiced(goodCustomer(), goods("100.00", 9), 3);
        String creditNote = credited(order, "1");
        assertThat(letters.ofCreditNote(creditNote)).isEmpty();
        assertThatThrownBy(() -> letters.request(creditNote, "fiona"))
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("red.no-blue");
        eInvoices.request(of(order).number(), null, "fiona");
        then(letter(creditNote), RedLetterState.ISSUED);
        assertThatThrownBy(() -> letters.request(of(order).number(), "fiona"))
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("red.wrong-kind");
        books();
    }

    /** On its page and the credit note's, in both languages. */
    @Test
    void financeLooksAndDecidesOnThePages() {
        String order = issued();
        partnerDoes("buyer", "silent", 0);
        RedLetterView waiting = then(letter(credited(order, "3")), RedLetterState.WAITING);
        Browser fiona = new Browser(port).as("fiona");
        String own = "/red-letters/" + waiting.number();
        assertThat(fiona.get("/money/documents/" + waiting.creditNote() + "?lang=zh-CN")
                        .body())
                .contains(waiting.number(), "销方录入待购方确认");
        assertThat(fiona.get(own + "?lang=en").body()).contains("Seller entered, buyer to confirm", "Ask now");
        partnerDoes("buyer", "deny", 0);
        posts(fiona, own + "/look", "");
        then(waiting, RedLetterState.VOID);
        assertThat(fiona.get(own).body()).contains("Void: the buyer denied", "Leave it");
        assertThat(posts(fiona, own + "/resolution", "next=leave&comment=")).contains("id=\"comment-error\"");
        posts(fiona, own + "/resolution", "next=leave&comment=settled+otherwise");
        then(waiting, RedLetterState.LEFT);
        assertThat(fiona.get("/red-letters").body()).contains(waiting.number());
        assertThat(new Browser(port).as("sally").get(own).statusCode()).isEqualTo(403);
        books();
    }

    private static String posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8))
                .body();
    }

    /** An order whose final document the tax platform has issued. */
    private String issued() {
        String order = invoiced(goodCustomer(), goods("100.00", 9), 3);
        String number = eInvoices.request(of(order).number(), null, "fiona").number();
        await().until(() -> eInvoices.get(number).state() == ElectronicInvoiceState.ISSUED);
        return order;
    }

    /** A credit note for some pieces that finance has booked. */
    private String credited(String order, String pieces) {
        int before = notes(order);
        corrections.ask(
                new CorrectInvoice(
                        invoice(order),
                        "K-" + before,
                        CorrectionReason.GOODS_RETURNED,
                        pieces.equals("3") ? CreditedLines.ALL : piecesOfLine1(pieces),
                        "came back"),
                "sally");
        await().until(() -> notes(order) > before);
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .map(InvoiceView::number)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String invoice(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.FINAL)
                .map(InvoiceView::number)
                .findFirst()
                .orElseThrow();
    }

    private int notes(String order) {
        return (int) billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT && one.financeDocument() != null)
                .count();
    }

    private RedLetterView letter(String creditNote) {
        await().until(() ->
                letters.ofCreditNote(creditNote).stream().anyMatch(one -> one.state() != RedLetterState.LEFT));
        return letters.ofCreditNote(creditNote).stream()
                .filter(one -> one.state() != RedLetterState.LEFT)
                .findFirst()
                .orElseThrow();
    }

    private RedLetterView then(RedLetterView letter, RedLetterState state) {
        await().until(() -> letters.get(letter.number()).state() == state);
        return letters.get(letter.number());
    }

    /** As if it had been opened so long before. */
    private void openedEarlier(RedLetterView letter, String by) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update red_letter set opened_at = opened_at - cast(? as interval) where number = ?",
                by,
                letter.number()));
    }

    /** The platform is asked, and has answered. */
    private void looks(RedLetterView letter) {
        int before = letters.get(letter.number()).looks();
        letterTasks.look(letter.number());
        await().until(() -> letters.get(letter.number()).looks() > before);
    }

    private JsonNode body(String key) {
        try {
            JsonNode received = by().partners().get(SANDBOX + "/received?partner=taxplatform&key=" + key);
            return json.readTree(received.get(0).path("body").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
