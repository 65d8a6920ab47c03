package io.orderwright.integration.caps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.integration.Effect;
import io.orderwright.integration.store.SentMessages;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.SetContact;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No more messages than are allowed go to a number, and to all together; each counts once. */
@Tag("doors")
@RunningApplication
class MessageCapsTest {

    /** Years after what other tests send. */
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    SentMessages sent;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    OrderIntake orders;

    @Autowired
    ContactBook contacts;

    @Autowired
    List<PartnerMessages> messages;

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138-0013-8000, +8613800138000",
        "0086 138 0013 8000, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "+1 900 555 0100, +19005550100",
        "+86 10 6512 3456, ",
        "030-0074321, ",
        "none, "
    })
    void aNumberIsAnInternationalOneOrAChineseMobile(String typed, String number) {
        assertThat(PhoneNumber.of(typed).map(PhoneNumber::international).orElse(null))
                .isEqualTo(number);
    }

    @Test
    void aNumberHasItsShareOfADayHoweverItIsWrittenAndEachMessageCountsOnce() {
        String number = number();
        Effect first = message(number);
        assertThat(heldBack(at(0, 3, 100), first)).isEmpty();
        assertThat(heldBack(at(0, 3, 100), first)).isEmpty();
        assertThat(heldBack(at(1, 3, 100), message("+86 " + number))).isEmpty();
        assertThat(heldBack(at(2, 3, 100), message(number))).isEmpty();
        Effect fourth = message(number);
        assertThat(heldBack(at(3, 3, 100), fourth)).contains("number-a-day");
        assertThat(heldBack(at(3, 3, 100), message(number())))
                .as("of another number")
                .isEmpty();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> at(3, 3, 100).release(fourth));
        assertThat(heldBack(at(3, 3, 100), fourth)).as("released").isEmpty();
        assertThat(heldBack(at(25, 3, 100), message(number))).as("a day later").isEmpty();
    }

    @Test
    void allTogetherHaveTheirShareOfAnHourAlsoWhenTheyComeAtOnce() {
        MessageCaps caps = at(1_000, 100, 5);
        List<Effect> wanted =
                IntStream.range(0, 20).mapToObj(i -> message(number())).toList();
        long sent = wanted.parallelStream()
                .filter(one -> heldBack(caps, one).isEmpty())
                .count();
        assertThat(sent).isEqualTo(5);
        assertThat(heldBack(at(1_002, 100, 5), message(number()))).isEmpty();
    }

    @Test
    void onlyMessagesToTheseCountriesAreSent() {
        assertThat(heldBack(at(2_000, 9, 9), message("+1 900 555 0100"))).contains("country");
        assertThat(heldBack(at(2_000, 9, 9), message("none"))).contains("no-number");
        assertThat(heldBack(at(2_000, 9, 9), Effect.of("SO-1", "x", 1, "erp.post-sales-order", "{}")))
                .isEmpty();
    }

    /** Days apart, so that only what the number ever had counts; and until somebody has sent one all the same. */
    @Test
    void aNumberThatNobodyConfirmedHasItsShareForever() {
        String number = number();
        for (int message = 0; message < 2; message++) {
            assertThat(heldBack(at(3_000 + 48 * message, 9, 99, 2), message(number)))
                    .isEmpty();
        }
        Effect third = message("+86" + number);
        assertThat(heldBack(at(3_200, 9, 99, 2), third)).contains("number-unconfirmed");
        assertThat(heldBack(at(3_200, 9, 99, 2), message(number()))).isEmpty();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> at(3_200, 9, 99, 2).release(third));
        assertThat(heldBack(at(3_300, 9, 99, 2), message(number))).isEmpty();
    }

    /** That the customer's own number is confirmed says nothing about the number of his contact. */
    @Test
    void aContactsNumberBeginsUnconfirmed() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String own = number();
        String order = orderWithoutCredit(code, own);
        MessageCaps caps = at(4_000, 9, 99, 1);
        assertThat(heldBack(caps, confirmation(order, 1, own))).isEmpty();
        Effect second = confirmation(order, 2, own);
        assertThat(heldBack(caps, second)).contains("number-unconfirmed");
        new TransactionTemplate(transactions).executeWithoutResult(status -> caps.release(second));
        assertThat(heldBack(caps, confirmation(order, 3, own))).isEmpty();

        String other = number();
        contact(code, "A", other);
        assertThat(heldBack(caps, confirmation(order, 4, other))).isEmpty();
        Effect held = confirmation(order, 5, other);
        assertThat(heldBack(caps, held)).contains("number-unconfirmed");
        contact(code, "A", "+86 " + other);
        assertThat(heldBack(caps, confirmation(order, 6, "+86 " + other)))
                .as("however it is written")
                .contains("number-unconfirmed");
        new TransactionTemplate(transactions).executeWithoutResult(status -> caps.release(held));
        assertThat(heldBack(caps, confirmation(order, 7, "+86 " + other))).isEmpty();
    }

    /** Without credit it is held, and nobody but this test has messages about it sent. */
    private String orderWithoutCredit(String code, String phone) {
        customers.register(
                new RegisterCustomer(code, "Acme " + code, Tier.KEY, "CNY", 30, null, phone, null, null, null, "CN"));
        catalog.registerAll(List.of(new RegisterProduct(code, "Bolt", "件", BigDecimal.TEN, "CNY", "CN13", true)));
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(code, BigDecimal.ONE, null, null);
        return orders.place(new PlaceOrder(code, null, null, null, false, List.of(line)), "test", code, "sally")
                .order()
                .number();
    }

    private void contact(String customer, String code, String phone) {
        Set<ContactPurpose> told = Set.of(ContactPurpose.ORDERS);
        contacts.set(new SetContact(customer, code, "Wang", null, phone, null, null, told, told, true), "sally");
    }

    /** What would be sent now, to this number. */
    private Effect confirmation(String order, int seq, String phone) {
        String body = messages.stream()
                .filter(one -> one.knows("sms.order-confirmation"))
                .findFirst()
                .orElseThrow()
                .bodiesFor("sms.order-confirmation", List.of(order))
                .get(order);
        assertThat(body).contains("\"" + phone + "\"");
        return Effect.of(order, "externalTellAgain", seq, "sms.order-confirmation", body);
    }

    private Optional<String> heldBack(MessageCaps caps, Effect effect) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> caps.heldBack(effect)));
    }

    private MessageCaps at(int hours, int perNumber, int anHour) {
        return at(hours, perNumber, anHour, 99);
    }

    private MessageCaps at(int hours, int perNumber, int anHour, int unconfirmed) {
        Clock clock = Clock.fixed(FAR.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
        MessageLimits limits = new MessageLimits(unconfirmed, perNumber, anHour, 1_000, false, List.of("86"));
        return new MessageCaps(sent, json, limits, clock);
    }

    private static Effect message(String phone) {
        return Effect.of(
                "SO-" + UUID.randomUUID(),
                "externalTell",
                1,
                "sms.order-confirmation",
                "{\"phone\":\"" + phone + "\"}");
    }

    private static String number() {
        return "139" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L));
    }
}
