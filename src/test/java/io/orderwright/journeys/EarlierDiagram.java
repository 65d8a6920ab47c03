package io.orderwright.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The diagram of the version before, deployed as that version did: what begins now runs on it, and goes on doing so when
 * today's is deployed again, which closing this does.
 */
final class EarlierDiagram implements AutoCloseable {

    private static final Path PROCESSES = Path.of("processes");
    private static final String RELEASED = "released";

    private final String process;
    private final RepositoryService repository;
    private final String deployment;

    private EarlierDiagram(String process, int version, RepositoryService repository) {
        this.process = process;
        this.repository = repository;
        this.deployment = deploy(PROCESSES.resolve(process).resolve(RELEASED), "-" + version + "\\.bpmn");
    }

    static EarlierDiagram of(String process, RepositoryService repository) {
        return of(process, 1, repository);
    }

    static EarlierDiagram of(String process, int version, RepositoryService repository) {
        return new EarlierDiagram(process, version, repository);
    }

    boolean runs(String number, RuntimeService runtime) {
        return runtime.createProcessInstanceQuery()
                        .deploymentId(deployment)
                        .processInstanceBusinessKey(number)
                        .rootProcessInstances()
                        .count()
                == 1;
    }

    @Override
    public void close() {
        deploy(PROCESSES.resolve(process), "\\.bpmn");
    }

    /** @param diagrams how their names end */
    private String deploy(Path folder, String diagrams) {
        DeploymentBuilder builder =
                repository.createDeployment().name("test of " + folder).source("orderwright");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().matches(".*(" + diagrams + "|\\.form)"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                builder.addString(process + "/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.deploy().getId();
    }
}
