package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.process.engine.TaskBean;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Modeler offers is what the application has: every topic a route and the other way round, every call a task bean's. */
@Tag("architecture")
class ElementTemplatesTests {

    private static final Path TEMPLATES = Path.of(".camunda", "element-templates", "orderwright.json");
    private static final Path ROUTES = Path.of("camel-routes");
    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((.*)\\)}");
    private static final Pattern SERVICE_TASK_CALL =
            Pattern.compile("<bpmn:serviceTask [^>]*camunda:expression=\"([^\"]+)\"");

    @Test
    void theTopicsAreTheRoutes() throws IOException {
        Set<String> routes;
        try (Stream<Path> files = Files.walk(ROUTES)) {
            routes = files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .map(file -> ROUTES.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replace(".camel.yaml", "").replace('/', '.'))
                    .filter(route -> !route.endsWith(".ask"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(bound("camunda:topic")).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void theCallsAreTaskBeans() throws IOException {
        Map<String, Class<?>> beans = MainClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(TaskBean.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(TaskBean.class).name(), type -> type));
        List<String> calls = bound("camunda:expression");
        assertThat(calls).isNotEmpty().doesNotHaveDuplicates().allSatisfy(call -> {
            Matcher parts = CALL.matcher(call);
            assertThat(parts.matches()).as(call).isTrue();
            int arguments = parts.group(3).isEmpty() ? 0 : parts.group(3).split(",").length;
            assertThat(beans).containsKey(parts.group(1));
            assertThat(beans.get(parts.group(1)).getDeclaredMethods())
                    .as(call)
                    .anyMatch(method -> fits(method, parts.group(2), arguments));
        });
    }

    @Test
    void everyCallOfADiagramIsOffered() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".bpmn")).toList()) {
                SERVICE_TASK_CALL.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(bound("camunda:expression")).containsAll(used);
    }

    private static boolean fits(Method method, String name, int arguments) {
        return method.getName().equals(name) && method.getParameterCount() == arguments;
    }

    private static List<String> bound(String property) throws IOException {
        List<String> values = new ArrayList<>();
        for (JsonNode template : new ObjectMapper().readTree(TEMPLATES.toFile())) {
            for (JsonNode part : template.path("properties")) {
                if (part.path("binding").path("name").asText().equals(property)) {
                    values.add(part.path("value").asText());
                }
            }
        }
        return values;
    }
}
