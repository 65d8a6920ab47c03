package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.production.WorkView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An urgent order takes what others have only as far as somebody has seen and agreed to it. */
@Tag("fulfilment")
class UrgentInsertionTest extends Insertions {

    @Test
    void goodsOfWhoWaitsForSomethingElseGoToTheUrgentOrder() {
        String sku = goods("10.00", 6);
        String holder = holds(Tier.STANDARD, sku, 6);
        String urgent = lacks(Tier.KEY, sku, 4);
        Displacement preview = insertions.preview(urgent).displacement();
        assertThat(preview.orders()).containsExactly(holder);
        assertThat(preview.told(holder)).isEqualTo("4 pc");
        assertThat(line(holder).reserved().amount()).as("nothing has happened").isEqualByComparingTo("6");
        assertThat(line(urgent).backOrdered().amount()).isEqualByComparingTo("4");

        String number = ask(urgent);
        assertThat(insertions.get(number).approver()).isEqualTo("sales-manager");
        assertThat(insertions.get(number).row()).isEqualTo("B-1");
        refused("insertion.asked-already", () -> ask(urgent));
        refused("approval.own-order", () -> agreeing.decide(number, true, "", null, "sally"));
        refused("task.not-yours", () -> agreeing.decide(number, true, "", null, "grace"));
        assertThat(agreeing.asks(number, "morgan")).isTrue();
        agreeing.decide(number, true, "go on", null, "morgan");

        InsertionView done = insertions.get(number);
        assertThat(done.state()).isEqualTo(ProposalState.DONE);
        assertThat(done.decidedBy()).isEqualTo("morgan");
        thenIs(urgent, TO_SHIP);
        assertThat(line(holder).reserved().amount()).isEqualByComparingTo("2");
        assertThat(line(holder).backOrdered().amount()).isEqualByComparingTo("4");
        assertThat(orders.get(holder).state()).isEqualTo(WAITING_FOR_STOCK);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("6");
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("6");
        assertThat(insertions.displaced(holder)).singleElement().satisfies(lost -> {
            assertThat(lost.urgentOrder()).isEqualTo(urgent);
            assertThat(lost.told()).isEqualTo("4 pc");
        });
        ends(number);
        for (String subject : List.of(sku, urgent, holder, number)) {
            assertThat(wrong(subject)).isEmpty();
        }
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/").body()).contains(holder);
        assertThat(sally.get("/orders/" + holder).body()).contains(number);
        assertThat(sally.get("/orders/" + urgent).body()).contains(number);
        arrives(sku, 4);
        assertThat(line(holder).backOrdered().amount()).isZero();
        assertThat(wrong(sku)).isEmpty();
    }

    @Test
    void nobodyMustAgreeWhereNobodyLosesAnything() {
        String sku = made(centre(480), 0);
        String urgent = place(goodCustomer(), line(sku, 3));
        scheduled(urgent);
        String number = ask(urgent);
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        assertThat(insertions.get(number).approver()).isNull();
        assertThat(newest(urgent).urgent()).isTrue();
        assertThat(newest(urgent).row()).isEqualTo("U-2");
        String later = place(customer(Tier.VIP, "A", "1000000"), line(sku, 3));
        scheduled(later);
        assertThat(newest(later).place()).as("urgent before VIP").isEqualTo(2);
        ends(number);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatIsMadeForOthersSlipsByTheDaysThatWereShown() {
        String centre = centre(60);
        String sku = made(centre, 0);
        String first = place(goodCustomer(), line(sku, 10));
        WorkView work = scheduled(first);
        String urgent = place(customer(Tier.STANDARD, "B", "1000000"), line(sku, 10));
        WorkView own = scheduled(urgent);
        Displacement preview = insertions.preview(urgent).displacement();
        assertThat(preview.orders()).containsExactly(first);
        assertThat(preview.days(first)).isEqualTo(2);
        assertThat(preview.gains()).singleElement().satisfies(gain -> assertThat(gain.late())
                .isNegative());
        assertThat(production.get(work.number()).endsOn()).isEqualTo(work.endsOn());
        String number = ask(urgent);
        agreeing.decide(number, true, "", null, "morgan");
        assertThat(production.get(work.number()).endsOn())
                .isEqualTo(work.endsOn().plusDays(2));
        assertThat(production.get(own.number()).endsOn()).isEqualTo(work.endsOn());
        assertThat(insertions.displaced(first)).singleElement().satisfies(lost -> assertThat(lost.days())
                .isEqualTo(2));
        assertThat(wrong(centre)).isEmpty();
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatTakesMoreThanWasAgreedToIsAskedAgain() {
        String sku = goods("10.00", 6);
        String holder = holds(Tier.VIP, sku, 9);
        String urgent = lacks(Tier.STANDARD, sku, 12);
        String number = ask(urgent);
        assertThat(insertions.get(number).displacement().told(holder)).isEqualTo("6 pc");
        assertThat(insertions.get(number).approver()).as("a VIP loses").isEqualTo("general-manager");
        refused("task.not-yours", () -> agreeing.decide(number, true, "", null, "morgan"));
        arrives(sku, 3);
        agreeing.decide(number, true, "", null, "grace");
        InsertionView again = insertions.get(number);
        assertThat(again.state()).isEqualTo(ProposalState.ASKED);
        assertThat(again.decidedBy()).isNull();
        assertThat(again.displacement().told(holder)).isEqualTo("9 pc");
        assertThat(line(holder).reserved().amount()).as("nothing has moved").isEqualByComparingTo("9");
        agreeing.decide(number, true, "all right", null, "grace");
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        assertThat(line(urgent).reserved().amount()).isEqualByComparingTo("9");
        arrives(sku, 2);
        assertThat(line(urgent).reserved().amount())
                .as("served before the VIP from now on")
                .isEqualByComparingTo("11");
        assertThat(wrong(number)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
    }

    @Test
    void whoRefusesSaysWhyAndNothingMoves() {
        String sku = goods("10.00", 2);
        String holder = holds(Tier.KEY, sku, 2);
        String urgent = lacks(Tier.KEY, sku, 2);
        String number = ask(urgent);
        refused("approval.reason-missing", () -> agreeing.decide(number, false, " ", null, "morgan"));
        agreeing.decide(number, false, "they were first", null, "morgan");
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.REJECTED);
        assertThat(line(holder).reserved().amount()).isEqualByComparingTo("2");
        ends(number);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void nobodyAgreesToWhatHeAskedFor() {
        String sku = goods("10.00", 2);
        holds(Tier.KEY, sku, 2);
        String number = insertions.ask(new AskInsertion(lacks(Tier.KEY, sku, 2), "line down", null), "morgan");
        refused("approval.own-order", () -> agreeing.decide(number, true, "", null, "morgan"));
        agreeing.decide(number, true, "", null, "grace");
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
    }

    @Test
    void anOrderThatWaitsNoMoreNeedsNoInsertion() {
        String sku = goods("10.00", 2);
        String holder = holds(Tier.KEY, sku, 2);
        String urgent = lacks(Tier.KEY, sku, 2);
        String number = ask(urgent);
        cancels(urgent, "changed their mind", "sally");
        thenIs(urgent, CANCELLED);
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DROPPED);
        refused("approval.done.GIVE_UP", () -> agreeing.decide(number, true, "", null, "morgan"));
        assertThat(line(holder).reserved().amount()).isEqualByComparingTo("2");
        ends(number);
        refused("insertion.not-waiting", () -> insertions.preview(urgent));
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatIsReleasedForDeliveryIsNeverTaken() {
        String sku = goods("10.00", 3);
        String released = place(goodCustomer(), line(sku, 3));
        thenIs(released, TO_SHIP);
        String urgent = lacks(Tier.VIP, sku, 3);
        assertThat(insertions.preview(urgent).displacement().orders()).isEmpty();
        String number = ask(urgent);
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        assertThat(line(released).reserved().amount()).isEqualByComparingTo("3");
        assertThat(wrong(sku)).isEmpty();
    }

    /** Insertions over the same goods, and an order that is placed and goods that arrive at the same moment. */
    @Test
    void raceOfInsertionsArrivalsAndOrdersLosesNothing() throws Exception {
        String sku = goods("10.00", 12);
        List<String> holders = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            holders.add(holds(Tier.STANDARD, sku, 3));
        }
        List<String> asked = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            asked.add(ask(lacks(Tier.KEY, sku, 5)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<?>> racing = new ArrayList<>();
            asked.forEach(number -> racing.add(threads.submit(() -> agrees(number))));
            racing.add(threads.submit(() -> arrives(sku, 2)));
            racing.add(threads.submit(() -> place(goodCustomer(), line(sku, 4))));
            for (Future<?> one : racing) {
                try {
                    one.get();
                } catch (ExecutionException late) {
                    assertThat(late.getCause())
                            .isInstanceOfAny(
                                    Refusal.class,
                                    org.springframework.dao.ConcurrencyFailureException.class,
                                    org.camunda.bpm.engine.ProcessEngineException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("14");
        assertThat(stockOf(sku).reserved().amount())
                .isLessThanOrEqualTo(stockOf(sku).onHand().amount());
        assertThat(wrong(sku)).isEmpty();
        asked.forEach(number -> assertThat(wrong(number)).isEmpty());
        holders.forEach(number -> assertThat(wrong(number)).isEmpty());
        assertThat(asked).anyMatch(number -> insertions.get(number).state() == ProposalState.DONE);
    }

    @Test
    void salesAskAndManagersAnswerOnPages() {
        String sku = goods("10.00", 2);
        String holder = holds(Tier.KEY, sku, 2);
        String urgent = lacks(Tier.KEY, sku, 2);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + urgent).body()).contains("/insertions/new?order=" + urgent);
        assertThat(sally.get("/insertions/new?order=" + urgent).body()).contains(holder);
        String token = "_csrf=" + sally.csrf() + "&order=" + urgent;
        assertThat(sally.get("/insertions/new?order=" + urgent).body())
                .contains("(1 of 1 can be reached)", "checked=\"checked\"", "(Key customer)", "not known");
        assertThat(sally.form("/insertions", token + "&reason=").body())
                .contains("aria-invalid")
                .doesNotContain("checked=\"checked\"");
        String page = sally.form("/insertions", token + "&reason=line+down")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = page.substring(page.indexOf("/insertions/"));
        assertThat(sally.get(path).body()).contains(holder, "line down").doesNotContain("/decision\"");
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get(path).body()).contains("/decision\"");
        assertThat(morgan.get(path).body())
                .contains("Tell the customers of displaced orders", "(1 of 1 can be reached)")
                .doesNotContain("checked=");
        morgan.form(path + "/decision", "_csrf=" + morgan.csrf() + "&answer=yes&comment=&tell=yes");
        thenIs(urgent, TO_SHIP);
        ends(path.substring(path.lastIndexOf('/') + 1));
        assertThat(notices.ofOrder(holder)).hasSize(1);
        assertThat(new Browser(port).as("pam").get("/insertions").body()).contains(urgent);
        assertThat(sally.get("/insertions/new?order=" + urgent).statusCode()).isEqualTo(409);
    }
}
