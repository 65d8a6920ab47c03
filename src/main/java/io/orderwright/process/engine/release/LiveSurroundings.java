package io.orderwright.process.engine.release;

import io.orderwright.platform.kernel.Roles;
import io.orderwright.process.engine.TaskBeans;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.DiagramOffer;
import io.orderwright.process.engine.gate.FieldLaw;
import io.orderwright.process.engine.gate.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What a diagram may lean on in this application. Which messages are told and which errors are thrown is read from the
 * diagrams that come with it, today's and former ones: tests hold these against the code, both ways.
 */
public final class LiveSurroundings {

    private static final String ROUTES = "/camel-routes/";
    private static final String ROUTE = ".camel.yaml";

    /** What a route is called that asks a partner what became of something: by the ledger of effects, not by a diagram. */
    private static final String QUESTION = ".ask";

    private final ResourcePatternResolver resources;
    private final TaskBeans beans;
    private final FieldLaw ownFields;
    private volatile @Nullable Shipped shipped;

    /** @param ownFields what may be named of the own fields of orders at this moment */
    public LiveSurroundings(ResourcePatternResolver resources, TaskBeans beans, FieldLaw ownFields) {
        this.resources = resources;
        this.beans = beans;
        this.ownFields = ownFields;
    }

    /** @param deployed the diagrams of one deployment, which may call each other; asked within the engine's command */
    Surroundings of(Collection<Diagram> deployed) {
        Shipped ours = shipped();
        List<DiagramOffer> all = new ArrayList<>(ours.diagrams());
        List<DiagramOffer> now = deployed.stream().map(DiagramOffer::by).toList();
        all.addAll(now);
        all.addAll(byOwners(
                DiagramOffer.all(ours.diagrams(), DiagramOffer::processes),
                DiagramOffer.all(now, DiagramOffer::processes)));
        return new Surroundings(
                beans.names(),
                ours.topics(),
                DiagramOffer.all(ours.diagrams(), DiagramOffer::awaited),
                Stream.concat(
                                DiagramOffer.all(ours.diagrams(), DiagramOffer::caught).stream(),
                                DiagramOffer.all(all, DiagramOffer::thrown).stream())
                        .collect(Collectors.toSet()),
                Set.copyOf(Roles.EMPLOYEES),
                DiagramOffer.all(all, DiagramOffer::processes),
                DiagramOffer.all(ours.diagrams(), DiagramOffer::processes),
                ownFields,
                DiagramOffer.allHanded(all));
    }

    /** What comes with the application stays as it is while that runs: read once, not for each deployment. */
    private Shipped shipped() {
        Shipped known = shipped;
        if (known == null) {
            known = new Shipped(
                    files("classpath*:processes/**/*.bpmn")
                            .map(file -> DiagramOffer.by(read(file)))
                            .toList(),
                    topics());
            shipped = known;
        }
        return known;
    }

    /** What tasks of people are called in the diagrams that come with the application, by their ids. */
    public Map<String, Set<String>> namesOfTasks() {
        return files("classpath*:processes/**/*.bpmn")
                .map(LiveSurroundings::read)
                .flatMap(diagram -> diagram.elements("userTask").stream())
                .collect(Collectors.groupingBy(
                        Diagram::id, Collectors.mapping(task -> task.getAttribute("name"), Collectors.toSet())));
    }

    /** @param topics what a partner may be asked for */
    private record Shipped(List<DiagramOffer> diagrams, Set<String> topics) {}

    private static Diagram read(Resource file) {
        try {
            return Diagram.of(file.getURL().toString(), file.getContentAsByteArray(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> topics() {
        return files("classpath*:camel-routes/**/*" + ROUTE)
                .map(LiveSurroundings::topic)
                .filter(topic -> !topic.endsWith(QUESTION))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String topic(Resource route) {
        try {
            String path = route.getURL().toString();
            return path.substring(path.lastIndexOf(ROUTES) + ROUTES.length(), path.length() - ROUTE.length())
                    .replace('/', '.');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Resource> files(String pattern) {
        try {
            return Stream.of(resources.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The latest of what owners have deployed, beside what comes with the application and in its place; not of what is deployed now.
     */
    private static List<DiagramOffer> byOwners(Set<String> shipped, Set<String> deployed) {
        CommandContext engine = Context.getCommandContext();
        ProcessDefinitionQueryImpl latest = new ProcessDefinitionQueryImpl();
        latest.latestVersion();
        // The query's own way would read the model of each of them, against the schema, for its description.
        List<ProcessDefinition> processes = engine.runWithoutAuthorization(
                () -> engine.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null));
        DeploymentQueryImpl byOwners = new DeploymentQueryImpl();
        byOwners.deploymentSource(ReleasedDiagrams.SOURCE);
        Set<String> released = engine.runWithoutAuthorization(
                () -> engine.getDeploymentManager().findDeploymentsByQueryCriteria(byOwners, null).stream()
                        .map(Deployment::getId)
                        .collect(Collectors.toSet()));
        return processes.stream()
                .filter(process -> !deployed.contains(process.getKey()))
                .filter(process -> !shipped.contains(process.getKey()) || released.contains(process.getDeploymentId()))
                .map(process -> DiagramOffer.by(deployed(engine, process)))
                .toList();
    }

    private static Diagram deployed(CommandContext engine, ProcessDefinition process) {
        ResourceEntity file = engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(process.getDeploymentId(), process.getResourceName());
        return Diagram.of(process.getResourceName(), file.getBytes(), Map.of());
    }
}
