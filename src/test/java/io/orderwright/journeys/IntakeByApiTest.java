package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Orders through the API: wrong input is explained at its place and leaves nothing behind. */
@Tag("intake")
class IntakeByApiTest extends Business {

    @Autowired
    TestRestTemplate rest;

    @Test
    void aNewOrderIsCreatedAndTheSameKeyGivesItAgain() throws Exception {
        String body = body(goodCustomer(), goods("10.00", 5), "2");
        String key = UUID.randomUUID().toString();
        ResponseEntity<String> first = post("sally", "/orders", key, body);
        ResponseEntity<String> again = post("sally", "/orders", key, body);
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(json.readTree(again.getBody()).path("number"))
                .isEqualTo(json.readTree(first.getBody()).path("number"));
        assertThat(first.getHeaders().getLocation()).isNotNull();
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() throws Exception {
        String customer = goodCustomer();
        String sku = goods("10.00", 5);
        String key = UUID.randomUUID().toString();
        post("sally", "/orders", key, body(customer, sku, "2"));
        ResponseEntity<String> other = post("sally", "/orders", key, body(customer, sku, "3"));
        refused(other, 409, "order.key-reused", null);
    }

    @Test
    void sixteenTimesTheSameRequestAtOnceIsOneOrder() throws Exception {
        String body = body(goodCustomer(), goods("10.00", 500), "2");
        String key = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            Callable<ResponseEntity<String>> request = () -> post("sally", "/orders", key, body);
            List<Future<ResponseEntity<String>>> answers = clients.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> request).toList());
            Set<String> numbers = new HashSet<>();
            List<Integer> told = new ArrayList<>();
            for (Future<ResponseEntity<String>> answer : answers) {
                told.add(answer.get().getStatusCode().value());
                numbers.add(json.readTree(answer.get().getBody()).path("number").asText());
            }
            assertThat(told).as("one of them placed it").containsOnlyOnce(201).containsOnly(200, 201);
            assertThat(numbers).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void whatComesToAnotherTotalThanWasToldIsNotPlaced() throws Exception {
        String body = body(goodCustomer(), goods("10.00", 5), "2");
        String told = body.replaceFirst("\\{", "{\"seen\":{\"total\":19.99,\"currency\":\"CNY\"},");
        String key = UUID.randomUUID().toString();
        JsonNode problem = refused(post("sally", "/orders", key, told), 409, "order.seen-moved", null);
        assertThat(problem.path("differences").toString())
                .isEqualTo("[{\"place\":\"total\",\"before\":\"19.99\",\"after\":\"20\"}]");
        String right = told.replace("19.99", "20.00");
        assertThat(post("sally", "/orders", key, right).getStatusCode().value()).isEqualTo(201);
        assertThat(post("sally", "/orders", key, body).getStatusCode().value())
                .as("the same order, whatever was seen of it")
                .isEqualTo(200);
    }

    @Test
    void withoutAKeyNothingIsTaken() throws Exception {
        refused(
                post("sally", "/orders", null, body(goodCustomer(), goods("10.00", 5), "2")),
                422,
                "order.key-missing",
                "Idempotency-Key");
    }

    @Test
    void anUnknownProductIsNamedAtItsLine() throws Exception {
        ResponseEntity<String> answer =
                post("sally", "/orders", "k" + System.nanoTime(), body(goodCustomer(), "NO-SUCH", "2"));
        JsonNode problem = refused(answer, 422, "order.product-unknown", "lines[0].sku");
        assertThat(problem.path("detail").asText()).contains("NO-SUCH");
    }

    @Test
    void aNegativeQuantityIsNamedAtItsField() throws Exception {
        ResponseEntity<String> answer =
                post("sally", "/orders", "k" + System.nanoTime(), body(goodCustomer(), goods("10.00", 5), "-2"));
        JsonNode problem = refused(answer, 422, "request.invalid", null);
        assertThat(problem.path("errors").get(0).path("field").asText()).isEqualTo("lines[0].quantity");
    }

    @Test
    void anotherCurrencyThanTheCustomersIsRefused() throws Exception {
        String body = body(goodCustomer(), goods("10.00", 5), "2")
                .replace("{\"customer\"", "{\"currency\":\"USD\",\"customer\"");
        refused(post("sally", "/orders", "k" + System.nanoTime(), body), 422, "order.currency-mismatch", "currency");
    }

    @Test
    void refusalsSpeakTheCallersLanguage() throws Exception {
        HttpHeaders headers = headers("sally", "k" + System.nanoTime());
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
        ResponseEntity<String> answer = rest.exchange(
                "/api/v1/orders",
                HttpMethod.POST,
                new HttpEntity<>(body(goodCustomer(), "NO-SUCH", "2"), headers),
                String.class);
        assertThat(json.readTree(answer.getBody()).path("detail").asText()).isEqualTo("没有产品 NO-SUCH。");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(post("sally", "/orders", "k", "{nonsense").getStatusCode().value())
                .isEqualTo(400);
    }

    @Test
    void listsArePagedInOneWayAndReadBackWhatWasBooked() throws Exception {
        String customer = goodCustomer();
        for (int part = 1; part <= 3; part++) {
            String payment = "{\"reference\":\"L-%s-%d\",\"customer\":\"%s\",\"currency\":\"CNY\",\"amount\":%d}"
                    .formatted(customer, part, customer, part);
            assertThat(post("fiona", "/payments", null, payment).getStatusCode().value())
                    .isEqualTo(201);
        }
        String path = "/payments?customer=" + customer + "&limit=2";
        JsonNode first = json.readTree(get("fiona", path).getBody());
        JsonNode second = json.readTree(
                get("fiona", path + "&after=" + first.path("next").asText()).getBody());
        assertThat(first.findValuesAsText("reference")).containsExactly("L-" + customer + "-1", "L-" + customer + "-2");
        assertThat(second.findValuesAsText("reference")).containsExactly("L-" + customer + "-3");
        assertThat(second.has("next")).isFalse();

        String number = place(customer, line(goods("10.00", 5), 1));
        JsonNode story = json.readTree(
                get("sally", "/orders/" + number + "/timeline?limit=1").getBody());
        assertThat(story.path("happened").size()).isEqualTo(1);
        assertThat(story.path("next").asText()).isEqualTo("1");
        assertThat(json.readTree(get("sally", "/orders/" + number + "/timeline?limit=1&after=1")
                                .getBody())
                        .at("/happened/0/event")
                        .asText())
                .isNotEqualTo(story.at("/happened/0/event").asText());
        assertThat(get("sally", "/orders?limit=1&size=2").getBody()).contains("request.repeated-parameter");
        assertThat(json.readTree(get("sally", "/orders?limit=1").getBody())
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(json.readTree(get("wendy", "/changes?limit=1&after=99999999").getBody())
                        .has("items"))
                .isTrue();
    }

    @Test
    void aPaymentIsBookedOncePerReference() throws Exception {
        String customer = goodCustomer();
        String number = place(customer, line(goods("100.00", 5), 1));
        thenIs(number, OrderState.TO_SHIP);
        String payment =
                "{\"reference\":\"B-%s\",\"customer\":\"%s\",\"order\":\"%s\",\"currency\":\"CNY\",\"amount\":40.00}"
                        .formatted(customer, customer, number);
        assertThat(post("fiona", "/payments", null, payment).getStatusCode().value())
                .isEqualTo(201);
        assertThat(post("fiona", "/payments", null, payment).getStatusCode().value())
                .isEqualTo(200);
        refused(
                post("fiona", "/payments", null, payment.replace("40.00", "41.00")),
                409,
                "payment.reference-reused",
                null);
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("40.00 CNY"));
    }

    @Test
    void aPaymentForAnUnknownOrderIsRefused() throws Exception {
        String payment = "{\"reference\":\"X\",\"customer\":\"" + goodCustomer()
                + "\",\"order\":\"SO-2026-99999999\",\"currency\":\"CNY\",\"amount\":40.00}";
        refused(post("fiona", "/payments", null, payment), 422, "payment.order-unknown", "order");
    }

    @Test
    void anUnknownOrderIsNotFoundAndANonsenseNumberToo() throws Exception {
        refused(get("sally", "/orders/SO-2026-99999999"), 404, "order.unknown", null);
        refused(get("sally", "/orders/nonsense"), 404, "document.unknown", null);
    }

    @Test
    void theTimelineTellsWhatHappenedWhyAndWhatIsAwaited() throws Exception {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        JsonNode story =
                json.readTree(get("sally", "/orders/" + number + "/timeline").getBody());
        assertThat(story.path("happened").findValuesAsText("event"))
                .contains("OrderPlaced", "CreditDecided", "ApprovalRequired", "OrderMoved");
        assertThat(story.path("decided").findValuesAsText("row")).isNotEmpty().doesNotContain("");
        assertThat(story.path("waitsFor").findValuesAsText("activity")).contains("userSignOff");
        assertThat(story.path("waitsFor").findValuesAsText("who")).contains("sales-manager");
    }

    @Test
    void listsComeInPages() throws Exception {
        String customer = goodCustomer();
        String sku = goods("10.00", 50);
        for (int i = 0; i < 3; i++) {
            place(customer, line(sku, 1));
        }
        JsonNode first = json.readTree(
                get("sally", "/orders?size=2&customer=" + customer).getBody());
        JsonNode second = json.readTree(get(
                        "sally",
                        "/orders?size=2&customer=" + customer + "&after="
                                + first.path("next").asText())
                .getBody());
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    private static String body(String customer, String sku, String quantity) {
        return "{\"customer\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%s}]}".formatted(customer, sku, quantity);
    }

    private JsonNode refused(
            ResponseEntity<String> answer, int status, String code, @org.jspecify.annotations.Nullable String field)
            throws Exception {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank().isNotEqualTo(code);
        if (field != null) {
            assertThat(problem.path("field").asText()).isEqualTo(field);
        }
        return problem;
    }

    private ResponseEntity<String> get(String person, String path) {
        return rest.exchange("/api/v1" + path, HttpMethod.GET, new HttpEntity<>(headers(person, null)), String.class);
    }

    private ResponseEntity<String> post(
            String person, String path, @org.jspecify.annotations.Nullable String key, String body) {
        return rest.exchange(
                "/api/v1" + path, HttpMethod.POST, new HttpEntity<>(body, headers(person, key)), String.class);
    }

    private static HttpHeaders headers(String person, @org.jspecify.annotations.Nullable String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(person, person + "-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return headers;
    }
}
