package io.orderwright.process.fields;

import io.orderwright.platform.ground.fields.FieldUsers;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Diagrams in force go by the own fields that their calls name. What begins on a version before goes on to read a retired field. */
@Component
class DiagramFieldUses implements FieldUsers {

    /** As the gate lets it pass: one call, its texts in either quotation marks, which may be written as entities. */
    private static final Pattern CALL = Pattern.compile(
            "\\b" + OwnFieldsTasks.NAME + "\\s*\\.\\s*\\w+\\(\\s*\\w+\\s*,\\s*'([^']*)'\\s*(?:,\\s*'([^']*)'\\s*)?\\)");

    private final RepositoryService repository;
    private final WithoutAuthorization asItself;

    DiagramFieldUses(RepositoryService repository, WithoutAuthorization asItself) {
        this.repository = repository;
        this.asItself = asItself;
    }

    @Override
    public List<FieldUse> usesOf(String subject, String code) {
        if (!subject.equals(OwnFieldsTasks.ORDER)) {
            return List.of();
        }
        Map<String, Set<String>> found = new HashMap<>();
        asItself.ask(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .forEach(process -> calls(process, code, found));
        return found.entrySet().stream()
                .map(use -> new FieldUse(use.getKey(), use.getValue()))
                .toList();
    }

    private void calls(ProcessDefinition process, String code, Map<String, Set<String>> found) {
        Matcher call = CALL.matcher(model(process.getId())
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&quot;", "'")
                .replace("&#34;", "'")
                .replace('"', '\''));
        while (call.find()) {
            if (call.group(1).equals(code)) {
                Set<String> words = found.computeIfAbsent(process.getKey(), key -> new TreeSet<>());
                if (call.group(2) != null) {
                    words.add(call.group(2));
                }
            }
        }
    }

    private String model(String definition) {
        return asItself.ask(() -> {
            try (InputStream in = repository.getProcessModel(definition)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
