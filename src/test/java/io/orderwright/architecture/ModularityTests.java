package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModulesByPackage;
import io.orderwright.Orderwright;
import java.io.IOException;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know facts, the process knows the order of things, integration knows the outside; nobody else does. */
@Tag("architecture")
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Orderwright.class);

    /** What a business module may call: words, ground, decisions and master data; never another business module. */
    private static final Set<String> FOR_BUSINESS = Set.of(
            "kernel",
            "ground",
            "reference",
            "decisions",
            "documents",
            "proposals",
            "customers",
            "addresses",
            // Master data too: what an invoice to a customer names. It asks customers only.
            "taxprofiles",
            "terms",
            "catalog");

    /** Readers of tables know no business: whoever takes in files of his own may use them, but nothing else of the intake. */
    private static final String READERS = "intake :: file";

    /** A module of one of these areas is a business module. */
    private static final Set<String> AREAS =
            Set.of("sales", "credit", "approvals", "fulfilment", "supply", "finance", "service", "contact");

    /** What the supporting modules may call beyond kernel and ground. */
    private static final Map<String, Set<String>> SUPPORTING = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("ground", Set.of()),
            Map.entry("decisions", Set.of()),
            Map.entry("integration", Set.of("deliveries")),
            Map.entry("documents", Set.of()),
            Map.entry("reference", Set.of()),
            Map.entry("proposals", Set.of()),
            Map.entry("security", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("checks", Set.of()),
            Map.entry("commands", Set.of()),
            Map.entry("sandbox", Set.of()));

    /** Those that bring in or show what several modules know; they may call any module's root but the process's. */
    private static final Set<String> COMPOSING =
            Set.of("desk", "demo", "intake", "reporting", "aftersales", "rules", "diagrams", "fields");

    private static final String PROCESS = "process";

    /** What needs several business modules at once; it may call any module's root but the process's. */
    private static final String COORDINATION = "coordination";

    @Test
    void modulesCallEachOtherOnlyWhereTheySayAndOnlyAtTheirRoot() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsOfAKnownKindAndSaysWhatItMayCall() {
        declared().forEach((module, allowed) -> {
            if (module.equals(PROCESS) || module.equals(COORDINATION)) {
                return;
            }
            if (AREAS.contains(areaOf(module))) {
                assertThat(FOR_BUSINESS).as("%s may call", module).containsAll(allowed);
            } else if (SUPPORTING.containsKey(module)) {
                Set<String> may = new TreeSet<>(SUPPORTING.get(module));
                may.addAll(Set.of("kernel", "ground"));
                assertThat(may).as("%s may call", module).containsAll(allowed);
            } else {
                assertThat(COMPOSING)
                        .as("a new module: say in this test of which kind it is")
                        .contains(module);
            }
        });
    }

    private static String areaOf(String module) {
        return basePackages(MODULES)
                .get(module)
                .substring(MainClasses.ROOT.length() + 1)
                .replaceFirst("\\..*", "");
    }

    @Test
    void nothingDependsOnTheProcess() {
        assertThat(callers(PROCESS)).isEmpty();
    }

    @Test
    void onlyTheProcessCallsForWhatNeedsSeveralModules() {
        assertThat(callers(COORDINATION)).isSubsetOf(PROCESS);
    }

    /** The desk shows what partners were sent; whoever else wants something from outside draws it in a diagram. */
    @Test
    void onlyTheProcessCallsPartnersAndOthersOnlyAskAboutThem() {
        assertThat(callers("integration")).isSubsetOf(PROCESS, COORDINATION, "desk");
    }

    @Test
    void nothingDependsOnTheSandboxTheDemoOrTheCommands() {
        assertThat(callers("sandbox")).isEmpty();
        assertThat(callers("demo")).isEmpty();
        assertThat(callers("commands")).isEmpty();
    }

    /** By module, the modules it declares to call; named interfaces count as their module. */
    private static Map<String, Set<String>> declared() {
        Map<String, Set<String>> declared = new TreeMap<>();
        MODULES.forEach(module -> {
            String name = module.getIdentifier().toString();
            declared.put(name, allowed(module.getBasePackage().getName()));
        });
        assertThat(declared).containsKeys("orders", PROCESS, "integration");
        return declared;
    }

    /** Read from the product's own classes: a test package of the same name has a package-info too. */
    private static Set<String> allowed(String basePackage) {
        ApplicationModule declared =
                MainClasses.ALL.get(basePackage + ".package-info").getAnnotationOfType(ApplicationModule.class);
        return Arrays.stream(declared.allowedDependencies())
                .filter(target -> !target.equals(ApplicationModule.OPEN_TOKEN) && !target.equals(READERS))
                .map(target -> target.replaceFirst("\\s*::.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who really depends on a module, whatever is declared. */
    private static List<String> callers(String module) {
        String target = basePackages(MODULES).get(module);
        assertThat(target).as("the package of module %s", module).isNotNull();
        return MainClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> within(dependency.getTargetClass().getPackageName(), target))
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .filter(origin -> !within(origin, target))
                .map(ModularityTests::moduleOf)
                .distinct()
                .toList();
    }

    private static String moduleOf(String packageName) {
        return basePackages(MODULES).entrySet().stream()
                .filter(module -> within(packageName, module.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(packageName);
    }

    /** The package of every module, by the module's name; no module holds another one. */
    private static Map<String, String> basePackages(ApplicationModules modules) {
        return modules.stream()
                .collect(Collectors.toMap(module -> module.getIdentifier().toString(), module -> module.getBasePackage()
                        .getName()));
    }

    private static boolean within(String name, String module) {
        return name.equals(module) || name.startsWith(module + ".");
    }

    /** What tests of one module are told of the modules, by their packages alone, is what they are. */
    @Test
    void modulesByPackageAreTheModules() {
        ApplicationModules byPackage = new ModulesByPackage().of(Orderwright.class);
        assertThat(basePackages(byPackage)).isEqualTo(basePackages(MODULES));
        assertThat(byPackage.getSharedModules())
                .extracting(shared -> shared.getIdentifier().toString())
                .containsExactly("kernel");
    }

    /** The page about the architecture and the tree in README are those of the code: in one class with the laws, which read as much. */
    @Nested
    class ArchitecturePageTest {

        private static final Path PAGE = Path.of("docs", "architecture.md");
        private static final Path DRAWN = Path.of("target", "architecture.md");

        private static final ArchitecturePage ARCHITECTURE = new ArchitecturePage(MODULES);

        @Test
        void thePageIsDrawnFromTheCode() throws IOException {
            String drawn = ARCHITECTURE.draw();
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
            assertThat(Files.readString(PAGE))
                    .as("docs/architecture.md is not what the code is: cp target/architecture.md docs/architecture.md")
                    .isEqualTo(drawn);
        }

        /** Each of them, in any order, and none that is gone. */
        @Test
        void theTreeInReadmeNamesTheAreasAndTheirModules() throws IOException {
            Map<String, Set<String>> drawn = new TreeMap<>();
            ARCHITECTURE
                    .areas()
                    .forEach((area, modules) -> drawn.put(
                            area,
                            modules.stream()
                                    .map(ArchitecturePage::packageOf)
                                    .filter(name -> name.contains("."))
                                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                                    .collect(Collectors.toCollection(TreeSet::new))));
            assertThat(tree(Files.readString(Path.of("README.md")), drawn))
                    .as("the tree in README")
                    .isEqualTo(drawn);
        }

        @Test
        void aTreeThatIsNotTheCodeWouldBeNoticed() {
            Map<String, Set<String>> code = Map.of("sales", Set.of("orders", "terms"), "demo", Set.of());
            String right =
                    "src/main/java/io/orderwright/\n  sales   what we promise: orders, terms\n  demo   a company: loaded\n```";
            assertThat(tree(right, code)).isEqualTo(code);
            assertThat(tree(right.replace("terms", "terms, rebates"), code)).isNotEqualTo(code);
            assertThat(tree(right.replace(", terms", ""), code)).isNotEqualTo(code);
            assertThat(tree(right.replace("  demo", "  gone   nothing\n  demo"), code))
                    .isNotEqualTo(code);
        }

        /** By area, the modules that its line names behind a colon; a colon means nothing where an area has no modules. */
        private static Map<String, Set<String>> tree(String readme, Map<String, Set<String>> code) {
            String tree = readme.substring(readme.indexOf("src/main/java/io/orderwright/"));
            Map<String, Set<String>> named = new TreeMap<>();
            tree.substring(0, tree.indexOf("```")).lines().skip(1).forEach(line -> {
                String area = line.strip().split(" ")[0];
                boolean hasModules = !code.getOrDefault(area, Set.of()).isEmpty();
                String modules = hasModules ? line.substring(line.lastIndexOf(':') + 1) : "";
                named.put(
                        area,
                        Stream.of(modules.split(","))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)));
            });
            return named;
        }
    }
}
