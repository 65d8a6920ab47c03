package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;

/** Lets the engine read a diagram as it would when it is deployed, and keeps nothing of it. */
final class EngineParse {

    private EngineParse() {}

    /** What the engine says against each file. Asked within its command. */
    static Map<String, List<GateFault>> faults(Map<String, byte[]> files) {
        Map<String, List<GateFault>> found = new TreeMap<>();
        files.forEach((name, content) -> {
            List<GateFault> faults = DeploymentGate.isDiagram(name) ? read(name, content) : List.of();
            if (!faults.isEmpty()) {
                found.put(name, faults);
            }
        });
        return found;
    }

    private static List<GateFault> read(String name, byte[] content) {
        DeploymentEntity nothing = new DeploymentEntity();
        nothing.setId("read only");
        try {
            parser().createParse()
                    .sourceInputStream(new ByteArrayInputStream(content))
                    .deployment(nothing)
                    .name(name)
                    .execute();
            return List.of();
        } catch (ParseException refused) {
            return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(EngineParse::fault)
                    .toList();
        } catch (ProcessEngineException refused) {
            return List.of(fault(null, String.valueOf(refused.getMessage())));
        }
    }

    private static GateFault fault(Problem problem) {
        return fault(problem.getMainElementId(), problem.getMessage());
    }

    private static GateFault fault(@Nullable String element, String words) {
        return new GateFault(GateFaultKind.ENGINE_REFUSES, element == null ? ProcessCheck.MODEL : element, words);
    }

    private static BpmnParser parser() {
        return Context.getProcessEngineConfiguration().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The engine reads no diagrams"));
    }
}
