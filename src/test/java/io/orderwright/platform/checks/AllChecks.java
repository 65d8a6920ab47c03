package io.orderwright.platform.checks;

import io.orderwright.platform.checks.sql.SqlCheck;
import io.orderwright.platform.checks.sql.SqlChecks;
import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
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
        List<DocumentOwner> owners = beans(DocumentOwner.class, List.of());
        return SqlChecks.with(beans(Invariants.class, owners));
    }

    /** @param owners for one that asks which papers there are */
    private static <T> List<T> beans(Class<T> kind, List<DocumentOwner> owners) {
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(kind));
        return found.findCandidateComponents("io.orderwright").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .map(type -> type.getDeclaredConstructors()[0])
                .map(made -> kind.cast(BeanUtils.instantiateClass(
                        made, made.getParameterCount() == 0 ? new Object[0] : new Object[] {owners})))
                .toList();
    }
}
