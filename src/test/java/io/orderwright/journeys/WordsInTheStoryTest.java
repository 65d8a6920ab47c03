package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of an order tells what happened to its papers, but not what was said to those who may not read these. */
@Tag("doors")
@Tag("security")
class WordsInTheStoryTest extends SubjectsToSignOff {

    private static final String SAID = "his bank will not pay";

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    RepositoryService repository;

    @Test
    void ofCorrections() {
        String asked = written(Kind.INVOICE_CORRECTION);
        rejected(asked);
        await().until(() -> corrections.get(asked).state() == CorrectionState.DECLINED);
        shownTo(corrections.get(asked).order(), Roles.MONEY_READERS, "all came back", SAID);
    }

    /** What was said goes on into the credit note that comes of it, and why it was undone into the document. */
    @Test
    void ofCreditNotes() {
        String order = orderOf(invoice());
        String invoice = billing.find(order).orElseThrow().number();
        CorrectInvoice little = new CorrectInvoice(
                invoice, "S-1", CorrectionReason.ALLOWANCE, new CreditedLines(List.of(cheaper())), SAID);
        String asked = corrections.ask(little, "paul").number();
        await().until(() -> corrections.get(asked).creditNote() != null);
        creditNotes.reverse(invoice, 1, "he disputes it", "fiona");
        shownTo(order, Roles.MONEY_READERS, SAID, "he disputes it");
        shownInDocuments(order, "he disputes it");
    }

    @Test
    void ofWriteOffs() {
        String asked = written(Kind.WRITE_OFF);
        rejected(asked);
        await().until(() -> writeOffs.get(asked).state() == WriteOffState.DECLINED);
        String order = writeOffs.get(asked).order();
        shownTo(order, Roles.MONEY_READERS, "gone for good", SAID, "uncollectable");
    }

    @Test
    void ofWhatIsWrittenOffAtOnce() {
        String order = orderOf(invoice());
        String invoice = billing.find(order).orElseThrow().number();
        String asked = writeOffs
                .ask(new AskWriteOff(invoice, "S-1", WriteOffCause.SMALL_REST, Money.parse("0.20 CNY"), SAID), "paul")
                .number();
        await().until(() -> writeOffs.get(asked).booked());
        shownTo(order, Roles.MONEY_READERS, SAID);
        shownInDocuments(order, SAID);
    }

    @Test
    void ofMoneyThatGoesOut() {
        String order = orderOf(invoice());
        String customer = orders.get(order).customer();
        payments.receive(
                new ReceivePayment("S-" + order, customer, order, "CNY", new SaidNumber(new BigDecimal("5000.00"))),
                "bank",
                "fiona");
        long money = records.receipts(customer, "", "", 0, 1).items().get(0).id();
        String asked = movements
                .ask(
                        new MoveReceipt(money, MovementKind.REFUND, "S-1", Money.parse("2000.00 CNY"), "paid twice"),
                        "paul")
                .number();
        rejected(asked);
        await().until(() -> movements.get(asked).state() == MovementState.DECLINED);
        shownTo(order, Roles.MONEY_READERS, "paid twice", SAID);
    }

    @Test
    void ofCreditReleases() {
        String order = held();
        holds.resolve(order, true, SAID, "chris");
        thenIs(order, OrderState.TO_SHIP);
        shownTo(order, Roles.CREDIT_READERS, SAID);
    }

    @Test
    void ofCreditRefused() {
        String order = held();
        holds.resolve(order, false, SAID, "chris");
        thenIs(order, OrderState.REJECTED);
        shownTo(order, Roles.CREDIT_READERS, SAID);
    }

    /** An order that began under an earlier diagram is cancelled when its goods may not leave: everybody reads that it is, not why. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ofShipmentsRefusedInEarlierDiagrams(int version) {
        try (EarlierDiagram earlier = EarlierDiagram.of(Kind.CREDIT_RELEASE.process, version, repository)) {
            String customer = customer(Tier.KEY, "B", "1000");
            String sku = goods("100.00", 0);
            String order = placeAs("sally", order(customer, false, line(sku, 5)));
            thenIs(order, OrderState.WAITING_FOR_STOCK);
            assertThat(earlier.runs(order, runtime)).isTrue();
            sql("update credit_commitment set answered_at = now() - interval '9 days' where order_number = ?", order);
            credit.grant(new GrantCredit(customer, "D", "CNY", saidNumber("0")), "chris");
            arrives(sku, 5);
            thenIs(order, OrderState.ON_HOLD);
            assertThat(taskOf(order).getTaskDefinitionKey()).isEqualTo("userResolveShipmentHold");
            identities.createMembership("sally", "credit-controller");
            assertThatThrownBy(() -> holds.resolve(order, false, "mine", "sally"))
                    .hasMessageContaining("credit.own-order");
            identities.deleteMembership("sally", "credit-controller");
            holds.resolve(order, false, SAID, "chris");
            thenIs(order, OrderState.CANCELLED);
            shownTo(order, Roles.CREDIT_READERS, SAID);
            assertThat(read(new Browser(port).as("wendy"), "/api/v1/orders/" + order + "/timeline"))
                    .contains("not released by credit");
        }
    }

    @Test
    void ofInsertions() {
        String asked = written(Kind.URGENT_INSERTION);
        answers(Kind.URGENT_INSERTION, asked, false, SAID, "morgan");
        standsInTheBooks(Kind.URGENT_INSERTION, asked, false);
        shownTo(insertions.get(asked).orderNumber(), Roles.INSERTION_READERS, "line down", SAID);
    }

    private String orderOf(String invoice) {
        return billing.detail(invoice).invoice().orderNumber();
    }

    private void rejected(String asked) {
        questions.act(new ActOnApproval(asked, null, ApprovalVerb.REJECT, "", SAID, "fiona"));
    }

    private static CreditedLines.CreditedLine cheaper() {
        return new CreditedLines.CreditedLine(1, null, new BigDecimal("10.00"));
    }

    private void shownTo(String order, List<String> readers, String... words) {
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            Browser person = new Browser(port).as(member.user());
            Map<String, String> told = Map.of(
                    "in the feed", feed(person, order),
                    "on the page", read(person, "/orders/" + order),
                    "by the API", read(person, "/api/v1/orders/" + order + "/timeline"));
            for (String word : words) {
                told.forEach((door, text) -> assertThat(says(text, word))
                        .as("%s reads '%s' %s", member.user(), word, door)
                        .isEqualTo(readers.contains(member.role())));
            }
        }
    }

    private void shownInDocuments(String order, String word) {
        String invoice = "/api/v1/invoices/" + billing.find(order).orElseThrow().number();
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            Browser person = new Browser(port).as(member.user());
            assertThat(read(person, "/api/v1/orders/" + order + "/invoices").contains(word))
                    .as(member.user())
                    .isEqualTo(Roles.MONEY_READERS.contains(member.role()));
        }
        assertThat(read(new Browser(port).as("fiona"), invoice)).contains(word);
        assertThat(read(new Browser(port).as("sally"), invoice)).doesNotContain(word);
        assertThat(read(new Browser(port).as("chris"), invoice)).doesNotContain(word);
    }

    /** Programs are told a code as it is, people in words. */
    private static boolean says(String told, String word) {
        return told.toLowerCase(Locale.ROOT).contains(word);
    }

    private static String read(Browser person, String path) {
        var answer = person.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** What the feed says of the order to this person; all of it, from the first that happened to it. */
    private String feed(Browser person, String order) {
        String after = jdbc.queryForObject(
                "select generation || '-' || xact || '-' || (id - 1) from audit_record where subject = ?"
                        + " order by generation, xact, id limit 1",
                String.class,
                order);
        StringBuilder said = new StringBuilder();
        JsonNode page;
        do {
            page = tree(read(person, "/api/v1/events?limit=500&after=" + after));
            page.path("items").forEach(one -> {
                if (one.path("subject").asText().equals(order)) {
                    said.append(one);
                }
            });
            after = page.path("next").asText();
        } while (!page.path("items").isEmpty());
        return said.toString();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
