package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the engine take a deployment and forget it again. What can be read is not always taken: two forms of one id, a message
 * that another process begins with, a time that is asked at once, a name that is too long.
 */
@Component
class EngineTrial {

    private static final int LONGEST = 300;

    private final TransactionTemplate apart;

    EngineTrial(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the engine says against it, at its diagram. Whatever surrounds it stays as it was. @param files their names */
    Map<String, List<GateFault>> faults(Collection<String> files, Runnable deployment) {
        return Objects.requireNonNull(apart.execute(trial -> {
            trial.setRollbackOnly();
            try {
                deployment.run();
                return Map.of();
            } catch (RuntimeException refused) {
                String diagram = files.stream()
                        .filter(DeploymentGate::isDiagram)
                        .findFirst()
                        .orElse("");
                return Map.of(diagram, List.of(fault(refused)));
            }
        }));
    }

    private static GateFault fault(RuntimeException refused) {
        String said = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        String first = said.substring(0, Math.min(LONGEST, said.length()));
        return new GateFault(GateFaultKind.ENGINE_REFUSES, ProcessCheck.MODEL, first);
    }
}
