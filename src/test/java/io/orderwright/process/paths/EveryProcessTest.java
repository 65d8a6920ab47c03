package io.orderwright.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** A diagram without a test of its paths is not forgotten: neither today's nor a former one in which tokens may still be. */
@Tag("fulfilment")
@Tag("paths")
class EveryProcessTest {

    @Test
    void hasOneTestOfItsPaths() throws ReflectiveOperationException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessPaths.class));
        List<String> tested = new ArrayList<>();
        for (var found : scanner.findCandidateComponents(ProcessPaths.class.getPackageName())) {
            var made = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
            tested.add(((ProcessPaths) made.newInstance()).diagram());
        }
        assertThat(LeanEngine.diagrams()).containsKeys("order-to-cash", "order-to-cash-1", "approval-1");
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(LeanEngine.diagrams().keySet());
    }
}
