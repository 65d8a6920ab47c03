package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.SENT_BACK;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.AskChange.AddedGoods;
import io.orderwright.sales.changes.AskChange.AskedLine;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.PriceChange.AskedPrice;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was sent back, withdrawn, or nobody has agreed to yet is edited as a whole and asked about again, with what is otherwise. */
@Tag("changes")
class EditedInPlaceTest extends ChangesOfOrders {

    private static final LocalDate LATER = LocalDate.now().plusDays(40);

    @Autowired
    ApprovalTasks questions;

    @Autowired
    SignOffReaders readers;

    @LocalServerPort
    int port;

    private void does(String person, ApprovalVerb verb, String number, String comment) {
        questions.act(new ActOnApproval(number, null, verb, "", comment, person));
    }

    /** Sixty at a thousand, and three at ten. */
    private String asked(String customer, String sku) {
        String number = place(customer, line(sku, 60), line(goods("10.00", 99), 3));
        thenIs(number, IN_APPROVAL);
        return number;
    }

    private String sentBack(String customer, String sku) {
        String number = asked(customer, sku);
        does("morgan", ApprovalVerb.SEND_BACK, number, "too many");
        assertThat(orders.get(number).state()).isEqualTo(SENT_BACK);
        return number;
    }

    /** Everything at once: 50 of the first at 990, none of the second, other goods too, another day and address. */
    private AskChange everything(String customer, String other, @Nullable Integer version) {
        return new AskChange(
                version,
                "as the customer wants it",
                List.of(
                        new AskedLine(1, new SaidNumber(new BigDecimal(70))),
                        new AskedLine(2, new SaidNumber(BigDecimal.ZERO))),
                List.of(new AddedGoods(other, new SaidNumber(new BigDecimal(5)), null)),
                null,
                new HeadChange(LATER, address(customer, "OTHER")),
                new PriceChange(List.of(new AskedPrice(1, new BigDecimal("900"), null)), "mail of today"),
                null);
    }

    private List<String> shown(String number, String person) {
        return readers.facts(number, person).facts().stream()
                .filter(fact -> fact.value().contains(" → "))
                .map(Fact::value)
                .toList();
    }

    @Test
    void whatWasSentBackIsEditedAsAWholeAndAskedAboutAgainWithTheDifferences() throws Exception {
        String customer = goodCustomer();
        String sku = goods("1000.00", 99);
        String other = goods("100.00", 99);
        String number = sentBack(customer, sku);
        assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userReviseSubject");
        assertThat(readers.facts(number, "sally").facts())
                .extracting(Fact::value)
                .contains("/orders/" + number + "/change");
        assertThat(shown(number, "sally")).isEmpty();
        right(number);

        ChangeView change = changes.get(changing.ask(number, everything(customer, other, 1), "sally"));

        done(change);
        OrderView order = thenIs(number, IN_APPROVAL);
        assertThat(order.gross().plain()).as("70 x 900 + 5 x 100").isEqualTo("63500.00");
        assertThat(order.lines()).as("nothing is wanted of the second").hasSize(2);
        assertThat(order.lines().get(0).ordered().plain()).isEqualTo("70");
        assertThat(approvals.rounds(number).get(1).state()).isEqualTo(RoundState.OPEN);
        assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userSignOff");
        List<String> differences = shown(number, "morgan");
        assertThat(differences).hasSize(7).anySatisfy(one -> assertThat(one).contains("60 pc → 70 pc"));
        assertThat(differences)
                .anySatisfy(one -> assertThat(one).contains("1000 → 900"))
                .anySatisfy(one -> assertThat(one).contains("3 pc → –"))
                .anySatisfy(one -> assertThat(one).contains(other, "– → 5 pc"))
                .anySatisfy(one -> assertThat(one).contains("60030.00 CNY → 63500.00 CNY"))
                .anySatisfy(one -> assertThat(one).endsWith(" → " + LATER))
                .anySatisfy(one -> assertThat(one).contains("OTHER Road 1"));

        Browser morgan = new Browser(port).as("morgan");
        String task = taskOf(number).getId();
        String card =
                morgan.engine("GET", "task/" + task + "/form-variables", "").body();
        assertThat(List.of(
                        morgan.get("/approvals/" + number).body(),
                        morgan.get("/api/v1/approvals/" + number + "/facts").body(),
                        card))
                .allSatisfy(door -> assertThat(door).contains("60 pc → 70 pc", "1000 → 900"));
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        right(number, change.number(), sku, other);
    }

    @Test
    void whatIsAskedAgainAsItWasHasNoDifferences() {
        String number = asked(goodCustomer(), goods("1000.00", 99));
        does("sally", ApprovalVerb.WITHDRAW, number, "let me look");
        assertThat(orders.get(number).state()).isEqualTo(SENT_BACK);
        does("sally", ApprovalVerb.RESUBMIT, number, "it is right");
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        assertThat(shown(number, "morgan")).isEmpty();
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        right(number);
    }

    @Test
    void evenLessIsAskedAboutFromTheBeginningOnceItWasSentBack() {
        String number = sentBack(goodCustomer(), goods("1000.00", 99));
        ChangeView change = changes.get(changing.ask(number, lowered(1, 59), "sally"));
        assertThat(change.effects().beginsAgain()).isTrue();
        done(change);
        thenIs(number, IN_APPROVAL);
        assertThat(approvals.rounds(number)).hasSize(2);
        assertThat(shown(number, "morgan")).hasSize(2);
        does("morgan", ApprovalVerb.SEND_BACK, number, "still too many");
        done(changes.get(changing.ask(number, lowered(1, 58), "sally")));
        thenIs(number, IN_APPROVAL);
        assertThat(shown(number, "morgan"))
                .as("since the last time that it was asked about")
                .anySatisfy(one -> assertThat(one).contains("59 pc → 58 pc"))
                .noneSatisfy(one -> assertThat(one).contains("60 pc"));
        right(number);
    }

    @Test
    void anotherDayAloneIsAskedAboutAgainToo() {
        String number = sentBack(goodCustomer(), goods("1000.00", 99));
        changing.ask(number, new AskChange(1, "later", new HeadChange(LATER, null)), "sally");
        thenIs(number, IN_APPROVAL);
        assertThat(shown(number, "morgan")).singleElement().satisfies(one -> assertThat(one)
                .endsWith(LATER.toString()));
        right(number);
    }

    @Test
    void creditIsAskedAgainAboutWhatWasSentBack() {
        String customer = customer(Tier.KEY, "B", "70000");
        String number = sentBack(customer, goods("1000.00", 999));
        changing.ask(number, lowered(1, 300), "sally");
        thenIs(number, ON_HOLD);
        right(number);
    }

    @Test
    void aPossibleDuplicateIsAskedAboutAgain() {
        String customer = goodCustomer();
        String sku = goods("1000.00", 999);
        PlaceOrder twice =
                new PlaceOrder(customer, null, UUID.randomUUID().toString(), null, false, List.of(line(sku, 60)));
        placeAs("sally", twice);
        String number = placeAs("sally", twice);
        thenIs(number, PLACED);
        assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userCheckDuplicate");
        completes("morgan", taskOf(number), Map.of("keepOrder", true));
        thenIs(number, IN_APPROVAL);
        does("morgan", ApprovalVerb.SEND_BACK, number, "too many");
        changing.ask(number, lowered(1, 61), "sally");
        assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userCheckDuplicate");
        right(number);
    }

    @Test
    void whoSawAnotherVersionIsToldAndOfTwoAtOnceOneIsDone() {
        String customer = goodCustomer();
        String number = sentBack(customer, goods("1000.00", 99));
        done(changes.get(changing.ask(number, lowered(1, 61), "sally")));
        thenIs(number, IN_APPROVAL);
        does("morgan", ApprovalVerb.SEND_BACK, number, "no");
        refused("change.other-version", () -> changing.ask(number, everything(customer, goods("1.00", 9), 1), "sally"));
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> tries(() -> changing.ask(number, versioned(2, 62), "sally"))),
                CompletableFuture.runAsync(() -> tries(() -> changing.ask(number, versioned(2, 63), "sally"))));
        both.forEach(CompletableFuture::join);
        thenIs(number, IN_APPROVAL);
        assertThat(amendments.versions(number)).hasSize(3);
        assertThat(approvals.rounds(number)).hasSize(3);
        right(number);
    }

    private static AskChange versioned(int version, int to) {
        return new AskChange(version, "twice", List.of(new AskedLine(1, new SaidNumber(BigDecimal.valueOf(to)))));
    }

    @Test
    void onceItIsAgreedToPricesAreSaidAlone() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("100.00", 9), 4), line(goods("10.00", 9), 3));
        thenIs(number, TO_SHIP);
        refused(
                "change.prices-alone",
                () -> changes.preview(number, everything(customer, goods("100.00", 9), null), "sally"));
    }

    @Test
    void whatWasSentBackCanBeGivenUpOrCancelled() {
        String given = sentBack(goodCustomer(), goods("1000.00", 99));
        does("sally", ApprovalVerb.GIVE_UP, given, "");
        thenIs(given, REJECTED);
        String cancelled = sentBack(goodCustomer(), goods("1000.00", 99));
        cancels(cancelled, "not wanted", "sally");
        thenIs(cancelled, io.orderwright.sales.orders.OrderState.CANCELLED);
        right(given, cancelled);
    }

    /** Whoever sent it back may write what he wants of it; then another one agrees to it, at every door. */
    @Test
    void whoEditedDoesNotAgreeAtAnyDoor() {
        String customer = goodCustomer();
        String number = sentBack(customer, goods("1000.00", 200));
        changes.ask(number, everything(customer, goods("20.00", 99), null), "morgan");
        thenIs(number, IN_APPROVAL);

        assertThat(approvals.rounds(number).get(1).excluded())
                .containsExactly(new ExcludedPerson("morgan", PartTaken.EDITED));
        assertThat(approvals.of(number).get(0).group()).isEqualTo("general-manager");
        assertThat(approvals.acts(number))
                .filteredOn(act -> act.verb() == ApprovalVerb.EXCLUDE)
                .singleElement()
                .satisfies(act -> assertThat(act.target()).isEqualTo("morgan"));
        refused("approval.took-part.EDITED", () -> does("morgan", ApprovalVerb.APPROVE, number, ""));
        refused(
                "approval.person-took-part.EDITED",
                () -> questions.act(new ActOnApproval(number, null, ApprovalVerb.TRANSFER, "morgan", "you", "grace")));
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get("/approvals/" + number + "?lang=en").body()).contains("Wrote some of it, never asked");
        assertThat(morgan.form("/approvals/" + number, "verb=APPROVE&_csrf=" + morgan.csrf())
                        .body())
                .contains("nobody agrees to what he wrote himself");
        String task = taskOf(number).getId();
        assertThat(morgan.engine(
                                "POST",
                                "task/" + task + "/complete",
                                "{\"variables\":{\"verb\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        approves("grace", number);
        thenIs(number, TO_SHIP);
        right(number);
    }

    /** Less is carried over while people are asked, but not by the only one who could answer. */
    @Test
    void whoIsAskedAndLowersItIsToldWhoElseMay() {
        String number = asked(goodCustomer(), goods("1000.00", 99));
        refused("approval.only-answerer", () -> changes.preview(number, lowered(1, 59), "morgan"));
        assertThat(changes.preview(number, lowered(1, 59), "sally").approver()).isNull();
        refused("approval.only-answerer", () -> changing.ask(number, lowered(1, 59), "morgan"));
        done(changes.get(changing.ask(number, lowered(1, 59), "sally")));
        assertThat(approvals.rounds(number).get(0).excluded()).isEmpty();
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        right(number);
    }

    @Test
    void thePageSaysThatItWasSentBackAndListsFindIt() {
        String customer = goodCustomer();
        String number = sentBack(customer, goods("1000.00", 99));
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders?state=SENT_BACK&q=" + number).body()).contains(number, "Sent back");
        assertThat(sally.get("/orders/" + number).body()).contains("Edit and ask again");
        assertThat(sally.get("/orders/" + number + "?lang=zh-CN").body()).contains("退回", "修改并重新提交");
        assertThat(sally.get("/orders/" + number + "/change?lang=en").body())
                .contains("Edit " + number + " and ask again", "Save and ask again");
        String typed = "version=1&quantity-1=70&price-1=900&discount-1=0&quantity-2=2&requestedOn=" + LATER
                + "&reason=edited&_csrf=" + sally.csrf();
        HttpResponse<String> preview = sally.form("/orders/" + number + "/change/preview", typed);
        assertThat(preview.body())
                .contains("70 pc", "63020.00", "The order begins again", "Nobody must agree")
                .contains("name=\"seen.after\" value=\"63020.00\"");
        HttpResponse<String> moved = sally.form(
                "/orders/" + number + "/change", typed + "&seen.before=60030.00&seen.after=63019.00&seen.currency=CNY");
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(sally.form(
                                "/orders/" + number + "/change",
                                typed + "&seen.before=60030.00&seen.after=63020.00&seen.currency=CNY")
                        .statusCode())
                .isEqualTo(302);
        thenIs(number, IN_APPROVAL);
        right(number);
    }
}
