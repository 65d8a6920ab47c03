package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two send the same at the same moment. One of them is done; the other is told what anybody is told who comes a minute
 * later, or the same as the first. Nobody is told of a fault of ours.
 */
@Tag("doors")
class LostRacesTest extends Business {

    private static final int ROUNDS = 2;

    /** How often a process instance is raced for: once, or for a search of minutes with {@code -Drounds=20}. */
    private static final int ROUNDS_IN_PROCESS = Integer.getInteger("rounds", 1);

    private static final Pattern REFUSED = Pattern.compile("class=\"desk-message bad\"[^>]*>([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    DunningStops stops;

    /** A thing that can be asked twice; prepared anew for each round. */
    private enum Verb {
        PLACE(test -> {
            String body = "{\"customer\":\"" + test.customer(Tier.STANDARD, "A", "100000") + "\",\"lines\":[{\"sku\":\""
                    + test.goods("10", 5) + "\",\"quantity\":1}]}";
            return new Asked(
                    "sally", "POST", "/api/v1/orders", body, UUID.randomUUID().toString());
        }),
        PAY(test -> {
            String customer = test.customer(Tier.STANDARD, "A", "100000");
            return Asked.of(
                    "fiona",
                    "POST",
                    "/api/v1/payments",
                    "{\"reference\":\"" + UUID.randomUUID() + "\",\"customer\":\"" + customer
                            + "\",\"currency\":\"CNY\",\"amount\":10.00}");
        }),
        APPROVE(test -> {
            String number = test.placeAs(
                    "sally", order(test.customer(Tier.KEY, "A", "1000000"), false, line(test.goods("60000", 10), 3)));
            test.thenIs(number, OrderState.IN_APPROVAL);
            return Asked.of(
                    "morgan",
                    "POST",
                    "/api/v1/approvals/" + number + "/decision",
                    "{\"approved\":true,\"comment\":\"yes\"}");
        }),
        CANCEL(test -> {
            String number = test.place(test.customer(Tier.STANDARD, "A", "100000"), line(test.goods("10", 0), 2));
            test.thenIs(number, OrderState.WAITING_FOR_STOCK);
            return Asked.of(
                    "sally", "POST", "/api/v1/orders/" + number + "/cancel", "{\"reason\":\"not wanted any more\"}");
        }),
        DISPATCH(test -> {
            String number = test.place(test.customer(Tier.STANDARD, "A", "100000"), line(test.goods("10", 9), 2));
            test.thenIs(number, OrderState.TO_SHIP);
            return Asked.of(
                    "wendy",
                    "POST",
                    "/api/v1/deliveries/" + test.deliveryOf(number) + "/dispatch",
                    "{\"carrier\":\"SF\",\"tracking\":\"SF-1\"}");
        }),
        RELEASE(test -> {
            String number = test.place(test.customer(Tier.STANDARD, "D", "1"), line(test.goods("100", 9), 2));
            test.thenIs(number, OrderState.ON_HOLD);
            return Asked.of(
                    "chris",
                    "POST",
                    "/api/v1/credit/holds/" + number + "/decision",
                    "{\"release\":true,\"comment\":\"paid by phone\"}");
        }),
        RECEIVE(test -> Asked.of(
                "wendy",
                "POST",
                "/api/v1/stock/receipts",
                "[{\"reference\":\"" + UUID.randomUUID() + "\",\"sku\":\"" + test.goods("10", 0)
                        + "\",\"quantity\":3}]")),
        CUSTOMER(test -> {
            String code = "R" + UUID.randomUUID().toString().substring(0, 8);
            return Asked.of(
                    "morgan",
                    "PUT",
                    "/api/v1/customers/" + code,
                    "{\"code\":\"" + code + "\",\"name\":\"Race\",\"tier\":\"STANDARD\",\"currency\":\"CNY\"}");
        }),
        PRODUCT(test -> {
            String sku = "R" + UUID.randomUUID().toString().substring(0, 8);
            return Asked.of(
                    "morgan",
                    "PUT",
                    "/api/v1/products/" + sku,
                    "{\"sku\":\"" + sku + "\",\"name\":\"Race\",\"unit\":\"pc\",\"price\":1,\"currency\":\"CNY\","
                            + "\"taxCode\":\"CN13\",\"active\":true}");
        }),
        UNIT(test -> {
            String code = "R" + UUID.randomUUID().toString().substring(0, 8);
            return Asked.of("morgan", "PUT", "/api/v1/units/" + code, "{\"code\":\"" + code + "\",\"decimals\":1}");
        }),
        ANNOUNCE(test -> Asked.of(
                "fiona",
                "POST",
                "/api/v1/dunning/announcements",
                "{\"customer\":\"" + test.customer(Tier.STANDARD, "A", "100000")
                        + "\",\"kind\":\"DISPUTE\",\"reason\":\"wrong goods\"}")),
        SUPPLIER(test -> {
            String code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            return Asked.of(
                    "paul",
                    "POST",
                    "/api/v1/suppliers",
                    "{\"code\":\"" + code + "\",\"name\":\"Race\",\"currency\":\"CNY\",\"electronic\":false}");
        }),
        OFFER(test -> {
            String code = code();
            test.sql("insert into supplier (code, name, currency) values (?, 'Race', 'CNY')", code);
            String offer = "{'supplier':'%s','sku':'%s','price':5,'leadDays':3}";
            return Asked.of("paul", "POST", "/api/v1/suppliers/offers", said(offer, code, test.goods("10", 1)));
        }),
        CENTRE(test -> Asked.of(
                "pam",
                "POST",
                "/api/v1/work-centres",
                said("{'code':'%s','name':'Race','minutes':[9,9,9,9,9,0,0]}", code()))),
        MADE(test -> {
            String centre = code();
            test.sql("insert into work_centre (code, name, minutes) values (?, 'Race', '{9,9,9,9,9,0,0}')", centre);
            String made = "{'sku':'%s','workCentre':'%s','minutesPerPiece':2}";
            return Asked.of("pam", "POST", "/api/v1/work-centres/products", said(made, test.goods("10", 1), centre));
        }),
        OWNER(test -> Asked.of(
                "morgan", "PUT", "/api/v1/customers/" + test.goodCustomer() + "/owner", said("{'owner':'sally'}"))),
        TEAM(test -> {
            String code = code();
            return Asked.of("morgan", "PUT", "/api/v1/sales-teams/" + code, said("{'code':'%s','name':'Race'}", code));
        }),
        HEADING(test ->
                Asked.of("morgan", "PUT", "/api/v1/imports/mappings/price-lists", said("{'%s':'code'}", code()))),
        EXPECT(test -> {
            String goods = "{'reference':'%s','sku':'%s','quantity':3,'dueOn':'2030-01-01'}";
            return Asked.of("paul", "POST", "/api/v1/stock/expected", said(goods, code(), test.goods("10", 0)));
        }),
        EXPECT_NO_MORE(test -> Asked.of("paul", "POST", "/api/v1/stock/expected/" + test.expected() + "/cancel", "")),
        END_TOKEN(test -> Asked.of("adam", "POST", "/api/v1/tokens/" + test.token() + "/revocation", "")),
        LIMIT(test -> {
            String customer = test.customer(Tier.KEY, "B", "100");
            ProposeLimit more = new ProposeLimit(
                    customer, LimitKind.ORDINARY, new SaidNumber(new BigDecimal("5000")), null, null, "grows");
            String number = test.limits.propose(more, "morgan").number();
            return Asked.of(
                    "chris", "POST", "/api/v1/credit/limits/" + number + "/decision", said("{'approved':true}"));
        });

        private final Function<LostRacesTest, Asked> prepared;

        Verb(Function<LostRacesTest, Asked> prepared) {
            this.prepared = prepared;
        }
    }

    private static String code() {
        return "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static String said(String body, Object... values) {
        return body.replace('\'', '"').formatted(values);
    }

    private long expected() {
        String reference = code();
        sql(
                "insert into expected_receipt (reference, sku, warehouse, quantity, due_on, confirmed, state, entered_by, entered_at)"
                        + " values (?, ?, 'MAIN', 3, '2030-01-01', false, 'OPEN', 'paul', now())",
                reference,
                goods("10", 0));
        return jdbc.queryForObject("select id from expected_receipt where reference = ?", Long.class, reference);
    }

    private long token() {
        String name = code().toLowerCase(Locale.ROOT);
        sql(
                "insert into api_token (integration, prefix, hash, roles, writes, created_by, created_at, expires_at)"
                        + " values (?, 'x', sha256(?::bytea), '{sales}', false, 'adam', now(), now() + interval '1 day')",
                name,
                name);
        return jdbc.queryForObject("select id from api_token where integration = ?", Long.class, name);
    }

    private String deliveryOf(String order) {
        return deliveries.find(order).orElseThrow().number();
    }

    private static final Set<Verb> IN_PROCESS =
            EnumSet.of(Verb.APPROVE, Verb.CANCEL, Verb.DISPATCH, Verb.RELEASE, Verb.LIMIT);

    @ParameterizedTest
    @EnumSource(Verb.class)
    void whoComesSecondIsToldWhatWhoComesLateIs(Verb verb) throws Exception {
        int rounds = IN_PROCESS.contains(verb) ? ROUNDS_IN_PROCESS : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            Asked asked = verb.prepared.apply(this);
            Racers racers = new Racers(port, json);
            List<Told> together = racers.together(asked);
            Told late = racers.told(asked);
            assertThat(together)
                    .as("%s, and late: %s", asked, late)
                    .allMatch(told -> told.status() < 500)
                    .anyMatch(told -> told.status() < 300)
                    .allMatch(told -> told.status() < 300 || told.equals(late));
        }
    }

    /** Said twice word for word, at once or later, it is one stop; said otherwise it is another. */
    @Test
    void equalAnnouncementsAreOneStop() throws Exception {
        Asked asked = Verb.ANNOUNCE.prepared.apply(this);
        Racers racers = new Racers(port, json);
        List<Told> all = racers.together(asked);
        all.add(racers.told(asked));
        assertThat(all).allMatch(told -> told.status() == 201);
        String customer = json.readTree(asked.body()).path("customer").asText();
        assertThat(stops.page(customer, true, Long.MAX_VALUE, 10)).hasSize(1);
        racers.told(Asked.of("fiona", "POST", asked.path(), asked.body().replace("wrong goods", "late goods")));
        assertThat(stops.page(customer, true, Long.MAX_VALUE, 10)).hasSize(2);
        stops.lift(stops.page(customer, true, Long.MAX_VALUE, 10).get(0).id(), "settled", "fiona");
        racers.told(Asked.of("fiona", "POST", asked.path(), asked.body().replace("wrong goods", "late goods")));
        assertThat(stops.page(customer, true, Long.MAX_VALUE, 10))
                .as("after one was lifted")
                .hasSize(2);
    }

    /** A page tells who lost by an instant what it tells who comes late: never that something changed meanwhile. */
    @ParameterizedTest
    @EnumSource
    void pagesTellTheSame(OnPage verb) throws Exception {
        String order = verb.prepared.apply(this);
        List<Browser> persons = Stream.generate(() -> new Browser(port).as(verb.person))
                .limit(Racers.RUNNERS + 1L)
                .toList();
        List<String> together = Racers.atOnce(persons.subList(0, Racers.RUNNERS).stream()
                .<Callable<String>>map(one -> () -> said(one, order, verb))
                .toList());
        String late = said(persons.get(Racers.RUNNERS), order, verb);
        assertThat(late).isNotEmpty();
        assertThat(together).anyMatch(String::isEmpty).allSatisfy(told -> assertThat(told)
                .isIn("", late));
    }

    /** What the page says that comes after it; nothing where it was done. */
    private static String said(Browser person, String order, OnPage verb) {
        String answered = person.form("/orders/" + order + "/" + verb.path, verb.form + "&_csrf=" + person.csrf())
                .headers()
                .firstValue("Location")
                .orElse("no redirect");
        assertThat(answered).endsWith("/orders/" + order);
        Matcher refused = REFUSED.matcher(person.get("/orders/" + order).body());
        return refused.find() ? refused.group(1) : "";
    }

    private enum OnPage {
        CANCEL("sally", "cancel", "reason=not+wanted", test -> {
            String number = test.place(test.customer(Tier.STANDARD, "A", "100000"), line(test.goods("10", 0), 2));
            test.thenIs(number, OrderState.WAITING_FOR_STOCK);
            return number;
        }),
        DISPATCH("wendy", "dispatch", "carrier=SF&tracking=SF-1", test -> {
            String number = test.place(test.customer(Tier.STANDARD, "A", "100000"), line(test.goods("10", 9), 2));
            test.thenIs(number, OrderState.TO_SHIP);
            return number;
        });

        private final String person;
        private final String path;
        private final String form;
        private final Function<LostRacesTest, String> prepared;

        OnPage(String person, String path, String form, Function<LostRacesTest, String> prepared) {
            this.person = person;
            this.path = path;
            this.form = form;
            this.prepared = prepared;
        }
    }
}
