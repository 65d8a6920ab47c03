package io.orderwright.architecture.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.release.WholeGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The verbs that owners have in Modeler: as its schema wants them, in both languages, each of them one that runs, and used by us. */
@Tag("owners")
class VerbTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda", "element-templates");
    private static final Path FORM = Path.of(".camunda", "forms", "owner-question.form");
    private static final Path PIECES = Path.of(".camunda", "pieces.bpmn");
    private static final Surroundings PRODUCT = Surroundings.ofTheProduct();
    private static final WholeGate GATE = new WholeGate(PRODUCT.beans(), PRODUCT.leansOn());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void allAreAsTheSchemaWantsThemInBothLanguagesAndWithAnIcon() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(Files.readString(Path.of("src/test/resources/modeler/element-template.schema.json")));
        List<JsonNode> all = Stream.of("orderwright.json", "verbs.json")
                .flatMap(file -> templates(file).stream())
                .toList();
        assertThat(all).extracting(one -> one.path("id").asText()).doesNotHaveDuplicates();
        assertThat(all).extracting(one -> one.path("name").asText()).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> {
            assertThat(schema.validate(one)).as(one.path("id").asText()).isEmpty();
            assertThat(one.path("name").asText()).matches("[A-Z][ -~]+ / .*\\p{IsHan}.*");
            assertThat(one.path("description").asText()).matches("[ -~]+ / .*\\p{IsHan}.*");
            assertThat(one.at("/icon/contents").asText()).startsWith("data:image/svg+xml,");
            one.path("properties").forEach(part -> {
                if (!part.path("type").asText().equals("Hidden")) {
                    assertThat(part.path("label").asText()).containsPattern("\\p{IsHan}");
                }
            });
        });
        assertThat(schema.validate(JSON.readTree("{\"name\": \"x\", \"id\": \"y\"}")))
                .as("it refuses what is none")
                .isNotEmpty();
    }

    /** Each choice of each verb. */
    static Stream<Drawn> verbs() {
        return templates("verbs.json").stream().flatMap(verb -> {
            List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
            for (JsonNode part : parts(verb)) {
                if (part.path("type").asText().equals("Dropdown")) {
                    part.path("choices")
                            .forEach(choice -> ways.add(Map.of(
                                    part.path("binding").toString(),
                                    choice.path("value").asText())));
                }
            }
            return ways.stream().map(chosen -> new Drawn(verb, chosen));
        });
    }

    /** @param chosen values by the bindings that they are for; all else as the template has it */
    record Drawn(JsonNode verb, Map<String, String> chosen) {
        @Override
        public String toString() {
            return verb.path("id").asText().replace("io.orderwright.verb.", "") + " " + chosen.values();
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void whatAVerbDrawsPassesTheGate(Drawn drawn) throws IOException {
        String diagram = new DrawnVerb(drawn.verb(), drawn.chosen()).diagram();
        assertThat(GATE.faults(
                        "own/own.bpmn",
                        diagram.getBytes(UTF_8),
                        Map.of("own/owner-question.form", Files.readAllBytes(FORM))))
                .as(diagram)
                .isEmpty();
    }

    /** Where ours do what a template does, Modeler shows them as such. */
    @Test
    void oursAreMadeByThem() {
        Map<String, JsonNode> known = new HashMap<>();
        Map<String, List<String>> calls = new TreeMap<>();
        Stream.of("orderwright.json", "verbs.json")
                .flatMap(file -> templates(file).stream())
                .forEach(one -> known.put(one.path("id").asText(), one));
        List<Diagram> ours = ProductDiagrams.all().stream()
                .filter(diagram -> !ProductDiagrams.released(diagram))
                .toList();
        List<Element> made = ours.stream()
                .flatMap(diagram -> diagram.everything().stream())
                .filter(element -> !Diagram.camunda(element, "modelerTemplate").isEmpty())
                .toList();
        assertThat(made).hasSizeGreaterThan(150).allSatisfy(element -> {
            JsonNode template = known.get(Diagram.camunda(element, "modelerTemplate"));
            assertThat(template).as(Diagram.camunda(element, "modelerTemplate")).isNotNull();
            assertThat(Diagram.camunda(element, "modelerTemplateVersion"))
                    .isEqualTo(template.path("version").asText());
            for (JsonNode part : template.path("properties")) {
                DrawnVerb.value(element, part.path("binding")).ifPresent(value -> assertThat(DrawnVerb.allowed(part))
                        .as(Diagram.id(element) + " " + part.path("binding"))
                        .contains(value));
            }
            calls.computeIfAbsent(template.path("id").asText(), id -> new ArrayList<>())
                    .add(Diagram.id(element));
        });
        assertThat(calls)
                .containsKeys(
                        "io.orderwright.verb.decide-by-table",
                        "io.orderwright.verb.ask-sign-off",
                        "io.orderwright.verb.message-customer",
                        "io.orderwright.verb.create-document",
                        "io.orderwright.verb.remind-approvers",
                        "io.orderwright.verb.if-reachable");
        assertThat(ours.stream()
                        .flatMap(diagram -> diagram.elements("callActivity").stream())
                        .filter(call -> call.getAttribute("calledElement").equals("sign-off")))
                .allMatch(call -> !Diagram.camunda(call, "modelerTemplate").isEmpty());
    }

    /** What templates cannot set, messages and times, is copied from a sheet: everything on it is what the gate lets pass. */
    @Test
    void thePiecesToCopyPassTheGate() throws IOException {
        byte[] sheet = Files.readAllBytes(PIECES);
        assertThat(GATE.faults(
                        ".camunda/pieces.bpmn",
                        sheet,
                        Map.of(".camunda/owner-question.form", Files.readAllBytes(FORM))))
                .extracting(fault -> fault.kind().name())
                .as("the sheet itself is no process that runs, and its pieces hang loose")
                .containsOnly("NOT_EXECUTABLE", "NEVER_REACHED", "DEAD_END");
    }

    static List<JsonNode> templates(String file) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(FOLDER.resolve(file).toFile()).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<JsonNode> parts(JsonNode template) {
        List<JsonNode> all = new ArrayList<>();
        template.path("properties").forEach(all::add);
        template.path("scopes").forEach(scope -> scope.path("properties").forEach(all::add));
        return all;
    }
}
