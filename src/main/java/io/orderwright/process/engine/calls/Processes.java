package io.orderwright.process.engine.calls;

import io.orderwright.owners.diagrams.gray.GrayStarts;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.stereotype.Component;

/**
 * Process instances by the number of what they are about, their business key: started, and told. Nothing else starts or
 * tells one. What an instance refuses at once is thrown as the refusal that it is.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WithoutAuthorization asItself;
    private final GrayStarts versions;

    /** A definition never changes. */
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    Processes(
            RuntimeService runtime, RepositoryService repository, WithoutAuthorization asItself, GrayStarts versions) {
        this.runtime = runtime;
        this.repository = repository;
        this.asItself = asItself;
        this.versions = versions;
    }

    /** @param variable by which the diagram knows the number */
    public void start(String process, String number, String variable) {
        start(process, number, Map.of(variable, number));
    }

    public void start(String process, String key, Map<String, Object> variables) {
        UnwrappedRefusals.call(() -> instance(process, key, variables).execute());
    }

    /** Begins at a later step: what comes before it was done elsewhere. */
    public void startBefore(String step, String process, String number, String variable) {
        UnwrappedRefusals.call(() -> instance(process, number, Map.of(variable, number))
                .startBeforeActivity(step)
                .execute());
    }

    /** Ends what runs about a document that is no more, wherever it stands; nothing of it is done any more. */
    public void end(String process, String number, String why) {
        running(process, number)
                .forEach(one -> UnwrappedRefusals.call(() -> runtime.deleteProcessInstance(one.getId(), why)));
    }

    /**
     * Goes on before another step, where it stands at one of these; nothing happens elsewhere. For what a diagram that was released
     * before has no way for.
     */
    public void goOn(String process, String number, List<String> standing, String before) {
        for (ProcessInstance running : running(process, number)) {
            List<String> left = runtime.getActiveActivityIds(running.getId()).stream()
                    .filter(standing::contains)
                    .distinct()
                    .toList();
            if (!left.isEmpty()) {
                ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(running.getId());
                left.forEach(way::cancelAllForActivity);
                UnwrappedRefusals.call(() -> way.startBeforeActivity(before).execute());
            }
        }
    }

    private List<ProcessInstance> running(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .list();
    }

    /** Wakes whoever waits for the message; nobody need wait. */
    public void tell(String message, String key) {
        tell(message, key, Map.of());
    }

    public void tell(String message, String key, Map<String, Object> variables) {
        UnwrappedRefusals.call(() -> correlation(message, key, variables).correlateAll());
    }

    /** As above. @return whether anybody waited for it */
    public boolean heard(String message, String key, Map<String, Object> variables) {
        return !correlation(message, key, variables).correlateAllWithResult().isEmpty();
    }

    private ProcessInstantiationBuilder instance(String process, String key, Map<String, Object> variables) {
        OptionalInt former = versions.former(process, key);
        ProcessInstantiationBuilder begins = former.isEmpty()
                ? runtime.createProcessInstanceByKey(process)
                : runtime.createProcessInstanceById(definition(process, former.getAsInt()));
        return begins.businessKey(key).setVariables(variables);
    }

    private String definition(String process, int number) {
        return definitions.computeIfAbsent(
                process + ":" + number,
                one -> asItself.ask(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(number)
                        .singleResult()
                        .getId()));
    }

    private MessageCorrelationBuilder correlation(String message, String key, Map<String, Object> variables) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .setVariables(variables);
    }
}
