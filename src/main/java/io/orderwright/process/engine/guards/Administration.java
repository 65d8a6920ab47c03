package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to people, groups and permissions, by whatever way, and its record: both in one transaction. */
final class Administration {

    private final ApplicationContext context;

    Administration(ApplicationContext context) {
        this.context = context;
    }

    /** Does it and publishes what it was. */
    <T extends @Nullable Object> T recorded(Supplier<T> work, Supplier<List<BusinessEvent>> events) {
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        return new TransactionTemplate(transactions).execute(status -> {
            T result = work.get();
            events.get().forEach(context::publishEvent);
            return result;
        });
    }

    /** Reads as the application itself: what was there before is recorded whoever may read it. */
    static <T> T asApplication(CommandExecutor commands, Supplier<T> question) {
        return commands.execute(command -> command.runWithoutAuthorization(question::get));
    }

    String actor() {
        return context.getBean(CurrentUser.class).user();
    }

    /** Whether the person of this request is meant; nobody is when the application acts by itself. */
    boolean isSelf(@Nullable String user) {
        Optional<String> person = context.getBean(CurrentUser.class).person().map(acting -> acting.user());
        return user != null && person.filter(user::equalsIgnoreCase).isPresent();
    }

    /** In the form in which the engine's API tells it. */
    RuntimeException refused(Refusal refusal) {
        return TaskRefused.readable(refusal, context);
    }
}
