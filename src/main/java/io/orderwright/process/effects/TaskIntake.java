package io.orderwright.process.effects;

import io.orderwright.integration.Effect;
import io.orderwright.integration.EffectAttempt;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.PartnerEffects.EffectStep;
import io.orderwright.integration.Partners;
import io.orderwright.process.effects.PartnerMessages.PartnerMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches tasks, locks them and writes their effects down as being sent: all in one transaction for all partners. */
@Component
class TaskIntake {

    private static final Logger log = LoggerFactory.getLogger(TaskIntake.class);

    /** How long a task waits whose order has the same activity under way already. */
    private static final long BESIDE_ITSELF_MILLIS = 2000;

    /** With so many free places at every partner, one query asks for the tasks of all. */
    private static final int PLENTY = 3;

    private final ExternalTaskService tasks;
    private final PartnerEffects effects;
    private final List<PartnerMessages> messages;
    private final TransactionTemplate transaction;
    private final TaskOutcome outcome;
    private final EffectsSettings settings;

    TaskIntake(
            ExternalTaskService tasks,
            PartnerEffects effects,
            List<PartnerMessages> messages,
            TransactionTemplate transaction,
            TaskOutcome outcome,
            EffectsSettings settings) {
        this.tasks = tasks;
        this.effects = effects;
        this.messages = messages;
        this.transaction = transaction;
        this.outcome = outcome;
        this.settings = settings;
    }

    /**
     * At most as many tasks per partner as it has free places.
     *
     * @param underWay the steps that this node is carrying out at the moment
     */
    List<LockedEffect> take(String worker, Map<String, Integer> freeByPartner, Set<EffectStep> underWay) {
        try {
            return inTransaction(() -> begin(worker, fetch(worker, freeByPartner), underWay));
        } catch (RuntimeException e) {
            log.warn("A batch of tasks could not be begun; taking them one by one: {}", e.toString());
            return oneByOne(worker, freeByPartner, underWay);
        }
    }

    /** Whether any task may be taken at all: the same condition as when they are fetched, whatever their topic. */
    boolean anyDue() {
        return !tasks.createExternalTaskQuery()
                .active()
                .notLocked()
                .withRetriesLeft()
                .listPage(0, 1)
                .isEmpty();
    }

    /** One order that cannot be begun must not hold up the others. */
    private List<LockedEffect> oneByOne(String worker, Map<String, Integer> freeByPartner, Set<EffectStep> underWay) {
        List<LockedEffect> taken = new ArrayList<>();
        for (LockedExternalTask task : inTransaction(() -> fetch(worker, freeByPartner))) {
            try {
                taken.addAll(inTransaction(() -> begin(worker, List.of(task), underWay)));
            } catch (RuntimeException e) {
                log.warn("Task {} of {} could not be begun", task.getActivityId(), task.getBusinessKey(), e);
                outcome.tryLater(task, "Could not be begun: " + e.getMessage());
            }
        }
        return taken;
    }

    private List<LockedExternalTask> fetch(String worker, Map<String, Integer> freeByPartner) {
        Map<String, List<String>> topics = new TreeMap<>();
        for (String topic : effects.topics()) {
            topics.computeIfAbsent(Partners.partnerOf(topic), partner -> new ArrayList<>())
                    .add(topic);
        }
        topics.keySet().removeIf(partner -> freeByPartner.getOrDefault(partner, 0) == 0);
        int fewest = topics.keySet().stream().mapToInt(freeByPartner::get).min().orElse(0);
        if (fewest >= PLENTY) {
            return fetch(worker, topics.values().stream().flatMap(List::stream).toList(), fewest);
        }
        List<LockedExternalTask> fetched = new ArrayList<>();
        topics.forEach(
                (partner, names) -> fetched.addAll(fetch(worker, names, freeByPartner.getOrDefault(partner, 0))));
        return fetched;
    }

    private List<LockedExternalTask> fetch(String worker, List<String> topics, int most) {
        var query = tasks.fetchAndLock()
                .workerId(worker)
                .maxTasks(most)
                .orderByCreateTime()
                .asc()
                .subscribe();
        for (String topic : topics) {
            ExternalTaskQueryTopicBuilder topicQuery =
                    query.topic(topic, settings.lock().toMillis());
            query = topicQuery.variables(List.of()).localVariables();
        }
        return query.execute();
    }

    private List<LockedEffect> begin(String worker, Collection<LockedExternalTask> fetched, Set<EffectStep> underWay) {
        Map<EffectStep, LockedExternalTask> bySteps = bySteps(worker, fetched, underWay);
        if (bySteps.isEmpty()) {
            return List.of();
        }
        Map<EffectStep, PartnerMessage> messages = messages(bySteps);
        bySteps.forEach((step, task) -> {
            if (!messages.containsKey(step)) {
                String why = "There is no message " + task.getTopicName() + " for order " + step.orderNumber();
                tasks.handleFailure(task.getId(), worker, why, 0, 0);
            }
        });
        return begun(bySteps, messages);
    }

    /** What is begun now; what the same step is carrying out already waits a little. */
    private Map<EffectStep, LockedExternalTask> bySteps(
            String worker, Collection<LockedExternalTask> fetched, Set<EffectStep> underWay) {
        Map<EffectStep, LockedExternalTask> bySteps = new LinkedHashMap<>();
        for (LockedExternalTask task : fetched) {
            String order = task.getBusinessKey();
            if (order == null) {
                tasks.handleFailure(task.getId(), worker, "The process instance has no business key", 0, 0);
                continue;
            }
            EffectStep step = new EffectStep(order, task.getActivityId());
            if (underWay.contains(step) || bySteps.putIfAbsent(step, task) != null) {
                tasks.extendLock(task.getId(), worker, BESIDE_ITSELF_MILLIS);
            }
        }
        return bySteps;
    }

    /** Those that have a message, written down as being sent. */
    private List<LockedEffect> begun(
            Map<EffectStep, LockedExternalTask> bySteps, Map<EffectStep, PartnerMessage> messagesBySteps) {
        Map<EffectStep, Integer> sequences = effects.sequences(messagesBySteps.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> subject(one.getKey(), one.getValue()),
                        one -> one.getValue().body(),
                        (first, second) -> first)));
        List<EffectStep> sendable = new ArrayList<>();
        List<Effect> sent = new ArrayList<>();
        bySteps.forEach((step, task) -> {
            PartnerMessage message = messagesBySteps.get(step);
            if (message != null) {
                int seq = Objects.requireNonNull(sequences.get(subject(step, message)));
                sendable.add(step);
                sent.add(Effect.of(message.subject(), step.activityId(), seq, task.getTopicName(), message.body()));
            }
        });
        List<EffectAttempt> started = effects.begin(sent);
        List<LockedEffect> taken = new ArrayList<>(started.size());
        for (int i = 0; i < started.size(); i++) {
            EffectStep step = sendable.get(i);
            taken.add(new LockedEffect(Objects.requireNonNull(bySteps.get(step)), step, started.get(i)));
        }
        return taken;
    }

    /** The same activity, of the document that the message is about. */
    private static EffectStep subject(EffectStep step, PartnerMessage message) {
        return new EffectStep(message.subject(), step.activityId());
    }

    /** One question per topic, however many orders. */
    private Map<EffectStep, PartnerMessage> messages(Map<EffectStep, LockedExternalTask> bySteps) {
        Map<String, List<EffectStep>> byTopic = new TreeMap<>();
        bySteps.forEach((step, task) -> byTopic.computeIfAbsent(task.getTopicName(), topic -> new ArrayList<>())
                .add(step));
        Map<EffectStep, PartnerMessage> found = new HashMap<>();
        byTopic.forEach((topic, steps) -> {
            List<String> numbers =
                    steps.stream().map(EffectStep::orderNumber).distinct().toList();
            Map<String, PartnerMessage> byOrder = messages.stream()
                    .filter(writer -> writer.knows(topic))
                    .findFirst()
                    .map(writer -> writer.messagesFor(topic, numbers))
                    .orElse(Map.of());
            for (EffectStep step : steps) {
                PartnerMessage message = byOrder.get(step.orderNumber());
                if (message != null) {
                    found.put(step, message);
                }
            }
        });
        return found;
    }

    private <T> List<T> inTransaction(Supplier<List<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
