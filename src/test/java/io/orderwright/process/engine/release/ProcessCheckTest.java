package io.orderwright.process.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderwright.process.engine.TaskBeans;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

/** What a diagram may not hold, read without an engine. */
@Tag("unit")
class ProcessCheckTest {

    private final ProcessCheck check =
            new ProcessCheck(new ProcessExpressions(new TaskBeans(new StaticApplicationContext())), Set.of());

    /** The engine reads what is in this namespace as its own; no law looks at it, and no difference shows it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='step' activiti:dueDate='2030-01-01T00:00:00Z'/>",
                "<userTask id='step' activiti:candidateGroups='sales-clerk'/>",
                "<callActivity id='step'><extensionElements><activiti:in source='a' target='b'/></extensionElements></callActivity>",
                "<startEvent id='step' xmlns:c='http://activiti.org/bpmn' c:initiator='who'/>"
            })
    void whatNobodyLooksAtIsRefused(String inside) {
        assertThat(check.reasonsToRefuse(model(inside)))
                .extracting(GateFault::kind, GateFault::element)
                .contains(tuple(GateFaultKind.FOREIGN_NAMESPACE, "step"));
        assertThat(check.reasonsToRefuse(model(inside.replace("activiti:", "camunda:")
                        .replace("http://activiti.org/bpmn", "http://camunda.org/schema/1.0/bpmn"))))
                .isEmpty();
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedBeforeAnybodyWalksThroughIt() {
        String deep = "<subProcess>".repeat(20_000) + "</subProcess>".repeat(20_000);
        assertThat(check.reasonsToRefuse(model(deep))).singleElement().satisfies(fault -> assertThat(fault.kind())
                .isEqualTo(GateFaultKind.UNREADABLE));
    }

    private static byte[] model(String inside) {
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:activiti='http://activiti.org/bpmn'"
                        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='p'>" + inside
                        + "</process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
