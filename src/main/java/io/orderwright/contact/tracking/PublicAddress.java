package io.orderwright.contact.tracking;

import java.net.URI;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Stops a start whose customers would be sent links that lead nowhere, before any bean touches the database: a setting that
 * is wrong must not cost a migration first.
 */
@Component
class PublicAddress implements BeanFactoryPostProcessor, EnvironmentAware {

    private String url = "";
    private boolean production;

    @Override
    public void setEnvironment(Environment environment) {
        url = environment.getProperty("orderwright.public-url", "");
        production = environment.acceptsProfiles(Profiles.of("production"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String base = base(url);
        if (production && !base.startsWith("https://")) {
            throw new IllegalStateException(
                    "Customers are sent links to their orders: set orderwright.public-url to the"
                            + " https address under which they reach this application");
        }
    }

    /** Without a slash at its end; "" where none is configured. */
    static String base(String configured) {
        String url = configured.trim().replaceFirst("/+$", "");
        if (!url.isEmpty() && URI.create(url).getHost() == null) {
            throw new IllegalStateException(
                    "orderwright.public-url is no address of a web site, such as https://orders.example.com: " + url);
        }
        return url;
    }
}
