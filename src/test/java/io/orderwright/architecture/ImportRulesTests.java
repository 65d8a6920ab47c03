package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every foreign library has one room; each rule is shown to catch the class in {@code planted} that breaks it. */
@Tag("architecture")
class ImportRulesTests {

    private static final ImportRules OURS = new ImportRules(MainClasses.ROOT);
    private static final ImportRules PLANTED = new ImportRules("planted");
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages("planted");

    static Set<String> rules() {
        return OURS.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void weKeep(String rule) {
        OURS.all().get(rule).check(MainClasses.ALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itWouldBeNoticedIfNot(String rule) {
        ArchRule broken = PLANTED.all().get(rule);
        assertThatThrownBy(() -> broken.check(PLANTED_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
