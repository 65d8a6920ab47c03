package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.TaskBeans;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.release.ProcessExpressions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a condition is now, of what an instance had kept and of the books as they are. Asked in a transaction that cannot
 * write; of our own beans only what a diagram in force asks in a condition, so that nothing is called that acts. A draft
 * may say anything: what the gate would not let run is not asked.
 */
@Component
class ConditionsToday {

    private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\.\\s*([A-Za-z_]\\w*)\\s*\\(");

    private final ProcessExpressions expressions;
    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final WithoutAuthorization asItself;
    private final TransactionTemplate reading;

    /** A deployed diagram never changes, and there are few. */
    private final Map<String, Set<String>> callsOfDiagrams = new ConcurrentHashMap<>();

    ConditionsToday(
            ProcessEngine engine,
            RepositoryService repository,
            WithoutAuthorization asItself,
            PlatformTransactionManager transactions,
            ApplicationContext context) {
        this.expressions = new ProcessExpressions(new TaskBeans(context));
        this.engine = engine;
        this.repository = repository;
        this.asItself = asItself;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Empty where it cannot be asked: something that it names is not known, or it acts. */
    Optional<Boolean> holds(String condition, Map<String, Object> kept) {
        Set<String> calls = calls(condition).collect(Collectors.toSet());
        if (!expressions.allows(condition)
                || !calls.isEmpty() && !askedInForce().containsAll(calls)) {
            return Optional.empty();
        }
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            Object value = reading.execute(status -> {
                status.setRollbackOnly();
                return asItself.ask(() -> configuration
                        .getExpressionManager()
                        .createExpression(condition)
                        .getValue(scope(kept)));
            });
            return value instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
        } catch (RuntimeException e) {
            // a variable that is not known, a document that is gone, something that would have written
            return Optional.empty();
        }
    }

    private Set<String> askedInForce() {
        return asItself.ask(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(one -> callsOfDiagrams.computeIfAbsent(one.getId(), this::callsOf).stream())
                .collect(Collectors.toSet()));
    }

    private Set<String> callsOf(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            return Diagram.of(definition, in.readAllBytes(), Map.of()).flows().stream()
                    .flatMap(flow -> WalkedChoice.condition(flow).stream())
                    .flatMap(ConditionsToday::calls)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> calls(String condition) {
        return CALL.matcher(condition).results().map((MatchResult call) -> call.group(1) + "." + call.group(2));
    }

    /** Variables that can be read, and nothing else. */
    private static VariableScope scope(Map<String, Object> kept) {
        return (VariableScope) Proxy.newProxyInstance(
                VariableScope.class.getClassLoader(),
                new Class<?>[] {VariableScope.class},
                (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "hasVariable" -> kept.containsKey(arguments[0]);
                        case "getVariable" -> kept.get(arguments[0]);
                        case "getVariableNames" -> kept.keySet();
                        case "getVariables" -> new HashMap<>(kept);
                        case "hasVariables" -> !kept.isEmpty();
                        case "getVariableScopeKey" -> "dryRun";
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        case "toString" -> "kept variables";
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
