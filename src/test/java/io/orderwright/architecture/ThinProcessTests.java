package io.orderwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.process.engine.TaskBean;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The process says what comes when and decides nothing; what needs several modules at once knows no engine. */
@Tag("architecture")
class ThinProcessTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String PROCESS = "io.orderwright.process";
    private static final String COORDINATION = "io.orderwright.coordination";
    private static final int MOST_FILES = 15;

    /** Rooms of the process that serve the engine itself and belong to no diagram. */
    private static final Set<String> NOT_OF_A_DIAGRAM =
            Set.of("engine", "effects", "accounts", "worklist", "webapps", "");

    /**
     * Beans that are asked for when they are used, and why: that whoever asks for roles and rights is made before any
     * service, which would be made too early with it; that refusals of the API know its addresses, which are gathered
     * after the doors are built; and that the engine is made before the beans that its diagrams call, which need it.
     */
    private static final Set<String> ASKED_FOR_LATER =
            Set.of("DutySetup", "RoleQuestion", "ActingSetup", "ActingQuestion", "ApiRefusals", "EngineSetup");

    /** What asks for a bean later than when the one that needs it is made. */
    private static final Set<String> LATER = Set.of(
            "org.springframework.beans.factory.ObjectProvider",
            "org.springframework.beans.factory.ObjectFactory",
            "org.springframework.context.annotation.Lazy",
            "jakarta.inject.Provider");

    @Test
    void aTaskBeanIsCalledAsItsBeanAndStandsWithADiagram() {
        assertThat(taskBeans()).hasSizeGreaterThan(10).allSatisfy(type -> {
            String bean = type.getAnnotationOfType(TaskBean.class).name();
            assertThat(type.getSimpleName())
                    .isEqualTo(Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + "Tasks");
            assertThat(room(type)).as(type.getName()).isNotIn(NOT_OF_A_DIAGRAM);
        });
    }

    @Test
    void aTaskIsOneCall() {
        assertThat(taskBeans()).allSatisfy(type -> assertThat(ThinTasks.flawsOf(source(type)))
                .as(type.getSimpleName())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public void a() { x.b(); x.c(); }",
                "public boolean a() { return x.b() == 1; }",
                "public boolean a() { return !x.b(); }",
                "public String a() { return x.b() ? \"y\" : \"n\"; }",
                "public void a() { if (x.b()) x.c(); }",
                "public void a() { for (var y : x) y.b(); }",
                "public void a() { x.forEach(y -> y.b()); }",
                "public long a() { return x.map(X::b).count(); }",
                "public int a() { return switch (x) { default -> 1; }; }",
                "public void a() { throw new X(); }",
                "private void a() { x.b(); }"
            })
    void whatIsMoreThanACallIsFound(String method) {
        assertThat(ThinTasks.flawsOf("class T { " + method + " }")).isNotEmpty();
    }

    @Test
    void aCallOfACallIsFine() {
        assertThat(ThinTasks.flawsOf(
                        "class T { T(X x) { this.x = x; } public Date a(String n) { return T.at(x.b(n)); } }"))
                .isEmpty();
    }

    /** What hears events in the process asks and tells; what follows from them is a module's or a use case's to say. */
    @Test
    void aCorrelationAsksAndTells() {
        List<JavaClass> hearing = within(PROCESS).stream()
                .filter(type ->
                        type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventListener.class)))
                .filter(type -> !NOT_OF_A_DIAGRAM.contains(room(type)))
                .toList();
        assertThat(hearing).hasSizeGreaterThan(10).allSatisfy(type -> assertThat(type.getSimpleName())
                .endsWith("Correlation"));
        assertThat(Stream.concat(hearing.stream(), within(PROCESS).stream().filter(type -> type.getSimpleName()
                        .endsWith("Consequences"))))
                .allSatisfy(type -> assertThat(ThinCorrelations.flawsOf(source(type)))
                        .as(type.getSimpleName())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (e.kind() == K.A) p.start(e);",
                "if (e.a() && e.b()) p.start(e);",
                "if (done) p.start(e);",
                "p.start(e.a() ? 1 : 2);",
                "p.start(e.a() + 1);",
                "for (var x : e.all()) p.tell(x);",
                "e.all().stream().filter(x -> x.open()).forEach(p::tell);",
                "throw new X();",
                "switch (e.kind()) { default -> p.tell(e); }"
            })
    void aDecisionInACorrelationIsFound(String statement) {
        assertThat(ThinCorrelations.flawsOf("class C { void on(E e) { " + statement + " } }"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.start(\"x\", \"s-\" + e.number());",
                "if (!m.awaited(e)) { p.tell(e); } else if (e.goesOn()) { p.tell(e); }",
                "m.open(e).forEach(x -> p.tell(x));"
            })
    void aQuestionAndAMessageAreFine(String statement) {
        assertThat(ThinCorrelations.flawsOf("class C { void on(E e) { " + statement + " } }"))
                .isEmpty();
    }

    @Test
    void instancesAreStartedAndToldInOnePlace() {
        Set<String> commands = Set.of(
                "startProcessInstanceByKey",
                "createProcessInstanceByKey",
                "createMessageCorrelation",
                "messageEventReceived",
                "signalEventReceived");
        assertThat(MainClasses.ALL.stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(RuntimeService.class)
                                        && commands.contains(call.getTarget().getName())))
                        .map(JavaClass::getSimpleName))
                .containsExactly("Processes");
    }

    @Test
    void whatKnowsNoEngineLivesElsewhere() {
        assertThat(ofDiagrams()).isNotEmpty().allSatisfy(type -> assertThat(type.getDirectDependenciesFromSelf())
                .as("%s needs the engine or what serves it", type.getName())
                .anyMatch(need -> resideInAPackage("org.camunda..")
                        .or(resideInAPackage(PROCESS + ".engine.."))
                        .or(resideInAPackage(PROCESS + ".effects.."))
                        .test(need.getTargetClass())));
    }

    @Test
    void coordinationKnowsNoEngineNoPageAndNoSql() {
        assertThat(within(COORDINATION)).isNotEmpty().allSatisfy(type -> assertThat(
                        type.getDirectDependenciesFromSelf())
                .as(type.getName())
                .noneMatch(need -> resideInAPackage("org.camunda..")
                        .or(resideInAPackage(PROCESS + ".."))
                        .or(resideInAPackage("org.springframework.web.."))
                        .or(resideInAPackage("org.springframework.jdbc.."))
                        .or(resideInAPackage("jakarta.persistence.."))
                        .or(resideInAPackage("java.sql.."))
                        .test(need.getTargetClass())));
    }

    /** The desk shows and asks: what is decided or kept stands in a module or a use case. */
    @Test
    void theDeskWritesNothing() {
        List<JavaClass> desk = MainClasses.ALL.stream()
                .filter(resideInAPackage("io.orderwright.desk.."))
                .toList();
        assertThat(desk).hasSizeGreaterThan(100).allSatisfy(type -> {
            assertThat(type.getDirectDependenciesFromSelf()).as(type.getName()).noneMatch(need -> resideInAPackage(
                            "org.springframework.jdbc..")
                    .or(assignableTo(PlatformTransactionManager.class))
                    .or(assignableTo(TransactionOperations.class))
                    .or(resideInAPackage("jakarta.persistence.."))
                    .or(resideInAPackage("java.sql.."))
                    .test(need.getTargetClass()));
            assertThat(Stream.concat(
                                    Stream.of((AnnotatedElement) type.reflect()),
                                    Arrays.stream(type.reflect().getDeclaredMethods()))
                            .map(place -> place.getAnnotation(Transactional.class))
                            .filter(Objects::nonNull))
                    .as("%s only reads", type.getName())
                    .allMatch(Transactional::readOnly);
        });
    }

    @Test
    void theInsidesOfTheEngineAreKnownInOneRoom() {
        List<String> elsewhere = MainClasses.ALL.stream()
                .filter(type -> !resideInAPackage(PROCESS + ".engine..").test(type))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(need -> resideInAPackage("org.camunda.bpm.engine.impl..")
                                .test(need.getTargetClass())))
                .map(JavaClass::getName)
                .toList();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void noRoomOfProcessOrCoordinationIsOverfull() throws IOException {
        for (String root : List.of(PROCESS, COORDINATION)) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(root.replace('.', '/')))) {
                Map<Path, Long> perPackage = files.filter(
                                file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
                assertThat(perPackage).isNotEmpty().allSatisfy((folder, count) -> assertThat(count)
                        .as("files in %s", folder)
                        .isLessThanOrEqualTo(MOST_FILES));
            }
        }
    }

    /** Beans that need each other in a circle are cut apart by a port or an event; many of a kind come as a list. */
    @Test
    void noCircleOfBeansIsCutByAskingLater() {
        Set<String> later = MainClasses.ALL.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(named -> named.getTargetClass().getName())
                        .anyMatch(LATER::contains))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(later).isEqualTo(ASKED_FOR_LATER);
    }

    private static List<JavaClass> taskBeans() {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(TaskBean.class))
                .toList();
    }

    private static List<JavaClass> ofDiagrams() {
        return within(PROCESS).stream()
                .filter(type -> !NOT_OF_A_DIAGRAM.contains(room(type)))
                .toList();
    }

    /** Top-level classes; package-info apart. */
    private static List<JavaClass> within(String root) {
        return MainClasses.ALL.stream()
                .filter(type -> resideInAPackage(root + "..").test(type))
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    /** The first word of the package below the process; "" in its root. */
    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(PROCESS.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static String source(JavaClass type) {
        Function<String, Path> file = name -> SOURCES.resolve(name.replace('.', '/') + ".java");
        try {
            return Files.readString(file.apply(type.getName()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
