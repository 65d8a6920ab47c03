package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.orderwright.architecture.WrittenTables.LifeColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What has a life is an aggregate that asks a table of transitions (docs/adr/0156, 0166). One law looks at the classes, the
 * other at the tables of the database: what is kept by SQL needs no class, and no law about classes sees that one is missing.
 */
@Tag("architecture")
class LifeCyclesTest {

    private static final Pattern HOW_FAR = Pattern.compile("(?:State|Progress|Handover|Status|Stage)$");

    /** Columns that say how far something is without a life of their own here, and why. */
    private static final Map<String, String> WITHOUT_A_LIFE = Map.of(
            "past_order.state", "how an order of the time before ended: it is brought in like that and stays so",
            "carrier_event.status", "what a carrier reported, in a log",
            "carrier_event.carrier_status", "what a carrier reported, in its words, in a log",
            "tracked_parcel.status", "the newest of what a carrier reported",
            "unclosed_order.state", "a copy beside the order, kept by the database itself",
            "stock_reservation.state", "changed by statements over stock, items and movements at once: docs/adr/0157");

    /** What keeps a state asks a table of transitions what may happen in it (docs/adr/0110). */
    @Test
    void whatHasALifeHasATableOfTransitions() {
        List<JavaClass> living = MainClasses.ALL.stream()
                .filter(type -> type.getPackageName().matches(".*\\.domain(\\..*)?"))
                .filter(type -> !type.isRecord() && !type.isEnum())
                .filter(type -> states(type).findAny().isPresent())
                .toList();
        assertThat(living)
                .extracting(JavaClass::getSimpleName)
                .contains(
                        "SalesOrder",
                        "StockTake",
                        "CreditCommitment",
                        "DunningRun",
                        "DunningLetter",
                        "GoodsExpectation");
        assertThat(living.stream().filter(type -> !asksATable(type)).map(JavaClass::getSimpleName))
                .isEmpty();
    }

    /**
     * Whoever writes it: the entity, or an aggregate that the class with the statements is handed; or that class asks the
     * table itself which states its statements may find.
     */
    @Test
    void aTableThatSaysHowFarSomethingIsHasAnAggregate() {
        List<LifeColumn> lives = WrittenTables.lives();
        assertThat(lives)
                .extracting(LifeColumn::place)
                .contains("dunning_letter.state", "dunning_run.state", "stock_take.state", "delivery.progress");
        assertThat(lives).extracting(LifeColumn::place).containsAll(WITHOUT_A_LIFE.keySet());
        Map<String, Set<String>> writers = WrittenTables.writers();
        assertThat(lives.stream()
                        .filter(life -> !WITHOUT_A_LIFE.containsKey(life.place()))
                        .filter(life -> writers.getOrDefault(life.table(), Set.of()).stream()
                                .noneMatch(writer -> hasAnAggregate(writer, life)))
                        .map(life -> life.place() + ": " + writers.get(life.table())))
                .isEmpty();
    }

    private static boolean hasAnAggregate(String writer, LifeColumn life) {
        String name = writer.replace(WrittenTables.ENTITY, "");
        return MainClasses.ALL.stream()
                        .filter(type -> type.getSimpleName().equals(name))
                        .flatMap(type -> Stream.concat(
                                Stream.of(type),
                                type.getDirectDependenciesFromSelf().stream().map(uses -> uses.getTargetClass())))
                        .anyMatch(type -> !type.isRecord() && !type.isEnum() && keeps(type, life) && asksATable(type))
                || asksItself(name, life);
    }

    /** Whether it has a field of all the words that the column may hold. */
    private static boolean keeps(JavaClass type, LifeColumn life) {
        return states(type).anyMatch(field -> words(field.getRawType()).containsAll(life.words()));
    }

    private static boolean asksItself(String writer, LifeColumn life) {
        return MainClasses.ALL.stream()
                .filter(type -> type.getSimpleName().equals(writer))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream().map(uses -> uses.getTargetClass()))
                .filter(type -> type.isEnum() && isTable(type.getSimpleName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream().map(uses -> uses.getTargetClass()))
                .anyMatch(type -> type.isEnum() && words(type).containsAll(life.words()));
    }

    private static Set<String> words(JavaClass state) {
        return state.getFields().stream()
                .filter(field -> field.getRawType().equals(state))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
    }

    /** Its own, or of a record in which it keeps how things stand. */
    private static Stream<JavaField> states(JavaClass type) {
        return fields(type)
                .flatMap(field ->
                        field.getRawType().isRecord() && !field.getModifiers().contains(JavaModifier.FINAL)
                                ? fields(field.getRawType())
                                : Stream.of(field))
                .filter(field -> field.getRawType().isEnum()
                        && HOW_FAR.matcher(field.getRawType().getSimpleName()).find());
    }

    private static Stream<JavaField> fields(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean asksATable(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName())
                .anyMatch(LifeCyclesTest::isTable);
    }

    private static boolean isTable(String name) {
        return name.endsWith("Transition") || name.endsWith("Step");
    }
}
