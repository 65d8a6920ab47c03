package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.SetContact;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView.TicketNote;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers are told by text message that their tickets have closed, each time once, and are asked how content they are. */
@Tag("aftersales")
class TicketClosingsToldTest extends Business {

    private static final String TELL = "externalTellTicketClosed";
    private static final Pattern LINK = Pattern.compile("(/rate/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TicketIntake intake;

    @Autowired
    ServiceTickets tickets;

    @Autowired
    TicketQueries queries;

    @Autowired
    TicketTasks work;

    @Autowired
    ContactBook contacts;

    @Test
    void eachClosingIsToldOnceWithALinkUntilItIsRated() {
        String customer = goodCustomer();
        contact(customer, "13900000077", "en");
        String number = solved(place(customer, line(goods("100.00", 10), 2)));
        work.close(number, "our own words", "serena");
        isTold(number, 1);
        String message = messageAt(number, 1);
        assertThat(message)
                .contains("TemplateCode=TICKET_CLOSED", "PhoneNumbers=13900000077", "TemplateLanguage=en", number)
                .doesNotContain("our own words", "changed the fuse", "serena");
        String rate = link(message);
        assertThat(new Browser(port).get(rate).statusCode()).isEqualTo(200);
        assertThat(new Browser(port).as("serena").get("/tickets/" + number).body())
                .contains("Customer told that it is closed");

        work.reopen(number, "broken again", "serena");
        work.work(number, TicketStep.SOLVE, "changed all fuses", "serena");
        work.close(number, "", "serena");
        isTold(number, 2);
        assertThat(link(messageAt(number, 2))).startsWith("/rate/");

        tickets.rate(number, 5, "quick");
        work.reopen(number, "and again", "serena");
        work.work(number, TicketStep.SOLVE, "another device", "serena");
        work.close(number, "", "serena");
        isTold(number, 3);
        assertThat(messageAt(number, 3)).as("he has said it").doesNotContain("/rate/");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_record where event = 'TicketCustomerInformed' and subject = ?",
                        Integer.class,
                        queries.get(number).order()))
                .isEqualTo(3);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatIsCancelledIsToldToNobody() {
        String order = place(goodCustomer(), line(goods("100.00", 10), 2));
        String none = opened(order, "T-1");
        tickets.cancel(none, "entered by mistake", "serena");
        String other = opened(order, "T-2");
        work.take(other, "serena");
        tickets.cancel(other, "he has found it", "serena");
        for (String number : List.of(none, other)) {
            assertThat(effectsAt("sms", number, TELL)).isZero();
            assertThat(acts(number)).endsWith(TicketAct.CANCELLED);
        }
    }

    @Test
    void whoHasNoNumberOrOneThatIsHeldBackIsNotToldAndTheTicketSaysSo() {
        String code = "N" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "无手机客户", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN"));
        credit.grant(new GrantCredit(code, "B", "CNY", new SaidNumber(new BigDecimal("1000000"))), "chris");
        String order = place(code, line(goods("100.00", 10), 2));
        String unreachable = solved(order);
        work.close(unreachable, "", "serena");
        assertThat(acts(unreachable)).endsWith(TicketAct.CLOSED, TicketAct.CUSTOMER_UNREACHABLE);

        contact(code, "+44 7700 900123", null);
        String held = solved(order);
        work.close(held, "", "serena");
        await().untilAsserted(() -> assertThat(acts(held)).endsWith(TicketAct.CUSTOMER_NOT_TOLD));
        hasEnded(held);
        List<TicketNote> history = queries.get(held).history();
        assertThat(history.get(history.size() - 1).words()).contains("held-back", "country");
        for (String number : List.of(unreachable, held)) {
            assertThat(effectsAt("sms", number, TELL)).isZero();
            assertThat(wrong(number)).isEmpty();
        }
        assertThat(new Browser(port).as("serena").get("/orders/" + order).body())
                .contains("The customer could not be told that a ticket is closed");
    }

    // -----------------------------------------------------------------------------------------------------------------

    private void contact(String customer, String phone, @Nullable String language) {
        Set<ContactPurpose> told = Set.of(ContactPurpose.ORDERS);
        contacts.set(new SetContact(customer, "BUYER", "Wang", null, phone, null, language, told, told, true), "sally");
    }

    private String opened(String order, String reference) {
        return intake.open(
                        new OpenTicket(
                                order,
                                reference,
                                TicketKind.REPAIR,
                                TicketPriority.NORMAL,
                                null,
                                null,
                                null,
                                "does not switch on",
                                false),
                        "sally")
                .number();
    }

    private String solved(String order) {
        String number = opened(order, "S-" + UUID.randomUUID());
        work.take(number, "serena");
        work.work(number, TicketStep.SOLVE, "changed the fuse", "serena");
        return number;
    }

    private void isTold(String number, int times) {
        await().untilAsserted(() -> assertThat(acts(number).stream()
                        .filter(act -> act == TicketAct.CUSTOMER_TOLD)
                        .count())
                .isEqualTo(times));
        for (int seq = 1; seq <= times + 1; seq++) {
            assertThat(at(number, seq)).as("message " + seq).hasSize(seq <= times ? 1 : 0);
        }
    }

    /** What the gateway carried out; what it was sent once more, since its answer came too late, it did not. */
    private List<JsonNode> at(String number, int seq) {
        List<JsonNode> carriedOut = new ArrayList<>();
        get(SANDBOX + "/received?partner=sms&key=" + number + ":" + TELL + ":" + seq)
                .forEach(item -> carriedOut.add(item));
        carriedOut.removeIf(item -> !item.path("effect").asBoolean());
        return carriedOut;
    }

    private List<TicketAct> acts(String number) {
        return queries.get(number).history().stream().map(TicketNote::act).toList();
    }

    private String messageAt(String number, int seq) {
        return URLDecoder.decode(at(number, seq).get(0).path("body").asText(), StandardCharsets.UTF_8);
    }

    private static String link(String message) {
        Matcher link = LINK.matcher(message);
        assertThat(link.find()).as(message).isTrue();
        return link.group(1);
    }
}
