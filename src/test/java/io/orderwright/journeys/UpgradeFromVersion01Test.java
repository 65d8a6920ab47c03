package io.orderwright.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import io.orderwright.commands.NorthwindSample;
import io.orderwright.sales.orders.OrderState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * This version starts on the data of version 0.1, with orders in every state: nothing is lost, the books agree, and what was
 * under way goes on on the diagrams with which it started. One company for all steps, since a start takes its time.
 */
@Tag("journey")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeFromVersion01Test {

    private static final String PURCHASE = "select state from purchase_order where number = ?";
    private static final String STOCK_TAKE = "select state from stock_take where number = ?";
    private static final String WORK = "select state from work_order where number = ?";

    private static RunningCompany company;
    private static WorkUnderWay work;
    private static Api api;
    private static JdbcTemplate database;

    @BeforeAll
    static void start() {
        company = RunningCompany.withDataOfVersion01();
        api = company.api();
        work = new WorkUnderWay(company);
        database = new JdbcTemplate(company.database());
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    /** As they stood in its database; the state is the one in which this version found the order. */
    @Test
    @Order(1)
    void everyOrderIsThereWithItsAmounts() {
        List<String> known = ordersOfVersion01().skip(1).toList();
        assertThat(known).hasSize(26);
        assertThat(database.queryForList(
                        "select concat_ws(',', number, net, tax, gross, currency) from sales_order order by id",
                        String.class))
                .containsExactlyElementsOf(known.stream()
                        .map(order -> order.substring(0, order.lastIndexOf(',')))
                        .toList());
        assertThat(known.stream().map(order -> order.substring(order.lastIndexOf(',') + 1)))
                .as("every state was there")
                .containsAll(Stream.of(OrderState.values())
                        .filter(state -> state != OrderState.SENT_BACK) // known since
                        .map(OrderState::name)
                        .toList());
    }

    /** A line an order: its number, net, tax, gross, currency, state; the first line names them. */
    private static Stream<String> ordersOfVersion01() {
        try (InputStream in = new ClassPathResource("upgrade/orders-0.1.csv").getInputStream()) {
            return new String(in.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits for partners or timers goes on at once, beside the checker. */
    @Test
    @Order(2)
    void theBooksAgree() {
        await("clean books").untilAsserted(() -> assertThat(violations()).isEmpty());
    }

    @Test
    @Order(3)
    void anApprovalThatWasAskedForIsGivenAndTheOrderGoesOn() {
        String order = "SO-2026-00000022";
        work.thenIs(order, "IN_APPROVAL");
        work.does("morgan", "approvals/" + order + "/decision", Map.of("approved", true, "comment", "as before"));
        thenIsNoLonger(order, "IN_APPROVAL");
    }

    @Test
    @Order(4)
    void goodsThatWereToBeShippedAreShippedInvoicedAndPaid() {
        String order = "SO-2026-00000023";
        String delivery = database.queryForObject(
                "select number from delivery where order_number = ? and state = 'OPEN'", String.class, order);
        work.does("wendy", "deliveries/" + delivery + "/dispatch", Map.of("carrier", "own van", "tracking", "T-9"));
        work.thenIs(order, "SHIPPED");
        work.paysTheRest(order);
        work.thenIs(order, "CLOSED");
    }

    @Test
    @Order(5)
    void whatIsPartlyPaidIsPaidInFullAndClosed() {
        String order = "SO-2026-00000003";
        work.paysTheRest(order);
        work.thenIs(order, "CLOSED");
    }

    @Test
    @Order(6)
    void anOrderUnderWayIsCancelledAndNothingStaysReserved() {
        String order = "SO-2026-00000006";
        work.does("sally", "orders/" + order + "/cancel", Map.of("reason", "no longer wanted"));
        work.thenIs(order, "CANCELLED");
        assertThat(database.queryForObject(
                        "select count(*) from stock_reservation where order_number = ? and state = 'OPEN'",
                        Integer.class,
                        order))
                .isZero();
    }

    @Test
    @Order(7)
    void whatWasProposedIsAnsweredAndCarriedOut() {
        Login grace = RunningCompany.login("grace");
        JsonNode change = api.get(grace, "/api/v1/changes/CO-2026-00000001");
        assertThat(change.path("state").asText()).as("%s", change).isEqualTo("DONE");
        assertThat(change.path("version").asInt()).isEqualTo(2);
        String insertion = "/api/v1/insertions/UI-2026-00000001";
        assertThat(api.get(grace, insertion).path("state").asText()).isEqualTo("ASKED");
        work.does(
                "grace",
                insertion.substring("/api/v1/".length()) + "/decision",
                Map.of("approved", true, "comment", "go on"));
        JsonNode done = api.get(grace, insertion);
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("decidedBy").asText()).isEqualTo("grace");
    }

    /** The same request under the same key, as a client of 0.1 would send it again after the upgrade. */
    @Test
    @Order(8)
    void aRequestThatWasSentBeforeTheUpgradeIsRecognised() {
        String key = database.queryForObject(
                "select external_id from sales_order where number = ?", String.class, "SO-2026-00000023");
        Map<String, Object> asked = Map.of(
                "customer",
                "C-2001",
                "prepaid",
                false,
                "lines",
                List.of(Map.of("sku", "M-200", "quantity", 20), Map.of("sku", "S-010", "quantity", 5)));
        JsonNode again = place(key, asked);
        assertThat(again.path("number").asText()).as("%s", again).isEqualTo("SO-2026-00000023");
        JsonNode other =
                place(key, Map.of("customer", "C-2001", "lines", List.of(Map.of("sku", "S-010", "quantity", 6))));
        assertThat(other.path("code").asText()).isEqualTo("order.key-reused");
    }

    private static JsonNode place(String key, Map<String, Object> asked) {
        ObjectMapper json = new ObjectMapper();
        HttpRequest request = HttpRequest.newBuilder(URI.create(company.url() + "/api/v1/orders"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("sally:sally-demo".getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.valueToTree(asked).toString()))
                .build();
        try {
            return json.readTree(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(9)
    void theBooksStillAgree() {
        theBooksAgree();
    }

    /** Two purchase orders, one of them a draft, goods that were announced, and two work orders, one of them begun: what was scrapped there is made anew. */
    @Test
    @Order(10)
    void goodsThatWereBoughtAndMadeServeTheOrdersThatWaitForThem() {
        work.becomes("PO-2026-00000001", PURCHASE, "ORDERED");
        work.arrives("PO-2026-00000001");
        work.becomes("PO-2026-00000001", PURCHASE, "RECEIVED");
        work.arrives("gate-1", "PO-7001", "H-070", 30);
        work.arrives("gate-2", "PO-7002", "P-500", 12);
        work.becomes("PO-2026-00000002", PURCHASE, "DRAFT");
        work.does("paul", "purchases/PO-2026-00000002/review", Map.of("orderNow", true, "comment", ""));
        if (work.text(PURCHASE, "PO-2026-00000002").equals("IN_APPROVAL")) {
            work.does("fiona", "purchases/PO-2026-00000002/decision", Map.of("approved", true, "comment", "buy"));
        }
        work.becomes("PO-2026-00000002", PURCHASE, "ORDERED");
        work.arrives("PO-2026-00000002");
        work.becomes("PO-2026-00000002", PURCHASE, "RECEIVED");
        work.makes("WO-2026-00000002", "r2", 49);
        work.becomes("WO-2026-00000002", WORK, "DONE");
        work.becomes("WO-2026-00000002", "select count(*) from work_order where follows = ?", "1");
        String oneMore = work.text("select number from work_order where follows = ?", "WO-2026-00000002");
        work.releases("WO-2026-00000001");
        work.makes("WO-2026-00000001", "r1", 50);
        work.becomes("WO-2026-00000001", WORK, "DONE");
        work.releases(oneMore);
        work.makes(oneMore, "r1", 1);
        work.becomes(oneMore, WORK, "DONE");
        assertThat(work.texts("select reference from expected_receipt where state = 'OPEN'"))
                .isEmpty();
        for (int waited : new int[] {11, 12, 13, 14}) {
            work.thenIs(order(waited), "TO_SHIP");
        }
    }

    @Test
    @Order(11)
    void whatWasHeldOrSentBackOrRefusedIsAnswered() {
        work.does(
                "chris", "credit/holds/" + order(15) + "/decision", Map.of("release", true, "comment", "pays at once"));
        work.does(
                "sally",
                "approvals/" + order(9) + "/acts",
                Map.of("verb", "RESUBMIT", "comment", "they still want it"));
        work.allAgree(order(9), WorkUnderWay.ORDER, "IN_APPROVAL");
        work.thenIs(order(9), "WAITING_FOR_STOCK");
        work.does("sally", "orders/" + order(9) + "/cancel", Map.of("reason", "cannot wait"));
        work.does("sally", "approvals/" + order(10) + "/acts", Map.of("verb", "GIVE_UP"));
        work.does("morgan", "approvals/" + order(16) + "/decision", Map.of("approved", true, "comment", "good"));
        work.does("chris", "approvals/" + order(16) + "/decision", Map.of("approved", false, "comment", "too much"));
        work.completes("morgan", "userCheckDuplicate", order(21), "{\"keepOrder\":{\"value\":false}}");
        work.completes("morgan", "userResolveErpRefusal", order(51), "{\"comment\":{\"value\":\"opened\"}}");
        work.allAgree(order(15), WorkUnderWay.ORDER, "IN_APPROVAL");
        work.thenIs(order(15), "TO_SHIP");
        work.thenIs(order(51), "TO_SHIP");
    }

    @Test
    @Order(12)
    void whatIsPaidForAheadGoesOn() {
        for (int prepaid : new int[] {17, 25}) {
            work.paysTheRest(order(prepaid));
            work.thenIs(order(prepaid), "TO_SHIP");
        }
    }

    @Test
    @Order(13)
    void aParcelUnderWayArrives() {
        work.ships(order(8));
        work.arrivesWith("sunway", "SW0000001001");
        work.becomes("DN-2026-00000008", "select state from shipment where number = ?", "DELIVERED");
    }

    @Test
    @Order(14)
    void proposedLimitsAreDecidedAndTheStockTakeIsBooked() {
        Map.of("CL-2026-00000008", "chris", "CL-2026-00000009", "grace")
                .forEach((limit, decider) -> work.does(
                        decider,
                        "credit/limits/" + limit + "/decision",
                        Map.of("approved", true, "comment", "as proposed")));
        work.does(
                "grace",
                "credit/limits/CL-2026-00000011/decision",
                Map.of("approved", false, "comment", "stays as it is"));
        assertThat(work.texts("select state from credit_limit where number in"
                        + " ('CL-2026-00000008', 'CL-2026-00000009', 'CL-2026-00000011') order by number"))
                .containsExactly("APPROVED", "APPROVED", "REJECTED");
        work.does("wendy", "stock/takes/ST-2026-00000001/release", Map.of());
        work.allAgree("ST-2026-00000001", STOCK_TAKE, "ASKED");
        work.becomes("ST-2026-00000001", STOCK_TAKE, "RELEASED");
    }

    /** What is not cancelled or rejected leaves, is billed and paid: no order of 0.1 is open any more. */
    @Test
    @Order(15)
    void everyOrderComesToItsEnd() {
        work.arrives("gate-22", null, "M-200", 30);
        for (int toShip : new int[] {11, 12, 13, 14, 15, 17, 20, 22, 24, 25, 51}) {
            work.ships(order(toShip));
        }
        for (int onAccount : new int[] {5, 7, 8, 11, 12, 13, 14, 15, 20, 22, 24, 51}) {
            work.thenIs(order(onAccount), "SHIPPED");
            work.paysTheRest(order(onAccount));
        }
        Set<Integer> gone = Set.of(6, 9, 10, 16, 18, 19, 21);
        for (int closed : new int[] {1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 14, 15, 17, 20, 22, 23, 24, 25, 51}) {
            assertThat(gone).doesNotContain(closed);
            work.thenIs(order(closed), "CLOSED");
        }
        assertThat(work.texts("select number from sales_order where state <> 'CLOSED' order by number"))
                .containsExactlyElementsOf(gone.stream()
                        .sorted()
                        .map(UpgradeFromVersion01Test::order)
                        .toList());
        assertThat(work.texts("select distinct state from sales_order where state <> 'CLOSED'"))
                .containsExactlyInAnyOrder("CANCELLED", "REJECTED");
        work.becomes(
                "order-to-cash",
                "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = ?",
                "0");
    }

    /** An order that was called back after the ERP had it was taken back there; one that came no further never reached it. */
    @Test
    @Order(16)
    void partnersHaveEachPaperOnce() {
        assertThat(work.effectsAt("erp", "post-sales-order", Pattern.compile("SO-\\d{4}-\\d{8}")))
                .doesNotContainKeys(order(9), order(10), order(16), order(18), order(21))
                .hasSize(21)
                .allSatisfy((order, times) -> assertThat(times).as(order).isEqualTo(1));
        await("every invoice is at finance").untilAsserted(() -> assertThat(
                        work.effectsAt("finance", "post-invoice", Pattern.compile("IN-\\d{4}-\\d{8}")))
                .containsOnlyKeys(work.texts("select number from invoice"))
                .allSatisfy((invoice, times) -> assertThat(times).as(invoice).isEqualTo(1)));
    }

    @Test
    @Order(17)
    void theBooksAgreeAtTheEnd() {
        theBooksAgree();
    }

    /** New business on the books of before. */
    @Test
    @Order(18)
    void northwindsOrdersRunToTheirEndBesideThem() {
        new NorthwindSample(company).closesItsOrders();
        theBooksAgree();
    }

    private static String order(int number) {
        return "SO-2026-%08d".formatted(number);
    }

    private static void thenIsNoLonger(String order, String state) {
        await(order + " is no longer " + state).untilAsserted(() -> assertThat(work.text(WorkUnderWay.ORDER, order))
                .isNotEqualTo(state));
    }

    private static List<String> violations() {
        return StreamSupport.stream(company.checks().get("checks").spliterator(), false)
                .filter(check -> check.get("count").asInt() > 0)
                .map(JsonNode::toString)
                .toList();
    }
}
