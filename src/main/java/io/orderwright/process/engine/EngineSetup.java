package io.orderwright.process.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up: what expressions see, what is switched off, how long history lives. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineSetup(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new SpringExpressionManager(context, new LazyTaskBeans(context)));
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M");
    }

    /** Resolved at first use: task beans need services that need the engine. */
    private static final class LazyTaskBeans extends HashMap<Object, Object> {

        private final transient ApplicationContext context;
        private final Map<String, String> beanNames = new HashMap<>();

        LazyTaskBeans(ApplicationContext context) {
            this.context = context;
            for (String bean : context.getBeanNamesForAnnotation(TaskBean.class)) {
                TaskBean annotation = context.findAnnotationOnBean(bean, TaskBean.class);
                if (annotation != null) {
                    beanNames.put(annotation.value(), bean);
                }
            }
        }

        @Override
        public boolean containsKey(Object key) {
            return beanNames.containsKey(key);
        }

        @Override
        @SuppressWarnings("NullAway") // the engine's map contract: null for an unknown name
        public Object get(Object key) {
            String bean = beanNames.get(key);
            return bean == null ? null : context.getBean(bean);
        }
    }
}
