package io.orderwright.process.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * One diagram on an engine of its own, with stand-ins for all that it calls: what it asks, where it waits, where it goes.
 * When its tests are through, every sequence flow must have been taken; what was taken is written to
 * {@code target/path-coverage}.
 */
@Tag("fulfilment")
@Tag("paths")
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProcessPaths {

    private static final String WORKER = "test";
    private static final Path REPORTS = Path.of("target", "path-coverage");

    private final String process;
    private Map<Class<?>, Object> beans = Map.of();

    ProcessPaths(String process) {
        this.process = process;
    }

    /** The file, without its ending, whose flows are taken: today's, unless a former version is meant. */
    String diagram() {
        return process;
    }

    @BeforeAll
    void deploy() {
        LeanEngine.engine();
        beans = LeanEngine.beans();
        clocks();
        LeanEngine.deploy(diagram());
    }

    /** What stand-ins say about the clock that starts the process, where there is one: asked when it is deployed. */
    void clocks() {}

    @BeforeEach
    void standIns() {
        LeanEngine.engine();
        beans = LeanEngine.beans();
    }

    @AfterEach
    void nothingRemains() {
        runtimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> runtimeService().deleteProcessInstance(left.getId(), "the test is over", true));
    }

    /** Every engine of this JVM would see the stand-ins in this thread. */
    @AfterAll
    static void noStandInRemains() {
        Mocks.reset();
    }

    @AfterAll
    void everyFlowWasTaken() throws IOException {
        Set<String> flows = LeanEngine.flows(diagram());
        Set<String> missed = new TreeSet<>(flows);
        missed.removeAll(LeanEngine.taken(diagram()));
        Files.createDirectories(REPORTS);
        String report =
                "%s: %d of %d sequence flows taken%n".formatted(diagram(), flows.size() - missed.size(), flows.size());
        Files.writeString(REPORTS.resolve(diagram() + ".txt"), report);
        assertThat(flows).isNotEmpty();
        assertThat(missed).as("flows of " + diagram() + " that no test takes").isEmpty();
    }

    /** The stand-in for a bean that the diagram names. */
    <T> T bean(Class<T> type) {
        return type.cast(beans.get(type));
    }

    ProcessInstance start(Map<String, Object> variables) {
        return runtimeService().startProcessInstanceByKey(process, "B-1", variables);
    }

    /** A person answers. */
    void answer(ProcessInstance instance, String activity, Map<String, Object> answers) {
        taskService().complete(task(activity, instance).getId(), answers);
    }

    /** Whoever the called diagram asks has answered there. */
    void calledIsDone(ProcessInstance instance, String process) {
        taskService()
                .complete(
                        task("answer", calledProcessInstance(process, instance)).getId());
    }

    /** A partner has done what it was asked for. */
    void done(ProcessInstance instance, String activity) {
        externalTaskService().complete(locked(instance, activity), WORKER);
    }

    /** A partner says no. */
    void refused(ProcessInstance instance, String activity) {
        externalTaskService().handleBpmnError(locked(instance, activity), WORKER, "partnerRefused");
    }

    /** A partner does not answer, and has been waited for long enough. */
    void silent(ProcessInstance instance, String activity) {
        externalTaskService().handleBpmnError(locked(instance, activity), WORKER, "partnerSilent");
    }

    private static String locked(ProcessInstance instance, String activity) {
        String task = externalTask(activity, instance).getId();
        externalTaskService().lock(task, WORKER, 1000);
        return task;
    }

    /** What waits for a moment, or for a transaction of its own, goes on. */
    void goesOn(ProcessInstance instance, String activity) {
        Job job = managementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult();
        assertThat(job).as("job at " + activity).isNotNull();
        managementService().executeJob(job.getId());
    }

    void hears(ProcessInstance instance, String message, Map<String, Object> variables) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(variables)
                .correlate();
    }

    void hears(ProcessInstance instance, String message) {
        hears(instance, message, Map.of());
    }
}
