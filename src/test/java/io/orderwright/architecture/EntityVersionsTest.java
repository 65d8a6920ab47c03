package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * All columns of an entity are written together: one that was read before somebody else wrote it would undo that, and nobody
 * would hear of it, if it had no version.
 */
@Tag("architecture")
class EntityVersionsTest {

    /** Written once; and lines, which are written while their order is held and read anew. */
    private static final List<String> WITHOUT = List.of("Allocation", "CreditRelease", "CreditCaseNote", "OrderLine");

    @Test
    void whatIsWrittenAgainHasAVersion() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        List<String> without = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("io.orderwright")) {
            Class<?> entity = Class.forName(found.getBeanClassName());
            if (!isVersioned(entity)) {
                without.add(entity.getSimpleName());
            }
        }
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    private static boolean isVersioned(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(field -> field.isAnnotationPresent(Version.class));
    }
}
