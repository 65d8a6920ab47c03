package io.orderwright.process.fields;

import io.orderwright.owners.diagrams.gray.GrayStarts;
import io.orderwright.platform.ground.fields.FieldUsers;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Diagrams on which instances begin go by the own fields that their calls name: the latest of each process, and the one before while a
 * gray release goes on. What began on a version before goes on to read a retired field.
 */
@Component
class DiagramFieldUses implements FieldUsers {

    private static final int CODE = 1;
    private static final int VALUE = 2;

    private final RepositoryService repository;
    private final WithoutAuthorization asItself;
    private final GrayStarts gray;

    DiagramFieldUses(RepositoryService repository, WithoutAuthorization asItself, GrayStarts gray) {
        this.repository = repository;
        this.asItself = asItself;
        this.gray = gray;
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
        gray.look().forEach((process, share) -> asItself.ask(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(share.former())
                        .list())
                .forEach(former -> calls(former, code, found)));
        return found.entrySet().stream()
                .map(use -> new FieldUse(use.getKey(), use.getValue()))
                .toList();
    }

    private void calls(ProcessDefinition process, String code, Map<String, Set<String>> found) {
        Expression.in(model(process.getId())).stream()
                .filter(one -> one.call()
                        .filter(call -> call.bean().equals(OwnFieldsTasks.NAME))
                        .isPresent())
                .filter(call -> call.said(CODE).filter(code::equals).isPresent())
                .forEach(call -> {
                    Set<String> words = found.computeIfAbsent(process.getKey(), key -> new TreeSet<>());
                    call.said(VALUE).ifPresent(words::add);
                });
    }

    private Diagram model(String definition) {
        return asItself.ask(() -> {
            try (InputStream in = repository.getProcessModel(definition)) {
                return Diagram.of(definition, in.readAllBytes(), Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
