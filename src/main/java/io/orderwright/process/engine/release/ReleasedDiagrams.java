package io.orderwright.process.engine.release;

import io.orderwright.owners.diagrams.gray.VersionFigures;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.release.store.FiguresOfVersions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The engine's side of diagrams that owners bring in. A release is found again by the name of its deployment. */
@Component
class ReleasedDiagrams implements DiagramEngine {

    /** Who deploys what owners have released; what comes with the application is of another source. */
    static final String SOURCE = "release";

    private static final int MOST_FAULTS = 200;

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final WithoutAuthorization asItself;
    private final FiguresOfVersions figures;
    private final EngineTrial trial;

    ReleasedDiagrams(
            ProcessEngine engine,
            RepositoryService repository,
            WithoutAuthorization asItself,
            FiguresOfVersions figures,
            EngineTrial trial) {
        this.figures = figures;
        this.trial = trial;
        this.engine = engine;
        this.repository = repository;
        this.asItself = asItself;
    }

    @Override
    public Optional<RunningDiagram> version(String key, int number) {
        if (number < 1) {
            return Optional.empty();
        }
        return ask(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(number)
                        .singleResult())
                .map(this::running));
    }

    private static String name(long release) {
        return "diagram release " + release;
    }

    @Override
    public List<RunningDiagram> inForce(String after, int most) {
        return ask(() -> {
            Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(Deployment::getId, Function.identity()));
            return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .filter(definition -> definition.getKey().compareTo(after) > 0)
                    .sorted(Comparator.comparing(ProcessDefinition::getKey))
                    .limit(most)
                    .map(definition ->
                            running(definition, Objects.requireNonNull(deployments.get(definition.getDeploymentId()))))
                    .toList();
        });
    }

    @Override
    public Optional<RunningDiagram> inForce(String key) {
        return ask(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(this::running));
    }

    @Override
    public List<RunningDiagram> versions(String key, int most) {
        return ask(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, most)
                .stream()
                .map(this::running)
                .toList());
    }

    private RunningDiagram running(ProcessDefinition definition) {
        return running(
                definition,
                repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult());
    }

    private static RunningDiagram running(ProcessDefinition definition, Deployment deployment) {
        String name = definition.getName();
        return new RunningDiagram(
                definition.getKey(),
                name == null || name.isBlank() ? definition.getKey() : name,
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                deployment.getId());
    }

    @Override
    public List<DiagramFile> files(RunningDiagram version) {
        return ask(
                () -> {
                    ProcessDefinition definition = repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(version.key())
                            .processDefinitionVersion(version.number())
                            .singleResult();
                    Map<String, byte[]> all = Context.getCommandContext()
                            .getResourceManager()
                            .findResourcesByDeploymentId(version.deployment())
                            .stream()
                            .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes));
                    boolean whole = SOURCE.equals(repository
                            .createDeploymentQuery()
                            .deploymentId(version.deployment())
                            .singleResult()
                            .getSource());
                    byte[] content = all.getOrDefault(definition.getResourceName(), new byte[0]);
                    Diagram diagram = Diagram.of(definition.getResourceName(), content, Map.of());
                    Set<String> forms = diagram.everything().stream()
                            .map(element -> Diagram.camunda(element, "formRef") + ".form")
                            .collect(Collectors.toSet());
                    return all.entrySet().stream()
                            .filter(file -> whole
                                    || file.getKey().equals(definition.getResourceName())
                                    || forms.contains(plain(file.getKey())))
                            .map(file -> new DiagramFile(plain(file.getKey()), file.getValue()))
                            .sorted(Comparator.comparing(DiagramFile::name))
                            .toList();
                });
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public boolean beginsByNumber(String key) {
        return ask(() -> {
            List<Diagram> all = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(one -> Diagram.of(one.getKey(), model(one.getId()), Map.of()))
                    .toList();
            boolean called = all.stream()
                    .flatMap(diagram -> diagram.elements("callActivity").stream())
                    .anyMatch(call -> key.equals(call.getAttribute("calledElement")));
            boolean plain = all.stream()
                    .filter(diagram -> diagram.name().equals(key))
                    .flatMap(diagram -> diagram.processes().stream())
                    .flatMap(process -> Diagram.children(process, "startEvent").stream())
                    .anyMatch(start -> Diagram.inside(start, "*").stream()
                            .noneMatch(child -> child.getLocalName().endsWith("EventDefinition")));
            return plain && !called;
        });
    }

    private byte[] model(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<VersionFigures> figures(String key, List<Integer> versions, Instant since) {
        return versions.stream().map(number -> figures.of(key, number, since)).toList();
    }

    @Override
    public String version() {
        return Objects.requireNonNullElse(ProcessEngine.class.getPackage().getImplementationVersion(), "");
    }

    @Override
    public List<DiagramFault> findings(Collection<DiagramFile> files) {
        Map<String, byte[]> byName = new TreeMap<>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        Map<String, List<GateFault>> read = ask(() -> {
            Map<String, List<GateFault>> faults = gate().faults(byName);
            return faults.isEmpty() ? EngineParse.faults(byName) : faults;
        });
        List<DiagramFault> all = (read.isEmpty()
                        ? trial.faults(byName.keySet(), () -> deploy("diagram trial", files))
                        : read)
                .entrySet().stream()
                        .flatMap(file -> file.getValue().stream().map(fault -> fault(file.getKey(), fault)))
                        .toList();
        if (all.size() <= MOST_FAULTS) {
            return all;
        }
        GateFault leftOff =
                new GateFault(GateFaultKind.LEFT_OFF, ProcessCheck.MODEL, String.valueOf(all.size() - MOST_FAULTS));
        return Stream.concat(
                        all.stream().limit(MOST_FAULTS),
                        Stream.of(fault(all.get(MOST_FAULTS).file(), leftOff)))
                .toList();
    }

    private static DiagramFault fault(String file, GateFault fault) {
        return new DiagramFault(file, fault.element(), fault.kind().text(), fault.said());
    }

    private void deploy(String name, Collection<DiagramFile> files) {
        ask(() -> {
            DeploymentBuilder builder = repository.createDeployment().name(name).source(SOURCE);
            files.forEach(file -> builder.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
            return builder.deploy();
        });
    }

    private DeploymentGate gate() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCustomPreDeployers().stream()
                        .filter(DeploymentGate.class::isInstance)
                        .map(DeploymentGate.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No gate stands before the engine"));
    }

    @Override
    public RunningDiagram deploy(long release, String key, Collection<DiagramFile> files) {
        if (ask(() -> find(release)).isEmpty()) {
            deploy(name(release), files);
        }
        return deployed(release, key).orElseThrow(() -> new IllegalStateException(name(release) + " holds no " + key));
    }

    @Override
    public Optional<RunningDiagram> deployed(long release, String key) {
        return ask(() -> find(release)
                .map(deployment -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment.getId())
                        .processDefinitionKey(key)
                        .singleResult())
                .map(this::running));
    }

    private Optional<Deployment> find(long release) {
        return repository.createDeploymentQuery().deploymentName(name(release)).deploymentSource(SOURCE).list().stream()
                .findFirst();
    }

    private <T> T ask(Supplier<T> question) {
        return asItself.ask(question);
    }
}
