package io.orderwright.process.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters in front of the web apps' own, which are registered to come after all others. */
@Configuration(proxyBeanMethods = false)
class WebappsSetup {

    /** After Spring Security's filter at -100, which knows the user. */
    private static final int AFTER_THE_LOGIN = -40;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> singleSignOn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SingleSignOn.class.getName());
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        filter.setOrder(AFTER_THE_LOGIN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineFoundOnce> engineFoundOnce() {
        FilterRegistrationBean<EngineFoundOnce> filter = new FilterRegistrationBean<>(new EngineFoundOnce());
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        filter.setOrder(AFTER_THE_LOGIN - 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors(ObjectMapper json) {
        FilterRegistrationBean<EngineErrors> filter = new FilterRegistrationBean<>(new EngineErrors(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(AFTER_THE_LOGIN - 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SingleLogout> singleLogout() {
        FilterRegistrationBean<SingleLogout> filter = new FilterRegistrationBean<>(new SingleLogout());
        filter.addUrlPatterns("/camunda/api/admin/auth/*");
        filter.setOrder(AFTER_THE_LOGIN - 1);
        return filter;
    }
}
