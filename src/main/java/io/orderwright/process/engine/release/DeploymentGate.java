package io.orderwright.process.engine.release;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks at every new deployment before the engine does, whoever made it: diagrams must pass {@link ProcessCheck}, forms
 * and pictures may come with them, and nothing else is deployed, since scripts and DMN tables are code. What was
 * deployed earlier is not judged again when the engine loads it: its instances must be able to finish.
 */
public class DeploymentGate implements Deployer {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final List<String> DIAGRAMS = List.of(".bpmn", ".bpmn20.xml");
    private static final List<String> COMPANIONS = List.of(".form", ".svg", ".png");

    private final ProcessCheck check;

    public DeploymentGate(ProcessCheck check) {
        this.check = check;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(this::look);
        }
    }

    private void look(ResourceEntity resource) {
        String name = resource.getName();
        if (resource.getBytes().length > LARGEST) {
            throw new ProcessRefused(name, List.of("it is larger than " + LARGEST / 1024 + " KB"));
        }
        if (DIAGRAMS.stream().anyMatch(name::endsWith)) {
            List<String> reasons = check.reasonsToRefuse(resource.getBytes());
            if (!reasons.isEmpty()) {
                throw new ProcessRefused(name, reasons);
            }
        } else if (COMPANIONS.stream().noneMatch(name::endsWith)) {
            throw new ProcessRefused(name, List.of("only diagrams, forms and pictures are deployed"));
        }
    }
}
