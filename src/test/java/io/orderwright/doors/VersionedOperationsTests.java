package io.orderwright.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.doors.DocumentedApi.Operation;
import io.orderwright.platform.security.RunningApplication;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever changes something that there is takes the version that was seen of it, or says here why there is none. */
@Tag("doors")
@RunningApplication
class VersionedOperationsTests {

    private static final String NEW = "makes something new";
    private static final String BOOKS =
            "books once under its own reference; what there is, is counted when it is booked";
    private static final String LOOKS = "changes nothing";
    private static final String SEEN = "says in its body what was seen";
    private static final String MANY = "is about many things at once";

    /** Operations without If-Match, and why. */
    private static final Map<String, String> WITHOUT = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /api/v1/orders", NEW),
            Map.entry("POST /api/v1/payments", NEW),
            Map.entry("POST /api/v1/insertions", NEW),
            Map.entry("POST /api/v1/returns", NEW),
            Map.entry("POST /api/v1/tickets", NEW),
            Map.entry("POST /api/v1/tokens", NEW),
            Map.entry("POST /api/v1/small-rests", SEEN),
            Map.entry("POST /api/v1/e-invoices", NEW),
            Map.entry("POST /api/v1/red-letters", NEW),
            Map.entry("POST /api/v1/periods", NEW),
            Map.entry("POST /api/v1/rules/{area}/{name}/answer", LOOKS),
            Map.entry("POST /api/v1/rules/{area}/{name}/releases", NEW),
            Map.entry("POST /api/v1/process-diagrams", NEW),
            Map.entry("POST /api/v1/process-diagrams/{process}/back", NEW),
            Map.entry("POST /api/v1/process-diagrams/{process}/gray", SEEN),
            Map.entry("POST /api/v1/process-diagrams/{process}/versions/{number}/migrations", NEW),
            Map.entry("POST /api/v1/imports/{kind}", NEW),
            Map.entry("POST /api/v1/openings", NEW),
            Map.entry("POST /api/v1/approvals/substitutes", NEW),
            Map.entry("POST /api/v1/dunning/announcements", NEW),
            Map.entry("POST /api/v1/dunning/stops", NEW),
            Map.entry("POST /api/v1/dunning/runs", NEW),
            Map.entry("POST /api/v1/orders/{number}/comments", NEW),
            Map.entry("POST /api/v1/bank-accounts/{code}/statements", NEW),
            Map.entry("POST /api/v1/stock/takes", NEW),
            Map.entry("POST /api/v1/stock/warehouses", NEW + "; a known one keeps its name"),
            Map.entry("POST /api/v1/stock/receipts", BOOKS),
            Map.entry("POST /api/v1/stock/blocks", BOOKS),
            Map.entry("POST /api/v1/stock/unblocks", BOOKS),
            Map.entry("POST /api/v1/stock/transfers", BOOKS),
            Map.entry(
                    "POST /api/v1/stock/safety",
                    "one figure of a row that every movement of the goods writes; there is nothing else to overwrite"),
            Map.entry("POST /api/v1/insertions/preview", LOOKS),
            Map.entry("POST /api/v1/orders/{number}/changes/preview", LOOKS),
            Map.entry("POST /api/v1/sales-teams/hand-over", MANY),
            Map.entry(
                    "POST /api/v1/orders/{number}/comments/{id}/withdrawal",
                    "a comment is never edited: its withdrawal is all that may happen to it"),
            Map.entry(
                    "POST /api/v1/payer-accounts/forgotten",
                    "what customer and account say is all of it: it is known, or 404")));

    @LocalServerPort
    int port;

    private DocumentedApi api;

    @BeforeEach
    void read() {
        api = new DocumentedApi(URI.create("http://localhost:" + port));
    }

    /** Rows of a bulk request are many things at once; each has its own operation that takes a version. */
    @Test
    void whatChangesSomethingTakesTheVersionThatWasSeen() {
        List<String> without = changing()
                .filter(operation -> !takes(operation, "If-Match"))
                .map(Operation::toString)
                .filter(operation -> !operation.endsWith("/bulk"))
                .sorted()
                .toList();
        assertThat(without).containsExactlyElementsOf(reasons());
    }

    @Test
    void whatTakesAVersionSaysWhatHappensWithAnOldOne() {
        assertThat(changing().filter(operation -> takes(operation, "If-Match")))
                .hasSizeGreaterThan(60)
                .allSatisfy(operation -> assertThat(operation
                                .definition()
                                .at("/responses/412/content/application~1problem+json/schema/$ref")
                                .asText())
                        .isEqualTo("#/components/schemas/Problem"));
    }

    /** A version is read where a thing is read: of every address that is changed as a whole, and of what is decided below it. */
    @Test
    void whatIsPutTellsItsVersionWhereItIsRead() {
        assertThat(api.operations().stream()
                        .filter(operation -> operation.method().equals("PUT"))
                        .map(put -> api.operations().stream()
                                .filter(operation -> operation.method().equals("GET")
                                        && operation.path().equals(put.path()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(put + " cannot be read"))))
                .isNotEmpty()
                .allSatisfy(get -> assertThat(tells(get)).as(get.toString()).isTrue());
    }

    /** Where a thing is changed by a verb below its address, its address tells the version. */
    @Test
    void whatIsOneThingTellsItsVersion() {
        List<String> untold = changing()
                .filter(operation -> operation.method().equals("POST")
                        && takes(operation, "If-Match")
                        && operation.path().contains("}/"))
                .map(operation -> operation.path().substring(0, operation.path().lastIndexOf('/')))
                .distinct()
                .flatMap(path -> api.operations().stream()
                        .filter(operation -> operation.method().equals("GET")
                                && operation.path().equals(path)))
                .filter(get -> !tells(get))
                .map(Operation::toString)
                .toList();
        assertThat(untold).isEmpty();
    }

    private static List<String> reasons() {
        return List.copyOf(WITHOUT.keySet());
    }

    private Stream<Operation> changing() {
        return api.operations().stream().filter(operation -> !operation.method().equals("GET"));
    }

    private static boolean takes(Operation operation, String header) {
        return operation.parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    private static boolean tells(Operation get) {
        for (JsonNode answer : get.definition().path("responses")) {
            if (answer.at("/headers/ETag").isObject()) {
                return true;
            }
        }
        return false;
    }
}
