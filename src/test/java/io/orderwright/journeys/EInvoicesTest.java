package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.track.EInvoicesOnTrack;
import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import io.orderwright.sales.terms.BillingBasis;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents for which the tax platform issues an invoice: once, or not at all, whatever it and people do meanwhile. */
@Tag("money")
class EInvoicesTest extends BooksOfMoney {

    private static final String TAX_ID = "91110108551385082Q";

    @Autowired
    ElectronicInvoices eInvoices;

    @Autowired
    EInvoiceTasks eInvoiceTasks;

    @Autowired
    TaxProfiles profiles;

    @Autowired
    EInvoicesOnTrack onTrack;

    @Autowired
    TrackingLinks links;

    @Autowired
    UsualKinds kinds;

    @Autowired
    List<FormFacts> forms;

    @LocalServerPort
    int port;

    /** A natural person: has no tax id, and nobody asks for one. */
    @Override
    public String goodCustomer() {
        String customer = super.goodCustomer();
        kinds.choose(customer, ElectronicInvoiceKind.NORMAL, true, "fiona");
        return customer;
    }

    /** 21,146 x 0.682512 incl. 13 % and A28: the platform takes what our document says, and its number stands with it. */
    @Test
    void aDocumentIsIssuedOnce() {
        String customer = goodCustomer();
        String document = document(customer);
        ElectronicInvoiceView issued = issued(ask(document, null));

        assertThat(issued.taxNumber()).matches("\\d{20}");
        assertThat(issued.pdf()).contains(issued.taxNumber());
        assertThat(issued.kind()).isEqualTo(ElectronicInvoiceKind.NORMAL);
        assertThat(issued.gross()).isEqualTo(billing.detail(document).invoice().gross());
        JsonNode told = received(issued.number(), 1).get(0);
        JsonNode body = body(told);
        assertThat(body.path("serialNo").asText()).isEqualTo(issued.number()).hasSizeLessThanOrEqualTo(20);
        assertThat(body.path("fppz").asText()).isEqualTo("02");
        assertThat(body.path("buyerIsPerson").asText()).isEqualTo("Y");
        assertThat(body.path("items")).hasSize(1);
        ElectronicInvoiceView again = ask(document, null);
        assertThat(again.repeated()).isTrue();
        assertThat(again.number()).isEqualTo(issued.number());
        refuses("einvoice.other-kind", () -> ask(document, ElectronicInvoiceKind.SPECIAL));
        assertThat(effectsAt("taxplatform", issued.number(), "externalIssueInvoice"))
                .isEqualTo(1);
        sound(issued);
    }

    /** Two who ask at the same moment are answered the same. */
    @Test
    void ofTwoRequestsOneIsSent() {
        String document = document(goodCustomer());
        List<String> numbers = Stream.of(1, 2)
                .map(who ->
                        CompletableFuture.supplyAsync(() -> ask(document, null).number()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        sound(issued(eInvoices.get(numbers.get(0))));
    }

    /** A special invoice without a tax id is stopped here; the platform is asked when the customer has one. */
    @Test
    void whatIsWrongIsMendedBeforeThePlatformHearsOfIt() {
        String customer = goodCustomer();
        String document = document(customer);
        ElectronicInvoiceView wrong =
                then(ask(document, ElectronicInvoiceKind.SPECIAL), ElectronicInvoiceState.TO_MEND);
        assertThat(wrong.problem()).isEqualTo("einvoice.no-tax-id");
        assertThat(received(wrong.number(), 1)).isEmpty();
        assertThat(forms.stream()
                        .filter(form -> form.name().equals("electronicInvoice"))
                        .map(form -> form.about(wrong.number())))
                .singleElement()
                .asString()
                .contains("开票须有购买方纳税人识别号", "An invoice needs the buyer’s tax id");
        assertThat(billing.detail(document).invoice().state()).isEqualTo(InvoiceState.POSTED);

        eInvoiceTasks.retry(wrong.number(), "not yet", "fiona");
        assertThat(eInvoices.get(wrong.number()).state()).isEqualTo(ElectronicInvoiceState.TO_MEND);
        profiles.set(new SetTaxProfile(customer, "上海样品贸易有限公司", TAX_ID, null, null, null, null), "fiona");
        eInvoiceTasks.retry(wrong.number(), "tax id entered", "fiona");
        ElectronicInvoiceView issued = issued(wrong);
        assertThat(issued.title()).isEqualTo("上海样品贸易有限公司");
        assertThat(body(received(issued.number(), 1).get(0)).path("fppz").asText())
                .isEqualTo("01");
        sound(issued);
    }

    /** A company whose tax id nobody has entered is no natural person: nothing is issued until somebody says which it is. */
    @Test
    void whoHasNoTaxIdIsNoPersonUntilSomebodySaysSo() {
        String customer = super.goodCustomer();
        ElectronicInvoiceView wrong = then(ask(document(customer), null), ElectronicInvoiceState.TO_MEND);
        assertThat(wrong.problem()).isEqualTo("einvoice.no-tax-id");
        assertThat(received(wrong.number(), 1)).isEmpty();
        Browser fiona = new Browser(port).as("fiona");
        String own = "/customers/" + customer + "/e-invoice-kind";
        assertThat(fiona.get(own + "?lang=en").body()).contains("Natural person");
        assertThat(posts(fiona, own, "fapiao=SPECIAL&person=true").body()).contains("A natural person gets no special");
        posts(fiona, own, "fapiao=NORMAL&person=true");
        assertThat(fiona.get(own + "?lang=zh-CN").body()).contains("自然人", "checked=\"checked\"");
        eInvoiceTasks.retry(wrong.number(), "a person", "fiona");
        ElectronicInvoiceView issued = issued(wrong);
        assertThat(body(received(issued.number(), 1).get(0))
                        .path("buyerIsPerson")
                        .asText())
                .isEqualTo("Y");
        sound(issued);
    }

    /** What the platform refuses leaves the document as it is; given up, another one may be asked for. */
    @Test
    void whatThePlatformRefusesIsGivenUp() {
        String document = document(goodCustomer());
        partnerDoes("taxplatform", "refuse", 1);
        ElectronicInvoiceView refused = then(ask(document, null), ElectronicInvoiceState.TO_MEND);
        assertThat(refused.problem()).isEqualTo("einvoice.refused");
        assertThat(refused.problemArguments()).containsExactly("The customer is blocked for new business");
        assertThatThrownBy(() -> eInvoiceTasks.giveUp(refused.number(), "x", "sally"))
                .hasMessageContaining("role.missing");
        eInvoiceTasks.giveUp(refused.number(), "on paper", "fiona");
        then(refused, ElectronicInvoiceState.GIVEN_UP);
        refuses("einvoice.cannot", () -> {
            eInvoiceTasks.retry(refused.number(), "", "fiona");
            return refused;
        });
        ElectronicInvoiceView other = issued(ask(document, null));
        assertThat(other.number()).isNotEqualTo(refused.number());
        sound(other);
    }

    /** Used up is no error: it waits, with nothing for anybody to look after, and goes on when there is more. */
    @Test
    void whatIsUsedUpWaits() {
        partnerDoes("taxplatform", "quota", 1);
        ElectronicInvoiceView waiting =
                then(ask(document(goodCustomer()), null), ElectronicInvoiceState.WAITING_FOR_QUOTA);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance(waiting.number()))
                        .count())
                .isZero();
        eInvoiceTasks.retry(waiting.number(), "", "fiona");
        sound(issued(waiting));
    }

    /** The same by its timer. */
    @Test
    void whatIsUsedUpIsAskedForByItself() {
        partnerDoes("taxplatform", "quota", 1);
        ElectronicInvoiceView waiting =
                then(ask(document(goodCustomer()), null), ElectronicInvoiceState.WAITING_FOR_QUOTA);
        await().untilAsserted(() -> assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(waiting.number()))
                        .timers()
                        .count())
                .isEqualTo(1));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(waiting.number()))
                .timers()
                .singleResult()
                .getId());
        sound(issued(waiting));
    }

    @Test
    void whoeverIssuesShowsHimself() {
        partnerDoes("taxplatform", "authenticate", 1);
        ElectronicInvoiceView waiting =
                then(ask(document(goodCustomer()), null), ElectronicInvoiceState.AUTHENTICATION_NEEDED);
        eInvoiceTasks.retry(waiting.number(), "by face", "fiona");
        sound(issued(waiting));
    }

    /** The platform issued it and was not heard: it is looked up, and not issued again. */
    @Test
    void anAnswerThatWasLostIsLookedUp() {
        partnerDoes(Map.of("partner", "taxplatform", "mode", "timeout-after-effect", "count", 1, "delayMs", 8000));
        ElectronicInvoiceView issued = issued(ask(document(goodCustomer()), null));
        assertThat(effectsAt("taxplatform", issued.number(), "externalIssueInvoice"))
                .isEqualTo(1);
        sound(issued);
    }

    /** A deposit is billed with its own tax, and stands below the goods of the final document as a discount. */
    @Test
    void aDepositIsADiscountOfTheGoods() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        String number = place(customer, line(goods("100.00", 9), 4));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        String deposit = billing.documents(number).get(0).number();
        ElectronicInvoiceView first = issued(ask(deposit, null));
        assertThat(first.lines()).extracting(EInvoiceLine::item).containsExactly("定金");
        pays(number, billing.documents(number).get(0).gross().plain());
        thenIs(number, TO_SHIP);
        ships(number);
        await().until(() -> state(number, InvoiceKind.FINAL) == InvoiceState.POSTED);

        ElectronicInvoiceView last = issued(ask(of(number).number(), null));

        assertThat(last.lines()).extracting(EInvoiceLine::discount).containsExactly(false, true);
        assertThat(last.lines().get(1).net()).isEqualTo(first.net().negated());
        assertThat(last.net()).isEqualTo(of(number).net());
        JsonNode items = body(received(last.number(), 1).get(0)).path("items");
        assertThat(items.get(0).path("lineKind").asText()).isEqualTo("2");
        assertThat(items.get(1).path("lineKind").asText()).isEqualTo("1");
        sound(first);
        sound(last);
    }

    @Test
    void whatIsNoInvoiceSaysWhy() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("100.00", 9), 1));
        refuses("invoice.unknown", () -> ask("IN-2026-99999999", null));
        thenIs(number, TO_SHIP);
        assertThat(eInvoices.ofOrder(number)).isEmpty();
    }

    /** On the page of the document and its own, in both languages; whoever only reads is offered nothing. */
    @Test
    void financeAsksAndMendsOnThePages() {
        String document = document(goodCustomer());
        String address = "/money/documents/" + document;
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get(address + "?lang=zh-CN").body()).contains("电子发票（数电票）", "申请开票");
        assertThat(fiona.get(address + "?lang=en").body()).contains("Ask for an electronic invoice");
        posts(fiona, address + "/e-invoices", "fapiao=SPECIAL");
        ElectronicInvoiceView asked = then(eInvoices.ofDocument(document).get(0), ElectronicInvoiceState.TO_MEND);
        String own = "/e-invoices/" + asked.number();
        assertThat(fiona.get(own).body()).contains("needs the buyer’s tax id", "Give it up");
        assertThat(fiona.get(own + "?lang=zh-CN").body()).contains("开票须有购买方纳税人识别号");
        assertThat(fiona.get("/e-invoices?state=TO_MEND&lang=en").body()).contains(asked.number());
        assertThat(posts(fiona, own + "/giving-up", "comment=").body()).contains("id=\"comment-error\"");
        assertThat(eInvoices.get(asked.number()).state()).isEqualTo(ElectronicInvoiceState.TO_MEND);
        posts(fiona, own + "/giving-up", "comment=normal+will+do");
        assertThat(fiona.get(address).body()).contains(asked.number(), "Given up", "Ask for an electronic invoice");
        posts(fiona, address + "/e-invoices", "fapiao=NORMAL");
        ElectronicInvoiceView issued = issued(eInvoices.ofDocument(document).get(1));
        assertThat(fiona.get(address).body())
                .contains(String.valueOf(issued.taxNumber()))
                .doesNotContain("Ask for an electronic invoice");
        assertThat(new Browser(port).as("sally").get("/e-invoices").statusCode())
                .isEqualTo(403);
        sound(issued);
    }

    /** The customer who follows the order sees a number when it is issued, and nothing of what is not. */
    @Test
    void theCustomerSeesTheNumberWhenItIsIssued() {
        String customer = goodCustomer();
        String order = invoiced(customer, goods("100.00", 9), 3);
        Browser fiona = new Browser(port).as("fiona");
        fiona.get("/customers/" + customer + "/e-invoice-kind?lang=en");
        posts(fiona, "/customers/" + customer + "/e-invoice-kind", "fapiao=SPECIAL");
        assertThat(fiona.get("/customers/" + customer + "/e-invoice-kind?lang=zh-CN")
                        .body())
                .contains("电子发票种类", "value=\"SPECIAL\" selected=\"selected\"");
        ElectronicInvoiceView asked = then(ask(of(order).number(), null), ElectronicInvoiceState.TO_MEND);
        assertThat(asked.kind()).isEqualTo(ElectronicInvoiceKind.SPECIAL);
        assertThat(onTrack.of(order)).isEmpty();
        profiles.set(new SetTaxProfile(customer, "Acme", TAX_ID, null, null, null, null), "fiona");
        eInvoiceTasks.retry(asked.number(), "entered", "fiona");
        ElectronicInvoiceView issued = issued(asked);
        assertThat(onTrack.of(order))
                .containsExactly(
                        new EInvoicesOnTrack.TrackedEInvoice(of(order).number(), String.valueOf(issued.taxNumber())));
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        assertThat(new Browser(port)
                        .get(link.substring(link.indexOf("/track/")))
                        .body())
                .contains(String.valueOf(issued.taxNumber()));
        sound(issued);
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }

    /** A document that finance has booked. */
    private String document(String customer) {
        return of(invoiced(customer, goods("100.00", 9), 3)).number();
    }

    private ElectronicInvoiceView ask(String document, @Nullable ElectronicInvoiceKind kind) {
        return eInvoices.request(document, kind, "fiona");
    }

    private ElectronicInvoiceView issued(ElectronicInvoiceView asked) {
        return then(asked, ElectronicInvoiceState.ISSUED);
    }

    private ElectronicInvoiceView then(ElectronicInvoiceView asked, ElectronicInvoiceState state) {
        await().until(() -> eInvoices.get(asked.number()).state() == state);
        return eInvoices.get(asked.number());
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private JsonNode received(String number, int attempt) {
        return by().partners()
                .get(SANDBOX + "/received?partner=taxplatform&key=" + number + ":externalIssueInvoice:" + attempt);
    }

    private JsonNode body(JsonNode delivery) {
        try {
            return json.readTree(delivery.path("body").asText());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Its sums, its one number, its one issue and its process, as the checks see them. */
    private void sound(ElectronicInvoiceView invoice) {
        assertThat(invoice.lines().stream()
                        .map(EInvoiceLine::net)
                        .reduce(Money::plus)
                        .orElseThrow())
                .isEqualTo(invoice.net());
        books();
    }

    private static void refuses(String code, java.util.function.Supplier<?> what) {
        assertThatThrownBy(what::get)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
