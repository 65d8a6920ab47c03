package io.orderwright.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The engine as it is shipped, with nothing to do: 12 service tasks that do nothing, four of them in a transaction of
 * their own, a user task, a message, ten small variables; full history, its own job executor, its own database.
 */
final class BareEngine implements Flow {

    private static final Signals SIGNALS = new Signals();

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    BareEngine(String url) {
        pool = Pool.of(url);
        StandaloneProcessEngineConfiguration stock = new StandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("bare");
        stock.setDataSource(pool);
        stock.setDatabaseSchemaUpdate("true");
        stock.setHistory("full");
        stock.setEnforceHistoryTimeToLive(false);
        stock.setJobExecutorActivate(true);
        // The newer interpreter of decision expressions is not on the class path; this flow decides nothing.
        stock.setDmnFeelEnableLegacyBehavior(true);
        engine = stock.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bare.bpmn", model())
                .deploy();
    }

    private static BpmnModelInstance model() {
        String nothing = Nothing.class.getName();
        String told = Told.class.getName();
        return Bpmn.createExecutableProcess("bare")
                .startEvent()
                .serviceTask("one")
                .camundaClass(nothing)
                .serviceTask("two")
                .camundaAsyncBefore()
                .camundaClass(nothing)
                .serviceTask("three")
                .camundaClass(nothing)
                .serviceTask("four")
                .camundaClass(nothing)
                .serviceTask("five")
                .camundaAsyncBefore()
                .camundaClass(nothing)
                .serviceTask("six")
                .camundaClass(nothing)
                .userTask("person")
                .camundaTaskListenerClass("create", told)
                .serviceTask("seven")
                .camundaClass(nothing)
                .serviceTask("eight")
                .camundaAsyncBefore()
                .camundaClass(nothing)
                .serviceTask("nine")
                .camundaClass(nothing)
                .receiveTask("message")
                .message("paid")
                .camundaExecutionListenerClass("start", told)
                .serviceTask("ten")
                .camundaClass(nothing)
                .serviceTask("eleven")
                .camundaAsyncBefore()
                .camundaClass(nothing)
                .serviceTask("twelve")
                .camundaClass(nothing)
                .endEvent("end")
                .camundaExecutionListenerClass("start", told)
                .done();
    }

    @Override
    public String name() {
        return "b  bare engine, no-op process";
    }

    @Override
    public String database() {
        return "bare";
    }

    @Override
    public void one() throws Exception {
        String order = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            variables.put("text" + i, "value " + i);
            variables.put("number" + i, i);
        }
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("bare", order, variables)
                .getId();
        SIGNALS.await(order, "person");
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task);
        SIGNALS.await(order, "message");
        engine.getRuntimeService()
                .createMessageCorrelation("paid")
                .processInstanceBusinessKey(order)
                .correlate();
        SIGNALS.await(order, "end");
    }

    @Override
    public void releaseConnections() {
        Pool.release(pool);
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** A service task that does nothing. */
    public static final class Nothing implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    /** Tells the client, after the commit, where its order is. */
    public static final class Told implements ExecutionListener, TaskListener {
        @Override
        public void notify(DelegateExecution execution) {
            afterCommit(execution.getProcessBusinessKey(), execution.getCurrentActivityId());
        }

        @Override
        public void notify(DelegateTask task) {
            afterCommit(task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey());
        }

        private static void afterCommit(String order, String place) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> SIGNALS.reached(order, place));
        }
    }
}
