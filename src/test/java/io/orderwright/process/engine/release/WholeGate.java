package io.orderwright.process.engine.release;

import io.orderwright.process.engine.TaskBeans;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.StaticApplicationContext;

/** All that the gate asks of a file, as it asks it: what would be code first, then what it leans on; without an engine. */
public final class WholeGate {

    private final ProcessCheck check;
    private final Surroundings around;

    /** @param beans task beans by their name in BPMN */
    public WholeGate(Map<String, Class<?>> beans, Surroundings around) {
        StaticApplicationContext context = new StaticApplicationContext();
        beans.forEach((name, type) -> {
            RootBeanDefinition bean = new RootBeanDefinition(type);
            bean.setLazyInit(true);
            context.registerBeanDefinition(name, bean);
        });
        context.refresh();
        this.check = new ProcessCheck(new ProcessExpressions(new TaskBeans(context)), Set.of("bureau"));
        this.around = around;
    }

    /** @param companions forms, by their names with the folder of the diagram */
    public List<GateFault> faults(String name, byte[] content, Map<String, byte[]> companions) {
        List<GateFault> code = check.reasonsToRefuse(content);
        return code.isEmpty() ? GateLaws.faults(Diagram.of(name, content, companions), around) : code;
    }
}
