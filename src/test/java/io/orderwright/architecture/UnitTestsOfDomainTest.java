package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored or keeps a state, and every policy, has a unit test that names it: one that starts nothing. */
@Tag("architecture")
class UnitTestsOfDomainTest {

    private static final Path ROOT = Path.of("src", "test", "java");
    private static final Pattern TESTS = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern EXTENDS = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** Spring itself, but for its helpers that start nothing, and our own annotation over it. */
    private static final Pattern SPRING =
            Pattern.compile("import (static )?org\\.springframework\\.(?!test\\.util\\.|util\\.)|@ModuleTest\\b");

    /** A line of a case's history, or of what the tax platform was sent: kept as it is written, it decides nothing and never changes. */
    private static final Set<String> WITHOUT_A_RULE = Set.of(
            "io.orderwright.credit.domain.CreditCaseNote",
            "io.orderwright.finance.einvoices.domain.KeptLine",
            "io.orderwright.finance.einvoices.red.domain.KeptRedLine");

    /** By simple name, without comments. */
    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void read() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("io"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                SOURCES.put(
                        file.getFileName().toString().replace(".java", ""),
                        COMMENT.matcher(Files.readString(file)).replaceAll(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyAggregateAndPolicyIsNamedByAUnitTest() {
        List<String> tests = unitTests().values().stream().toList();
        assertThat(subjects())
                .extracting(JavaClass::getSimpleName)
                .contains(
                        "SalesOrder", "OrderDocument", "Allocation", "LevelVerdict", "BankStatement", "DeliveryPolicy");
        assertThat(subjects().stream()
                        .filter(subject -> tests.stream().noneMatch(test -> names(test, subject)))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_RULE);
    }

    @Test
    void aTestThatStartsSomethingIsNoUnitTest() {
        assertThat(unitTests())
                .containsKeys("ApprovalLevelTest", "DeliveryTransitionTest")
                .doesNotContainKeys("Bills", "CatalogModuleTest", "WriteOffsTest");
    }

    private static List<JavaClass> subjects() {
        Predicate<JavaClass> stored = type -> Stream.of("Entity", "MappedSuperclass", "Embeddable")
                .anyMatch(annotation -> type.isAnnotatedWith("jakarta.persistence." + annotation));
        Predicate<JavaClass> living = type -> type.getFields().stream()
                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEnum()
                        && field.getRawType().getSimpleName().endsWith("State"));
        return MainClasses.ALL.stream()
                .filter(type -> !type.isInterface() && !type.isRecord() && !type.isEnum())
                .filter(type -> type.getSimpleName().endsWith("Policy")
                        || type.getPackageName().matches(".*\\.domain(\\..*)?")
                                && stored.or(living).test(type))
                .toList();
    }

    /** Of the same package, or by its import: two classes may have one name. */
    private static boolean names(String test, JavaClass subject) {
        boolean known = test.contains("package " + subject.getPackageName() + ";")
                || test.contains("import " + subject.getName().replace('$', '.') + ";");
        return known
                && Pattern.compile("\\b" + subject.getSimpleName() + "\\b")
                        .matcher(test.replaceAll("(?m)^import .*$", ""))
                        .find();
    }

    private static Map<String, String> unitTests() {
        Map<String, String> found = new TreeMap<>();
        SOURCES.forEach((name, source) -> {
            if (TESTS.matcher(source).find() && startsNothing(source)) {
                found.put(name, source);
            }
        });
        return found;
    }

    /** Neither it nor what it extends. */
    private static boolean startsNothing(String source) {
        Matcher parent = EXTENDS.matcher(source);
        return !SPRING.matcher(source).find()
                && (!parent.find()
                        || SOURCES.containsKey(parent.group(1)) && startsNothing(SOURCES.get(parent.group(1))));
    }
}
