package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose order gives way to another one hears of it once, or it is known why not. */
@Tag("fulfilment")
class DisplacedCustomersTest extends Insertions {

    @Autowired
    PartnerDoubts doubts;

    private static final String TELL = "externalTellCustomer";

    @Test
    void eachDisplacedCustomerIsToldOnceAndOnlyOfHisOrder() {
        String sku = goods("10.00", 9);
        String reachable = holds(Tier.STANDARD, sku, 3);
        String mute = holds(withoutPhone(), sku, 3);
        String untouched = holds(Tier.VIP, sku, 3);
        String urgent = lacks(Tier.KEY, sku, 6);
        assertThat(insertions.preview(urgent).displacement().reachable()).containsExactly(reachable);
        String number = ask(urgent);
        agreeing.decide(number, true, "", null, "morgan");
        thenIs(urgent, TO_SHIP);
        ends(number);

        DelayNotice told = notices.ofOrder(reachable).get(0);
        assertThat(told.state()).isEqualTo(DelayNotice.NoticeState.TOLD);
        assertThat(effectsAt("sms", told.number(), TELL)).isEqualTo(1);
        String message = bodyAt(told.number());
        assertThat(message)
                .contains("TemplateCode=DELAY_NOTICE", "PhoneNumbers=13800138000", reachable)
                .doesNotContain(urgent, orders.get(urgent).customer(), number.replace("-", "%2D"), "amount");
        assertThat(notices.ofOrder(mute)).singleElement().satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(DelayNotice.NoticeState.UNREACHABLE);
            assertThat(effectsAt("sms", notice.number(), TELL)).isZero();
        });
        assertThat(notices.ofOrder(urgent)).isEmpty();
        assertThat(notices.ofOrder(untouched)).isEmpty();
        assertThat(told(number)).isEqualTo(1);
        for (String subject : List.of(sku, urgent, reachable, mute, number, told.number())) {
            assertThat(wrong(subject)).isEmpty();
        }
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/insertions/" + number + "?lang=en").body())
                .contains("Told by SMS", "Not told: no phone number");
        assertThat(sally.get("/orders/" + reachable).body())
                .contains(
                        "Told by SMS", "The customer was told by SMS that the order comes later", "SMS that the order");
        assertThat(sally.get("/orders/" + mute).body())
                .contains("Not told: no phone number", "The customer could not be told that the order comes later");
    }

    @Test
    void customersAreNotToldWhereTheApproverSaysSo() {
        String sku = goods("10.00", 2);
        String holder = holds(Tier.KEY, sku, 2);
        String number = ask(lacks(Tier.KEY, sku, 2));
        agreeing.decide(number, true, "", false, "morgan");
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        assertThat(insertions.get(number).tellCustomers()).isFalse();
        ends(number);
        assertThat(notices.ofOrder(holder)).isEmpty();
        assertThat(told(number)).isZero();
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whoAskedForSilenceIsOverruledByInsertionApprover() {
        String one = goods("10.00", 2);
        String silent = holds(Tier.KEY, one, 2);
        String asked = insertions.ask(new AskInsertion(lacks(Tier.KEY, one, 2), "line down", false), "sally");
        agreeing.decide(asked, true, "", null, "morgan");
        ends(asked);
        assertThat(notices.ofOrder(silent)).isEmpty();
        String other = goods("10.00", 2);
        String spoken = holds(Tier.STANDARD, other, 2);
        String overruled = insertions.ask(new AskInsertion(lacks(Tier.KEY, other, 2), "line down", false), "sally");
        agreeing.decide(overruled, true, "", true, "morgan");
        ends(overruled);
        assertThat(notices.ofOrder(spoken)).singleElement().satisfies(notice -> assertThat(notice.state())
                .isEqualTo(DelayNotice.NoticeState.TOLD));
        assertThat(told(overruled)).isEqualTo(1);
    }

    /** Whoever wants it otherwise than it was asked for answers on the insertion's page, or sends it back. */
    @Test
    void inTasklistTheApproverSeesHowManyAreTold() {
        String sku = goods("10.00", 4);
        String holder = holds(Tier.STANDARD, sku, 2);
        holds(withoutPhone(), sku, 2);
        String number = ask(lacks(Tier.KEY, sku, 4));
        Browser morgan = new Browser(port).as("morgan");
        String seen = morgan.engine("GET", "task/" + taskOf(number).getId() + "/form-variables", "")
                .body();
        assertThat(seen).contains("Told by SMS", "Of them can be reached", holder);
        assertThat(morgan.get("/insertions/" + number).body()).contains("name=\"tell\"", "/approvals/" + number);
        agreeing.decide(number, true, "", false, "morgan");
        ends(number);
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        assertThat(insertions.displaced(holder)).hasSize(1);
        assertThat(told(number)).isZero();
    }

    @Test
    void whatTheGatewayRefusesStopsNeitherTheOthersNorTheProcess() {
        String sku = goods("10.00", 4);
        List<String> holders = List.of(holds(Tier.STANDARD, sku, 2), holds(Tier.STANDARD, sku, 2));
        String number = ask(lacks(Tier.KEY, sku, 5));
        partnerDoes("sms", "refuse", 1);
        agrees(number);
        ends(number);
        List<DelayNotice> both = holders.stream()
                .flatMap(order -> notices.ofOrder(order).stream())
                .toList();
        assertThat(both)
                .extracting(DelayNotice::state)
                .containsExactlyInAnyOrder(DelayNotice.NoticeState.TOLD, DelayNotice.NoticeState.REFUSED);
        assertThat(told(number)).isEqualTo(1);
        DelayNotice refused = both.stream()
                .filter(notice -> notice.state() == DelayNotice.NoticeState.REFUSED)
                .findFirst()
                .orElseThrow();
        assertThat(refused.reason()).isNotBlank();
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/orders/" + refused.orderNumber())
                        .body())
                .contains("Not told: the gateway refused", refused.reason());
        assertThat(wrong(number)).isEmpty();
        both.forEach(notice -> assertThat(wrong(notice.number())).isEmpty());
    }

    @Test
    void aMessageThatMayHaveBeenSentIsNotSentTwiceAndHoldsUpNoGoods() {
        String sku = goods("10.00", 2);
        String holder = holds(Tier.KEY, sku, 2);
        String number = ask(lacks(Tier.KEY, sku, 3));
        partnerDoes("sms", "timeout-after-effect", 1);
        agreeing.decide(number, true, "", null, "morgan");
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.DONE);
        DelayNotice notice = notices.ofOrder(holder).get(0);
        String key = notice.number() + ":" + TELL + ":1";
        await().until(() -> runtime.createIncidentQuery().list().stream()
                .anyMatch(incident -> incident.getIncidentMessage() != null
                        && incident.getIncidentMessage().contains(key)));
        assertThat(wrong(number)).isEmpty();
        assertThat(wrong(notice.number())).isEmpty();
        assertThat(new Browser(port).as("sally").get("/orders/" + holder).body())
                .contains("The SMS that the order comes later", "Message under way");
        doubts.resolve(holder, key, true, "morgan");
        ends(number);
        assertThat(told(number)).isEqualTo(1);
        assertThat(notices.ofOrder(holder).get(0).state()).isEqualTo(DelayNotice.NoticeState.TOLD);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void twoInsertionsThatDisplaceOneOrderAreToldByTwoMessages() {
        String sku = goods("10.00", 4);
        String holder = holds(Tier.STANDARD, sku, 4);
        List<String> numbers = List.of(ask(lacks(Tier.KEY, sku, 2)), ask(lacks(Tier.KEY, sku, 2)));
        numbers.forEach(this::agrees);
        numbers.forEach(this::ends);
        assertThat(notices.ofOrder(holder)).hasSize(2).allSatisfy(notice -> assertThat(
                        effectsAt("sms", notice.number(), TELL))
                .isEqualTo(1));
        numbers.forEach(number -> assertThat(told(number)).isEqualTo(1));
        assertThat(wrong(holder)).isEmpty();
    }

    /** How many messages of this insertion the gateway took, whatever keys they came under. */
    private long told(String insertion) {
        long count = 0;
        for (JsonNode key : get(SANDBOX + "/keys?partner=sms&limit=10000").path("keys")) {
            if (key.path("key").asText().startsWith(insertion + "-")) {
                count += key.path("effects").asLong();
            }
        }
        return count;
    }

    private String bodyAt(String notice) {
        return get(SANDBOX + "/received?partner=sms&key=" + notice + ":" + TELL + ":1")
                .get(0)
                .path("body")
                .asText();
    }

    private String withoutPhone() {
        String code = "N" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "无手机客户", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN"));
        credit.grant(new GrantCredit(code, "B", "CNY", new SaidNumber(new BigDecimal("1000000"))), "chris");
        return code;
    }
}
