package io.orderwright.platform.security.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Stops a production start that would also load the demo company, before any bean touches the database. */
@Component
class ProfileConflict implements BeanFactoryPostProcessor, EnvironmentAware {

    private boolean conflict;

    @Override
    public void setEnvironment(Environment environment) {
        conflict = environment.acceptsProfiles(Profiles.of("production & demo"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (conflict) {
            throw new IllegalStateException("The profiles production and demo are both on: the demo company's passwords"
                    + " are public. Start with one of them.");
        }
    }
}
