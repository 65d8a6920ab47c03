package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.FreshGround;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.Partners;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Processes that reach partners, and what tests see of them. */
abstract class WorkerOfTests extends PartnersOfTests {

    static final String ERP = "erp.post-sales-order";
    static final String FINANCE = "finance.post-invoice";
    static final String SMS = "sms.order-confirmation";
    static final Path FOLDER = FreshGround.DATA;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ExternalTaskService tasks;

    @Autowired
    PartnerEffects effects;

    @Autowired
    Partners partners;

    @Autowired
    EffectsWorker worker;

    @Autowired
    TaskIntake intake;

    @Autowired
    EffectsSettings settings;

    @Autowired
    Silence silence;

    @Autowired
    TransactionTemplate transaction;

    final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void workerRuns() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @AfterEach
    void tidy() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
    }

    /** What a person does who is asked: looks up at the partner whether an SMS went out, and presses "retry". */
    void retryWhereAPersonIsAsked(String order) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).list().stream()
                .flatMap(instance ->
                        tasks
                                .createExternalTaskQuery()
                                .processInstanceId(instance.getId())
                                .noRetriesLeft()
                                .list()
                                .stream())
                .forEach(asked -> {
                    if (asked.getTopicName().equals(SMS)) {
                        lookUp(order);
                    }
                    tasks.setRetries(asked.getId(), 1);
                });
    }

    private void lookUp(String order) {
        effects.of(order).stream()
                .filter(effect -> effect.topic().equals(SMS)
                        && effect.state() == EffectState.UNKNOWN
                        && effect.response() == null)
                .forEach(effect -> effects.resolve(effect.key(), PARTNERS.effects("sms", effect.key()) > 0, "sally"));
    }

    /** How long it takes until ten of them are posted. */
    void tenInvoices() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(start(FINANCE));
        }
        until(() -> orders.stream().allMatch(this::ended));
    }

    /** A node of that name that is killed after its first transaction, or after the partner answered. */
    void killedNode(String name, boolean sent) {
        for (LockedEffect taken : take(name)) {
            if (sent) {
                effects.perform(taken.started());
            }
        }
    }

    List<LockedEffect> take(String name) {
        return intake.take(name, Map.of("erp", 50, "finance", 50, "sms", 50), Set.of());
    }

    /** The name that this application's worker goes by; free while it is stopped. */
    static String name() {
        try (WorkerIdentity identity = WorkerIdentity.claim(FOLDER)) {
            return identity.name();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String start(String... topics) {
        return startAs("SO-" + UUID.randomUUID(), topics);
    }

    String startAs(String order, String... topics) {
        String process = deployed(true, topics);
        runtime.startProcessInstanceByKey(process, order);
        return order;
    }

    /** One that goes on when the partner is silent. */
    String startImpatient(String topic) {
        String order = "SO-" + UUID.randomUUID();
        String key = "test-impatient-" + topic.replace('.', '-');
        String step = "task-" + topic.replace('.', '-');
        ServiceTaskBuilder task = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(30)
                .startEvent("startTest")
                .serviceTask(step)
                .name(topic)
                .camundaExternalTask(topic);
        task.boundaryEvent("boundary-" + step).error(TaskOutcome.SILENT).endEvent("endSilent");
        deployments.add(repository
                .createDeployment()
                .name(key)
                .source("orderwright")
                .addModelInstance(key + ".bpmn", task.endEvent("endDone").done())
                .deploy()
                .getId());
        runtime.startProcessInstanceByKey(key, order);
        return order;
    }

    String startUncaught(String topic) {
        String order = "SO-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey(deployed(false, topic), order);
        return order;
    }

    String deployed(boolean catching, String... topics) {
        String key = "test-" + String.join("-", topics).replace('.', '-') + (catching ? "" : "-uncaught");
        if (repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0) {
            return key;
        }
        AbstractFlowNodeBuilder<?, ?> flow =
                Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(30).startEvent("startTest");
        for (String topic : topics) {
            String id = "task-" + topic.replace('.', '-');
            ServiceTaskBuilder task = flow.serviceTask(id).name(topic).camundaExternalTask(topic);
            if (catching) {
                task.boundaryEvent("boundary-" + id).error(TaskOutcome.REFUSED).endEvent("endRefused-" + id);
            }
            flow = task;
        }
        deployments.add(repository
                .createDeployment()
                .name(key)
                .source("orderwright")
                .addModelInstance(key + ".bpmn", flow.endEvent("endDone").done())
                .deploy()
                .getId());
        return key;
    }

    boolean ended(String order) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .count()
                == 0;
    }

    long incidents(String order) {
        return runtime.createIncidentQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .singleResult()
                        .getId())
                .count();
    }

    boolean refusedPathTaken(String order) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(order)
                                .singleResult()
                                .getId())
                        .activityId("endRefused-task-erp-post-sales-order")
                        .count()
                == 1;
    }

    ExternalTask task(String order) {
        return tasks.createExternalTaskQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .singleResult()
                        .getId())
                .singleResult();
    }

    EffectRecord theOnly(String order) {
        List<EffectRecord> all = effects.of(order);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    void assertEachOnce(String order) {
        assertThat(effects.of(order)).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.state()).isEqualTo(EffectState.DONE);
            assertThat(PARTNERS.effects(Partners.partnerOf(effect.topic()), effect.key()))
                    .as(effect.key())
                    .isEqualTo(1);
        });
    }

    static void until(BooleanSupplier condition) {
        Awaitility.await().until(condition::getAsBoolean);
    }
}
