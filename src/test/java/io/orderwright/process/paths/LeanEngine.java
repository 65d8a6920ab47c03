package io.orderwright.process.paths;

import io.orderwright.process.engine.TaskBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin;
import org.mockito.Mockito;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * An engine in memory in which every bean that diagrams name is a stand-in, and which writes down the sequence flows that
 * its tokens took.
 */
final class LeanEngine {

    private static final Map<String, Set<String>> TAKEN = new HashMap<>();
    private static final Map<String, Set<String>> FLOWS = new HashMap<>();
    private static final ProcessEngine ENGINE = start();

    /** The file that is being read; empty while a stand-in is. */
    private static String reading = "";

    private LeanEngine() {}

    private static ProcessEngine start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("paths");
        configuration.setJdbcUrl("jdbc:h2:mem:paths;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // The newer interpreter of decision expressions is not on the class path.
        configuration.setDmnFeelEnableLegacyBehavior(true);
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new Recorder())));
        configuration.getProcessEnginePlugins().add(new ConnectProcessEnginePlugin());
        return configuration.buildProcessEngine();
    }

    static ProcessEngine engine() {
        ProcessEngineTests.init(ENGINE);
        return ENGINE;
    }

    /** The diagrams of the product by their file's name without its ending: today's, and former ones that may still run. */
    static Map<String, Path> diagrams() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".bpmn", ""), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a diagram of the product known; of the versions of a process, the one made known last is started. */
    static void deploy(String diagram) {
        reading = diagram;
        try {
            engine().getRepositoryService()
                    .createDeployment()
                    .addString(diagram + ".bpmn", Files.readString(diagrams().get(diagram)))
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reading = "";
        }
    }

    /** How a called diagram goes is that diagram's test: here somebody answers. */
    static void standInFor(String process) {
        engine().getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("answer")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** New stand-ins for every bean, which say no, nothing or zero until they are told otherwise. */
    static Map<Class<?>, Object> beans() {
        Mocks.reset();
        Map<Class<?>, Object> beans = new HashMap<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(TaskBean.class));
        scanner.findCandidateComponents("io.orderwright.process").forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                Object bean = Mockito.mock(type);
                beans.put(type, bean);
                Mocks.register(type.getAnnotation(TaskBean.class).name(), bean);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return beans;
    }

    static Set<String> flows(String diagram) {
        return FLOWS.getOrDefault(diagram, Set.of());
    }

    static Set<String> taken(String diagram) {
        return TAKEN.getOrDefault(diagram, Set.of());
    }

    /** Adds to each flow a listener that writes down that a token came along. */
    private static final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            String diagram = reading;
            if (diagram.isEmpty()) {
                return;
            }
            FLOWS.computeIfAbsent(diagram, key -> new TreeSet<>()).add(transition.getId());
            transition.addExecutionListener(execution ->
                    TAKEN.computeIfAbsent(diagram, key -> new TreeSet<>()).add(transition.getId()));
        }
    }
}
