package io.orderwright.platform.checks;

import io.orderwright.platform.checks.sql.SqlCheck;
import io.orderwright.platform.checks.sql.SqlChecks;
import io.orderwright.platform.ground.Invariants;
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
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(Invariants.class));
        return SqlChecks.with(found.findCandidateComponents("io.orderwright").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .map(type -> (Invariants) BeanUtils.instantiateClass(type))
                .toList());
    }
}
