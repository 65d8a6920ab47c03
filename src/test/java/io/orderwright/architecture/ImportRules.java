package io.orderwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may import what: one room for each foreign library, for the classes under one root package. */
final class ImportRules {

    private static final Set<String> SPOKEN =
            Set.of("Connection", "DriverManager", "Statement", "PreparedStatement", "CallableStatement", "ResultSet");

    private static final Set<String> DIGESTS = Set.of(
            "java.security.MessageDigest",
            "java.security.DigestInputStream",
            "java.security.DigestOutputStream",
            "javax.crypto.Mac");

    private final String root;

    ImportRules(String root) {
        this.root = root;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("only process knows the engine", only("org.camunda..", "process"));
        rules.put("only decisions knows the rule engine", only("org.kie..", "decisions"));
        rules.put("only decisions knows Drools", only("org.drools..", "decisions"));
        // A decision table is a workbook: its reader is part of decisions. Orders come as workbooks too, by other
        // readers.
        rules.put("only decisions opens workbooks with POI", only("org.apache.poi..", "decisions"));
        rules.put("only integration knows Camel", only("org.apache.camel..", "integration"));
        rules.put("only documents prints", only("com.openhtmltopdf..", "documents"));
        rules.put("only security knows Spring Security", securityAnnotationsInWebApart());
        // The pages are the desk's. The login page is security's own all the same: it must come up when nobody is
        // logged
        // in, whatever the desk needs, and how it answers a failure is a matter of security.
        rules.put(
                "only desk and security's login know the template engine",
                only("org.thymeleaf..", "desk", "security.login"));
        rules.put("only desk and security's login answer with pages", pages());
        rules.put("only stores speak to the database", onlyStores());
        rules.put("only the kernel's Fingerprint asks Java for digests", onlyFingerprint());
        rules.put("only the kernel's PlainNumber takes zeros away", onlyPlainNumber());
        rules.put("kernel knows nothing", kernel());
        rules.put("entities and repositories stay in their module", domainStaysAtHome());
        rules.put("no field injection", noFieldInjection());
        rules.put("no java.util.Date outside process", noDate());
        rules.put("no System.out but in commands", noStandardStreams());
        rules.put("entities have no public setters", noSetters());
        return rules;
    }

    private ArchRule only(String library, String... modules) {
        return noClasses()
                .that(not(resideInAnyPackage(packages(modules))))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    private ArchRule securityAnnotationsInWebApart() {
        DescribedPredicate<JavaClass> security = resideInAPackage("org.springframework.security..");
        DescribedPredicate<JavaClass> annotation = describe("annotations", JavaClass::isAnnotation);
        ArchRule outsideWeb = noClasses()
                .that(not(resideInAnyPackage(packages("security"))))
                .and(not(resideInAPackage(root + "..web..")))
                .should()
                .dependOnClassesThat(security);
        return com.tngtech.archunit.lang.CompositeArchRule.of(outsideWeb)
                .and(noClasses()
                        .that(resideInAPackage(root + "..web..").and(not(resideInAnyPackage(packages("security")))))
                        .should()
                        .dependOnClassesThat(security.and(not(annotation)))
                        .allowEmptyShould(true));
    }

    private ArchRule pages() {
        DescribedPredicate<JavaClass> page = resideInAPackage("org.springframework.ui..")
                .or(describe(
                        "views",
                        type -> type.getName().equals("org.springframework.stereotype.Controller")
                                || type.getName().equals("org.springframework.web.servlet.ModelAndView")
                                || type.getName().equals("org.springframework.web.servlet.View")));
        return noClasses()
                .that(not(resideInAnyPackage(packages("desk", "security.login"))))
                .should()
                .dependOnClassesThat(page);
    }

    /**
     * SQL has a room of its own in each module. Apart from that speak: what starts a database where there is none; the
     * checks, which are SQL over all modules and belong to none; the engine's indexes, which are created beside its
     * tables; the loading of example data, which is no part of the server.
     */
    private ArchRule onlyStores() {
        DescribedPredicate<JavaClass> apart = describe(
                "start the database or create the engine's indexes",
                type -> Set.of("EmbeddedDatabaseStart", "HistoryIndexes").contains(outermost(type)));
        DescribedPredicate<JavaClass> database = resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                .or(describe(
                        "connections and what they give",
                        type -> type.getPackageName().equals("java.sql") && SPOKEN.contains(type.getSimpleName())));
        return noClasses()
                .that(not(resideInAnyPackage(packages("store", "platform.checks", "commands.seed"))))
                .and(not(apart))
                .should()
                .dependOnClassesThat(database);
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** The sandbox plays partners, who sign by programs of their own. */
    private ArchRule onlyFingerprint() {
        return noClasses()
                .that(not(resideInAnyPackage(packages("sandbox"))))
                .and(not(kernelType("Fingerprint")))
                .should()
                .dependOnClassesThat(describe("digests", type -> DIGESTS.contains(type.getName())));
    }

    private ArchRule onlyPlainNumber() {
        return noClasses()
                .that(not(kernelType("PlainNumber")))
                .should()
                .callMethod(BigDecimal.class, "stripTrailingZeros");
    }

    private DescribedPredicate<JavaClass> kernelType(String name) {
        return describe(
                "the kernel's " + name,
                type -> type.getName().startsWith(root + ".") && type.getName().endsWith(".kernel." + name));
    }

    private ArchRule kernel() {
        return classes()
                .that(resideInAPackage(root + "..kernel.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        root + "..kernel..",
                        "java..",
                        "javax.crypto..",
                        "jakarta.persistence..",
                        "org.jspecify.annotations..",
                        "org.springframework.modulith"))
                .allowEmptyShould(true);
    }

    private ArchRule domainStaysAtHome() {
        return classes().should(new ArchCondition<>("not see another module's domain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isDomain(dependency.getTargetClass()))
                        .filter(dependency ->
                                !isWithin(dependency.getOriginClass(), moduleOf(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        });
    }

    private static ArchRule noFieldInjection() {
        return com.tngtech.archunit.lang.CompositeArchRule.of(GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION)
                .and(noFields().should().beAnnotatedWith("jakarta.persistence.PersistenceContext"));
    }

    private ArchRule noDate() {
        return noClasses()
                .that(not(resideInAnyPackage(packages("process"))))
                .should()
                .dependOnClassesThat(
                        describe("java.util.Date", type -> type.getName().equals("java.util.Date")));
    }

    private static ArchRule noStandardStreams() {
        return noClasses()
                .that(describe("are no command", type -> type.tryGetMethod("main", String[].class)
                        .isEmpty()))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private static ArchRule noSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are stored", type -> Arrays.asList("Entity", "Embeddable", "MappedSuperclass").stream()
                                .anyMatch(kind -> type.isAnnotatedWith("jakarta.persistence." + kind))))
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*");
    }

    private boolean isDomain(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") && (name.endsWith(".domain") || name.contains(".domain."));
    }

    private static String moduleOf(JavaClass domainType) {
        return domainType.getPackageName().replaceFirst("\\.domain(\\..*)?$", "");
    }

    private static boolean isWithin(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith(module + ".");
    }

    private String[] packages(String... modules) {
        return Arrays.stream(modules).map(module -> root + ".." + module + "..").toArray(String[]::new);
    }
}
