package io.orderwright.platform.ground.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How large a request may be; multipart uploads have limits of their own ({@code spring.servlet.multipart}). */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** After Spring Security's filter (-100): whoever may not come in makes us read nothing. */
    private static final int AFTER_SECURITY = -60;

    /** Before Spring Security's filter: the name that somebody logs in with is a text too. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<TextWall> textWall() {
        FilterRegistrationBean<TextWall> filter = new FilterRegistrationBean<>(new TextWall());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PartTexts> partTexts() {
        FilterRegistrationBean<PartTexts> filter = new FilterRegistrationBean<>(new PartTexts());
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<JsonBodyLimit> jsonBodyLimit(@Value("${orderwright.json-limit:1MB}") DataSize limit) {
        FilterRegistrationBean<JsonBodyLimit> filter =
                new FilterRegistrationBean<>(new JsonBodyLimit(Math.toIntExact(limit.toBytes())));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
