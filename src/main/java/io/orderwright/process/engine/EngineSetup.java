package io.orderwright.process.engine;

import io.orderwright.process.engine.connect.ConnectSettings;
import io.orderwright.process.engine.forms.AnswerForms;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.engine.forms.TaskTitles;
import io.orderwright.process.engine.forms.TaskVerbs;
import io.orderwright.process.engine.forms.UserTaskFacts;
import io.orderwright.process.engine.forms.VerbTasks;
import io.orderwright.process.engine.gate.FieldLaw;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.guards.GuardedAuthorizations;
import io.orderwright.process.engine.guards.GuardedExpressions;
import io.orderwright.process.engine.guards.GuardedFilters;
import io.orderwright.process.engine.guards.GuardedForms;
import io.orderwright.process.engine.guards.GuardedIdentities;
import io.orderwright.process.engine.guards.GuardedTasks;
import io.orderwright.process.engine.passing.PassingReader;
import io.orderwright.process.engine.reads.EngineReads;
import io.orderwright.process.engine.release.DeploymentGate;
import io.orderwright.process.engine.release.LiveSurroundings;
import io.orderwright.process.engine.release.ProcessCheck;
import io.orderwright.process.engine.release.ProcessExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up: what expressions see, what is switched off. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final PasswordEncryptor passwords;
    private final PasswordPolicy policy;

    EngineSetup(ApplicationContext context, PasswordEncryptor passwords, PasswordPolicy policy) {
        this.policy = policy;
        this.context = context;
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        TaskBeans taskBeans = new TaskBeans(context);
        configuration.setExpressionManager(new GuardedExpressions(context, taskBeans));
        LiveSurroundings surroundings = new LiveSurroundings(context, taskBeans, this::field);
        configuration.setCustomPreDeployers(List.of(new DeploymentGate(
                new ProcessCheck(new ProcessExpressions(taskBeans), endpoints()), surroundings, context)));
        logins(configuration);
        answers(configuration, new TaskTitles(context, surroundings::namesOfTasks));
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnforceHistoryTimeToLive(true);
        // An error that no boundary event catches must become an incident, not a quiet end of the process.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        EngineReads.into(configuration);
        configuration.setDefaultNumberOfRetries(3);
        // Else a clock would go on at the pace at which its diagram was deployed, whatever the configuration says now.
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M");
    }

    /** By whoever knows the fields; where nobody does, there is none. */
    private Optional<GateFault> field(String where, String method, String code, @Nullable String value) {
        return context.getBeanProvider(FieldLaw.class).stream()
                .findFirst()
                .map(law -> law.fault(where, method, code, value))
                .orElseGet(() -> Optional.of(new GateFault(GateFaultKind.UNKNOWN_FIELD, where, code)));
    }

    /** The names below {@code orderwright.connect.endpoints}. */
    private Set<String> endpoints() {
        return Binder.get(context.getEnvironment())
                .bind("orderwright.connect", ConnectSettings.class)
                .map(settings -> settings.endpoints().keySet())
                .orElse(Set.of());
    }

    private void answers(ProcessEngineConfigurationImpl configuration, TaskTitles titles) {
        AnswerForms forms = new AnswerForms();
        VerbTasks verbs = new VerbTasks(() -> context.getBeanProvider(TaskVerbs.class).stream());
        configuration.setTaskService(new GuardedTasks(forms, verbs, context, context::publishEvent));
        configuration.setFormService(
                new GuardedForms(forms, verbs, context, () -> context.getBeanProvider(FormFacts.class).stream()));
        // Other plugins, that for connectors among them, add theirs to this list.
        configuration.setCustomPreBPMNParseListeners(
                new ArrayList<>(List.of(new UserTaskFacts.Reader(titles), new PassingReader())));
    }

    /**
     * Failed logins are counted at the application's door, with a lock that ends by itself; the engine's would lock an
     * account until an administrator comes, for anyone who knows its name.
     */
    private void logins(ProcessEngineConfigurationImpl configuration) {
        configuration.setGroupResourceWhitelistPattern("[a-z]+(-[a-z]+)*");
        configuration.setPasswordEncryptor(passwords);
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(policy);
        configuration.setIdentityService(new GuardedIdentities(context));
        configuration.setAuthorizationService(new GuardedAuthorizations(context));
        configuration.setFilterService(new GuardedFilters(context));
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
        configuration.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
    }
}
