package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.StatementsSeen;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.Suppliers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** What programs read: nothing that changes is missed, and an answer holds what was asked for, in few statements. */
@Tag("doors")
class ReadByProgramsTest extends Business {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    DataSource database;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PriceLists prices;

    @Test
    void whatIsCommittedLateComesLater() throws Exception {
        String since = Instant.now().minusSeconds(60).toString();
        String early = goodCustomer();
        String late = goodCustomer();
        String place = behind("/customers", since, early, late);
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            rename(slow, late);
            try (Connection quick = database.getConnection()) {
                quick.setAutoCommit(false);
                rename(quick, early);
                quick.commit();
            }
            JsonNode between = read("/customers", Map.of("updatedSince", since, "after", place));
            assertThat(codes(between, "code")).doesNotContain(early, late);
            place = between.path("next").asText();
            slow.commit();
        }
        assertThat(seenAfter(place, since, List.of(early, late))).contains(early, late);
    }

    /** Ten rows of one transaction in pages of three: each once, none left out. */
    @Test
    void rowsOfOneTransactionAreToldApartByTheirKey() throws Exception {
        String since = Instant.now().minusSeconds(60).toString();
        List<String> all = Stream.generate(this::goodCustomer).limit(10).toList();
        String place = behind("/customers", since, all.toArray(String[]::new));
        try (Connection one = database.getConnection()) {
            one.setAutoCommit(false);
            for (String code : all) {
                rename(one, code);
            }
            one.commit();
        }
        List<String> seen = seenAfter(place, since, all);
        assertThat(seen.stream().filter(all::contains))
                .containsExactlyElementsOf(all.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/orders,grace",
        "/customers,grace",
        "/products,grace",
        "/invoices,grace",
        "/payments,grace",
        "/deliveries,wendy",
        "/purchases,grace",
        "/price-lists,grace",
        "/suppliers,grace",
        "/changes,grace",
        "/work-orders,grace"
    })
    void everyListIsReadInTheOrderOfChange(String path, String person) throws Exception {
        JsonNode answer = read(person, path, Map.of("updatedSince", "2020-01-01T00:00:00Z", "limit", "2"));
        assertThat(answer.path("items").size()).isLessThanOrEqualTo(2);
        String next = answer.path("next").asText();
        assertThat(next).startsWith("c");
        assertThat(read(person, path, Map.of("updatedSince", "2020-01-01T00:00:00Z", "after", next))
                        .path("next")
                        .asText())
                .startsWith("c");
    }

    /** Every list of which copies are kept is written with its mark, whoever writes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales_order",
                "customer",
                "product",
                "invoice",
                "receipt",
                "delivery",
                "purchase_order",
                "price_list",
                "supplier",
                "change_order",
                "work_order"
            })
    void whatIsWrittenIsMarked(String table) throws Exception {
        marked(table, "mark_change", 23);
    }

    /** What is shown with a row and stands in another table marks the row: reports of a work order, needs of a purchase order. */
    @ParameterizedTest
    @CsvSource({"work_report, mark_reported_work, 5", "requisition, mark_bundled_needs, 29"})
    void whatIsShownWithIsMarkedToo(String table, String function, int when) throws Exception {
        marked(table, function, when);
    }

    private void marked(String table, String function, int when) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement marks = connection.prepareStatement(
                        "select count(*) from pg_trigger where tgrelid = ?::regclass and tgfoid = ?::regproc"
                                + " and tgenabled = 'O' and tgtype & ? = ?")) {
            marks.setString(1, table);
            marks.setString(2, function);
            marks.setInt(3, when);
            marks.setInt(4, when);
            try (ResultSet found = marks.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isOne();
            }
        }
    }

    @Test
    void suppliersAndPriceListsComeAgainWhenTheyAreChangedAgain() throws Exception {
        String code = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(code, "Seller", "CNY", false), "paul");
        comesNext("/suppliers", code, () -> suppliers.enter(new Supplier(code, "Seller 2", "CNY", false), "paul"));
        SetPriceList list = new SetPriceList(code, "List", "CNY", null, null, LocalDate.now(), null, List.of());
        prices.set(list, 0, "morgan");
        comesNext("/price-lists", code, () -> prices.set(list, 1, "morgan"));
    }

    /** After the end of what there was, a change comes. */
    private void comesNext(String path, String code, Runnable change) throws Exception {
        String since = Instant.now().minusSeconds(60).toString();
        String[] place = {behind(path, since, code)};
        change.run();
        List<String> seen = new ArrayList<>();
        await().until(() -> {
            JsonNode answer = read(path, Map.of("updatedSince", since, "after", place[0]));
            seen.addAll(codes(answer, "code"));
            place[0] = answer.path("next").asText();
            return seen.contains(code);
        });
    }

    @Test
    void ordersAreFoundByExactlyTheirReferences() throws Exception {
        String customer = goodCustomer();
        String reference = "PO-" + UUID.randomUUID();
        String number = orderUnder(customer, reference);
        String key = read("/orders/" + number, Map.of()).path("externalId").asText();
        assertThat(numbers(Map.of("purchaseOrder", " " + reference.toLowerCase(Locale.ROOT))))
                .containsExactly(number);
        assertThat(numbers(Map.of("externalId", key))).containsExactly(number);
        assertThat(numbers(Map.of("externalId", key.substring(1)))).isEmpty();
        // What others write meanwhile may hold it back for a moment.
        await().untilAsserted(() -> assertThat(
                        numbers(Map.of("purchaseOrder", reference, "updatedSince", "2020-01-01T00:00:00Z")))
                .containsExactly(number));
        assertThat(numbers(Map.of("purchaseOrder", reference, "state", "CLOSED")))
                .isEmpty();
    }

    @Test
    void anAnswerHoldsWhatWasAskedForAndWhatBesides() throws Exception {
        String customer = goodCustomer();
        String number = orderUnder(customer, "PO-" + UUID.randomUUID());
        JsonNode one = read("/orders/" + number, Map.of("fields", "number,gross", "expand", "customer,invoices,lines"));
        assertThat(one.size()).isEqualTo(3);
        assertThat(one.at("/expanded/customer/code").asText()).isEqualTo(customer);
        assertThat(one.at("/expanded/lines/0/quantity").isMissingNode()).isTrue();
        assertThat(one.at("/expanded/lines/0/sku").asText()).isNotEmpty();
        assertThat(one.at("/expanded/invoices").isNull()).isTrue();
        JsonNode list = read("/orders", Map.of("customer", customer, "fields", "state"));
        assertThat(list.at("/items/0").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/orders, fields, nobody, number",
        "/orders, expand, nobody, lines",
        "/customers, fields, 'code,', name",
        "/products, fields, '', sku",
        "/customers, expand, orders, ",
        "/orders, updatedSince, yesterday, ",
        "/purchases, after, c1, ",
        "/changes, after, c1, ",
        "/work-orders, after, x, "
    })
    void whatIsNotKnownIsRefusedWithWhatIs(String path, String parameter, String value, String allowed)
            throws Exception {
        ResponseEntity<String> answer = get("grace", path, Map.of(parameter, value), "");
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.toString()).contains(parameter);
        if (allowed != null) {
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo(parameter);
            assertThat(problem.at("/errors/0/allowed").toString()).contains(allowed);
        }
    }

    @Test
    void whatIsToldBesidesCostsAsManyStatementsForManyAsForTwo() throws Exception {
        String customer = goodCustomer();
        for (int order = 0; order < 6; order++) {
            orderUnder(customer, "PO-" + UUID.randomUUID());
        }
        String all = "lines,customer,invoices,deliveries";
        long two = statements(Map.of("customer", customer, "limit", "2", "expand", all));
        long six = statements(Map.of("customer", customer, "limit", "6", "expand", all));
        long plain = statements(Map.of("customer", customer, "limit", "6"));
        assertThat(six).isEqualTo(two);
        assertThat(six - plain).isBetween(4L, 8L);
    }

    /** In pages of three, until all these have come: what others write meanwhile may hold them back for a moment. */
    private List<String> seenAfter(String begin, String since, List<String> wanted) {
        List<String> seen = new ArrayList<>();
        String[] place = {begin};
        await().until(() -> {
            JsonNode answer = read("/customers", Map.of("updatedSince", since, "after", place[0], "limit", "3"));
            seen.addAll(codes(answer, "code"));
            place[0] = answer.path("next").asText();
            return seen.containsAll(wanted);
        });
        return seen;
    }

    private String orderUnder(String customer, String reference) {
        PlaceOrder.AskedLine line = line(goods("10.00", 5), 1);
        return placeAs("sally", new PlaceOrder(customer, null, reference, null, false, List.of(line)));
    }

    /** The statements of one request, by its id in the log. */
    private long statements(Map<String, String> query) {
        String id = "count-" + UUID.randomUUID();
        return StatementsSeen.of(
                        () -> assertThat(get("grace", "/orders", query, id)
                                        .getStatusCode()
                                        .value())
                                .isEqualTo(200),
                        event -> event.getMDCPropertyMap().containsValue(id))
                .size();
    }

    /**
     * The place behind all there is, these among it: what others write at this moment holds rows back that were committed
     * before, and they would come as if they had been changed again.
     */
    private String behind(String path, String since, String... codes) {
        List<String> seen = new ArrayList<>();
        String[] place = {""};
        await().until(() -> {
            JsonNode answer = read(path, Map.of("updatedSince", since, "after", place[0]));
            seen.addAll(codes(answer, "code"));
            place[0] = answer.path("next").asText();
            return answer.path("items").isEmpty() && seen.containsAll(List.of(codes));
        });
        return place[0];
    }

    private static void rename(Connection connection, String code) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update customer set city = 'Suzhou' where code = ?")) {
            update.setString(1, code);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> numbers(Map<String, String> query) throws Exception {
        return codes(read("/orders", query), "number");
    }

    private static List<String> codes(JsonNode page, String field) {
        return page.path("items").findValuesAsText(field);
    }

    private JsonNode read(String path, Map<String, String> query) throws Exception {
        return read("grace", path, query);
    }

    private JsonNode read(String person, String path, Map<String, String> query) throws Exception {
        ResponseEntity<String> answer = get(person, path, query, "");
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> get(String person, String path, Map<String, String> query, String id) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(rest.getRootUri() + "/api/v1" + path);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(person, person + "-demo");
        if (!id.isEmpty()) {
            headers.set("X-Request-Id", id);
        }
        return rest.exchange(
                address.encode().buildAndExpand(query).toUri(),
                HttpMethod.GET,
                new HttpEntity<>(headers),
                String.class);
    }
}
