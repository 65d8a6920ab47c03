package io.orderwright.process.engine.guards;

import io.orderwright.platform.security.FilterChanged;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Shared lists of tasks, with a record of every change. */
public class GuardedFilters extends FilterServiceImpl {

    private final Administration administration;

    public GuardedFilters(ApplicationContext context) {
        this.administration = new Administration(context);
    }

    @Override
    public Filter saveFilter(Filter filter) {
        String before = now(filter.getId());
        return administration.recorded(
                () -> super.saveFilter(filter),
                () -> List.of(
                        new FilterChanged("filter/" + filter.getId(), administration.actor(), before, words(filter))));
    }

    @Override
    public void deleteFilter(String filterId) {
        String before = now(filterId);
        administration.recorded(
                () -> {
                    super.deleteFilter(filterId);
                    return null;
                },
                () -> List.of(new FilterChanged("filter/" + filterId, administration.actor(), before, null)));
    }

    private @Nullable String now(@Nullable String id) {
        return id == null
                ? null
                : Administration.asApplication(
                                commandExecutor,
                                () -> createFilterQuery().filterId(id).list())
                        .stream()
                        .map(GuardedFilters::words)
                        .findFirst()
                        .orElse(null);
    }

    private static String words(Filter filter) {
        return "%s of %s %s"
                .formatted(
                        filter.getName(),
                        filter.getOwner() == null ? "*" : filter.getOwner(),
                        filter.getProperties() == null ? "" : new TreeMap<>(filter.getProperties()));
    }
}
