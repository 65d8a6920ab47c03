package io.orderwright;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ApplicationModulesFactory;

/**
 * The modules for {@link ModuleTest}, which asks only which packages are whose. That stands in each package-info: to read
 * all other classes for it takes 7 s of a processor more, and 180 MB of the memory of each process of a run (ADR 0185). What a
 * module may use of others is the business of ModularityTests.
 */
public class ModulesByPackage implements ApplicationModulesFactory {

    /** Asked for by every test of a module, with another question each time as far as anybody else can see. */
    private static final Map<Class<?>, ApplicationModules> READ = new ConcurrentHashMap<>();

    @Override
    public ApplicationModules of(Class<?> application) {
        return READ.computeIfAbsent(application, ModulesByPackage::read);
    }

    private static ApplicationModules read(Class<?> application) {
        ImportOption product = new DoNotIncludeTests();
        String root = application.getSimpleName() + ".class";
        return ApplicationModules.of(
                application,
                location -> product.includes(location)
                        && (location.contains("/package-info.class") || location.contains("/" + root)));
    }
}
