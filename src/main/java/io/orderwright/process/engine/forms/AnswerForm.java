package io.orderwright.process.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one task: its diagram names them, its form says of what kind each is. A form in the browser asks for
 * no more than these, but whoever writes a request by hand could send anything.
 */
public final class AnswerForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, AnswerField> fields;

    private AnswerForm(Map<String, AnswerField> fields) {
        this.fields = fields;
    }

    /** @param form the form that the task shows; null when there is none */
    static AnswerForm of(List<String> outputs, @Nullable InputStream form) {
        Map<String, AnswerField> asked = new LinkedHashMap<>();
        if (form != null) {
            try (form) {
                collect(JSON.readTree(form), asked);
            } catch (IOException e) {
                throw new IllegalStateException("A deployed form is not JSON", e);
            }
        }
        Map<String, AnswerField> fields = new LinkedHashMap<>();
        for (String output : outputs) {
            AnswerField unsaid = new AnswerField(output, AnswerField.Kind.ANY, false, AnswerField.LONGEST_TEXT);
            fields.put(output, asked.getOrDefault(output, unsaid));
        }
        return new AnswerForm(fields);
    }

    /**
     * All answers, of the right kinds, and nothing else.
     *
     * @throws Refusal INVALID naming the first answer that was not asked for, is missing or of another kind
     */
    public Map<String, Object> complete(@Nullable Map<String, Object> given) {
        Map<String, Object> answers = onlyAskedFor(given);
        Map<String, Object> accepted = new LinkedHashMap<>();
        fields.forEach((key, field) -> accepted.put(key, field.accepted(answers.get(key))));
        return accepted;
    }

    /** As {@link #complete}, but whoever gives a task back to its owner may leave answers to him. */
    public Map<String, Object> partial(@Nullable Map<String, Object> given) {
        Map<String, Object> answers = onlyAskedFor(given);
        Map<String, Object> accepted = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (answers.containsKey(key)) {
                accepted.put(key, field.accepted(answers.get(key)));
            }
        });
        return accepted;
    }

    private Map<String, Object> onlyAskedFor(@Nullable Map<String, Object> given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        if (given == null) {
            return answers;
        }
        for (String key : given.keySet()) {
            if (!fields.containsKey(key)) {
                throw Refusal.invalid(key, "task.answer-not-asked", key, String.join(", ", fields.keySet()));
            }
            answers.put(key, given instanceof VariableMap typed ? typed.getValueTyped(key) : given.get(key));
        }
        return answers;
    }

    private static void collect(JsonNode component, Map<String, AnswerField> found) {
        component.path("components").forEach(child -> collect(child, found));
        String key = component.path("key").asText("");
        if (!key.isEmpty()) {
            JsonNode rules = component.path("validate");
            found.put(
                    key,
                    new AnswerField(
                            key,
                            kind(component),
                            rules.path("required").asBoolean(false),
                            rules.path("maxLength").asInt(AnswerField.LONGEST_TEXT)));
        }
    }

    private static AnswerField.Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> AnswerField.Kind.TEXT;
            case "checkbox" -> AnswerField.Kind.YES_OR_NO;
            case "number" -> AnswerField.Kind.NUMBER;
            case "radio", "select" -> options(component);
            default -> AnswerField.Kind.ANY;
        };
    }

    private static AnswerField.Kind options(JsonNode component) {
        List<JsonNode> values = new ArrayList<>();
        StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value"))
                .forEach(values::add);
        if (values.isEmpty()) {
            return AnswerField.Kind.ANY;
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return AnswerField.Kind.YES_OR_NO;
        }
        return values.stream().allMatch(JsonNode::isTextual) ? AnswerField.Kind.TEXT : AnswerField.Kind.ANY;
    }
}
