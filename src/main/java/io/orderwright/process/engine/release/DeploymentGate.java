package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
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
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        faults(files).forEach((name, faults) -> {
            throw new ProcessRefused(name, faults.stream().map(this::words).toList());
        });
    }

    /**
     * What is wrong with files that are deployed together, by the name of the file; empty when all of them may run. What holds
     * code is not asked what it leans on. Asked within the engine's command.
     */
    Map<String, List<GateFault>> faults(Map<String, byte[]> files) {
        Map<String, List<GateFault>> found = new TreeMap<>();
        files.forEach((name, content) -> keep(found, name, look(name, content)));
        if (!found.isEmpty()) {
            return found;
        }
        List<Diagram> diagrams = files.keySet().stream()
                .filter(DeploymentGate::isDiagram)
                .sorted()
                .map(name -> Diagram.of(name, files.getOrDefault(name, new byte[0]), files))
                .toList();
        Surroundings around = surroundings.of(diagrams);
        diagrams.forEach(diagram -> keep(found, diagram.name(), GateLaws.faults(diagram, around)));
        return found;
    }

    private static void keep(Map<String, List<GateFault>> found, String name, List<GateFault> faults) {
        if (!faults.isEmpty()) {
            found.put(name, faults);
        }
    }

    private String words(GateFault fault) {
        Locale locale =
                LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        String where = fault.element().isEmpty() ? texts.getMessage("gate.model", null, locale) : fault.element();
        return where + ": " + texts.getMessage(fault.kind().text(), fault.said().toArray(), locale);
    }

    private List<GateFault> look(String name, byte[] content) {
        if (content.length > LARGEST) {
            return List.of(new GateFault(GateFaultKind.TOO_LARGE, ProcessCheck.MODEL, String.valueOf(LARGEST / 1024)));
        }
        if (isDiagram(name)) {
            return check.reasonsToRefuse(content);
        }
        return COMPANIONS.stream().anyMatch(name::endsWith)
                ? List.of()
                : List.of(new GateFault(GateFaultKind.FOREIGN_FILE, ProcessCheck.MODEL));
    }

    static boolean isDiagram(String name) {
        return DIAGRAMS.stream().anyMatch(name::endsWith);
    }
}
