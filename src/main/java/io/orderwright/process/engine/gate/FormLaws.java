package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** A task's form is deployed with its diagram, stays with its instances, and asks for what the task says it sets. */
public final class FormLaws {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormLaws() {}

    public static List<GateFault> forms(Diagram diagram) {
        return diagram.elements("userTask").stream()
                .flatMap(task -> faults(diagram, task).stream())
                .toList();
    }

    private static List<GateFault> faults(Diagram diagram, Element task) {
        String form = camunda(task, "formRef");
        if (form.isEmpty()) {
            return List.of(new GateFault(GateFaultKind.NO_FORM, id(task)));
        }
        String file = form + ".form";
        Optional<byte[]> content = diagram.beside(file);
        if (content.isEmpty()) {
            return List.of(new GateFault(GateFaultKind.FORM_MISSING, id(task), file));
        }
        List<GateFault> faults = new ArrayList<>();
        if (!camunda(task, "formRefBinding").equals("deployment")) {
            faults.add(new GateFault(GateFaultKind.FORM_NOT_BOUND, id(task), form));
        }
        JsonNode read;
        try {
            read = JSON.readTree(content.get());
        } catch (IOException e) {
            return List.of(new GateFault(GateFaultKind.FORM_UNREADABLE, id(task), file));
        }
        if (!read.path("id").asText().equals(form)) {
            faults.add(new GateFault(
                    GateFaultKind.FORM_NAMED_OTHERWISE,
                    id(task),
                    file,
                    read.path("id").asText()));
        }
        Set<String> fields = new TreeSet<>();
        read.findValuesAsText("key").forEach(fields::add);
        VariableLaws.outputs(task).stream()
                .filter(output -> !fields.contains(output))
                .forEach(output -> faults.add(new GateFault(GateFaultKind.FORM_FIELD_MISSING, id(task), file, output)));
        return faults;
    }
}
