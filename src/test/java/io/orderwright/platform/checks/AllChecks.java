package io.orderwright.platform.checks;

import io.orderwright.platform.checks.sql.SqlCheck;
import io.orderwright.platform.checks.sql.SqlChecks;
import io.orderwright.platform.ground.Invariants;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What the application's checker runs, without the application: also what modules bring. */
public final class AllChecks {

    /** Found once: to look through all classes costs more than all checks together. */
    private static final List<SqlCheck> SQL = find();

    private AllChecks() {}

    public static List<SqlCheck> sql() {
        return SQL;
    }

    private static List<SqlCheck> find() {
        return SqlChecks.with(beans(Invariants.class));
    }

    /** The beans of this kind, made of the beans that their constructors ask for: lists of what modules bring. */
    public static <T> List<T> beans(Class<T> kind) {
        // What is read of a class serves all kinds that are looked for.
        return beans(kind, new CachingMetadataReaderFactory(new DefaultResourceLoader()));
    }

    private static <T> List<T> beans(Class<T> kind, MetadataReaderFactory classes) {
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.setMetadataReaderFactory(classes);
        found.addIncludeFilter(new AssignableTypeFilter(kind));
        return found.findCandidateComponents("io.orderwright").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .map(type -> type.getDeclaredConstructors()[0])
                .map(made -> kind.cast(BeanUtils.instantiateClass(
                        made,
                        Arrays.stream(made.getGenericParameterTypes())
                                .map(list -> brought(list, classes))
                                .toArray())))
                .toList();
    }

    private static List<?> brought(Type list, MetadataReaderFactory classes) {
        return beans(ResolvableType.forType(list).getGeneric(0).toClass(), classes);
    }
}
