package io.orderwright.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document of the API is about the API, whole, and names things so that programs can be made from it. */
@Tag("doors")
@RunningApplication
class ApiDocumentTests {

    @LocalServerPort
    int port;

    DocumentedApi api;

    @BeforeEach
    void read() {
        api = new DocumentedApi(URI.create("http://localhost:" + port));
    }

    @Test
    void itSaysWhatItIsAndHowToLogIn() {
        JsonNode document = api.document();
        assertThat(document.at("/info/title").asText()).isEqualTo("Orderwright API");
        assertThat(document.at("/info/version").asText()).isEqualTo("1.0");
        assertThat(document.at("/components/securitySchemes/password/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security").size()).isPositive();
    }

    /** Clients call operations by these names: a name that is there stays; new ones are added to the list. */
    @Test
    void operationsKeepTheirNames() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/operation-ids.txt"));
        List<String> told = api.operations().stream()
                .map(operation -> operation.definition().path("operationId").asText() + " " + operation)
                .sorted()
                .toList();
        Files.write(Path.of("target/operation-ids.txt"), told);
        assertThat(told).doesNotHaveDuplicates().containsExactlyElementsOf(listed);
    }

    @Test
    void onlyTheApiIsInIt() {
        assertThat(api.operations())
                .allSatisfy(operation -> assertThat(operation.path()).startsWith("/api/v1/"));
    }

    @Test
    void everyOperationTellsItsErrorsAndItsType() {
        assertThat(api.operations()).allSatisfy(operation -> {
            JsonNode answers = operation.definition().path("responses");
            for (String status : List.of("400", "401", "403", "422", "500")) {
                assertThat(answers.at("/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as(operation + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            assertThat(answers.toString()).as(operation.toString()).doesNotContain("*/*");
        });
    }

    /** The rules by which public linters judge a document, those that somebody who reads ours would miss. */
    @Test
    void itKeepsToTheRulesOfLinters() {
        List<String> faults = new ArrayList<>();
        Set<String> shapes = new HashSet<>();
        for (DocumentedApi.Operation operation : api.operations()) {
            JsonNode definition = operation.definition();
            if (definition.path("summary").asText().isBlank()) {
                faults.add(operation + " has no summary");
            }
            if (definition.path("tags").size() != 1) {
                faults.add(operation + " has not one tag");
            }
            if (!shapes.add(operation.method() + operation.path().replaceAll("\\{[^}]*}", "{}"))) {
                faults.add(operation + " has the address of another one");
            }
            boolean done = definition.path("responses").properties().stream()
                    .anyMatch(answer -> answer.getKey().startsWith("2"));
            if (!done) {
                faults.add(operation + " never succeeds");
            }
            definition.path("parameters").forEach(parameter -> {
                if (parameter.path("schema").isEmpty()) {
                    faults.add(operation + " " + parameter.path("name").asText() + " has no schema");
                }
            });
            JsonNode body = definition.at("/requestBody/content/application~1json");
            if (!body.isMissingNode()
                    && !body.has("example")
                    && !body.has("examples")
                    && !api.resolved(body.path("schema")).has("example")) {
                faults.add(operation + " has no example of its body");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void examplesAreWhatTheySay() {
        DocumentedAnswers answers = new DocumentedAnswers(api);
        assertThat(answers.wrongExamples()).isEmpty();
    }

    @Test
    void examplesAreTaken() {
        SentExamples examples = new SentExamples(api);
        assertThat(examples.wrong()).isEmpty();
        assertThat(examples.sent()).isGreaterThan(60);
    }

    @Test
    void whatIsWrongOnPurposeIsRefused() {
        HostileRequests requests = new HostileRequests(api, 20261128);
        requests.send(150);
        assertThat(requests.failed()).as(requests.toString()).isEmpty();
        assertThat(requests.taken()).as(requests.toString()).isEmpty();
    }
}
