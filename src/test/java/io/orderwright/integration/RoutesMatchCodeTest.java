package io.orderwright.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

@Tag("architecture")
class RoutesMatchCodeTest {

    private static final Path ROUTES = Path.of("camel-routes");
    private static final Pattern TOPIC = Pattern.compile("camunda:topic=\"([^\"]+)\"");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROUTES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void thereAreRoutes() throws IOException {
        assertThat(files()).isNotEmpty().allMatch(file -> file.toString().endsWith(".camel.yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsARouteThatCamelUnderstands(Path file) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
            assertThat(camel.getRouteDefinitions()).singleElement().satisfies(route -> assertThat(route.getId())
                    .isEqualTo(idOf(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theIdOfTheRouteIsItsFileAndItsDoor(Path file) throws IOException {
        Map<String, Object> route = route(file);
        assertThat(route).containsEntry("id", idOf(file));
        assertThat(map(route.get("from"))).containsEntry("uri", "direct:" + idOf(file));
        assertThat(route.get("description")).asString().isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRouteNamesItsErrorPolicy(Path file) throws IOException {
        assertThat(route(file)).containsKey("errorHandler");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRouteDropsWhatCameInBeforeItDoesAnythingElse(Path file) throws IOException {
        List<Map<String, Object>> steps = steps(file);
        assertThat(steps.get(0)).containsEntry("removeHeaders", Map.of("pattern", "*"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRouteCallsOneAddressThatConfigurationNamesAndNothingElse(Path file) throws IOException {
        List<Map<String, Object>> steps = steps(file);
        Set<String> kinds =
                steps.stream().flatMap(step -> step.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).isSubsetOf("removeHeaders", "process", "setHeader", "to");
        List<Map<String, Object>> calls = steps.stream()
                .filter(step -> step.containsKey("to"))
                .map(step -> map(step.get("to")))
                .toList();
        assertThat(calls).singleElement().satisfies(to -> {
            String partner = ROUTES.relativize(file).getName(0).toString();
            assertThat(to.get("uri"))
                    .asString()
                    .startsWith("{{orderwright.partners." + partner + ".base-url}}/")
                    .doesNotContain("${");
            assertThat(map(to.get("parameters")))
                    .containsEntry("followRedirects", false)
                    .containsEntry("throwExceptionOnFailure", false);
        });
    }

    @Test
    void everyTopicOfADiagramHasARoute() throws IOException {
        assertThat(routeIds()).containsAll(topicsOfDiagrams());
    }

    @Test
    void everyRouteHasACaller() throws IOException {
        Set<String> callers = new TreeSet<>(topicsOfDiagrams());
        // A verb for owners' diagrams, which ours do not use.
        callers.add("sms.goods-shipped");
        // The ledger asks a partner what became of a key.
        routeIds().stream().map(id -> id.substring(0, id.indexOf('.')) + ".ask").forEach(callers::add);
        assertThat(callers).containsAll(routeIds());
    }

    private static Set<String> topicsOfDiagrams() throws IOException {
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                Matcher topic = TOPIC.matcher(Files.readString(file));
                while (topic.find()) {
                    topics.add(topic.group(1));
                }
            }
        }
        return topics;
    }

    private static Set<String> routeIds() throws IOException {
        return files().stream().map(RoutesMatchCodeTest::idOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String idOf(Path file) {
        return ROUTES.relativize(file).toString().replace(".camel.yaml", "").replace('/', '.');
    }

    private static Map<String, Object> route(Path file) throws IOException {
        List<Map<String, Object>> items = new Yaml().load(Files.readString(file));
        assertThat(items).as("one route per file").hasSize(1);
        return map(items.get(0).get("route"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Path file) throws IOException {
        return (List<Map<String, Object>>) map(route(file).get("from")).get("steps");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }
}
