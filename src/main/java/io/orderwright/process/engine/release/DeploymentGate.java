package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Looks at every new deployment before the engine does, whoever made it: diagrams must pass {@link ProcessCheck} and lean on
 * nothing that is not there ({@link GateLaws}), forms and pictures may come with them, and nothing else is deployed, since
 * scripts and DMN tables are code. What was deployed earlier is not judged again when the engine loads it: its instances
 * must be able to finish.
 */
public class DeploymentGate implements Deployer {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final List<String> DIAGRAMS = List.of(".bpmn", ".bpmn20.xml");
    private static final List<String> COMPANIONS = List.of(".form", ".svg", ".png");

    private final ProcessCheck check;
    private final LiveSurroundings surroundings;
    private final MessageSource texts;

    public DeploymentGate(ProcessCheck check, LiveSurroundings surroundings, MessageSource texts) {
        this.check = check;
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().forEach(this::look);
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        List<Diagram> diagrams = files.keySet().stream()
                .filter(DeploymentGate::isDiagram)
                .sorted()
                .map(name -> Diagram.of(name, files.getOrDefault(name, new byte[0]), files))
                .toList();
        Surroundings around = surroundings.of(diagrams);
        for (Diagram diagram : diagrams) {
            List<GateFault> faults = GateLaws.faults(diagram, around);
            if (!faults.isEmpty()) {
                throw new ProcessRefused(
                        diagram.name(), faults.stream().map(this::words).toList());
            }
        }
    }

    private String words(GateFault fault) {
        Locale locale =
                LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        return fault.element() + ": "
                + texts.getMessage(fault.kind().text(), fault.said().toArray(), locale);
    }

    private void look(ResourceEntity resource) {
        String name = resource.getName();
        if (resource.getBytes().length > LARGEST) {
            throw new ProcessRefused(name, List.of("it is larger than " + LARGEST / 1024 + " KB"));
        }
        if (isDiagram(name)) {
            List<String> reasons = check.reasonsToRefuse(resource.getBytes());
            if (!reasons.isEmpty()) {
                throw new ProcessRefused(name, reasons);
            }
        } else if (COMPANIONS.stream().noneMatch(name::endsWith)) {
            throw new ProcessRefused(name, List.of("only diagrams, forms and pictures are deployed"));
        }
    }

    private static boolean isDiagram(String name) {
        return DIAGRAMS.stream().anyMatch(name::endsWith);
    }
}
