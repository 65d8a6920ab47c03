package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.HomePanel;
import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.desk.TaskPages;
import io.orderwright.desk.customers.CustomerLinks;
import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.SmsTemplates.SmsTemplate;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.RecordUses;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
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
            RelatedPapers.class,
            CustomerPanel.class,
            CustomerLinks.class,
            RecordUses.class,
            DocumentOwner.class,
            SmsTemplates.class);

    /** The pages on which panels stand are about something themselves. */
    private static final Set<String> ABOUT = Set.of("sales.orders", "sales.customers");

    private static final Set<String> AREAS =
            Set.of("sales", "fulfilment", "supply", "finance", "contact", "credit", "approvals");

    @Test
    void whoeverCollectsKnowsNoModule() {
        Map<String, Set<String>> collectors = new TreeMap<>();
        MainClasses.ALL.stream().filter(type -> collects(type.reflect())).forEach(type -> {
            Set<String> modules = type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> module(dependency.getTargetClass().getPackageName()))
                    .filter(module -> !module.isEmpty() && !ABOUT.contains(module))
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
                        "SecurityConfiguration",
                        "CustomerPanels",
                        "NamesInUse",
                        "RatesInUse",
                        "EffectInvariants",
                        "SmsWire")
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

    /** A page that is composed of panels asks no module but the one that it is about. */
    @Test
    void thePageOfACustomerKnowsCustomersOnly() {
        JavaClass page = MainClasses.ALL.get("io.orderwright.desk.sales.CustomersPage");
        assertThat(page.getDirectDependenciesFromSelf().stream()
                        .map(need -> module(need.getTargetClass().getPackageName()))
                        .filter(module -> !module.isEmpty()))
                .contains("sales.customers")
                .containsOnly("sales.customers");
    }

    /** Tables and topics stand with their modules: what asks them all names none of them in words either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform/intake/store/NamesInUse",
                "platform/intake/store/RatesInUse",
                "platform/checks/references/EffectInvariants",
                "integration/wire/SmsWire"
            })
    void whoeverAsksAllNamesNone(String file) throws IOException {
        String code = Files.readString(Path.of("src/main/java/io/orderwright", file + ".java"));
        assertThat(namedBySomebody()).hasSizeGreaterThan(40).allSatisfy(word -> assertThat(code)
                .doesNotContainPattern("\\b" + word + "\\b"));
    }

    /** A text message without words that fill it would be an incident when the first customer should get it. */
    @Test
    void everyTextMessageOfADiagramIsFilledByItsProcess() throws IOException {
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("camel-routes", "sms"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            topics.add("sms." + file.getFileName().toString().replace(".camel.yaml", "")));
        }
        assertThat(topics).hasSizeGreaterThan(3);
        assertThat(brought(SmsTemplates.class)
                        .flatMap(process -> process.smsTemplates().stream())
                        .map(SmsTemplate::topic))
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    /** Tables that name records or are in a currency, papers that partners are told of, text messages. */
    private static Set<String> namedBySomebody() {
        Set<String> words = new TreeSet<>();
        brought(RecordUses.class).forEach(module -> {
            module.namings().forEach(naming -> words.add(naming.table()));
            module.rateUses().forEach(use -> words.add(use.table()));
        });
        brought(DocumentOwner.class).forEach(owner -> words.addAll(owner.toldToPartners()));
        brought(SmsTemplates.class)
                .flatMap(process -> process.smsTemplates().stream())
                .forEach(template -> words.add(template.topic().replace("sms.", "")));
        // Whose records they are is asked for by name; an invariant may speak of what it is about.
        words.removeAll(Set.of("customer", "product", "sales_order", "invoice"));
        return words;
    }

    /** What modules bring, made without what they ask: they only say it. */
    private static <T> Stream<T> brought(Class<T> kind) {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                .map(type -> type.reflect().getDeclaredConstructors()[0])
                .map(made -> kind.cast(BeanUtils.instantiateClass(made, new Object[made.getParameterCount()])));
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
