package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.HomePanel;
import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.Refusal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** A module brings what it adds to the house; whoever collects it knows no module by name. */
@Tag("architecture")
class RegistrationTest {

    private static final List<Class<?>> BROUGHT = List.of(
            AccessRules.class,
            Invariants.class,
            DeskEntries.class,
            TaskPages.class,
            HomePanel.class,
            OrderPanel.class,
            RelatedPapers.class);

    /** The pages on which panels stand are about something themselves. */
    private static final Set<String> ABOUT_ORDERS = Set.of("sales.orders");

    private static final Set<String> AREAS =
            Set.of("sales", "fulfilment", "supply", "finance", "contact", "credit", "approvals");

    @Test
    void whoeverCollectsKnowsNoModule() {
        Map<String, Set<String>> collectors = new TreeMap<>();
        MainClasses.ALL.stream().filter(type -> collects(type.reflect())).forEach(type -> {
            Set<String> modules = type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> module(dependency.getTargetClass().getPackageName()))
                    .filter(module -> !module.isEmpty() && !ABOUT_ORDERS.contains(module))
                    .collect(Collectors.toCollection(TreeSet::new));
            collectors.put(type.getSimpleName(), modules);
        });
        assertThat(collectors)
                .containsKeys(
                        "Menu",
                        "WorkPlaces",
                        "HomePage",
                        "OrderPanels",
                        "PapersOfOrder",
                        "InvariantChecker",
                        "SecurityConfiguration")
                .allSatisfy((collector, modules) -> assertThat(modules)
                        .as("modules that %s names", collector)
                        .isEmpty());
    }

    @Test
    void everyKindOfThingIsBroughtBySomebody() {
        assertThat(BROUGHT).allSatisfy(kind -> assertThat(
                        MainClasses.ALL.stream().filter(type -> type.isAssignableTo(kind) && !type.isInterface()))
                .as("who brings %s", kind.getSimpleName())
                .isNotEmpty());
    }

    /** One place says a refusal in words; its kind says the status. */
    @Test
    void onlyOnePlaceSaysRefusalsInWords() {
        assertThat(MainClasses.ALL.stream()
                        .filter(type -> calls(type, Refusal.class, "arguments")
                                && calls(type, MessageSource.class, "getMessage"))
                        .map(JavaClass::getSimpleName))
                .containsExactly("RefusalMessages");
    }

    private static boolean calls(JavaClass type, Class<?> target, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(target)
                        && call.getTarget().getName().equals(method));
    }

    private static boolean collects(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getGenericParameterTypes()))
                .filter(ParameterizedType.class::isInstance)
                .flatMap(parameter -> Arrays.stream(((ParameterizedType) parameter).getActualTypeArguments()))
                .map(Type::getTypeName)
                .anyMatch(
                        name -> BROUGHT.stream().anyMatch(kind -> kind.getName().equals(name)));
    }

    /** Area and module of a business module's package, without {@code io.orderwright}; empty for every other one. */
    private static String module(String packageName) {
        String[] parts = packageName.replaceFirst("^io\\.orderwright\\.", "").split("\\.");
        if (!packageName.startsWith("io.orderwright.") || !AREAS.contains(parts[0])) {
            return "";
        }
        return parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }
}
