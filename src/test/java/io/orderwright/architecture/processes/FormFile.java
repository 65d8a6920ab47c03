package io.orderwright.architecture.processes;

import static io.orderwright.architecture.processes.Diagram.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** A Camunda Form beside its diagram. */
final class FormFile {

    private FormFile() {}

    static List<String> problems(Element task, Path folder) {
        String form = camunda(task, "formRef");
        if (form.isEmpty()) {
            return List.of("it has no form");
        }
        Path file = folder.resolve(form + ".form");
        if (!Files.isRegularFile(file)) {
            return List.of("there is no form " + file);
        }
        List<String> problems = new ArrayList<>();
        if (!camunda(task, "formRefBinding").equals("deployment")) {
            problems.add("a running instance would change its form: the binding must be deployment");
        }
        JsonNode content = read(file);
        if (!content.path("id").asText().equals(form)) {
            problems.add(file + " calls itself " + content.path("id").asText());
        }
        Set<String> fields = new TreeSet<>();
        content.findValuesAsText("key").forEach(fields::add);
        CodeLaws.outputs(task).stream()
                .filter(output -> !fields.contains(output))
                .forEach(output -> problems.add(file + " does not ask for " + output));
        return problems;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file + " is no form", e);
        }
    }
}
